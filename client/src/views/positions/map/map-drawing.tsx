// What both maps have in common: a mark where a state stands, reached and opened by keys, and beneath the map what signs and
// patterns mean, in the drawing itself. What lies under the marks is the map's own.
import { type ReactNode, useId } from 'react'
import { weightOf } from '../../../../../shared/analysis/shown/shown-weight.ts'
import type { Stance } from '../../../../../shared/records/codebook/codebook.ts'
import { useRovingMarks } from '../marks/use-roving-marks.ts'
import type { HolderMark, TopicMarks } from './holder-marks.ts'
import { Legend, legendKeys, legendPlaces } from './legend.tsx'
import styles from './map.module.css'
import { tileWords } from './map-words.ts'
import { MarkTile, StancePatterns } from './stance-area.tsx'

/** What either map is handed. */
export type MapPicture = {
  readonly name: string
  readonly marks: TopicMarks
  readonly stances: readonly Stance[]
  readonly says: (mark: HolderMark) => string
  readonly open: (mark: HolderMark) => void
  /** Whether its quotes are the ones beside the map. */
  readonly isOpened: (mark: HolderMark) => boolean
}

/** `x` and `y` are the upper left corner. */
export type PlacedMark = {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly mark: HolderMark
}

/** Room for the strokes at the edges, in the drawing's units. */
const margin = 2
const legendGap = 12
const lineHeight = 15

/** `children` lie under the marks; `notes` are lines beneath the legend. */
export function MapDrawing({
  kind,
  picture,
  width,
  height,
  places,
  size,
  notes = [],
  children,
}: {
  readonly kind: 'tiles' | 'land'
  readonly picture: MapPicture
  readonly width: number
  /** Of the map, without its legend. */
  readonly height: number
  readonly places: readonly PlacedMark[]
  /** Of a mark's side. */
  readonly size: number
  readonly notes?: readonly string[]
  readonly children: ReactNode
}) {
  const { name, stances, says, open, isOpened } = picture
  const patterns = useId()
  const pressable = useRovingMarks(places, (id) => {
    const found = places.find((place) => place.id === id)
    if (found) open(found.mark)
  })
  const keys = legendKeys(stances, ['spoke', 'silent'])
  const legend = legendPlaces(
    keys.map((key) => key.says),
    width,
  )
  const beneath = height + legendGap + legend.height
  return (
    <svg
      viewBox={`${-margin} ${-margin} ${width + 2 * margin} ${beneath + notes.length * lineHeight + 3 * margin}`}
      className={styles.map}
      data-map={kind}
    >
      <title>{name}</title>
      <StancePatterns id={patterns} />
      {children}
      {places.map(({ id, x, y, mark }) => (
        <MarkTile
          key={id}
          x={x}
          y={y}
          size={size}
          ink={mark.ink}
          weight={mark.isReported ? null : weightOf(mark.positions)}
          code={mark.code}
          says={tileWords(mark)}
          patterns={patterns}
          pressable={{
            ...pressable(id, isOpened(mark)),
            [kind === 'tiles' ? 'data-tile' : 'data-place']: id,
          }}
        >
          <title>{says(mark)}</title>
        </MarkTile>
      ))}
      <Legend keys={keys} x={0} y={height + legendGap} width={width} patterns={patterns} />
      {notes.map((line, at) => (
        <text key={line} x={0} y={beneath + (at + 1) * lineHeight - 3} className={styles.small}>
          {line}
        </text>
      ))}
    </svg>
  )
}
