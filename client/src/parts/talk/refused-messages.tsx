// What the server did not take of a thread in the project's talk: why, and the words, to be written anew. A record's desk
// shows what was refused there in one place, with all else.
import type { MemberId } from '../../../../shared/base/id.ts'
import { projectMessageSchema } from '../../../../shared/records/talk/message.ts'
import { useLinkState } from '../../live/use-room.tsx'
import { Act } from '../../ui/controls/act.tsx'
import styles from './talk.module.css'
import type { TalkingRoom } from './threads-in.ts'

export function RefusedMessages({
  room,
  about,
  onWriteAnew,
}: {
  readonly room: TalkingRoom
  readonly about: string
  /** Gives the words back into the field; they are no longer kept here then. */
  readonly onWriteAnew: (text: string, picked: readonly MemberId[]) => void
}) {
  const link = useLinkState(room)
  const refusals = room.kind === 'talk' && link.kind === 'refused' ? link.refusals : []
  return (
    <div role="alert">
      {refusals.map(({ id, value, words, problem }) => {
        const message = projectMessageSchema.safeParse(value)
        if (!message.success || message.data.about !== about) return null
        const { text, mentions = [] } = message.data
        return (
          <div key={id}>
            <p className={styles.fault}>{problem.message}</p>
            <p className={styles.gone}>{words}</p>
            <p className={styles.anew}>
              {text !== '' && (
                <Act
                  onClick={() => {
                    room.discard(id)
                    onWriteAnew(text, mentions)
                  }}
                >
                  Write it anew
                </Act>
              )}
              <Act onClick={() => room.discard(id)}>Discard</Act>
            </p>
          </div>
        )
      })}
    </div>
  )
}
