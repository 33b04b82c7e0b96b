// A thread in the margin: a grey rule and a stamp for each message. Chosen, it opens with its field; resolved, it folds to a
// dot until it is chosen. The look is that of the desk's and the notes' margins.
import type { ReactNode } from 'react'
import type { Moderation } from '../../../../shared/records/moderation.ts'
import { useProject } from '../../api/project.tsx'
import { MarginCard } from '../../ui/boxes/margin-card.tsx'
import { Act } from '../../ui/controls/act.tsx'
import { Stamp } from '../../ui/marks/stamp.tsx'
import { counted } from '../../ui/words/counted.ts'
import { SaidWords } from './said-words.tsx'
import styles from './talk.module.css'
import { Thread } from './thread.tsx'
import type { ThreadActs } from './thread-acts.ts'
import { stampOf } from './thread-message.tsx'
import { saidIn, type TalkingRoom, useThread } from './threads-in.ts'

/** How many messages a closed card shows: the first, and the last ones. */
const mostShown = 3

/** `words` are those it stands at; `onChoose` opens it, and asks for the field when `toWrite`. */
export function ThreadCard({
  room,
  about,
  words,
  acts,
  isChosen,
  hasLeader = false,
  takesFocus = false,
  unseen = 0,
  receivedAt,
  flag,
  hidden = null,
  hiding,
  onChoose,
  onLeave,
}: {
  readonly room: TalkingRoom
  readonly about: string
  readonly words: string
  readonly acts: ThreadActs
  readonly isChosen: boolean
  readonly hasLeader?: boolean
  readonly takesFocus?: boolean
  /** How many of its messages wait for the reader. */
  readonly unseen?: number
  readonly receivedAt?: ReadonlyMap<string, number> | undefined
  /** Said above it, as that it is new. */
  readonly flag?: ReactNode
  /** Why a reviewer hid all of it; null: it stands. Shown to who may see it all the same. */
  readonly hidden?: Pick<Moderation, 'reason'> | null
  /** The act that hides all of it or shows it again, on the chosen card. */
  readonly hiding?: ReactNode
  readonly onChoose: (toWrite: boolean) => void
  readonly onLeave?: (() => void) | undefined
}) {
  const { members, may } = useProject()
  const thread = useThread(room, about)
  const said = saidIn(thread)
  if (!thread) return null
  const heading = `On “${words}”`
  if (isChosen) {
    return (
      <MarginCard line="solid" color="var(--edge)" isChosen hasLeader={hasLeader}>
        {flag}
        <p className={styles.heading}>
          <b>{heading}</b>
        </p>
        {hidden && <p className={styles.gone}>Hidden from others: {hidden.reason}</p>}
        <Thread
          room={room}
          about={about}
          acts={acts}
          label={heading}
          takesFocus={takesFocus}
          {...(receivedAt ? { receivedAt } : {})}
          onLeave={onLeave}
        />
        {hiding && <p className={styles.acts}>{hiding}</p>}
      </MarginCard>
    )
  }
  if (thread.isResolved || hidden) {
    const what = hidden ? 'Hidden' : 'Resolved'
    return (
      <button
        type="button"
        className={styles.dot}
        aria-label={`${what} thread on “${words}”, ${counted(said.length, 'message')}`}
        title={`${what}: ${words}`}
        onClick={() => onChoose(false)}
      >
        <span aria-hidden="true" />
      </button>
    )
  }
  const shown = said.length <= mostShown ? said : [...said.slice(0, 1), ...said.slice(1 - mostShown)]
  return (
    <MarginCard
      line="thin"
      hasLeader={hasLeader}
      onClick={() => onChoose(false)}
      acts={
        may('discuss') && (
          <>
            <Act
              onClick={(event) => {
                event.stopPropagation()
                onChoose(true)
              }}
            >
              Reply
            </Act>
            <Act
              onClick={(event) => {
                event.stopPropagation()
                acts.settle(about, 'resolves')
              }}
            >
              Resolve
            </Act>
          </>
        )
      }
    >
      <h3 className="visually-hidden">Thread on “{words}”</h3>
      {flag}
      {shown.map(({ key, by, message }, index) => (
        <p key={key} className={styles.brief}>
          {index === 1 && said.length > mostShown && (
            <span className={styles.between}>{said.length - mostShown} between</span>
          )}
          <Stamp {...stampOf(members.get(by))} size="small" /> <SaidWords message={message} />
        </p>
      ))}
      {unseen > 0 && <p className={styles.unseen}>{unseen} unseen</p>}
    </MarginCard>
  )
}
