// Mentions as they stand in a text: `@` and the whole name of a member. The text is for people to read; who was called is
// kept beside it in `mentions`, so that a name changed later, or a member gone, leaves the words as they were written.
import type { MemberId } from '../../base/id.ts'

export type Mentionable = { readonly id: MemberId; readonly name: string }

/** A piece of a text; `member` when it is a mention of them. */
export type MentionPiece = { readonly text: string; readonly member: MemberId | null }

const isWordLetter = (letter: string | undefined): boolean =>
  letter !== undefined && /[\p{L}\p{N}]/u.test(letter)

/** Where `@` at a place begins the name of one of `people`; the longest that fits. Null: it begins nobody's. */
function namedAt(text: string, at: number, people: readonly Mentionable[]): Mentionable | null {
  if (text[at] !== '@' || isWordLetter(text[at - 1])) return null
  let found: Mentionable | null = null
  for (const person of people) {
    const end = at + 1 + person.name.length
    const fits = text.slice(at + 1, end).toLowerCase() === person.name.toLowerCase()
    if (!fits || person.name === '' || isWordLetter(text[end])) continue
    if (found === null || person.name.length > found.name.length) found = person
  }
  return found
}

/** The text cut into its mentions of these people and what stands between. */
export function mentionPieces(text: string, people: readonly Mentionable[]): readonly MentionPiece[] {
  const pieces: MentionPiece[] = []
  let from = 0
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const person = at < from ? null : namedAt(text, at, people)
    if (!person) continue
    const end = at + 1 + person.name.length
    if (at > from) pieces.push({ text: text.slice(from, at), member: null })
    pieces.push({ text: text.slice(at, end), member: person.id })
    from = end
  }
  if (from < text.length) pieces.push({ text: text.slice(from), member: null })
  return pieces
}

/** Who a text calls, each once, in the order of the text. Of people of one name, those in `picked`; else all of them. */
export function mentionsIn(
  text: string,
  people: readonly Mentionable[],
  picked: ReadonlySet<MemberId> = new Set(),
): readonly MemberId[] {
  const called = new Set<MemberId>()
  for (const { text: words, member } of mentionPieces(text, people)) {
    if (member === null) continue
    const name = words.slice(1).toLowerCase()
    const alike = people.filter((person) => person.name.toLowerCase() === name).map(({ id }) => id)
    const meant = alike.filter((id) => picked.has(id))
    for (const id of meant.length > 0 ? meant : alike) called.add(id)
  }
  return [...called]
}

/**
 * Members a message called by a name they have no longer: editing it leaves them called, as long as an `@` name stands in it
 * that is nobody's here today.
 */
export function calledByOldName(
  before: { readonly text: string; readonly mentions?: readonly MemberId[] | undefined },
  text: string,
  people: readonly Mentionable[],
): readonly MemberId[] {
  const called = before.mentions ?? []
  const named = new Set(mentionsIn(before.text, people, new Set(called)))
  const old = called.filter((id) => !named.has(id))
  if (old.length === 0) return old
  const unknown = mentionPieces(text, people).filter(
    (piece) => piece.member === null && /(?:^|[^\p{L}\p{N}])@[\p{L}\p{N}]/u.test(piece.text),
  )
  return unknown.length > 0 ? old : []
}

/** What is being typed after an `@` just before the caret; null where nobody is being called. */
export function mentionTyped(
  text: string,
  caret: number,
): { readonly from: number; readonly typed: string } | null {
  const from = text.lastIndexOf('@', caret - 1)
  if (from === -1 || isWordLetter(text[from - 1])) return null
  const typed = text.slice(from + 1, caret)
  return typed.length > 60 || typed.includes('\n') || /^\s/.test(typed) ? null : { from, typed }
}

/** The people whose name, or a word of it, begins as typed; by name. */
export function peopleFitting<P extends Mentionable>(people: readonly P[], typed: string): readonly P[] {
  const begun = typed.toLowerCase()
  return people
    .filter(({ name }) => {
      const whole = name.toLowerCase()
      return whole.startsWith(begun) || whole.split(/[\s‑-]+/).some((word) => word.startsWith(begun))
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
}
