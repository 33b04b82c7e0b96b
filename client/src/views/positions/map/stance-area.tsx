// An area drawn by stance: tint by number, pattern by stance, so that it reads in grey; and the sign and number on it.
// Patterns must be in the same svg: put <StancePatterns> once into each.
import type { ReactNode } from 'react'
import type { AreaInk } from './holder-marks.ts'
import styles from './map.module.css'

/** The hatches, named for one svg by `id`. */
export function StancePatterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-conditional`}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="5" height="5" className={styles.paper} />
        <rect width="1.8" height="5" className={styles.diagonal} />
      </pattern>
      <pattern id={`${id}-opposes`} width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="1.6" height="4" className={styles.upright} />
      </pattern>
      <pattern id={`${id}-unclear`} width="4" height="4" patternUnits="userSpaceOnUse">
        <circle cx="1" cy="1" r="0.7" className={styles.dot} />
      </pattern>
    </defs>
  )
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** `weight` null draws the outline alone: told by others. */
export function StanceArea({
  ink,
  weight,
  box,
  patterns,
}: {
  readonly ink: AreaInk
  readonly weight: 1 | 2 | 3 | null
  readonly box: Box
  /** The id of this svg's StancePatterns. */
  readonly patterns: string
}) {
  const { x, y, width, height } = box
  const half = { x: x + width / 2, y, width: width / 2, height }
  const isPlain = weight !== null
  return (
    <g data-ink={ink} data-weight={weight ?? 'reported'}>
      <rect {...box} className={styles.ground} />
      {isPlain && ink === 'conditional' && <rect {...box} fill={`url(#${patterns}-conditional)`} />}
      {isPlain && ink === 'opposes' && <rect {...box} fill={`url(#${patterns}-opposes)`} />}
      {isPlain && ink === 'unclear' && <rect {...box} fill={`url(#${patterns}-unclear)`} />}
      {isPlain && ink === 'mixed' && (
        <>
          <rect {...half} className={styles.con} />
          <rect {...half} fill={`url(#${patterns}-opposes)`} />
        </>
      )}
      {ink === 'proposes' && <rect x={x} y={y} width={width} height={3} className={styles.bar} />}
      <rect x={x + 0.75} y={y + 0.75} width={width - 1.5} height={height - 1.5} className={styles.edge} />
    </g>
  )
}

/** A tile with its code, sign and number. `pressable` is what makes it a button. */
export function MarkTile({
  ink,
  weight,
  x,
  y,
  size,
  code,
  says,
  patterns,
  pressable,
  children,
}: {
  readonly ink: AreaInk
  readonly weight: 1 | 2 | 3 | null
  readonly x: number
  readonly y: number
  readonly size: number
  readonly code: string
  readonly says: string
  readonly patterns: string
  readonly pressable: object
  readonly children?: ReactNode
}) {
  return (
    <g
      {...pressable}
      className={styles.mark}
      data-ink={ink}
      data-weight={weight ?? 'reported'}
      data-reported={weight === null || undefined}
    >
      {children}
      <StanceArea ink={ink} weight={weight} box={{ x, y, width: size, height: size }} patterns={patterns} />
      <text x={x + size / 2} y={y + size * 0.46} className={styles.code}>
        {code}
      </text>
      <text x={x + size / 2} y={y + size * 0.87} className={styles.says}>
        {says}
      </text>
    </g>
  )
}
