// The world as tiles, one a state. Only where there is something to say is a tile lettered; one that spoke but not on
// this topic has a dot, one that did not speak is the bare ground.

import { tileColumns, tilePlaces, tileRows } from '../../../../../shared/actors/tile-places.ts'
import { shownMark } from './holder-marks.ts'
import styles from './map.module.css'
import { MapDrawing, type MapPicture } from './map-drawing.tsx'
import { silenceWords } from './map-words.ts'

const step = 26
const size = 24

export function TileMap(picture: MapPicture) {
  const { marks } = picture
  const shown = tilePlaces.flatMap(({ code, column, row }) => {
    const state = marks.states.get(code)
    const mark = state && shownMark(state)
    return mark ? [{ id: code, x: column * step, y: row * step, mark }] : []
  })
  return (
    <MapDrawing
      kind="tiles"
      picture={picture}
      width={tileColumns * step}
      height={tileRows * step}
      places={shown}
      size={size}
    >
      <g>
        {tilePlaces.map(({ code, column, row }) => {
          if (marks.states.has(code)) return null
          return (
            <g key={code} data-tile={code}>
              <title>{silenceWords(code, marks)}</title>
              <rect x={column * step} y={row * step} width={size} height={size} className={styles.well} />
              {marks.spoke.has(code) && (
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
    </MapDrawing>
  )
}
