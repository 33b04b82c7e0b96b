// What the screen says about a row: how it is known who speaks, what an answer did, where it stands. Pure.
import type { MemberId } from '../../../../shared/base/id.ts'
import type { SpeakerRow } from '../../../../shared/records/speakers/speaker-rows.ts'
import { spanAddress, spanWithin } from '../../../../shared/transcript/span.ts'
import { wordAt } from '../../../../shared/transcript/words.ts'
import type { Assigned } from '../../acts/speaker-acts.ts'

/** True while nobody has answered and no label tells: what the keys go to next. */
export const isOpen = ({ state }: Pick<SpeakerRow, 'state'>): boolean =>
  state === 'asks' || state === 'nobody'

/** What is printed for a row: its label, or that there is none. */
export const printedWords = (row: Pick<SpeakerRow, 'kind' | 'label'>): string =>
  row.kind === 'unnamed'
    ? 'No name printed'
    : row.kind === 'split'
      ? 'Somebody else, within a turn'
      : (row.label ?? '')

/** `nameOf` gives the name of a member, or of oneself as “you”. */
export function stateWords(row: SpeakerRow, nameOf: (member: MemberId) => string): string {
  if (row.state === 'said') return `said by ${row.by === null ? 'somebody' : nameOf(row.by)}`
  if (row.state === 'label') return 'by the label'
  return row.state === 'asks' ? 'asks' : 'nobody yet'
}

/** The sentence for the foot; `name` is null for “nobody known”. */
export function assignedWords(row: SpeakerRow, name: string | null, { how }: Pick<Assigned, 'how'>): string {
  const who = name ?? 'Nobody known'
  if (how === 'alias') return `“${row.label}” means ${who}, in every record of the project.`
  const [place] = row.places
  if (row.kind !== 'label') return `${who} speaks in ¶ ${place.segment + 1}.`
  const turns = row.places.length === 1 ? 'the one turn' : `all ${row.places.length} turns`
  return `${who} speaks in ${turns} of “${row.label}”, in this record only.`
}

/** Where a row begins, as the desk's address has it: a paragraph, or the word where somebody else begins. */
export function placeHash(row: Pick<SpeakerRow, 'places'>, texts: readonly string[]): string {
  const [{ segment, offset }] = row.places
  const text = texts[segment] ?? ''
  const word = offset > 0 && offset < text.length ? wordAt(text, offset) : null
  return word ? spanAddress(spanWithin(segment, word.start, word.end)).slice(1) : `s${segment + 1}`
}

/** The first row whose answer is another than before: what a step of undo was about, where nothing else tells. */
export function changedRow(before: readonly SpeakerRow[], after: readonly SpeakerRow[]): string | null {
  const answers = new Map(before.map((row) => [row.id, row]))
  const changed = after.find(({ id, state, person, by }) => {
    const was = answers.get(id)
    return !was || was.state !== state || was.person?.id !== person?.id || was.by !== by
  })
  return changed?.id ?? null
}

/** The next row to answer after one, from the top again; null when nothing else is open. */
export function nextOpen(rows: readonly SpeakerRow[], after: string): string | null {
  const at = rows.findIndex(({ id }) => id === after)
  const open = (row: SpeakerRow) => isOpen(row) && row.id !== after
  return (rows.slice(at + 1).find(open) ?? rows.slice(0, Math.max(0, at)).find(open))?.id ?? null
}
