// One message of the inbox: who, why, the words, and where. The line is a link to the place; what is unseen has a dot, heavier
// words and an act of its own.
import type { InboxItem as Item } from '../../../../shared/wire/sharing/api-talk.ts'
import { useProject } from '../../api/project.tsx'
import { AddressLink } from '../../parts/address-link.tsx'
import { SaidWords } from '../../parts/talk/said-words.tsx'
import { stampOf } from '../../parts/talk/thread-message.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Act } from '../../ui/controls/act.tsx'
import { Stamp } from '../../ui/marks/stamp.tsx'
import { clockWords } from '../../ui/time/time-words.ts'
import styles from './inbox.module.css'
import { kindOfPlace, whyWords } from './inbox-words.ts'

export const itemId = ({ key }: Item): string => `waits-${key}`

export function InboxItem({
  item,
  because,
  onStand,
  onOpen,
  onSeen,
}: {
  readonly item: Item
  /** Why the server cannot be told now. */
  readonly because: string | undefined
  /** The keyboard came to it. */
  readonly onStand: () => void
  readonly onOpen: () => void
  readonly onSeen: () => void
}) {
  const { members, me } = useProject()
  const { by, text, why, atMs, isSeen, where } = item
  const stamp = stampOf(members.get(by))
  return (
    <li className={classNames(styles.item, !isSeen && styles.unseen)}>
      <Stamp {...stamp} silent />
      <AddressLink
        id={itemId(item)}
        address={where.address}
        className={styles.link}
        onFocus={onStand}
        onOpen={onOpen}
      >
        <span className={styles.lead}>
          {!isSeen && <span className="visually-hidden">Unseen: </span>}
          <b>{stamp.name}</b> {whyWords(item)}{' '}
          <time dateTime={new Date(atMs).toISOString()}>{clockWords(atMs)}</time>
        </span>
        {text !== '' && (
          <span className={styles.words}>
            <SaidWords message={{ text, mentions: why === 'mention' ? [me.id] : [] }} />
          </span>
        )}
        <span className={styles.where}>
          {kindOfPlace(where)}
          <cite>{where.title}</cite>
          {where.paragraph !== null && `, ¶ ${where.paragraph}`}
          {where.words !== null && (
            <>
              {': '}
              <q>{where.words}</q>
            </>
          )}
        </span>
      </AddressLink>
      {!isSeen && (
        <span className={styles.act}>
          <Act because={because} onClick={onSeen}>
            Mark as seen
          </Act>
        </span>
      )}
    </li>
  )
}
