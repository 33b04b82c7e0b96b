// A record with people around it, for the tests of the review: who proposes, who decides, and what the room holds.
import { type RecordKey, recordKey } from '../../../../shared/base/id.ts'
import { ok } from '../../../../shared/base/result.ts'
import type { Correction } from '../../../../shared/records/corrections/correction.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import type { CorrectedPlace } from '../../../../shared/wire/api-review.ts'
import { firstSlug, type Person, type TestServer } from '../../../support/server.ts'
import { testId } from '../../../support/world.ts'

export const paragraphs = [
  'We all suport a moratorium of 20 years, Issac said.',
  'So do we, suport it is, said Issac and Issac’s friends.',
  'They are unwilling to suport anything.',
]

let records = 0

export type Table = {
  readonly transcript: string
  /** A place by its words: the nth time (0 is the first) they stand in a paragraph. */
  readonly place: (words: string, reading: string, segment?: number, nth?: number) => CorrectedPlace
  /** Writes a correction as its author's screen would. */
  readonly propose: (by: Person, place: CorrectedPlace, more?: Partial<Correction>) => Promise<RecordKey>
  /** Writes any value under a member's or the server's key. */
  readonly put: (by: Person, root: string, key: string, value: unknown) => Promise<void>
  readonly valueAt: (root: string, key: string) => Promise<unknown>
  readonly allOf: (root: string) => Promise<ReadonlyMap<string, unknown>>
}

let ids = 1000

export async function reviewTable(
  server: TestServer,
  speech: readonly string[] = paragraphs,
): Promise<Table> {
  records += 1
  const said = speech.map((text, i) => `>> ${i === 0 ? 'ANA' : `SPEAKER ${i}`}: ${text}`).join('\n\n')
  const transcript = await server.record(`Record ${records}\n***\n${said}\n`, `record-${records}.txt`)
  const room = roomName('transcript', transcript)
  const put: Table['put'] = async (by, root, key, value) => {
    const written = await server.app.world.rooms.write(room, by.account.id, (edit) =>
      ok(edit.put(root, key, value)),
    )
    if (!written.ok) throw new Error(written.problem.message)
  }
  return {
    transcript,
    put,
    place: (words, reading, segment = 0, nth = 0) => {
      const text = speech[segment] ?? ''
      let start = text.indexOf(words)
      for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1)
      if (start < 0) throw new Error(`“${words}” does not stand in “${text}”`)
      return { segment, start, end: start + words.length, published: words, reading }
    },
    propose: async (by, place, more = {}) => {
      ids += 1
      const key = recordKey(by.account.id, testId(ids))
      await put(by, 'corrections', key, { ...place, atMs: 1, ...more })
      return key
    },
    valueAt: async (root, key) => {
      const read = await server.app.world.rooms.read(room, (view) => view.get(root, key))
      return read.ok ? read.value : read
    },
    allOf: async (root) => {
      const read = await server.app.world.rooms.read(room, (view) => view.entries(root))
      return read.ok ? read.value : new Map()
    },
  }
}

export const seenOf = ({
  segment,
  start,
  end,
  reading,
  grounds,
  certainty,
}: CorrectedPlace & Partial<Correction>) => ({
  segment,
  start,
  end,
  reading,
  ...(grounds && { grounds }),
  ...(certainty && { certainty }),
})

export const rule = (members: number | null) => ({
  params: { project: firstSlug },
  body: {
    acceptance: members === null ? ({ rule: 'reviewer' } as const) : ({ rule: 'agree', members } as const),
    packs: [],
  },
})
