// Who agrees with whom: the network of the actors in the filter, the table it is drawn from, and the ties of one actor.
// Positions as the actors themselves took them, unless the filter asks for what others report: the two are never mixed.

import { useMemo, useState } from 'react'
import { actorName } from '../../../../../shared/actors/actor.ts'
import { alignmentOf } from '../../../../../shared/analysis/alignment.ts'
import { comparedOf } from '../../../../../shared/analysis/shown/compared-filter.ts'
import { type PositionFilter, writeFilter } from '../../../../../shared/records/positions/position-filter.ts'
import type { Tally } from '../../../../../shared/wire/api-positions.ts'
import { figureCsv } from '../../../parts/figure-csv.ts'
import { PublishView } from '../../../parts/publishing/publish-view.tsx'
import { PutIntoNote } from '../../../parts/query/put-into-note.tsx'
import { Act } from '../../../ui/controls/act.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Figure } from '../../../ui/figures/figure.tsx'
import { useFoot } from '../../../ui/frame/foot-line.tsx'
import { EmptyState } from '../../../ui/states/empty-state.tsx'
import { LoadingLines } from '../../../ui/states/loading-lines.tsx'
import { Notice } from '../../../ui/states/notice.tsx'
import { counted } from '../../../ui/words/counted.ts'
import { useSayInPicture } from '../in-picture.tsx'
import { footHintsOf } from '../picture-keys.ts'
import { useAddressField, useTableTwin } from '../use-positions-address.ts'
import { useTally } from '../use-tally.ts'
import { useWidth } from '../use-width.ts'
import type { PositionsViewProps } from '../view-props.ts'
import { AlignmentChoices } from './alignment-choices.tsx'
import { AlignmentNetwork, nameWidth, nodeRadius } from './alignment-network.tsx'
import { drawnNetwork, fittingDemand, mostInCommon, tiesWith } from './drawn-network.ts'
import { FormulaHelp } from './formula-help.tsx'
import { layNetwork } from './network-layout.ts'
import { leftOutWords, networkWords } from './network-words.ts'
import { PairTies } from './pair-ties.tsx'
import { pairFile, pairTable } from './pair-words.ts'

/** As many pairs as a table on screen lists; the file has them all. */
const mostListed = 300
const footHints = footHintsOf('alignment')

/** Of the drawing, in its own units. */
const desk = { width: 760, height: 560 }
const phone = { width: 360, height: 460 }

/** As the address has it, where that is a number there can be; else what fits. */
const leastOf = (asked: string | undefined, fitting: number, most: number): number =>
  Math.min(asked !== undefined && /^[1-9]\d{0,2}$/.test(asked) ? Number(asked) : fitting, most)

export function AlignmentView(props: PositionsViewProps) {
  const filter = useMemo(() => comparedOf(props.filter, props.stances), [props.filter, props.stances])
  const { tally, under, problem, again } = useTally(filter)
  if (tally) return <AlignmentOf {...props} filter={under} asked={props.filter} tally={tally} />
  return problem ? (
    <Notice tone="danger" acts={<Button onClick={again}>Try again</Button>}>
      <p>Alignment cannot be shown. {problem.message}</p>
    </Notice>
  ) : (
    <LoadingLines says="Comparing actors…" />
  )
}

function AlignmentOf({
  tally,
  filter,
  asked,
  onFilter,
  openQuotes,
  topics,
  stances,
}: PositionsViewProps & {
  readonly tally: Tally
  /** As it was chosen, before what is compared narrows it. */
  readonly asked: PositionFilter
}) {
  const alignment = useMemo(() => alignmentOf(tally, stances), [tally, stances])
  const [demand, setDemand] = useAddressField('least')
  const [chosenActor = null, setChosenActor] = useAddressField('ties')
  const [isTable, onTable] = useTableTwin()
  const [isHelpOpen, setHelpOpen] = useState(false)
  const [frame, width] = useWidth()
  useFoot({
    hints: footHints,
    place: `${counted(alignment.actors.length, 'actor')}, ${counted(alignment.pairs.length, 'pair')}`,
  })
  const said = filter.said === 'reported' ? 'as others report' : 'in the actors’ own words'
  useSayInPicture({
    words: 'Compared are',
    positions: tally.positions,
    isAmong: true,
    asked: { title: `All that is for or against, ${said}`, filter },
    record: null,
  })
  const size = width < 560 ? phone : desk

  const [fitting, most] = useMemo(() => [fittingDemand(alignment), mostInCommon(alignment)], [alignment])
  const least = leastOf(demand, fitting, most)
  const network = useMemo(() => drawnNetwork(alignment, least), [alignment, least])
  const spots = useMemo(() => {
    const placeOf = new Map(network.actors.map((place, i) => [place, i]))
    return layNetwork(
      network.actors.map((place) => {
        const { actor = '', topics: sides = 0 } = alignment.actors[place] ?? {}
        return { radius: nodeRadius(sides), nameWidth: nameWidth(actor) }
      }),
      network.ties.map(({ a, b, difference }) => ({
        a: placeOf.get(a) ?? 0,
        b: placeOf.get(b) ?? 0,
        difference,
      })),
      size,
    )
  }, [alignment, network, size])

  const toldByOthers = filter.said === 'reported'
  const place = alignment.actors.findIndex(({ actor }) => actor === chosenActor)
  const chosen = place < 0 ? null : place
  const around = { alignment, filter, stances, topics, openQuotes }
  const ties = useMemo(() => tiesWith(alignment, least), [alignment, least])

  if (alignment.pairs.length === 0) {
    return (
      <EmptyState
        hint={
          toldByOthers
            ? 'Only what others report is compared now.'
            : 'What others report, neutral and unclear positions are not compared.'
        }
      >
        No two actors here take a side on the same topic.
      </EmptyState>
    )
  }
  const listed = ties.slice(0, mostListed)
  const kinds = alignment.actors.map(
    ({ actor, reported }) =>
      tally.rows.find((row) => row.actor === actor && row.reported === reported)?.kind ?? 'organisation',
  )
  return (
    <div ref={frame}>
      <AlignmentChoices
        least={least}
        most={most}
        onLeast={(topics) => setDemand(String(topics))}
        actors={alignment.actors}
        chosen={chosen === null ? null : chosenActor}
        onChoose={(actor) => setChosenActor(actor ?? undefined)}
        toldByOthers={toldByOthers}
        onReported={() => onFilter({ said: 'reported' })}
      />
      <Figure
        number={1}
        name="Alignment between actors"
        caption={`${networkWords(network, kinds)} ${leftOutWords(network, least)}`}
        fileName="alignment"
        table={pairTable(around, listed)}
        csv={() => figureCsv(pairFile(around, ties))}
        isTable={isTable}
        onTable={onTable}
        tableKey="t"
        acts={
          <>
            <Act onClick={() => setHelpOpen(true)}>Formula</Act>
            <PutIntoNote query={{ show: 'alignment', filter: writeFilter(asked) }} />
            <PublishView query={{ show: 'alignment', filter: writeFilter(asked) }} />
          </>
        }
      >
        <AlignmentNetwork
          name={`Network of ${counted(network.actors.length, 'actor')}; what its lines say is in the tables`}
          alignment={alignment}
          network={network}
          spots={spots}
          size={size}
          kinds={kinds}
          chosen={chosen}
          onChoose={(at) => setChosenActor(at === null ? undefined : alignment.actors[at]?.actor)}
        />
      </Figure>
      <FormulaHelp isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
      <PairTies
        chosen={chosen}
        name={chosenActor === null ? '' : actorName(chosenActor)}
        ties={ties}
        around={around}
      />
    </div>
  )
}
