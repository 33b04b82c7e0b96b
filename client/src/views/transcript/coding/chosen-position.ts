// Single keys on a chosen position of one's own: a stance at once, the next certainty; and going round the notes that lie
// over the same words, and through the quotes that changed. Pure but for what it is handed.
import { certainties } from '../../../../../shared/records/positions/position.ts'
import { compareChanges } from '../../../../../shared/records/positions/quote-change.ts'
import type { Span } from '../../../../../shared/transcript/span.ts'
import type { Hotkey } from '../../../ui/keys/hotkey-registry.ts'
import { subjectOf } from '../desk/mark-id.ts'
import type { CodebookMaps } from '../desk/marks-of.ts'
import type { DeskActs } from '../desk/use-desk-acts.ts'
import type { Note, PositionNote } from '../margin/note-of.ts'
import { certaintyWords } from './coding-draft.ts'
import { positionSentence } from './position-sentence.ts'
import { offeredStances } from './stance-keys.ts'

/** The marks over some words, by id. */
export type Over = (place: Span) => readonly string[]

/** How many notes lie over the chosen one's words, itself counted. */
export const countOver = (chosen: Note, over: Over): number =>
  over(chosen.span).filter((id) => subjectOf(id) !== null).length

/** The ids over the cursor's word; while the chosen note is not among several there, those over its own words. */
export function idsHere(over: Over, word: Span | null, chosen: Note | null): readonly string[] {
  const atWord = word ? over(word) : []
  if (!chosen || (atWord.length > 1 && atWord.includes(chosen.id))) return atWord
  return over(chosen.span)
}

/** The next after the chosen one among the notes over the same words; null when there is no other. */
export function nextHere(ids: readonly string[], chosen: string | null): string | null {
  const at = chosen === null ? -1 : ids.indexOf(chosen)
  const next = ids[(at + 1) % Math.max(1, ids.length)]
  return next === undefined || next === chosen ? null : next
}

/** Positions whose quotes changed: changes of sense first, then in reading order. */
export const changedNotes = (notes: readonly Note[]): readonly PositionNote[] =>
  notes
    .flatMap((note) =>
      note.kind === 'position' && note.change !== null
        ? [{ note, change: note.change, spans: note.position.spans }]
        : [],
    )
    .sort(compareChanges)
    .map(({ note }) => note)

/** The one after the chosen one, or the first. */
export function nextChanged(notes: readonly Note[], chosen: Note | null): PositionNote | null {
  const changed = changedNotes(notes)
  const at = changed.findIndex(({ id }) => id === chosen?.id)
  return changed[(at + 1) % Math.max(1, changed.length)] ?? null
}

/** `taken` are keys that mean something else on the desk. Digits go by the codebook's order, whatever is taken. */
export function stanceHotkeys(
  note: PositionNote,
  codebook: CodebookMaps,
  acts: Pick<DeskActs, 'recode'>,
  taken: ReadonlySet<string>,
): readonly Hotkey[] {
  const { position, key } = note
  const stances = offeredStances(codebook.stances, null)
  const digits = stances.map((_, index) => String(index + 1))
  return stances.map((stance, index) => ({
    keys: [
      ...stance.keys
        .map((own) => own.toLowerCase())
        .filter((own) => !taken.has(own) && !digits.includes(own)),
      ...(index < 9 ? [String(index + 1)] : []),
    ],
    says: `now ${stance.name}`,
    group: 'Chosen position',
    run: () =>
      acts.recode(
        key,
        { stance: stance.id },
        `Changed: ${positionSentence({ ...position, stance: stance.id }, codebook)}.`,
      ),
  }))
}

/** Sure, rather sure, unsure, and round again. */
export function turnCertainty({ position, key }: PositionNote, acts: Pick<DeskActs, 'recode'>): void {
  const next = certainties[(certainties.indexOf(position.certainty) + 1) % certainties.length] ?? 'sure'
  acts.recode(key, { certainty: next }, `Certainty: ${certaintyWords[next].toLowerCase()}.`)
}
