// What the live link takes from outside, so that tests give it their own server, storage and clock.
import type { News } from '../../../shared/wire/sync-message.ts'
import { whenLeaving } from './device/when-leaving.ts'

export type Surroundings = {
  /** `wss://host/sync`, without a slash at the end. */
  readonly syncAddress: string
  readonly WebSocket: typeof WebSocket
  /** Undefined where the browser has none: nothing is kept on this device then. */
  readonly indexedDB: IDBFactory | undefined
  readonly now: () => number
  /** Ten or more random bytes. */
  readonly randomBytes: () => Uint8Array
  /** How long one step of the device's storage may take before it counts as failed. */
  readonly deviceTimeoutMs: number
  readonly maxBackoffMs: number
  /** Between React's unmounting and mounting again a room stays open this long. */
  readonly lingerMs: number
  /** A change in another room of the project; null: some may have been missed, so look at everything again. */
  readonly news: (news: News | null) => void
  /** Runs it whenever the page may be about to go; returns the way to stop. */
  readonly whenLeaving: (run: () => void) => () => void
}

/** The browser's own. */
export function browserSurroundings(news: Surroundings['news']): Surroundings {
  const { protocol, host } = window.location
  return {
    syncAddress: `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/sync`,
    WebSocket: window.WebSocket,
    indexedDB: window.indexedDB,
    now: () => Date.now(),
    randomBytes: () => crypto.getRandomValues(new Uint8Array(10)),
    deviceTimeoutMs: 5000,
    maxBackoffMs: 5000,
    lingerMs: 10_000,
    news,
    whenLeaving: (run) => whenLeaving(window, document, run),
  }
}
