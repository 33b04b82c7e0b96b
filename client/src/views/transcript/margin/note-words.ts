// The words of side notes: who, when, how sure. Times are the reader's own clock's.
import type { MemberId, TopicId } from '../../../../../shared/base/id.ts'
import type { Member } from '../../../../../shared/people/member.ts'
import type { Certainty } from '../../../../../shared/records/positions/position.ts'
import { topicsOf } from '../../../../../shared/records/positions/recoding.ts'
import type { Acceptance } from '../../../../../shared/records/project-settings.ts'
import { timeWords } from '../../../ui/time/time-words.ts'
import type { CodebookMaps } from '../desk/marks-of.ts'
import type { CorrectionNote, PositionNote } from './note-of.ts'

export const certaintyWords: Readonly<Record<Certainty, string>> = {
  sure: 'Sure',
  'rather-sure': 'Rather sure',
  unsure: 'Unsure',
}

/** A topic's name; one nobody knows by its id, and both it and a retired one with a word that says so. */
export function topicWords(id: TopicId, topics: CodebookMaps['topics']): string {
  const topic = topics.get(id)
  if (!topic) return `${id} (not in the codebook)`
  return topic.retired ? `${topic.name} (retired)` : topic.name
}

type Members = ReadonlyMap<MemberId, Pick<Member, 'name'>>

export const nameOf = (id: MemberId, members: Members): string => members.get(id)?.name ?? 'Somebody who left'
const firstNameOf = (id: MemberId, members: Members) => nameOf(id, members).split(' ')[0] ?? ''

/**
 * When it was coded; and while topics that a reviewer gave it stand, by whom and when both: "coded by Ana Ribeiro 14:21 ·
 * recoded by Li Wen 15:02".
 */
export function codedWords(
  { position, recoding, author }: Pick<PositionNote, 'position' | 'recoding' | 'author'>,
  members: Members,
  nowMs: number,
): string {
  const when = timeWords(position.atMs, nowMs)
  if (!recoding || topicsOf(position, recoding) !== recoding.topics) return when
  const whenRecoded = timeWords(recoding.atMs, nowMs)
  return `coded by ${nameOf(author, members)} ${when} · recoded by ${nameOf(recoding.by, members)} ${whenRecoded}`
}

/** "Proposed 14:21 · Ana agrees · Li disagrees", "Accepted by Li Wen · 13:58". A held one begins with what it waits for. */
export function correctionMeta(note: CorrectionNote, members: Members, nowMs: number): string {
  const when = timeWords(note.atMs, nowMs)
  if (note.decidedBy !== null) return `Accepted by ${nameOf(note.decidedBy, members)} · ${when}`
  const said = (ids: readonly MemberId[], one: string, many: string) => {
    const names = ids.map((id) => firstNameOf(id, members))
    const last = names.at(-1)
    if (last === undefined) return []
    return [names.length === 1 ? `${last} ${one}` : `${names.slice(0, -1).join(', ')} and ${last} ${many}`]
  }
  return [
    `Proposed ${when}`,
    ...said(note.supporters, 'agrees', 'agree'),
    ...said(
      note.dissenters.map(({ member }) => member),
      'disagrees',
      'disagree',
    ),
  ].join(' · ')
}

/** "“multilateral”", or that the words were not said. */
export const readingWords = (reading: string): string => (reading === '' ? '“not said”' : `“${reading}”`)

/** "Agree (2 of 3)" under the rule of agreement, with oneself counted; else "Agree". */
export function agreeWords(
  { supporters }: Pick<CorrectionNote, 'supporters'>,
  acceptance: Acceptance,
): string {
  if (acceptance.rule === 'reviewer') return 'Agree'
  return `Agree (${Math.min(supporters.length + 2, acceptance.members)} of ${acceptance.members})`
}

/** What a held correction still needs, in a sentence. */
export const heldWords = (note: Pick<CorrectionNote, 'grounds'>): string =>
  note.grounds === null ? 'Needs a ground and a second person.' : 'Waits for a second person.'
