// Talk on the desk, as the side notes need it: the room, the acts, what is unseen, and whose thread stands open.
import { createContext, useContext } from 'react'
import type { ThreadActs } from '../../../parts/talk/thread-acts.ts'
import type { TalkingRoom } from '../../../parts/talk/threads-in.ts'

export type DeskTalk = {
  readonly room: TalkingRoom
  readonly acts: ThreadActs
  /** How many messages wait for the reader, by what they are about: an id of a note. */
  readonly unseen: ReadonlyMap<string, number>
  /** When the server received messages, by key, as far as that is known. */
  readonly receivedAt: ReadonlyMap<string, number>
  /** Notes that are new since the reader was last here, while these are gone through. */
  readonly fresh: ReadonlySet<string>
  /** The note whose thread stands open; null: none does. */
  readonly open: string | null
  /** The keyboard goes into its field. */
  readonly writes: boolean
  /** Chooses a note and opens its thread. */
  readonly show: (id: string, writes: boolean) => void
  /** Closes the open thread; what was typed is kept. */
  readonly leave: () => void
}

export const DeskTalkContext = createContext<DeskTalk | null>(null)

export function useDeskTalk(): DeskTalk {
  const talk = useContext(DeskTalkContext)
  if (!talk) throw new Error('Threads of the desk stand inside DeskTalkContext.')
  return talk
}
