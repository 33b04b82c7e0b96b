// The same marks on the land. States too small to see are circles; a mark whose place is taken stands beside it, with a
// line to it. Land without a seat of its own at the United Nations has no code, no name and no data.
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { classNames } from '../../../ui/class-names.ts'
import { LoadingLines } from '../../../ui/states/loading-lines.tsx'
import { Notice } from '../../../ui/states/notice.tsx'
import { badgePlaces } from './badge-places.ts'
import { shownMark } from './holder-marks.ts'
import { type Land, landHeight, landWidth, loadLand } from './land.ts'
import styles from './map.module.css'
import { MapDrawing, type MapPicture } from './map-drawing.tsx'
import { silenceWords } from './map-words.ts'

/** Printed on the picture itself, so that no copy goes without it. */
export const disclaimer = [
  'The boundaries and names shown and the designations used on this map do not imply official endorsement or acceptance by those who',
  'made this program or this analysis. Places without a seat of their own at the United Nations are drawn as land only. Land: Natural Earth.',
] as const

const badge = 24

function DrawnLand({ land, picture }: { readonly land: Land; readonly picture: MapPicture }) {
  const { marks, says } = picture
  const shown = useMemo(() => {
    const anchors = land.places.flatMap(({ code, x, y }) => {
      const state = marks.states.get(code)
      const mark = state && shownMark(state)
      return mark ? [{ id: code, x, y, mark }] : []
    })
    const ranked = anchors.toSorted((a, b) => b.mark.positions - a.mark.positions || (a.id < b.id ? -1 : 1))
    const places = badgePlaces(ranked, badge, { width: landWidth, height: landHeight })
    return places.flatMap((place, at) => {
      const mark = ranked[at]?.mark
      return mark ? [{ ...place, mark }] : []
    })
  }, [land, marks])
  return (
    <MapDrawing
      kind="land"
      picture={picture}
      width={landWidth}
      height={landHeight}
      places={shown}
      size={badge}
      notes={disclaimer}
    >
      <g>
        {land.shapes.map(({ code, path }) => {
          const state = code === null ? undefined : marks.states.get(code)
          const mark = state && shownMark(state)
          return (
            <path
              key={`${code} ${path.slice(0, 40)}`}
              d={path}
              className={classNames(styles.land, mark && styles.held)}
              data-ink={mark?.ink}
              data-reported={mark?.isReported || undefined}
              data-state={code ?? undefined}
            >
              {code !== null && <title>{mark ? says(mark) : silenceWords(code, marks)}</title>}
            </path>
          )
        })}
        {land.places.map(({ code, x, y, isSmall }) => {
          if (marks.states.has(code)) return null
          const spoke = marks.spoke.has(code)
          return (
            <g key={code} data-place={code}>
              {(isSmall || spoke) && <title>{silenceWords(code, marks)}</title>}
              {isSmall && <circle cx={x} cy={y} r="3.2" className={styles.island} />}
              {spoke && <circle cx={x} cy={y} r="1.6" className={styles.spoke} />}
            </g>
          )
        })}
      </g>
      {shown
        .filter(({ isMoved }) => isMoved)
        .map(({ id, x, y, anchorX, anchorY }) => (
          <g key={id}>
            <line x1={anchorX} y1={anchorY} x2={x + badge / 2} y2={y + badge / 2} className={styles.leader} />
            <circle cx={anchorX} cy={anchorY} r="1.8" className={styles.pin} />
          </g>
        ))}
    </MapDrawing>
  )
}

/** Loads the land, then draws it. */
export function LandMap(picture: MapPicture) {
  const { data, error, refetch } = useQuery({
    queryKey: ['land'],
    queryFn: loadLand,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (data) return <DrawnLand land={data} picture={picture} />
  if (!error) return <LoadingLines says="Drawing the land…" />
  return (
    <Notice tone="caution">
      <p>The land could not be loaded. The tiles show the same.</p>
      <button type="button" className={styles.opens} onClick={() => void refetch()}>
        <b>Try again</b>
      </button>
    </Notice>
  )
}
