// Replies this browser keeps for one member, so that a reload without a network still shows the records.
// Read only when the server cannot be reached; never while it answers.
import type { MemberId } from '../../../shared/base/id.ts'
import type { RouteName } from '../../../shared/wire/api.ts'

/** What a project needs to open without a server. `session` is not among them: see remembered-account.ts. */
const keptRoutes: readonly RouteName[] = [
  'listProjects',
  'readProject',
  'listTranscripts',
  'readGlossarySources',
  'readTranscript',
  'listNotes',
  'readNote',
]
export const isKept = (name: RouteName): boolean => keptRoutes.includes(name)

export type KeptReplies = {
  /** Undefined when there is none, or the browser refuses. */
  readonly read: (address: string) => Promise<unknown>
  /** False when the browser refuses: nothing else depends on it. */
  readonly write: (address: string, reply: unknown) => Promise<boolean>
  readonly forget: () => Promise<boolean>
}

const timeoutMs = 3000

/** Replies kept under this member's name; without IndexedDB nothing is kept. */
export function keptReplies(factory: IDBFactory | undefined, member: MemberId): KeptReplies {
  const opening = new Promise<IDBDatabase | null>((resolve) => {
    if (!factory) return resolve(null)
    const timer = setTimeout(() => resolve(null), timeoutMs)
    const end = (database: IDBDatabase | null) => {
      clearTimeout(timer)
      resolve(database)
    }
    try {
      const asking = factory.open(`rapporteur-replies/${member}`, 1)
      asking.onupgradeneeded = () => asking.result.createObjectStore('replies')
      asking.onsuccess = () => end(asking.result)
      asking.onerror = () => end(null)
    } catch {
      end(null)
    }
  })

  const run = async <T>(
    mode: IDBTransactionMode,
    otherwise: T,
    work: (store: IDBObjectStore) => () => T,
  ): Promise<T> => {
    const database = await opening
    if (!database) return otherwise
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(otherwise), timeoutMs)
      const end = (value: T) => {
        clearTimeout(timer)
        resolve(value)
      }
      try {
        const transaction = database.transaction('replies', mode)
        const result = work(transaction.objectStore('replies'))
        transaction.oncomplete = () => end(result())
        transaction.onerror = () => end(otherwise)
        transaction.onabort = () => end(otherwise)
      } catch {
        end(otherwise)
      }
    })
  }

  return {
    read: (address) =>
      run<unknown>('readonly', undefined, (store) => {
        const reading = store.get(address)
        return () => reading.result
      }),
    write: (address, reply) =>
      run('readwrite', false, (store) => {
        store.put(reply, address)
        return () => true
      }),
    forget: () =>
      run('readwrite', false, (store) => {
        store.clear()
        return () => true
      }),
  }
}
