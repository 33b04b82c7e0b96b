// How a version of a note is told: who wrote, when, and what it came to. Pure.
import type { MemberId } from '../../../../../shared/base/id.ts'
import type { Member } from '../../../../../shared/people/member.ts'
import type { NoteVersion } from '../../../../../shared/wire/sharing/api-note-versions.ts'

const names = new Intl.ListFormat('en', { type: 'conjunction' })
const day = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** "Ana Ribeiro and Li Wen"; nobody: the program. */
export const writerNames = (by: readonly MemberId[], members: ReadonlyMap<MemberId, Member>): string =>
  by.length === 0 ? 'Rapporteur' : names.format(by.map((id) => members.get(id)?.name ?? 'a former member'))

/** "14:06" or "14:06 to 14:31", in the reader's own clock. */
export const sittingClock = ({ fromMs, toMs }: Pick<NoteVersion, 'fromMs' | 'toMs'>): string => {
  const [from, to] = [clock.format(fromMs), clock.format(toMs)]
  return from === to ? from : `${from} to ${to}`
}
/** "Sun, 22 Nov 2026" */
export const sittingDay = (ms: number): string => day.format(ms)

/** "+12", "−3", "±0" words. */
export const wordsGained = ({ words, wordsBefore }: Pick<NoteVersion, 'words' | 'wordsBefore'>): string => {
  const gained = words - wordsBefore
  return gained === 0 ? '±0' : gained > 0 ? `+${gained}` : `−${-gained}`
}
