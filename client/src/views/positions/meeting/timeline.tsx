// The timeline of one meeting. Drawn by hand and not by a chart library, since every block is a link to its place, every
// mark opens its quotes, and arrows go from one to the next. These records have no clock: time is words spoken.
import { type CSSProperties, useId } from 'react'
import type { ActorId } from '../../../../../shared/actors/actor-id.ts'
import {
  axisTicks,
  type Mark,
  type MeetingRow,
  type Stretch,
} from '../../../../../shared/analysis/shown/meeting-rows.ts'
import { classNames } from '../../../ui/class-names.ts'
import { pigment } from '../../../ui/marks/pigment.ts'
import { shorten } from '../../../ui/words/wrap-words.ts'
import { legendPlaces } from '../map/legend.tsx'
import { useRovingMarks } from '../marks/use-roving-marks.ts'
import styles from './meeting.module.css'
import { blockWords } from './meeting-words.ts'

const width = 960
const left = 176
const right = 20
const blockHeight = 16
const markHeight = 15
/** Sign, then the topics' numbers: each figure of them is so wide. */
const signWidth = 15
const figure = 6.2
const laneHeight = 18
const rowGap = 12
const nameLength = 24
const keyLength = 60

const widthOf = (numbers: string): number => signWidth + figure * numbers.length

/** How many words the widest of the marks is wide in a meeting of so many. */
export const wordsOfMark = (words: number, numbers: readonly string[]): number =>
  ((Math.max(signWidth, ...numbers.map(widthOf)) + 2) * Math.max(1, words)) / (width - left - right)

export type MarkLook = {
  readonly sign: string
  readonly ink: string
  /** Of its topics in the legend, so that it reads without colour: "3", "3,5". */
  readonly numbers: string
  /** The first topic's pigment, counted from 1. */
  readonly pigment: number
  readonly says: string
}

export type TimelinePicture = {
  readonly name: string
  readonly words: number
  readonly rows: readonly MeetingRow[]
  readonly colours: ReadonlyMap<ActorId, number>
  readonly look: (mark: Mark) => MarkLook
  readonly isOpened: (mark: Mark) => boolean
  readonly open: (mark: Mark) => void
  readonly topics: readonly { readonly name: string; readonly pigment: number }[]
  readonly address: (stretch: Stretch) => string
  readonly go: (stretch: Stretch) => void
}

const dashes = { solid: undefined, dashed: '4 2', dotted: '1.5 2', double: undefined } as const
const inks = (color: string, stance = 'unclear') =>
  ({ '--c': color, '--k': `var(--stance-${stance})` }) as CSSProperties

