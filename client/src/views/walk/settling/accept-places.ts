// Puts a reading at the places that were ticked: through the server, or, without a connection, as proposals in the room,
// which this device keeps. Either way one act with one undo.
import type { Problem } from '../../../../../shared/base/problem.ts'
import { problem } from '../../../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../../../shared/base/result.ts'
import { may } from '../../../../../shared/people/permissions.ts'
import {
  type Correction,
  correctionSchema,
  type Grounds,
} from '../../../../../shared/records/corrections/correction.ts'
import type { CorrectedPlace } from '../../../../../shared/wire/api-review.ts'
import { correctPlaces, type PlacesOf } from '../../../acts/correct-places.ts'
import type { DeskContext } from '../../../acts/desk-context.ts'
import type { InPortions } from '../../../acts/in-portions.ts'
import { builtOnCorrection } from '../../../live/undo.ts'
import type { SettledAs } from '../walk-words.ts'

/** What became of an act: `refused` places are open again, each reason once. */
export type Settled = {
  readonly as: SettledAs
  readonly places: number
  readonly refused: readonly { readonly place: CorrectedPlace; readonly reason: string }[]
  /** Why it waits, or was broken off; null when there is nothing to say. */
  readonly says: string | null
  /** Some places were not come to: which ones is not known. */
  readonly isPartly: boolean
}

export type Asked = {
  readonly grounds: Grounds | null
  /** To follow "Undo". */
  readonly words: string
  readonly changesSense: boolean
  readonly isOnline: boolean
} & InPortions

/** The places of this record first; `elsewhere` needs the server. */
export async function acceptPlaces(
  desk: DeskContext,
  places: readonly CorrectedPlace[],
  elsewhere: readonly PlacesOf[],
  asked: Asked,
): Promise<Result<Settled>> {
  if (!asked.isOnline) return propose(desk, places, elsewhere, asked)
  const { grounds, words, changesSense, progress, signal } = asked
  const records = [...(places.length > 0 ? [{ transcript: desk.transcript, places }] : []), ...elsewhere]
  const done = await correctPlaces(desk, records, {
    ...(grounds ? { grounds } : {}),
    accept: may(desk.me, 'decide-correction'),
    words,
    progress,
    signal,
  })
  if (!done.ok) return done.problem.code === 'not-stored' ? propose(desk, places, elsewhere, asked) : done
  const { accepted, proposed, supported, refused, waits, left, brokeOff } = done.value
  const as =
    changesSense && proposed > 0
      ? 'held'
      : accepted > 0
        ? 'accepted'
        : proposed > 0
          ? 'proposed'
          : supported > 0
            ? 'supported'
            : 'refused'
  return ok({
    as,
    places: accepted + proposed + supported,
    refused: refused.map(({ reason, ...place }) => ({ place, reason })),
    says: leftWords(left, brokeOff) ?? waits,
    isPartly: left > 0,
  })
}

const leftWords = (left: number, brokeOff: Problem | null): string | null => {
  if (left === 0) return null
  const places = left === 1 ? 'One place is' : `${left.toLocaleString('en')} places are`
  return brokeOff
    ? `${places} left as they were. ${brokeOff.message}`
    : `Stopped: ${places} left as they were.`
}

/** Proposals in the room: they go out when the server can be reached. */
function propose(
  { room, newKey, nowMs, undo }: DeskContext,
  places: readonly CorrectedPlace[],
  elsewhere: readonly PlacesOf[],
  { grounds, words }: Asked,
): Result<Settled> {
  const writes: {
    readonly root: string
    readonly key: ReturnType<typeof newKey>
    readonly value: Correction
  }[] = []
  for (const place of places) {
    const value = correctionSchema.safeParse({ ...place, ...(grounds ? { grounds } : {}), atMs: nowMs() })
    if (!value.success) {
      const why = value.error.issues[0]?.message ?? 'it is not valid'
      return failed(problem('invalid', `The reading cannot be kept: ${why}.`))
    }
    writes.push({ root: 'corrections', key: newKey(), value: value.data })
  }
  if (writes.length === 0) {
    return failed(problem('not-stored', 'No connection: places in other records need the server.'))
  }
  const put = () => room.putAll(writes)
  const written = put()
  if (!written.ok) return written
  undo.did({
    words,
    undo: () => {
      for (const { key } of writes) {
        const reason = builtOnCorrection(room, key)
        if (reason !== null) return failed(problem('conflict', reason))
      }
      return room.putAll(writes.map(({ root, key }) => ({ root, key, value: undefined })))
    },
    redo: put,
  })
  const others =
    elsewhere.length > 0 ? ' Places in other records need the server: they are left as they were.' : ''
  return ok({
    as: 'kept',
    places: writes.length,
    refused: [],
    isPartly: false,
    says: `No connection: proposed, and kept on this device.${others}`,
  })
}
