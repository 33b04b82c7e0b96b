// The five tables of a record's figures. Each caption says how its numbers come about, so that a printed page stands alone.

import { classWords } from '../../../../shared/records/corrections/correction-class.ts'
import type { FiguresView } from '../../../../shared/wire/api-figures.ts'
import { ProgressRule } from '../../ui/marks/progress-rule.tsx'
import { counted } from '../../ui/words/counted.ts'
import { FigureRow, FigureTable } from './figure-table.tsx'
import { duration, number, percent, rate } from './figure-words.ts'
import styles from './figures.module.css'

type TableProps = { readonly nth: number; readonly figures: FiguresView }
type Standing = FiguresView['corrections']

const standingCells = ({ accepted, open, rejected }: Standing) => [
  { id: 'accepted', says: number(accepted) },
  { id: 'open', says: number(open) },
  { id: 'rejected', says: number(rejected) },
]
const standingHeads = ['Accepted', 'Open', 'Rejected'] as const

export function ClassTable({ nth, figures }: TableProps) {
  const { classes, corrections } = figures
  const most = Math.max(1, ...classes.map(({ accepted, open }) => accepted + open))
  return (
    <FigureTable
      nth={nth}
      name="Errors by class"
      heads={['Class', ...standingHeads]}
      caption={
        <>
          Errors by class. A class is told from the published words and the reading alone. Thick lines are
          accepted, thin ones open.
          {corrections.replaced > 0 &&
            ` ${counted(corrections.replaced, 'correction')} gave way to another reading of the same words and ${corrections.replaced === 1 ? 'is' : 'are'} in no column.`}
        </>
      }
    >
      {classes.map((each) => (
        <FigureRow
          key={each.class}
          head={classWords[each.class]}
          below={
            <span className={styles.bar} style={{ width: `${((each.accepted + each.open) / most) * 100}%` }}>
              <ProgressRule
                done={each.accepted}
                open={each.open}
                label={`${each.accepted} accepted, ${each.open} open`}
              />
            </span>
          }
          cells={standingCells(each)}
        />
      ))}
      <FigureRow head="All" cells={standingCells(corrections)} />
    </FigureTable>
  )
}

export function EntityTable({ nth, figures }: TableProps) {
  const { mentions, mended, open } = figures.entities
  const row = (head: string, count: number) => (
    <FigureRow
      head={head}
      cells={[
        { id: 'count', says: number(count) },
        { id: 'share', says: percent(count, mentions) },
      ]}
    />
  )
  return (
    <FigureTable
      nth={nth}
      name="Names, acronyms and terms"
      heads={['Names, acronyms and terms', 'Mentions', 'Share']}
      caption={
        <>
          Entity error rate: mentions that were wrong, of all mentions of a name, an acronym or a term of the
          glossary in the text as corrected. Wrong as published are those an accepted correction mended and
          those an open proposal would mend; wrong still are the latter. Errors that nobody has found are not
          in it.
        </>
      }
    >
      {row('Wrong as published', mended + open)}
      {row('Wrong still', open)}
      <FigureRow
        head="All mentions"
        cells={[
          { id: 'count', says: number(mentions) },
          { id: 'share', says: '' },
        ]}
      />
    </FigureTable>
  )
}

export function PaceTable({ nth, figures }: TableProps) {
  const { work, corrections } = figures
  return (
    <FigureTable
      nth={nth}
      name="Pace"
      heads={['Pace', '']}
      caption={
        <>
          Corrections per hour: accepted corrections over working time, which is the pauses of at most ten
          minutes between what one person did and what they did next, added up over all. Reading alone leaves
          no trace, so the true time is longer.
        </>
      }
    >
      <FigureRow head="Accepted corrections" cells={[{ id: 'n', says: number(corrections.accepted) }]} />
      <FigureRow head="Working time" cells={[{ id: 'n', says: duration(work.ms) }]} />
      <FigureRow head="Accepted per hour" cells={[{ id: 'n', says: rate(work.acceptedPerHour) }]} />
    </FigureTable>
  )
}

export function ProposerTable({ nth, figures }: TableProps) {
  return (
    <FigureTable
      nth={nth}
      name="Acceptance by proposer"
      heads={['Proposer', ...standingHeads, 'Acceptance']}
      caption="Acceptance by proposer: accepted of all that were decided, those that later gave way to another reading included. What was withdrawn or hidden is not counted."
    >
      {figures.proposers.map((each) => (
        <FigureRow
          key={each.member}
          head={each.name}
          cells={[
            ...standingCells(each),
            { id: 'share', says: each.acceptance === null ? '–' : percent(each.acceptance, 1) },
          ]}
        />
      ))}
    </FigureTable>
  )
}

export function ReadingTable({ nth, figures }: TableProps) {
  const { paragraphs, foundRight } = figures
  const row = (head: string, count: number) => (
    <FigureRow
      head={head}
      cells={[
        { id: 'count', says: number(count) },
        { id: 'share', says: percent(count, paragraphs) },
      ]}
    />
  )
  return (
    <FigureTable
      nth={nth}
      name="Read and found right"
      heads={['Read and found right', 'Paragraphs', 'Share']}
      caption={`Paragraphs that somebody read as they stand corrected and found right, of ${counted(paragraphs, 'paragraph')}.`}
    >
      {row('As they stand now', foundRight.now)}
      {row('By two people or more', foundRight.byTwo)}
      {row('Corrected since they were read', foundRight.changedSince)}
    </FigureTable>
  )
}
