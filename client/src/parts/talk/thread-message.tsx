// One message of an open thread: who, when, what; one's own can be edited and withdrawn, another's hidden by a reviewer.
import { useState } from 'react'
import { initials, type Member } from '../../../../shared/people/member.ts'
import { calledByOldName } from '../../../../shared/records/talk/mentions.ts'
import type { ThreadMessage as Entry } from '../../../../shared/records/talk/thread.ts'
import { useProject } from '../../api/project.tsx'
import { Act } from '../../ui/controls/act.tsx'
import { Stamp } from '../../ui/marks/stamp.tsx'
import { SayField } from '../../ui/talk/say-field.tsx'
import { timeWords } from '../../ui/time/time-words.ts'
import { MentionField } from './mention-field.tsx'
import { SaidWords } from './said-words.tsx'
import styles from './talk.module.css'
import type { ThreadActs } from './thread-acts.ts'

export const stampOf = (member: Member | undefined) => {
  const name = member?.name ?? 'Somebody who left'
  return { name, initials: initials(name), color: member?.colour ?? 1 }
}

/** `because`: why the server cannot be asked now. */
export function ThreadMessage({
  entry,
  atMs,
  people,
  because,
  acts,
}: {
  readonly entry: Entry
  /** When: as the server received it where that is known, else by the writer's clock. */
  readonly atMs: number
  readonly people: readonly Member[]
  readonly because: string | undefined
  readonly acts: ThreadActs
}) {
  const { members, me, may } = useProject()
  const [open, setOpen] = useState<'edit' | 'hide' | null>(null)
  const [text, setText] = useState(entry.message.text)
  const [fault, setFault] = useState<string | null>(null)
  const { key, by, message, hidden } = entry
  const stamp = stampOf(members.get(by))
  const isGone = message.withdrawn === true
  const isOwn = by === me.id && may('change-own-record', { author: by })
  const reviews = may('moderate') && by !== me.id
  const says = message.text !== ''
  const called = (message.mentions ?? []).flatMap((id) => members.get(id) ?? [])
  return (
    <li className={styles.message}>
      <Stamp {...stamp} size="small" silent />
      <div className={styles.said}>
        <p className={styles.by}>
          <b>{stamp.name}</b>{' '}
          <time dateTime={new Date(atMs).toISOString()}>{timeWords(atMs, Date.now())}</time>
          {message.edited && !isGone && ', edited'}
        </p>
        {isGone ? (
          <p className={styles.gone}>Withdrawn.</p>
        ) : hidden !== null && !reviews && by !== me.id ? (
          <p className={styles.gone}>Hidden by a reviewer: {hidden.reason}</p>
        ) : open === 'edit' ? (
          <MentionField
            label="Your message"
            act="Change"
            draft={{ text, picked: message.mentions ?? [] }}
            people={people}
            others={called}
            takesFocus
            onDraft={(draft) => setText(draft.text)}
            onSend={(written) => {
              const old = calledByOldName(message, written.text, [...people, ...called])
              const mentions = [...new Set([...written.mentions, ...old])]
              const why = acts.edit(key, { ...written, mentions })
              if (why === null) setOpen(null)
              return why
            }}
            onLeave={() => setOpen(null)}
          />
        ) : (
          <>
            {says && (
              <p className={styles.text}>
                <SaidWords message={message} />
              </p>
            )}
            {message.does && (
              <p className={styles.does}>
                {message.does === 'resolves' ? 'Resolved the thread.' : 'Opened the thread again.'}
              </p>
            )}
            {hidden !== null && <p className={styles.gone}>Hidden from others: {hidden.reason}</p>}
          </>
        )}
        {open === 'hide' && (
          <SayField
            label="Why is it hidden? Everybody can read the reason."
            act="Hide"
            because={because}
            onSend={async (reason) => {
              const why = await acts.moderate(key, true, reason)
              if (why === null) setOpen(null)
              return why
            }}
            onLeave={() => setOpen(null)}
          />
        )}
        {open === null && !isGone && (
          <p className={styles.own}>
            {isOwn && says && (
              <Act
                onClick={() => {
                  setText(message.text)
                  setOpen('edit')
                }}
              >
                Edit
              </Act>
            )}
            {isOwn && <Act onClick={() => setFault(acts.withdraw(key))}>Withdraw</Act>}
            {reviews && hidden === null && (
              <Act because={because} onClick={() => setOpen('hide')}>
                Hide…
              </Act>
            )}
            {reviews && hidden !== null && (
              <Act
                because={because}
                onClick={() => void acts.moderate(key, false, hidden.reason).then(setFault)}
              >
                Show again
              </Act>
            )}
          </p>
        )}
        <div role="alert">{fault !== null && <p className={styles.fault}>{fault}</p>}</div>
      </div>
    </li>
  )
}
