// The picture of change: for each topic, actors as lines between sessions. Heavy lines moved, solid towards support, dashed
// towards opposition; thin ones stayed. A chip has the actor, the sign and the number of positions, which open by it.
import { actorCode } from '../../../../../shared/actors/actor.ts'
import type { ChangeOverTime } from '../../../../../shared/analysis/change-over-time.ts'
import { weightOf } from '../../../../../shared/analysis/shown/shown-weight.ts'
import type { TopicId } from '../../../../../shared/base/id.ts'
import type { TopicRecord } from '../../../../../shared/records/codebook/codebook.ts'
import { pigment } from '../../../ui/marks/pigment.ts'
import { shorten } from '../../../ui/words/wrap-words.ts'
import { lookOf } from '../map/holder-marks.ts'
import { StanceArea, StancePatterns } from '../map/stance-area.tsx'
import { useRovingMarks } from '../marks/use-roving-marks.ts'
import { topicName } from '../matrix/matrix-cells.ts'
import styles from './change.module.css'
import {
  chip,
  chipSays,
  placePanels,
  type SlopeChip,
  type SlopeLine,
  type SlopePanel,
} from './slope-layout.ts'
import { holderWords, isHeld, standingWords } from './standing-words.ts'

const patterns = 'change-patterns'
/** A letter of a topic's name is about so wide. */
const topicLetter = 8
/** An svg whose parts are buttons; there is no element for that. */
const ofButtons = { role: 'group' }

export type TopicPanel = { readonly topic: TopicId; readonly panel: SlopePanel }

function lineClass({ move }: SlopeLine): string | undefined {
  if (move === null) return styles.stayed
  if (move.shift === null || move.shift === 0) return styles.sideways
  return move.shift > 0 ? styles.towards : styles.against
}

export function Slopes({
  name,
  change,
  panels,
  across,
  topics,
  open,
}: {
  readonly name: string
  readonly change: ChangeOverTime
  readonly panels: readonly TopicPanel[]
  /** The width there is, in the drawing's units. */
  readonly across: number
  readonly topics: ReadonlyMap<TopicId, TopicRecord>
  readonly open: (chip: SlopeChip) => void
}) {
  const { places, width, height } = placePanels(
    panels.map(({ panel }) => panel),
    across,
  )
  const chips = panels.flatMap(({ panel }, i) => {
    const [x, y] = places[i] ?? [0, 0]
    return panel.chips
      .filter(({ standing }) => isHeld(standing))
      .map((each) => ({ ...each, x: x + each.x, y: y + each.y }))
  })
  const pressable = useRovingMarks(chips, (id) => {
    const found = chips.find((each) => each.id === id)
    if (found) open(found)
  })
  return (
    <svg
      viewBox={`-2 0 ${width + 4} ${height + 4}`}
      {...ofButtons}
      aria-label={name}
      className={styles.slopes}
      style={{ minWidth: Math.min(width, 720) }}
    >
      <StancePatterns id={patterns} />
      {panels.map(({ topic, panel }, i) => {
        const [x, y] = places[i] ?? [0, 0]
        return (
          <g key={topic} transform={`translate(${x} ${y})`}>
            <PanelHead
              title={topicName(topic, topics)}
              colour={topics.get(topic)?.colour ?? 12}
              panel={panel}
              change={change}
            />
            {panel.lines.map((line) => (
              <line
                key={line.id}
                x1={line.x1}
                y1={line.y1}
                x2={line.x2}
                y2={line.y2}
                className={lineClass(line)}
              />
            ))}
            {panel.chips.map((each) => {
              const course = change.courses[each.course]
              const session = change.sessions[each.session]
              if (!course || !session) return null
              const where = `${holderWords(course)} on ${topicName(topic, topics)}, ${session.name}`
              const count = isHeld(each.standing) ? `, ${each.standing.positions}` : ''
              const says = `${where}: ${standingWords(each.standing)}${count}`
              return (
                <Chip
                  key={each.id}
                  chip={each}
                  code={actorCode(course.actor)}
                  isReported={course.reported}
                  says={says}
                  pressable={isHeld(each.standing) ? pressable(each.id) : {}}
                />
              )
            })}
          </g>
        )
      })}
    </svg>
  )
}

function PanelHead({
  title,
  colour,
  panel,
  change,
}: {
  readonly title: string
  readonly colour: number
  readonly panel: SlopePanel
  readonly change: ChangeOverTime
}) {
  return (
    <>
      <text y={14} className={styles.topic}>
        <title>{title}</title>
        {shorten(title, Math.floor(panel.width / topicLetter))}
      </text>
      <line
        x1={0}
        y1={22}
        x2={panel.width}
        y2={22}
        style={{ stroke: pigment(colour).color }}
        className={styles.rule}
      />
      {panel.columns.map(({ session, x }) => (
        <text key={session} x={x + chip.width / 2} y={42} className={styles.session}>
          {shortName(change.sessions[session]?.name ?? '')}
        </text>
      ))}
      {panel.bands.map((band) => (
        <g key={band.id}>
          <line x1={0} y1={band.y - 5} x2={panel.width} y2={band.y - 5} className={styles.hair} />
          <text y={band.y + 14} className={styles.band}>
            {band.says}
          </text>
        </g>
      ))}
    </>
  )
}

const shortName = (name: string) => shorten(name, 22)

function Chip({
  chip: { x, y, standing },
  code,
  isReported,
  says,
  pressable,
}: {
  readonly chip: SlopeChip
  readonly code: string
  readonly isReported: boolean
  readonly says: string
  readonly pressable: object
}) {
  if (!isHeld(standing)) {
    return (
      <g className={styles.absent}>
        <title>{says}</title>
        {standing === 'did-not-speak' && (
          <rect x={x} y={y} width={chip.width} height={chip.height} className={styles.silent} />
        )}
        <text x={x + chip.width / 2} y={y + 14}>
          {standing === 'other-topics' ? `· ${code}` : code}
        </text>
      </g>
    )
  }
  const { ink } = lookOf(standing)
  const weight = isReported ? null : weightOf(standing.positions)
  return (
    <g
      {...pressable}
      className={styles.chip}
      data-ink={ink}
      data-weight={weight ?? 'reported'}
      data-reported={isReported || undefined}
    >
      <title>{says}</title>
      <StanceArea ink={ink} weight={weight} box={{ x, y, ...chip }} patterns={patterns} />
      <text x={x + 8} y={y + 14} className={styles.code}>
        {code}
      </text>
      <text x={x + chip.width - 8} y={y + 14} className={styles.says}>
        {chipSays(standing)}
      </text>
      <rect
        x={x - 2}
        y={y - 2}
        width={chip.width + 4}
        height={chip.height + 4}
        rx="2"
        className={styles.ring}
      />
    </g>
  )
}
