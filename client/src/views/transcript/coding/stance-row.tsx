// The stances as one group of signs. A stance key saves at once; arrows move, Enter and Space take; nothing is chosen by
// moving alone, since choosing saves.
import { type KeyboardEvent, type Ref, useRef } from 'react'
import type { StanceId } from '../../../../../shared/base/id.ts'
import type { Stance } from '../../../../../shared/records/codebook/codebook.ts'
import { stanceLook } from '../../../../../shared/records/codebook/stance-look.ts'
import { SignBadge } from '../../../ui/marks/sign-badge.tsx'
import styles from './coding-bar.module.css'
import { stanceOfKey } from './stance-keys.ts'

/** `stances` in order. The group itself takes the focus first, so that Enter taken once too often saves nothing. */
export function StanceRow({
  stances,
  chosen,
  groupRef,
  onChoose,
}: {
  readonly stances: readonly Stance[]
  /** The stance of the position that is changed; null for a new one. */
  readonly chosen: StanceId | null
  readonly groupRef: Ref<HTMLDivElement>
  readonly onChoose: (stance: Stance) => void
}) {
  const row = useRef<HTMLDivElement>(null)
  const move = (step: number) => {
    const radios = [...(row.current?.querySelectorAll<HTMLElement>('[role=radio]') ?? [])]
    const at = radios.indexOf(document.activeElement as HTMLElement)
    const next = at === -1 ? (step > 0 ? 0 : radios.length - 1) : (at + step + radios.length) % radios.length
    radios[next]?.focus()
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const stance = stanceOfKey(event.key, stances)
    if (stance) onChoose(stance)
    else if (event.key === 'ArrowRight' || event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') move(-1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const radioProps = (stance: Stance) => ({
    role: 'radio',
    'aria-checked': stance.id === chosen,
    'aria-label': stance.name,
    'aria-keyshortcuts': stance.keys.join(' '),
    title: stance.name,
    tabIndex: stance.id === stop ? 0 : -1,
    onClick: () => onChoose(stance),
  })
  const stop = stances.some(({ id }) => id === chosen) ? chosen : stances[0]?.id
  return (
    <div
      ref={groupRef}
      role="radiogroup"
      aria-label="Stance"
      tabIndex={-1}
      className={styles.stances}
      onKeyDown={press}
    >
      <div ref={row} className={styles.signs}>
        {stances.map((stance) => {
          const { shape, ink } = stanceLook(stance)
          return (
            <button key={stance.id} type="button" {...radioProps(stance)}>
              <SignBadge sign={stance.sign} size="large" shape={shape} color={`var(--stance-${ink})`} />
            </button>
          )
        })}
      </div>
    </div>
  )
}