export function Timeline(picture: TimelinePicture) {
  const { name, words, rows, colours, look, open, isOpened, topics, address, go } = picture
  const titleId = useId()
  const x = (spoken: number) =>
    Math.round(10 * (left + (spoken / Math.max(1, words)) * (width - left - right))) / 10
  let top = 26
  const tall = rows.map((row) => {
    const y = top + row.lanes * laneHeight
    top = y + blockHeight + rowGap
    return { row, y }
  })
  const items = tall.flatMap(({ row, y }) => [
    ...row.blocks.map((block) => ({
      id: `${block.segment}:${block.offset}`,
      x: x(block.wordsBefore + block.words / 2),
      y: y + blockHeight / 2,
      act: () => go(block),
    })),
    ...row.marks.map((mark) => ({
      id: mark.position.key as string,
      x: x(mark.position.wordsBefore),
      y: y - (mark.lane + 0.5) * laneHeight,
      act: () => open(mark),
    })),
  ])
  const reachable = useRovingMarks(items, (id) => items.find((item) => item.id === id)?.act())
  const legend = legendPlaces(
    topics.map((topic) => shorten(topic.name, keyLength)),
    width,
  )
  return (
    <svg
      viewBox={`0 0 ${width} ${top + 8 + legend.height}`}
      className={styles.timeline}
      aria-labelledby={titleId}
      data-picture="meeting"
    >
      <title id={titleId}>{name}</title>
      <g>
        {axisTicks(words, 8).map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={18} y2={top} className={styles.grid} />
            <text x={x(tick)} y={12} className={styles.tick}>
              {tick.toLocaleString('en')}
            </text>
          </g>
        ))}
        <text x={0} y={12} className={styles.axis}>
          Words spoken →
        </text>
      </g>
      {tall.map(({ row, y }) => (
        <g key={row.id} data-row={row.id}>
          <line x1={0} x2={width} y1={y + blockHeight + 5} y2={y + blockHeight + 5} className={styles.hair} />
          <text x={0} y={y + 12} className={styles.name}>
            {shorten(row.name, nameLength)}
            {row.code !== '' && row.name !== row.code && (
              <tspan dx={5} className={styles.code}>
                {row.code}
              </tspan>
            )}
          </text>
          {row.blocks.map((block) => {
            const { color } = pigment(row.actor === null ? 12 : (colours.get(row.actor) ?? 12))
            const id = `${block.segment}:${block.offset}`
            const box = {
              x: x(block.wordsBefore),
              width: Math.max(1.5, x(block.wordsBefore + block.words) - x(block.wordsBefore) - 0.5),
            }
            const { role: _, onClick: __, ...keys } = reachable(id)
            return (
              <a
                key={id}
                {...keys}
                href={address(block)}
                className={styles.block}
                style={inks(color)}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return
                  event.preventDefault()
                  go(block)
                }}
              >
                <title>{blockWords(row, block)}</title>
                <rect {...box} y={y} height={blockHeight} className={styles.body} />
                <rect {...box} y={y} height={3} className={styles.edge} />
                <rect {...box} y={y} height={blockHeight} className={styles.ring} />
              </a>
            )
          })}
          {row.marks.map((mark) => {
            const { color } = pigment(look(mark).pigment)
            const at = x(mark.position.wordsBefore)
            const markTop = y - (mark.lane + 1) * laneHeight
            return (
              <line
                key={mark.position.key}
                x1={at}
                x2={at}
                y1={markTop}
                y2={y + 4}
                className={styles.pin}
                style={inks(color)}
              />
            )
          })}
          {row.marks.map((mark) => {
            const shown = look(mark)
            const { color, line } = pigment(shown.pigment)
            const at = x(mark.position.wordsBefore)
            const markTop = y - (mark.lane + 1) * laneHeight
            const boxWidth = widthOf(shown.numbers)
            const boxLeft = Math.min(at, width - boxWidth - 1)
            return (
              <g
                key={mark.position.key}
                {...reachable(mark.position.key, isOpened(mark))}
                className={classNames(styles.mark, mark.position.reported && styles.reported)}
                style={inks(color, shown.ink)}
                data-position={mark.position.key}
              >
                <title>{shown.says}</title>
                <rect
                  x={boxLeft}
                  y={markTop}
                  width={boxWidth}
                  height={markHeight}
                  strokeDasharray={dashes[line]}
                  className={styles.sign}
                />
                {line === 'double' && (
                  <rect
                    x={boxLeft + 2.5}
                    y={markTop + 2.5}
                    width={boxWidth - 5}
                    height={markHeight - 5}
                    className={styles.inner}
                  />
                )}
                <text x={boxLeft + signWidth / 2} y={markTop + 11.5} className={styles.letter}>
                  {shown.sign}
                </text>
                <text x={boxLeft + signWidth - 2} y={markTop + 11} className={styles.number}>
                  {shown.numbers}
                </text>
              </g>
            )
          })}
        </g>
      ))}
      <g transform={`translate(0 ${top + 8})`}>
        {topics.map((topic, nth) => {
          const [legendX, legendY] = legend.places[nth] ?? [0, 0]
          const { color, line } = pigment(topic.pigment)
          return (
            <g key={topic.name} style={inks(color)}>
              <rect
                x={legendX + 2}
                y={legendY + 1}
                width={18}
                height={14}
                strokeDasharray={dashes[line]}
                className={styles.sign}
              />
              <text x={legendX + 11} y={legendY + 12} className={styles.nth}>
                {nth + 1}
              </text>
              <text x={legendX + 28} y={legendY + 12.5} className={styles.key}>
                <title>{topic.name}</title>
                {shorten(topic.name, keyLength)}
              </text>
            </g>
          )
        })}
      </g>
    </svg>
  )
}
