// Writes the worked example into a new project as its people would have: accounts, then who spoke, the earlier corrections,
// the positions as they read then, the later corrections, and what of it all is public. Whatever is refused stops it with the reason.
import { type MemberId, type RecordKey, recordKey, type TranscriptId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { appliedBySegment } from '../../../shared/records/corrections/correction-state.ts'
import type { Position } from '../../../shared/records/positions/position.ts'
import { asReadOf } from '../../../shared/records/positions/quote-change.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import type { Span } from '../../../shared/transcript/span.ts'
import type { PublishSubject } from '../../../shared/wire/sharing/api-publishing.ts'
import type { Caller } from '../../actions/caller.ts'
import { previewPublication } from '../../actions/publishing/preview-publication.ts'
import { publish } from '../../actions/publishing/publish.ts'
import { attribute } from '../../actions/transcripts/attribute.ts'
import { decide } from '../../actions/transcripts/decide.ts'
import { peopleOf, recordsInRoom } from '../../actions/transcripts/transcript-records.ts'
import { newId, type World } from '../../actions/world.ts'
import type { Project } from '../../stores/projects.ts'
import type { StoredTranscript } from '../../stores/transcripts.ts'
import { type Example, placeOfWords } from './example.ts'

export type DemoPerson = { readonly name: string; readonly email: string; readonly password: string }

type Team = ReadonlyMap<string, Caller>
type Records = ReadonlyMap<string, StoredTranscript>
type Correction = Example['corrections'][number]

/** `passwordFor` is asked once for each person, in order. */
export async function writeExample(
  world: World,
  project: Project,
  example: Example,
  passwordFor: () => string,
): Promise<Result<readonly DemoPerson[]>> {
  const records = await recordsOf(world, project)
  const people: DemoPerson[] = []
  const team = new Map<string, Caller>()
  for (const { id, name, role } of example.people) {
    const person = { name, email: `${id}@example.org`, password: passwordFor() }
    const made = await world.accounts.create(person)
    if (!made.ok) return made
    const joining = { id: made.value.account.id, name, role, atMs: world.clock() }
    const member = await world.members.join(project.id, joining)
    if (!member.ok) return member
    team.set(id, { member: member.value, project })
    people.push(person)
  }
  const steps = [
    () => attributeTurns(world, example, team, records),
    () => correct(world, example, team, records, 'before'),
    () => code(world, example, team, records),
    // Published twice, so that a page has an earlier version to show.
    () => publishPages(world, example, team, records),
    () => correct(world, example, team, records, 'after'),
    () => publishPages(world, example, team, records),
  ]
  for (const step of steps) {
    const written = await step()
    if (!written.ok) return written
  }
  return ok(people)
}

async function recordsOf(world: World, project: Project): Promise<Records> {
  const records = new Map<string, StoredTranscript>()
  for (const { id, fileName } of await world.transcripts.ofProject(project.id)) {
    const stored = await world.transcripts.get(id)
    if (stored) records.set(fileName, stored)
  }
  return records
}

type At = { readonly record: string; readonly paragraph: number }

function textAt(records: Records, { record, paragraph }: At): { id: TranscriptId; text: string } {
  const stored = records.get(record)
  const text = stored?.transcript.segments[paragraph - 1]?.text
  if (stored === undefined || text === undefined) throw new Error(`there is no ¶ ${paragraph} in ${record}`)
  return { id: stored.id, text }
}

function callerOf(team: Team, id: string): Caller {
  const caller = team.get(id)
  if (!caller) throw new Error(`the example has no person ${id}`)
  return caller
}

async function attributeTurns(
  world: World,
  example: Example,
  team: Team,
  records: Records,
): Promise<Result<null>> {
  const [first] = team.values()
  if (!first) throw new Error('the example has nobody')
  const people = await peopleOf(world, first.project.id)
  for (const { person, ...at } of example.attributions) {
    const known = people.find(({ name }) => name === person)
    if (!known) return failed(problem('not-found', `${person} is not in the list of people.`))
    const said = await attribute(world, first, {
      transcript: textAt(records, at).id,
      segment: at.paragraph - 1,
      offset: 0,
      to: { person: known.id },
    })
    if (!said.ok) return said
  }
  return ok(null)
}

/** Proposed by one, accepted by another: the first of the team who may and is somebody else. */
async function correct(
  world: World,
  example: Example,
  team: Team,
  records: Records,
  when: Correction['when'],
): Promise<Result<null>> {
  for (const { by, published, reading, grounds, ...at } of example.corrections) {
    if (at.when !== when) continue
    const proposer = callerOf(team, by)
    const decider = [...team.values()].find(
      ({ member }) => member.id !== proposer.member.id && member.role !== 'annotator',
    )
    if (!decider) throw new Error('nobody in the example may accept a correction')
    const { id, text } = textAt(records, at)
    const span = placeOfWords(published, text, at.paragraph - 1)
    if (!span.ok) return span
    const place = { segment: at.paragraph - 1, start: span.value.start, end: span.value.end }
    const key = newKey(world, proposer.member.id)
    const seen = { ...place, reading, ...(grounds && { grounds }) }
    const proposed = await world.rooms.write(roomName('transcript', id), proposer.member.id, (room) => {
      room.put('corrections', key, { ...seen, published, atMs: world.clock() })
      return ok(null)
    })
    if (!proposed.ok) return proposed
    const decided = await decide(world, decider, {
      transcript: id,
      correction: key,
      verdict: 'accepted',
      seen,
    })
    if (!decided.ok) return decided
  }
  return ok(null)
}

async function code(world: World, example: Example, team: Team, records: Records): Promise<Result<null>> {
  for (const { by, words, record, paragraph, ...fields } of example.positions) {
    const { id, text } = textAt(records, { record, paragraph })
    const author = callerOf(team, by).member.id
    const spans: Span[] = []
    for (const each of words) {
      const span = placeOfWords(each, text, paragraph - 1)
      if (!span.ok) return span
      spans.push(span.value)
    }
    const written = await world.rooms.write(roomName('transcript', id), author, (room) => {
      const asRead = asReadOf(spans, appliedBySegment(recordsInRoom(room)))
      const position: Position = {
        certainty: 'sure',
        ...withoutUndefined(fields),
        spans,
        ...(asRead && { asRead }),
        atMs: world.clock(),
      }
      room.put('positions', newKey(world, author), position)
      return ok(null)
    })
    if (!written.ok) return written
  }
  return ok(null)
}

async function publishPages(
  world: World,
  example: Example,
  team: Team,
  records: Records,
): Promise<Result<null>> {
  for (const { record, by, quote } of example.pages) {
    const { id, text } = textAt(records, { record, paragraph: quote?.paragraph ?? 1 })
    const spans: Span[] = []
    for (const words of quote?.words ?? []) {
      const span = placeOfWords(words, text, (quote?.paragraph ?? 1) - 1)
      if (!span.ok) return span
      spans.push(span.value)
    }
    const subject: PublishSubject =
      quote === null ? { kind: 'record', transcript: id } : { kind: 'quote', transcript: id, spans }
    const asked = { subject, choices: { withPositions: true } }
    const caller = callerOf(team, by)
    const seen = await previewPublication(world, caller, asked, '')
    if (!seen.ok) return seen
    const { digest } = seen.value
    const terms = { isListed: true, licence: 'cc-by-4.0' } as const
    const published = await publish(world, caller, { ...asked, ...terms, digest }, '')
    if (!published.ok) return published
  }
  return ok(null)
}

/** Optional fields that are not there at all: a record holds no undefined. */
const withoutUndefined = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

const newKey = (world: World, member: MemberId): RecordKey => recordKey(member, newId(world))
