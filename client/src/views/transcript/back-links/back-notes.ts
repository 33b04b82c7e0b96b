// Which notes quote the words of each paragraph, one side note for a paragraph. Pure.
import type { NoteId } from '../../../../../shared/base/id.ts'
import { compareSpans, type Span } from '../../../../../shared/transcript/span.ts'
import type { BackLink } from '../../../../../shared/wire/sharing/api-quotes.ts'

/** Where it stands is its first quoted word. `notes` in the order of the words they quote, each once. */
export type BackNote = {
  readonly id: string
  readonly span: Span
  readonly notes: readonly { readonly note: NoteId; readonly title: string }[]
}

export function backNotesOf(links: readonly BackLink[]): readonly BackNote[] {
  const bySegment = new Map<number, { span: Span; notes: Map<NoteId, string> }>()
  const placed = links
    .flatMap(({ note, title, spans: [span] }) => (span ? [{ note, title, span }] : []))
    .sort((a, b) => compareSpans(a.span, b.span))
  for (const { note, title, span } of placed) {
    const there = bySegment.get(span.startSegment) ?? { span, notes: new Map<NoteId, string>() }
    bySegment.set(span.startSegment, there)
    there.notes.set(note, title)
  }
  return [...bySegment].map(([segment, { span, notes }]) => ({
    id: `back:${segment}`,
    span,
    notes: [...notes].map(([note, title]) => ({ note, title })),
  }))
}
