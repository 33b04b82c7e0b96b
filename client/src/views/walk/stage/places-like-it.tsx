// All places of the form as a concordance, each with a tick; below, quietly, the same words in other records, whose ticks
// are off until a person sets them.
import { useState } from 'react'
import { placeKey } from '../../../../../shared/suspects/open-suspects.ts'
import type { Suspect } from '../../../../../shared/suspects/suspect.ts'
import { Act } from '../../../ui/controls/act.tsx'
import { Concordance, type ConcordanceRow } from '../../../ui/tables/concordance.tsx'
import { readingAt } from '../items/readings.ts'
import { elsewhereKey, type RecordPlaces } from '../use-elsewhere.ts'
import type { Walk } from '../use-walk.ts'
import type { WhoAt } from '../use-who.ts'
import { capital, placesWords } from '../walk-words.ts'
import styles from './places.module.css'

const readerWords = 'You read this project.'

/** More letters than a line has on either side. */
const around = 110

export function PlacesLikeIt({
  walk,
  texts,
  whoAt,
  mayAct,
  onLeave,
}: {
  readonly walk: Walk
  readonly texts: readonly string[]
  readonly whoAt: WhoAt
  readonly mayAct: boolean
  readonly onLeave: () => void
}) {
  const { suspect, place, ticked, reading, elsewhere } = walk
  const [isOpen, setOpen] = useState(false)
  if (!suspect) return null
  const isTicked = new Set(ticked)
  const rowOf = (each: Suspect): ConcordanceRow => {
    const text = texts[each.segment] ?? ''
    const own = reading === null ? null : readingAt(each, suspect.lead, reading)
    return {
      id: placeKey(each),
      where: `¶ ${each.segment + 1}`,
      who: whoAt(each.segment, each.start).code,
      before: text.slice(Math.max(0, each.start - around), each.start),
      words: (
        <>
          <span className={styles.words}>{each.text}</span>
          {own !== null && own !== reading && <ins> {own}</ins>}
        </>
      ),
      after: text.slice(each.end, each.end + around),
      name: `¶ ${each.segment + 1}: ${text.slice(Math.max(0, each.start - 24), each.end + 24)}`,
      isTicked: isTicked.has(each),
      because: mayAct ? null : readerWords,
    }
  }
  return (
    <section aria-label="All places like it" className={styles.places}>
      <h2 className="head">{capital(placesWords(suspect.places.length))} like it</h2>
      <Concordance
        label="Places like it"
        rows={suspect.places.map(rowOf)}
        current={place && placeKey(place)}
        onTick={(id, isOn) => {
          const which = suspect.places.find((each) => placeKey(each) === id)
          if (which) walk.tick(which, isOn)
          if (!document.activeElement?.matches(':focus-visible')) onLeave()
        }}
        onStand={(id) => {
          const which = suspect.places.find((each) => placeKey(each) === id)
          if (which) walk.stand(which)
        }}
      />
      {elsewhere.total > 0 && (
        <div className={styles.elsewhere}>
          <p>
            <Act aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              Also in other records: {elsewhere.total.toLocaleString('en')}
            </Act>
          </p>
          {isOpen &&
            elsewhere.records.map((found) => (
              <OtherRecord key={found.transcript} found={found} walk={walk} mayAct={mayAct} />
            ))}
        </div>
      )}
    </section>
  )
}

/** So many are listed, and as many more each time: what is ticked was seen. */
const listedAtOnce = 100

function OtherRecord({
  found: { transcript, title, places },
  walk,
  mayAct,
}: {
  readonly found: RecordPlaces
  readonly walk: Walk
  readonly mayAct: boolean
}) {
  const [most, setMost] = useState(listedAtOnce)
  const listed = places.slice(0, most)
  const keys = listed.map((each) => elsewhereKey(transcript, each))
  const areAll = keys.every((key) => walk.now.elsewhere.has(key))
  const left = places.length - listed.length
  return (
    <section aria-label={title}>
      <h3 className="second">
        {title}{' '}
        {mayAct && (
          <Act onClick={() => walk.tickElsewhere(keys, !areAll)}>
            {areAll ? 'Untick all' : `Tick all ${keys.length}`}
          </Act>
        )}
      </h3>
      <Concordance
        label={`Places in ${title}`}
        rows={listed.map((each) => ({
          id: elsewhereKey(transcript, each),
          where: `¶ ${each.segment + 1}`,
          who: null,
          before: each.before,
          words: <span className={styles.words}>{each.published}</span>,
          after: each.after,
          name: `¶ ${each.segment + 1}: ${each.before}${each.published}${each.after}`,
          isTicked: walk.now.elsewhere.has(elsewhereKey(transcript, each)),
          because: mayAct ? null : readerWords,
        }))}
        onTick={(key, isOn) => walk.tickElsewhere([key], isOn)}
      />
      {left > 0 && (
        <p>
          <Act onClick={() => setMost(most + listedAtOnce)}>
            Show {Math.min(left, listedAtOnce)} more of {left.toLocaleString('en')}
          </Act>
        </p>
      )}
    </section>
  )
}
