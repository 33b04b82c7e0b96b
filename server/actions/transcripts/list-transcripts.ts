// The library: every record with its progress, counted from rows.

import { actorCode } from '../../../shared/actors/actor.ts'
import type { MemberId, ProjectId } from '../../../shared/base/id.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import { isOpen } from '../../../shared/records/corrections/correction-state.ts'
import type { Person } from '../../../shared/records/person.ts'
import { gapStates } from '../../../shared/records/review/gap-state.ts'
import { peopleOn } from '../../../shared/records/speakers/affiliation-on.ts'
import { type SpeakerRun, speakersOfTurns } from '../../../shared/records/speakers/speaker-at.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { readMeeting } from '../../../shared/transcript/meeting.ts'
import { wordCount } from '../../../shared/transcript/transcript.ts'
import type { LibraryEntry } from '../../../shared/wire/api-transcript.ts'
import type { StoredRow } from '../../stores/room-log.ts'
import type { StoredTranscript } from '../../stores/transcripts.ts'
import { type Caller, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { recordsInRows, rowsOfRoots } from './transcript-records.ts'

export async function listTranscripts(
  world: World,
  caller: Caller,
): Promise<Result<{ transcripts: LibraryEntry[] }>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  return ok({ transcripts: await libraryOf(world, caller.project.id) })
}

async function libraryOf(world: World, project: ProjectId): Promise<LibraryEntry[]> {
  const { people, records: coded } = await world.codings.of(project)
  const positions = new Map(coded.map(({ id, codings }) => [id, codings.length]))
  const entries: LibraryEntry[] = []
  for (const { id } of await world.transcripts.ofProject(project)) {
    const stored = await world.transcripts.get(id)
    if (!stored) throw new Error(`transcript ${id} is listed but not there`)
    const room = roomName('transcript', id)
    const rows = await rowsOfRoots(world, room, countedRoots)
    const last = await world.rows.lastOf(room, Object.keys(deeds))
    entries.push(entryOf(stored, rows, last, people, positions.get(id) ?? 0))
  }
  return entries
}

/** All that progress is counted from but positions, of which there may be very many: those are counted already. */
const countedRoots = ['corrections', 'support', 'decisions', 'moderation', 'attributions', 'gaps'] as const

function entryOf(
  stored: StoredTranscript,
  rows: readonly StoredRow[],
  last: StoredRow | null,
  people: readonly Person[],
  positions: number,
): LibraryEntry {
  const { id, transcript, importedAtMs, importedBy } = stored
  const records = recordsInRows(rows)
  const turns = speakersOfTurns(transcript, records.attributions, peopleOn(people, stored.day))
  const gaps = gapStates(
    records,
    transcript.segments.map(({ text }) => text),
  )
  const meeting = readMeeting(transcript.title)
  return {
    id,
    title: transcript.title || stored.fileName,
    event: meeting.event,
    session: meeting.session,
    name: meeting.name || stored.fileName,
    year: meeting.year ?? (stored.day === null ? null : Number(stored.day.slice(0, 4))),
    day: stored.day,
    words: wordCount(transcript),
    segments: transcript.segments.length,
    turns: transcript.turns.length,
    unlabelledTurns: turns.filter((runs) => !isNamed(runs)).length,
    speakers: speakersIn(turns),
    gaps: gaps.filter(({ state }) => state === 'open').length,
    proposed: [...records.corrections.keys()].filter((key) => isOpen(records, key)).length,
    accepted: [...records.decisions.values()].filter(({ verdict }) => verdict === 'accepted').length,
    positions,
    importedAtMs,
    importedBy,
    lastActivity: activityOf(last, rows) ?? {
      member: importedBy,
      atMs: importedAtMs,
      what: 'imported the record',
    },
  }
}

/** Named is a turn whose beginning a member spoke of, nobody known included, or whose label means one person. */
const isNamed = ([first]: readonly SpeakerRun[]): boolean =>
  first?.speaker.basis === 'attribution' || first?.speaker.basis === 'label'

/** Who speaks, in order of first speech, each once: an actor's code, else a person's name, else the printed label. */
function speakersIn(turns: readonly (readonly SpeakerRun[])[]): string[] {
  const found = new Set<string>()
  for (const { speaker } of turns.flat()) {
    const actor = speaker.person?.actor
    const shown = actor ? actorCode(actor) : (speaker.person?.name ?? speaker.label)
    if (shown !== null) found.add(shown)
  }
  return [...found]
}

type Activity = { readonly member: MemberId | null; readonly atMs: number; readonly what: string }

function activityOf(last: StoredRow | null, rows: readonly StoredRow[]): Activity | null {
  const what = last && (acceptedAtOnce(last, rows) ?? deeds[last.root]?.(last))
  return last && what ? { member: last.author, atMs: last.updatedAtMs, what } : null
}

/** A correction and its decision written in one go: of the two the store gives the correction. */
function acceptedAtOnce(last: StoredRow, rows: readonly StoredRow[]): string | null {
  const isDecidedWithIt = rows.some(
    ({ root, key, seq, value }) =>
      root === 'decisions' &&
      key === last.key &&
      seq === last.seq &&
      (value as { readonly verdict: string }).verdict === 'accepted',
  )
  return last.root === 'corrections' && isDecidedWithIt ? 'proposed and accepted a correction' : null
}

const said = (first: string, later: string, gone: string) => (row: StoredRow) => {
  const { withdrawn } = row.value as { readonly withdrawn?: true }
  if (withdrawn === true) return gone
  return row.createdAtMs === row.updatedAtMs ? first : later
}

/** What the last change of a row was, in words that follow a name. */
const deeds: Readonly<Record<string, (row: StoredRow) => string>> = {
  corrections: said('proposed a correction', 'changed a correction', 'withdrew a correction'),
  support: said('supported a correction', 'supported a correction', 'took back support for a correction'),
  positions: said('added a position', 'changed a position', 'withdrew a position'),
  decisions: (row) => `${(row.value as { readonly verdict: string }).verdict} a correction`,
  attributions: () => 'said who spoke',
  moderation: (row) =>
    (row.value as { readonly hidden: boolean }).hidden ? 'hid a record' : 'showed a record again',
}
