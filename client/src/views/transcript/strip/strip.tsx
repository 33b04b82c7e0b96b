// The timeline strip: the whole meeting as one slider. Arrows go by turn, a click or a drag goes anywhere.
import { type CSSProperties, type KeyboardEvent, memo, type PointerEvent, useRef } from 'react'
import { initials } from '../../../../../shared/people/member.ts'
import type { Colleague } from '../../../live/colleagues.ts'
import { classNames } from '../../../ui/class-names.ts'
import { pigment } from '../../../ui/marks/pigment.ts'
import { Stamp } from '../../../ui/marks/stamp.tsx'
import styles from './strip.module.css'
import type { Block, StripScale, Tick } from './strip-model.ts'

type Place = { readonly segment: number; readonly offset: number }

const percent = (share: number) => `${(share * 100).toFixed(3)}%`

/** Everything that changes with the records, so that scrolling does not draw it again. */
const Turns = memo(function Turns({
  blocks,
  ticks,
}: {
  readonly blocks: readonly Block[]
  readonly ticks: readonly Tick[]
}) {
  return (
    <>
      <span aria-hidden="true" className={styles.ticksAbove}>
        {ticks.map(
          ({ id, share, kind, colour }) =>
            kind === 'position' && (
              <i key={id} style={{ left: percent(share), background: pigment(colour ?? 12).color }} />
            ),
        )}
      </span>
      <span aria-hidden="true" className={styles.turns}>
        {blocks.map((block) => (
          <span
            key={block.firstSegment}
            title={`¶ ${block.firstSegment + 1}, ${block.speaker}${block.code === null ? '' : ` (${block.code})`}: ${block.words} ${block.words === 1 ? 'word' : 'words'}`}
            className={classNames(styles.turn, block.unnamed && styles.unnamed)}
            style={
              {
                left: percent(block.from),
                width: `max(1px, ${percent(block.to - block.from)} - 2px)`,
                '--c': `var(--topic-${block.colour})`,
              } as CSSProperties
            }
          >
            <span>{block.code}</span>
          </span>
        ))}
      </span>
      <span aria-hidden="true" className={styles.ticksBelow}>
        {ticks.map(
          ({ id, share, kind }) =>
            kind !== 'position' && <i key={id} className={styles[kind]} style={{ left: percent(share) }} />,
        )}
      </span>
    </>
  )
})

/** `now` is the first paragraph on screen, `words` what the slider says of it. */
export function Strip({
  blocks,
  ticks,
  scale,
  colleagues,
  lens,
  now,
  segments,
  words,
  onGo,
}: {
  readonly blocks: readonly Block[]
  readonly ticks: readonly Tick[]
  readonly scale: StripScale
  readonly colleagues: readonly Colleague[]
  readonly lens: { readonly from: number; readonly to: number }
  readonly now: number
  readonly segments: number
  readonly words: string
  readonly onGo: (place: Place) => void
}) {
  const track = useRef<HTMLDivElement>(null)
  const goTo = (clientX: number) => {
    const box = track.current?.getBoundingClientRect()
    if (box) onGo(scale.toPlace((clientX - box.left) / Math.max(1, box.width)))
  }
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons % 2 === 1) goTo(event.clientX)
  }
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const to = stepOf(event.key, blocks, now, segments)
    if (to === null || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    onGo({ segment: to, offset: 0 })
  }
  return (
    <div
      ref={track}
      role="slider"
      tabIndex={0}
      aria-label="Place in the meeting"
      aria-valuemin={1}
      aria-valuemax={segments}
      aria-valuenow={now + 1}
      aria-valuetext={words}
      className={styles.strip}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        goTo(event.clientX)
      }}
      onPointerMove={drag}
      onKeyDown={press}
    >
      <span aria-hidden="true" className={styles.peers}>
        {colleagues.map(
          ({ clientKey, segment, name, colour }) =>
            segment !== null && (
              <span
                key={clientKey}
                className={styles.peer}
                style={{ left: percent(scale.toShare({ segment, offset: 0 })) }}
              >
                <Stamp initials={initials(name)} name={name} color={colour} size="small" />
              </span>
            ),
        )}
      </span>
      <Turns blocks={blocks} ticks={ticks} />
      <span
        aria-hidden="true"
        className={styles.lens}
        style={{ left: percent(lens.from), width: `max(6px, ${percent(lens.to - lens.from)})` }}
      />
    </div>
  )
}

/** The paragraph a key goes to; null for other keys. */
export function stepOf(key: string, blocks: readonly Block[], now: number, segments: number): number | null {
  const first = blocks.map(({ firstSegment }) => firstSegment)
  const last = Math.max(0, segments - 1)
  if (key === 'ArrowRight' || key === 'ArrowUp') return first.find((segment) => segment > now) ?? last
  if (key === 'ArrowLeft' || key === 'ArrowDown') return first.findLast((segment) => segment < now) ?? 0
  if (key === 'PageUp') return Math.min(last, now + 10)
  if (key === 'PageDown') return Math.max(0, now - 10)
  if (key === 'Home') return 0
  return key === 'End' ? last : null
}
