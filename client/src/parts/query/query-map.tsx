// A result as a map: the world as tiles, one a state, and the same as a list by stance, which also has those without a tile.
import type { CSSProperties } from 'react'
import { tileColumns, tilePlaces } from '../../../../shared/actors/tile-places.ts'
import { knownLook } from '../../../../shared/analysis/shown/shown-stance.ts'
import { weightOf } from '../../../../shared/analysis/shown/shown-weight.ts'
import type { QueryResult, ResultActor, ResultStance } from '../../../../shared/records/notes/query.ts'
import { resultActorWords } from '../../../../shared/records/notes/query-words.ts'
import { classNames } from '../../ui/class-names.ts'
import { SideScroller } from '../../ui/figures/side-scroller.tsx'
import { counted, figure } from '../../ui/words/counted.ts'
import { NumberLink } from './number-link.tsx'
import { type AskedAt, cellSearch } from './number-search.ts'
import cells from './query-cells.module.css'
import styles from './query-lists.module.css'
import { StanceMark } from './stance-mark.tsx'

type ResultMap = Extract<QueryResult, { readonly show: 'map' }>
type Marked = { readonly actor: ResultActor; readonly stance: ResultStance; readonly positions: number }

export function QueryMap({ result, asked }: { readonly result: ResultMap; readonly asked: AskedAt | null }) {
  return (
    <>
      <Tiles result={result} />
      <ByStance result={result} asked={asked} />
    </>
  )
}

/** For the eye: the list beneath says the same. A state's own words come before what others report of it. */
function Tiles({ result: { actors } }: { readonly result: ResultMap }) {
  const byCode = new Map<string, ResultMap['actors'][number]>()
  for (const each of actors) {
    const { actor, cell } = each
    const there = byCode.get(actor.id)
    if (typeof cell === 'string' ? !there : !there || !actor.reported || typeof there.cell === 'string') {
      byCode.set(actor.id, each)
    }
  }
  const columns = { '--columns': tileColumns } as CSSProperties
  return (
    <SideScroller hint="The map goes on at the side.">
      <div aria-hidden="true" className={cells.tiles} style={columns}>
        {tilePlaces.map(({ code, column, row }) => {
          const { actor, cell } = byCode.get(code) ?? { cell: 'silent' as const }
          const place = { gridColumn: column + 1, gridRow: row + 1 }
          if (typeof cell === 'string') {
            return (
              <span key={code} style={place} title={code} className={cells.silent}>
                {cell === 'other' ? '·' : ''}
              </span>
            )
          }
          const { stance, positions } = cell
          return (
            <span
              key={code}
              style={place}
              title={`${actor ? resultActorWords(actor) : code}: ${stance.word}, ${counted(positions, 'quote')}`}
              className={classNames(cells.cell, cells.tile, actor?.reported && cells.tileTold)}
              data-stance={knownLook(stance.look)}
              data-weight={weightOf(positions)}
            >
              <span className={cells.tileWords}>
                {code}
                <i>
                  {stance.sign}
                  {figure(positions)}
                </i>
              </span>
            </span>
          )
        })}
      </div>
    </SideScroller>
  )
}

function ByStance({
  result: { actors, topic },
  asked,
}: {
  readonly result: ResultMap
  readonly asked: AskedAt | null
}) {
  const groups = new Map<string, Marked[]>()
  for (const { actor, cell } of actors) {
    if (typeof cell === 'string') continue
    const there = groups.get(cell.stance.word) ?? []
    groups.set(cell.stance.word, [...there, { actor, ...cell }])
  }
  const spoke = actors.filter(({ cell }) => cell === 'other').map(({ actor }) => actor.name)
  return (
    <dl className={styles.byStance}>
      {[...groups].map(([word, marked]) => (
        <div key={word}>
          <dt>
            {marked[0] && <StanceMark {...marked[0].stance} />} {word}
          </dt>
          <dd>
            <ul>
              {marked.map(({ actor, positions }) => (
                <li
                  key={`${actor.id} ${actor.reported}`}
                  className={classNames(actor.reported && styles.told)}
                >
                  {actor.name}{' '}
                  <NumberLink
                    asked={asked}
                    search={(query) => cellSearch(query, actor, topic.id)}
                    says={`${counted(positions, 'quote')}${actor.reported ? ', as others report' : ''}`}
                    className={styles.count}
                  >
                    {figure(positions)}
                  </NumberLink>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
      {spoke.length > 0 && (
        <div>
          <dt>spoke, not on this</dt>
          <dd>{new Intl.ListFormat('en').format(spoke)}</dd>
        </div>
      )}
    </dl>
  )
}
