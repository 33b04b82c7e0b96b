// A result as the ordered table of alignment: two actors a row, the most aligned first.

import { differenceWords, shareWords } from '../../../../shared/analysis/shown/share-words.ts'
import type { QueryResult, ResultActor } from '../../../../shared/records/notes/query.ts'
import { resultActorWords } from '../../../../shared/records/notes/query-words.ts'
import { SideScroller } from '../../ui/figures/side-scroller.tsx'
import { counted, figure } from '../../ui/words/counted.ts'
import { NumberLink } from './number-link.tsx'
import { type AskedAt, pairSearch } from './number-search.ts'
import styles from './query-lists.module.css'

type Alignment = Extract<QueryResult, { readonly show: 'alignment' }>

export function QueryAlignment({
  result: { pairs },
  title,
  asked,
}: {
  readonly result: Alignment
  readonly title: string
  readonly asked: AskedAt | null
}) {
  return (
    <SideScroller hint="The table goes on at the side.">
      <table aria-label={title} className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Actors</th>
            <th scope="col">Congruence</th>
            <th scope="col">Conflict</th>
            <th scope="col">Difference</th>
            <th scope="col">Topics</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ a, b, congruence, conflict, difference, topics }) => (
            <tr key={`${a.id} ${a.reported} ${b.id} ${b.reported}`}>
              <th scope="row">
                <Name {...a} /> and <Name {...b} />
              </th>
              <td>{shareWords(congruence)}</td>
              <td>{shareWords(conflict)}</td>
              <td>{differenceWords(difference)}</td>
              <td>
                <NumberLink
                  asked={asked}
                  search={(query) => pairSearch(query, a, b)}
                  says={`${counted(topics, 'topic')} in common of ${resultActorWords(a)} and ${resultActorWords(b)}`}
                  className={styles.count}
                >
                  {figure(topics)}
                </NumberLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </SideScroller>
  )
}

const Name = ({ name, reported }: ResultActor) => (
  <span className={reported ? styles.told : undefined}>{name}</span>
)
