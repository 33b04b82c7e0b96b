// The world as tiles, one a state. Only where there is something to say is a tile lettered; one that spoke but not on
// this topic has a dot, one that did not speak is the bare ground.
import { useId } from 'react'
import { countryOf } from '../../../../../shared/actors/countries.ts'
import type { Stance } from '../../../../../shared/records/codebook/codebook.ts'
import { type HolderMark, shownMark, type TopicMarks, weightOf } from './holder-marks.ts'
import { Legend, legendKeys, legendPlaces } from './legend.tsx'
import styles from './map.module.css'
import { tileWords } from './map-words.ts'
import { MarkTile, StancePatterns } from './stance-area.tsx'
import { tileColumns, tilePlaces, tileRows } from './tile-places.ts'
import { useRovingMarks } from './use-roving-marks.ts'

const step = 26
const size = 24
const width = tileColumns * step
const tilesHeight = tileRows * step

export type MapPicture = {
  readonly name: string
  readonly marks: TopicMarks
  readonly stances: readonly Stance[]
  readonly says: (mark: HolderMark) => string
  readonly open: (mark: HolderMark) => void
  /** Whether its quotes are the ones beside the map. */
  readonly isOpened: (mark: HolderMark) => boolean
}

export function TileMap({ name, marks, stances, says, open, isOpened }: MapPicture) {
  const patterns = useId()
  const shown = tilePlaces.flatMap(({ code, column, row }) => {
    const state = marks.states.get(code)
    const mark = state && shownMark(state)
    return mark ? [{ id: code, x: column * step, y: row * step, mark }] : []
  })
  const pressable = useRovingMarks(shown, (id) => {
    const found = shown.find((place) => place.id === id)
    if (found) open(found.mark)
  })
  const keys = legendKeys(stances, ['spoke', 'silent'])
  const legend = legendPlaces(
    keys.map((key) => key.says),
    width,
  )
  return (
    <svg
      viewBox={`-2 -2 ${width + 4} ${tilesHeight + legend.height + 20}`}
      className={styles.map}
      data-map="tiles"
    >
      <title>{name}</title>
      <StancePatterns id={patterns} />
      <g>
        {tilePlaces.map(({ code, column, row }) => {
          if (marks.states.has(code)) return null
          const spoke = marks.spoke.has(code)
          return (
            <g key={code} data-tile={code}>
              <title>{`${countryOf(code)?.name ?? code}: ${spoke ? 'spoke, but not on this' : 'did not speak'}`}</title>
              <rect x={column * step} y={row * step} width={size} height={size} className={styles.well} />
              {spoke && (
                <circle
                  cx={column * step + size / 2}
                  cy={row * step + size / 2}
                  r="1.8"
                  className={styles.spoke}
                />
              )}
            </g>
          )
        })}
      </g>
      {shown.map(({ id, x, y, mark }) => (
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
          pressable={{ ...pressable(id, isOpened(mark)), 'data-tile': id }}
        >
          <title>{says(mark)}</title>
        </MarkTile>
      ))}
      <Legend keys={keys} x={0} y={tilesHeight + 14} width={width} patterns={patterns} />
    </svg>
  )
}
