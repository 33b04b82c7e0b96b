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

export const looksLikeMarkdown = (text: string): boolean =>
  sure.some((sign) => sign.test(text)) || likely.filter((sign) => sign.test(text)).length >= 2
