// What signs and patterns on a map mean, inside the picture, so that a file taken away explains itself.
import type { Stance } from '../../../../../shared/records/codebook/codebook.ts'
import { stanceLook } from '../../../../../shared/records/codebook/stance-look.ts'
import type { AreaInk } from './holder-marks.ts'
import styles from './map.module.css'
import { StanceArea } from './stance-area.tsx'

type Key = {
  readonly id: string
  readonly ink: AreaInk | 'spoke' | 'silent'
  readonly sign: string
  readonly says: string
  readonly isReported?: boolean
}

const keyWidth = 22
const lineHeight = 22
/** A letter of the legend is about so wide; only for breaking lines, where a little too much does no harm. */
const letter = 5.5

/** Places of keys in lines no wider than `width`. */
export function legendPlaces(
  says: readonly string[],
  width: number,
): { readonly places: readonly (readonly [x: number, y: number])[]; readonly height: number } {
  let x = 0
  let y = 0
  const places = says.map((words) => {
    const takes = keyWidth + 6 + words.length * letter + 18
    if (x > 0 && x + takes > width) {
      x = 0
      y += lineHeight
    }
    const place = [x, y] as const
    x += takes
    return place
  })
  return { places, height: y + lineHeight }
}

/** The keys of a codebook's stances, then of what else a map shows. */
export function legendKeys(
  stances: readonly Stance[],
  empty: readonly ('spoke' | 'silent')[],
): readonly Key[] {
  const supports = stances.find((stance) => stanceLook(stance).ink === 'supports')
  return [
    ...stances
      .filter(({ retired }) => !retired)
      .map((stance) => ({
        id: stance.id,
        ink: stanceLook(stance).ink,
        sign: stance.sign,
        says: stance.name,
      })),
    { id: 'mixed', ink: 'mixed', sign: '±', says: 'for and against' },
    {
      id: 'reported',
      ink: supports ? stanceLook(supports).ink : 'neutral',
      sign: supports?.sign ?? '0',
      says: 'reported by others',
      isReported: true,
    },
    ...empty.map((ink) => ({
      id: ink,
      ink,
      sign: '',
      says: ink === 'spoke' ? 'spoke, not on this' : 'did not speak',
    })),
  ]
}

export function Legend({
  keys,
  x,
  y,
  width,
  patterns,
}: {
  readonly keys: readonly Key[]
  readonly x: number
  readonly y: number
  readonly width: number
  readonly patterns: string
}) {
  const { places } = legendPlaces(
    keys.map(({ says }) => says),
    width,
  )
  return (
    <g transform={`translate(${x} ${y})`} className={styles.legend}>
      {keys.map(({ id, ink, sign, says, isReported }, at) => {
        const [left, top] = places[at] ?? [0, 0]
        const box = { x: left, y: top, width: keyWidth, height: 16 }
        return (
          <g key={id} className={styles.keyed} data-ink={ink} data-weight={isReported ? 'reported' : 2}>
            {ink === 'spoke' || ink === 'silent' ? (
              <rect {...box} className={styles.well} />
            ) : (
              <StanceArea ink={ink} weight={isReported ? null : 2} box={box} patterns={patterns} />
            )}
            {ink === 'spoke' && (
              <circle cx={left + keyWidth / 2} cy={top + 8} r="1.6" className={styles.spoke} />
            )}
            {sign !== '' && (
              <text x={left + keyWidth / 2} y={top + 12.5} className={styles.says} data-reported={isReported}>
                {sign}
              </text>
            )}
            <text x={left + keyWidth + 6} y={top + 12.5} className={styles.key}>
              {says}
            </text>
          </g>
        )
      })}
    </g>
  )
}
