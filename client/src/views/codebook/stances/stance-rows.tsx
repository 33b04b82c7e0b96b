// The stances in the order of their scale: sign and shape, name, what it counts, the keys that choose it. One row has the
// focus for all; its acts stand beside the list.
import { useEffect, useRef } from 'react'
import type { StanceId } from '../../../../../shared/base/id.ts'
import type { Stance } from '../../../../../shared/records/codebook/codebook.ts'
import { stanceLook } from '../../../../../shared/records/codebook/stance-look.ts'
import { Kbd } from '../../../ui/marks/kbd.tsx'
import { SignBadge } from '../../../ui/marks/sign-badge.tsx'
import { TalkedCount } from '../entry/talked-count.tsx'
import styles from './stances.module.css'
import { valueWords } from './value-words.ts'

export function StanceRows({
  stances,
  chosen,
  talked,
  focusOn,
  onChoose,
  onOpen,
}: {
  readonly stances: readonly Stance[]
  readonly chosen: StanceId | null
  /** How many messages are about a stance. */
  readonly talked: (id: StanceId) => number
  readonly focusOn: number
  readonly onChoose: (id: StanceId) => void
  readonly onOpen: (id: StanceId) => void
}) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focusOn > 0) list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
  }, [focusOn])
  const stop = stances.some(({ id }) => id === chosen) ? chosen : stances[0]?.id
  return (
    <div ref={list} role="tree" aria-label="Stances" className={styles.list}>
      {stances.map((stance, place) => {
        const { shape, ink } = stanceLook(stance)
        return (
          <div
            key={stance.id}
            role="treeitem"
            aria-selected={stance.id === chosen}
            tabIndex={stance.id === stop ? 0 : -1}
            className={styles.row}
            onFocus={() => stance.id !== chosen && onChoose(stance.id)}
            onClick={() => onOpen(stance.id)}
            onKeyDown={(event) => {
              if (event.key !== ' ') return
              event.preventDefault()
              onOpen(stance.id)
            }}
          >
            <SignBadge shape={shape} color={`var(--stance-${ink})`} sign={stance.sign} size="large" />
            <span className={styles.name}>
              {stance.name} <TalkedCount count={talked(stance.id)} />
            </span>
            <span className={styles.counts}>{valueWords(stance.value)}</span>
            <span className={styles.keys}>
              <span className="visually-hidden">, keys </span>
              {stance.keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
              <Kbd>{String(place + 1)}</Kbd>
            </span>
          </div>
        )
      })}
    </div>
  )
}
