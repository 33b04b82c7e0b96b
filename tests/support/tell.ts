// Tells a transcript in notation, with places marked in it:
// tell`ANA (Brazil): We <a>suport</a> a moratorium.` gives the transcript and `spans.a`.
// Each line is a segment; `NAME:` or `>>` (nobody named) opens a turn; tags may open in one segment and close in another.
import type { Span } from '../../shared/transcript/span.ts'
import type { Segment, Transcript, Turn } from '../../shared/transcript/transcript.ts'

export type Told = {
  /** The record as it would be published, one line a segment. */
  readonly source: string
  readonly transcript: Transcript
  readonly publishedTexts: readonly string[]
  /** By the tag's name; asking for one that is not there throws. */
  readonly spans: Readonly<Record<string, Span>>
}

const opening = /^(?:>>\s*)?(\p{Lu}[\p{Lu}\p{N}.'’ -]*(?: \([^)]*\))?):\s+|^>>\s*/u

export function tell(parts: TemplateStringsArray, ...values: readonly (string | number)[]): Told {
  const lines = String.raw({ raw: parts.map((part) => part.replaceAll('\\`', '`')) }, ...values)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const sources: string[] = []
  const segments: Segment[] = []
  const turns: Turn[] = []
  const opened = new Map<string, { segment: number; offset: number }>()
  const spans: Record<string, Span> = {}
  lines.forEach((line, index) => {
    const found = opening.exec(line)
    const marked = line.slice(found?.[0].length ?? 0)
    const text = readTags(marked, (name, isEnd, offset) => {
      const start = opened.get(name)
      if (!isEnd) opened.set(name, { segment: index, offset })
      else if (start)
        spans[name] = { startSegment: start.segment, start: start.offset, endSegment: index, end: offset }
      else throw new Error(`</${name}> closes nothing`)
    })
    const column = found?.[0].length ?? 0
    segments.push({ index, line: index + 1, column, text })
    sources.push(line.slice(0, column) + text)
    const last = turns.at(-1)
    if (found || !last) {
      turns.push({ index: turns.length, label: found?.[1] ?? null, firstSegment: index, lastSegment: index })
    } else turns[turns.length - 1] = { ...last, lastSegment: index }
  })
  for (const name of opened.keys()) if (!spans[name]) throw new Error(`<${name}> is never closed`)
  return {
    source: `${sources.join('\n')}\n`,
    transcript: { format: 'told', title: 'Told', front: [], segments, turns, warnings: [] },
    publishedTexts: segments.map(({ text }) => text),
    spans: new Proxy(spans, {
      get(of, name) {
        const span = of[String(name)]
        if (!span) throw new Error(`no <${String(name)}> was told`)
        return span
      },
    }),
  }
}

/** The text without its tags; each tag is handed on with the offset it stands at in that text. */
function readTags(marked: string, tag: (name: string, isEnd: boolean, offset: number) => void): string {
  let text = ''
  let at = 0
  for (const match of marked.matchAll(/<(\/?)(\w+)>/g)) {
    text += marked.slice(at, match.index)
    tag(match[2] ?? '', match[1] === '/', text.length)
    at = match.index + match[0].length
  }
  return text + marked.slice(at)
}
