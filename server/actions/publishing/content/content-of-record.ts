// A record as its page holds it: every paragraph in both readings, who speaks, and on request the positions that stand.
import { actorName } from '../../../../shared/actors/actor.ts'
import { codingLens } from '../../../../shared/analysis/coding-lens.ts'
import type {
  PublishedPosition,
  PublishedSpeaker,
  RecordContent,
} from '../../../../shared/publishing/published-content.ts'
import { type Naming, publishedText } from '../../../../shared/publishing/published-text.ts'
import { stanceLook } from '../../../../shared/records/codebook/stance-look.ts'
import { wholeFilter } from '../../../../shared/records/positions/position-filter.ts'
import { spanWithin } from '../../../../shared/transcript/span.ts'
import type { PositionRow } from '../../../../shared/wire/api-positions.ts'
import type { Caller } from '../../caller.ts'
import type { ProjectCodings } from '../../positions/codings.ts'
import { foundIn } from '../../positions/placed-positions.ts'
import { positionRows } from '../../positions/position-rows.ts'
import type { World } from '../../world.ts'
import type { RecordSource, SpeakerStretch } from './record-source.ts'

export async function recordContent(
  world: World,
  caller: Caller,
  source: RecordSource,
  chosen: {
    readonly naming: Naming
    readonly official: string | null
    readonly withPositions: boolean
  },
): Promise<RecordContent> {
  const { texts } = source
  const whole = texts.map((text, segment) => spanWithin(segment, 0, text.length))
  const { passages, grounds } = publishedText(whole, texts, source.decisions(), chosen.naming)
  return {
    kind: 'record',
    record: source.facts(chosen.official),
    grounds,
    turns: turnsOf(source.stretches(), texts.length),
    paragraphs: passages.flat(),
    positions: chosen.withPositions ? await positionsOn(world, caller, source) : null,
  }
}

type PublishedTurn = RecordContent['turns'][number]

/** Stretches as turns from segment to segment; one that begins inside a segment shares that segment with the one before. */
function turnsOf(stretches: readonly SpeakerStretch[], segments: number): readonly PublishedTurn[] {
  return stretches.map(({ segment, offset, speaker }, i) => {
    const next = stretches[i + 1]
    const end = next === undefined ? segments - 1 : next.offset > 0 ? next.segment : next.segment - 1
    const turn: { speaker: PublishedSpeaker | null; first: number; last: number } = {
      speaker,
      first: segment,
      last: Math.max(segment, end),
    }
    return offset > 0 ? { ...turn, start: offset } : turn
  })
}

/** Those that are neither withdrawn nor hidden, in reading order. Who coded them is left out, and so are their comments. */
async function positionsOn(
  world: World,
  caller: Caller,
  { stored }: RecordSource,
): Promise<readonly PublishedPosition[]> {
  const codings = await world.codings.of(caller.project.id)
  const { standing, people, names } = codings
  const lens = codingLens({ ...wholeFilter, records: [stored.id] }, standing, names)
  const records = codings.records.filter(lens.takesRecord)
  const rows = await positionRows({ world, caller, standing, people }, foundIn(records, lens))
  return rows.map(({ row }) => publishedPosition(row, codings))
}

function publishedPosition(row: PositionRow, { codebook, standing }: ProjectCodings): PublishedPosition {
  const stance = codebook.stances.find(({ id }) => id === row.stance)
  const reporter = row.reportedBy === null ? null : standing.sameActor(row.reportedBy)
  return {
    spans: row.spans,
    actor: actorName(row.holder),
    topics: row.topics.map((topic) => codebook.topics.find(({ id }) => id === topic)?.name ?? topic),
    stance: {
      look: stanceLook(stance ?? { value: null }).ink,
      sign: stance?.sign ?? '?',
      word: stance?.name ?? row.stance,
    },
    condition: row.condition,
    reportedBy: reporter === null || reporter === row.holder ? null : actorName(reporter),
  }
}
