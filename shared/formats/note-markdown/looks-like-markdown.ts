// Whether plain text that is pasted is clearly Markdown. Ordinary prose with a dash or a star in it is not: one sure sign
// is needed, or two kinds of lines that are Markdown more often than not.

const sure = [
  /^ {0,3}\|?.*\|.*\n {0,3}\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/m,
  /^ {0,3}(?:```|~~~)/m,
  /^\[\^[^\]\s]+\]: /m,
  /^<!-- (?:quote|query|table) \{/m,
  /(?:^|[^!\\])\[[^\]\n]+\]\((?:https?:|mailto:|\/)[^)\s]*\)/m,
]
const likely = [
  /^ {0,3}#{1,6} \S/m,
  /^ {0,3}> ?\S/m,
  /^ {0,3}[-*+] \S.*\n(?: {0,3}[-*+] \S)/m,
  /^ {0,3}\d{1,3}[.)] \S.*\n(?: {0,3}\d{1,3}[.)] \S)/m,
  /(?:^|\s)\*\*\S(?:[^*\n]*\S)?\*\*(?=\s|[.,;:!?)]|$)/m,
  /(?:^|\s)~~\S(?:[^~\n]*\S)?~~(?=\s|[.,;:!?)]|$)/m,
  /^ {0,3}(?:---|\*\*\*|___)\s*$/m,
]

/** Enough to tell by, and little enough that a text made to be slow is not: lines of 400 signs, 20,000 signs in all. */
const longestLine = 400
const longestLook = 20_000

export function looksLikeMarkdown(text: string): boolean {
  const seen = text
    .slice(0, longestLook)
    .split('\n')
    .map((line) => line.slice(0, longestLine))
    .join('\n')
  return sure.some((sign) => sign.test(seen)) || likely.filter((sign) => sign.test(seen)).length >= 2
}
