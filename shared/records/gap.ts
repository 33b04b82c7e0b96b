// A gap is a published mark that speech was lost: `(?)`, `(inaudible)`, `[indiscernible]`, `(poor audio)`.
// It is read from the text and stored nowhere. `(Laughing).` and `(Applause)` lose no speech and are no gaps.

/** `start` and `end` (exclusive) are UTF-16 offsets in the segment's text; `mark` is what stands there, brackets included. */
export type Gap = { readonly start: number; readonly end: number; readonly mark: string }

const lost = [
  /^\?+$/,
  /\b(?:in|un)-?audible\b/,
  /\bin(?:discernible|discernable|comprehensible|distinct)\b/,
  /\bun(?:intelligible|clear)\b/,
  /\bgarbled\b/,
  /\b(?:poor|bad|no|lost|low|distorted|broken|breaking|choppy) (?:audio|sound|connection)\b/,
  /\b(?:audio|sound|connection|signal|feed) (?:is |was )?(?:lost|cut|cuts|cutting|out|breaking|drop|drops|dropped|poor|fades?|faded|difficulties|distorted|distortion|interference|garbled|unclear)\b/,
  /\b(?:off|no|away from) (?:the )?(?:mic|mike|microphone)\b/,
  /\b(?:no|without|lost) (?:english )?(?:interpretation|translation|captions?|captioning)\b/,
  /\b(?:cross-?talk|overlapping|multiple speakers|simultaneous (?:speech|speakers))\b/,
  /^(?:speaking|speaks) (?:in )?(?:a |another |an )?(?:foreign|non-?english|other|native|[a-z]+) (?:language|tongue)$/,
]

/** The gaps of one text, in order. A bracket inside a bracket begins anew; one that never closes is none. */
export function gapsIn(text: string): Gap[] {
  const gaps: Gap[] = []
  const brackets = /\(([^()[\]]{1,60})\)|\[([^()[\]]{1,60})\]/g
  for (const match of text.matchAll(brackets)) {
    const inner = (match[1] ?? match[2] ?? '').replace(/[\s\u00a0]+/g, ' ').replace(/[\u2010-\u2012]/g, '-')
    const words = inner.trim().toLowerCase()
    if (!lost.some((pattern) => pattern.test(words))) continue
    gaps.push({ start: match.index, end: match.index + match[0].length, mark: match[0] })
  }
  return gaps
}
