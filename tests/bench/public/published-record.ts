// A record of 60,000 characters with 200 accepted readings and 100 positions, made up from the words of a real one, and
// published with its positions.
import { readFileSync } from 'node:fs'
import type { App } from '../../../server/app.ts'
import { recordKey } from '../../../shared/base/id.ts'
import { ok } from '../../../shared/base/result.ts'
import type { Decision } from '../../../shared/records/corrections/correction.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import type { Segment } from '../../../shared/transcript/transcript.ts'
import { publishedBy } from '../../support/publishing/publish-seen.ts'
import type { Person, TestServer } from '../../support/server.ts'
import { testId } from '../../support/world.ts'
import { generatedPosition } from '../analysis/generated-positions.ts'

const characters = 60_000
const readings = 200
const positions = 100

export type PublishedRecord = {
  readonly address: string
  readonly characters: number
  readonly marks: number
}

export async function publishRecord(server: TestServer): Promise<PublishedRecord> {
  const owner = await server.owner()
  const second = await server.person('Second', 'reviewer')
  const transcript = await server.record(recordText(), 'made-up.txt')
  const stored = await server.app.world.transcripts.get(transcript as never)
  const segments = stored?.transcript.segments ?? []
  await writeMarks(server.app, transcript, segments, owner, second)
  const subject = { kind: 'record', transcript }
  const terms = { choices: { withPositions: true }, isListed: true }
  const { publication } = await publishedBy(owner, subject, terms)
  const spoken = segments.reduce((sum, { text }) => sum + text.length, 0)
  return { address: publication.address, characters: spoken, marks: readings + positions }
}

/** Speech of the sample record, taken from the top again until it is long enough. */
function recordText(): string {
  const sample = readFileSync(new URL('../../../transcripts/igf2021-ws119.txt', import.meta.url), 'utf8')
  const [title = '', ...lines] = sample.split('\n').filter((line) => line.trim() !== '')
  const chosen: string[] = []
  let length = 0
  for (let nth = 1; length < characters; nth++) {
    const line = lines[nth % lines.length] ?? ''
    chosen.push(line)
    length += line.replace(/^>> [^:]*: */, '').length
  }
  return `${title}, made up\n\n${chosen.join('\n\n')}\n`
}

async function writeMarks(
  app: App,
  transcript: string,
  segments: readonly Segment[],
  owner: Person,
  second: Person,
): Promise<void> {
  const words = segments.flatMap(({ index, text }) =>
    [...text.matchAll(/[a-z]{5,}/g)].map((found) => ({ segment: index, start: found.index, word: found[0] })),
  )
  const step = Math.floor(words.length / readings)
  const written = await app.world.rooms.write(roomName('transcript', transcript), null, (room) => {
    for (let nth = 0; nth < readings; nth++) {
      const place = words[nth * step]
      if (!place) continue
      const decision: Decision = {
        verdict: 'accepted',
        segment: place.segment,
        start: place.start,
        end: place.start + place.word.length,
        published: place.word,
        reading: `${place.word}s`,
        grounds: { kind: 'heard', detail: 'Heard so in the recording, twice, by both of us.' },
        proposer: owner.account.id,
        by: second.account.id,
        atMs: 1_700_000_000_000 + nth,
      }
      room.put('decisions', recordKey(owner.account.id, testId(10_000 + nth)), decision)
    }
    for (let nth = 0; nth < positions; nth++)
      room.put(
        'positions',
        recordKey(owner.account.id, testId(20_000 + nth)),
        generatedPosition(nth, segments),
      )
    return ok(null)
  })
  if (!written.ok) throw new Error(written.problem.message)
}
