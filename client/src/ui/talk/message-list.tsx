// What people said to one another, the oldest first, and a field to answer. One's own can be edited or withdrawn; what
// was withdrawn leaves a line, so that answers to it still read.
import { useState } from 'react'
import { Act } from '../controls/act.tsx'
import { Stamp, type StampOf } from '../marks/stamp.tsx'
import { SayField } from './say-field.tsx'
import styles from './talk.module.css'

export type Said = {
  readonly id: string
  readonly by: StampOf
  /** When, in words. */
  readonly when: string
  readonly text: string
  readonly isEdited: boolean
  readonly isWithdrawn: boolean
  readonly isOwn: boolean
}

/** `onSay` and the others give the sentence why it was not taken, or null. Without `onSay` nobody can answer. */
export function MessageList({
  label,
  messages,
  takesFocus = false,
  because,
  onSay,
  onEdit,
  onWithdraw,
  onLeave,
}: {
  readonly label: string
  readonly messages: readonly Said[]
  readonly takesFocus?: boolean
  readonly because?: string | undefined
  readonly onSay?: ((text: string) => Promise<string | null> | string | null) | undefined
  readonly onEdit?: (id: string, text: string) => Promise<string | null> | string | null
  readonly onWithdraw?: (id: string) => void
  readonly onLeave?: (() => void) | undefined
}) {
  const [edited, setEdited] = useState<string | null>(null)
  return (
    <div>
      {messages.length > 0 && (
        <ol aria-label={label} className={styles.messages}>
          {messages.map((said) => (
            <li key={said.id} className={styles.message}>
              <Stamp {...said.by} size="small" silent />
              <div className={styles.said}>
                <p className={styles.by}>
                  <b>{said.by.name}</b> {said.when}
                  {said.isEdited && !said.isWithdrawn && ', edited'}
                </p>
                {said.isWithdrawn ? (
                  <p className={styles.gone}>Withdrawn.</p>
                ) : edited === said.id && onEdit ? (
                  <SayField
                    label="Your message"
                    act="Change"
                    first={said.text}
                    onSend={async (text) => {
                      const why = await onEdit(said.id, text)
                      if (why === null) setEdited(null)
                      return why
                    }}
                    onLeave={() => setEdited(null)}
                  />
                ) : (
                  <p className={styles.text}>{said.text}</p>
                )}
                {said.isOwn && !said.isWithdrawn && edited !== said.id && onEdit && onWithdraw && (
                  <p className={styles.acts}>
                    <Act onClick={() => setEdited(said.id)}>Edit</Act>
                    <Act onClick={() => onWithdraw(said.id)}>Withdraw</Act>
                  </p>
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
      {onSay && (
        <SayField
          label={messages.length === 0 ? 'Begin the discussion' : 'Answer'}
          act="Send"
          takesFocus={takesFocus}
          because={because}
          onSend={onSay}
          onLeave={onLeave}
        />
      )}
    </div>
  )
}
