// Under the network: the ties of the chosen actor, else the two ends of the ordered table.
import type { AlignedPair } from '../../../../../shared/analysis/alignment.ts'
import { TableTwin } from '../../../ui/figures/table-twin.tsx'
import styles from './alignment.module.css'
import { pairTable } from './pair-words.ts'

/** How many of the most aligned and of the most opposed are shown. */
const ends = 8

/** `ties` the most aligned first. */
export function PairTies({
  chosen,
  name,
  ties,
  around,
}: {
  readonly chosen: number | null
  readonly name: string
  readonly ties: readonly AlignedPair[]
  readonly around: Parameters<typeof pairTable>[0]
}) {
  if (chosen !== null) {
    const own = ties.filter(({ a, b }) => a === chosen || b === chosen)
    return (
      <section className={styles.ties}>
        <h2>{`Ties of ${name}`}</h2>
        {own.length === 0 ? (
          <p className={styles.aside}>With nobody so many topics in common.</p>
        ) : (
          <TableTwin name={`Ties of ${name}`} table={pairTable(around, own)} />
        )}
      </section>
    )
  }
  const lists = [
    ['Most aligned', ties.filter(({ difference }) => difference > 0).slice(0, ends)],
    [
      'In conflict',
      [...ties]
        .reverse()
        .filter(({ conflict }) => conflict > 0)
        .slice(0, ends),
    ],
  ] as const
  return (
    <div className={styles.ties}>
      {lists.map(([title, pairs]) => (
        <section key={title} className={styles.ties}>
          <h2>{title}</h2>
          {pairs.length === 0 ? (
            <p className={styles.aside}>
              {title === 'In conflict'
                ? 'No two actors stand on opposite sides of a topic.'
                : 'No two actors stand more often on the same side than on opposite ones.'}
            </p>
          ) : (
            <TableTwin name={title} table={pairTable(around, pairs)} />
          )}
        </section>
      ))}
    </div>
  )
}
