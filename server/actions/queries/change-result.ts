// How stances changed from session to session: the course of every actor on every topic, and the moves, each with the
// first quote of what was said before and after.
import type { Balance } from '../../../shared/analysis/balance.ts'
import {
  type ChangeOverTime,
  type Course,
  changeOverTime,
  type Move,
  sessionsOf,
} from '../../../shared/analysis/change-over-time.ts'
import { headingOf, shiftWords } from '../../../shared/analysis/shown/move-words.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import {
  mostResultMoves,
  mostResultRows,
  mostResultSessions,
  type Query,
  type QueryResult,
  type ResultSide,
  type ResultStanding,
} from '../../../shared/records/notes/query.ts'
import type { PositionFilter } from '../../../shared/records/positions/position-filter.ts'
import type { PositionList, Tally } from '../../../shared/wire/api-positions.ts'
import { fullest } from './matrix-result.ts'
import type { ResultHead } from './query-head.ts'
import { cut, type QuerySetting } from './query-setting.ts'
import { quotesOf } from './quotes-result.ts'

type Over = Extract<QueryResult, { readonly show: 'time' }>
/** The first positions of a filter with their words. */
export type FirstQuotes = (filter: PositionFilter, rows: number) => Promise<Result<PositionList>>

/** `tally` is counted by record. */
export async function changeResult(
  setting: QuerySetting,
  { filter, compare }: { readonly filter: PositionFilter; readonly compare: Query['compare'] },
  tally: Tally,
  head: ResultHead,
  firstQuotes: FirstQuotes,
): Promise<Result<Over>> {
  const meetings = sessionsOf(tally.records, 'meeting').length
  const by = compare === 'record' || meetings < 2 ? 'record' : 'meeting'
  const change = changeOverTime(tally, setting.codings.codebook.stances, by)
  const drawn = drawnCourses(change)
  const topics = [...new Set(drawn.map((course) => course.topic))]
  const sessions = change.sessions.slice(-mostResultSessions)
  const hidden = change.sessions.length - sessions.length
  const moves: Over['moves'][number][] = []
  for (const move of change.moves.slice(0, mostResultMoves)) {
    const told = await toldMove(setting, change, move, filter, firstQuotes)
    if (!told.ok) return told
    moves.push(told.value)
  }
  return ok({
    show: 'time',
    ...head,
    sessions: sessions.map(({ name }) => cut(name, 600)),
    ...(hidden > 0 && { moreSessions: hidden }),
    topics: topics.map(setting.topic),
    courses: drawn.map((course) => ({
      topic: topics.indexOf(course.topic),
      actor: setting.actor(course.actor, course.reported),
      standings: standingsOf(setting, change, course).slice(hidden),
    })),
    moves,
    ...(change.moves.length > moves.length && { moreMoves: change.moves.length - moves.length }),
    more: change.courses.length - drawn.length,
  })
}

/**
 * Courses with a position in the sessions that are shown, those of a topic together, the topic with most moves first. Of
 * too many those that moved are kept, then those that took a stand in most sessions.
 */
function drawnCourses({ courses, moves }: ChangeOverTime): readonly Course[] {
  const placed = courses.map((course, at) => ({
    course,
    moves: moves.filter((move) => move.course === at).length,
    held: course.standings.slice(-mostResultSessions).filter(isHeld).length,
  }))
  const onTopic = new Map<string, number>()
  for (const { course, moves: moved } of placed) {
    onTopic.set(course.topic, (onTopic.get(course.topic) ?? 0) + moved)
  }
  const there = placed.filter(({ held }) => held > 0)
  const kept = new Set(fullest(there, (each) => each.moves * 100 + each.held, mostResultRows))
  return there
    .filter((each) => kept.has(each))
    .sort((a, b) => (onTopic.get(b.course.topic) ?? 0) - (onTopic.get(a.course.topic) ?? 0))
    .map(({ course }) => course)
}

const isHeld = (standing: Course['standings'][number]): standing is Balance => typeof standing === 'object'

function standingsOf(
  { stance }: QuerySetting,
  { courses, moves }: ChangeOverTime,
  course: Course,
): readonly ResultStanding[] {
  const own = moves.filter((move) => courses[move.course] === course)
  return course.standings.map((standing, session): ResultStanding => {
    if (!isHeld(standing)) return silence[standing]
    const came = own.find(({ to }) => to === session)
    return {
      stance: stance(standing.shown),
      positions: standing.positions,
      ...(came && { came: headingOf(came) }),
    }
  })
}

const silence = { 'other-topics': 'other', 'did-not-speak': 'silent', 'not-reported': 'untold' } as const

async function toldMove(
  setting: QuerySetting,
  { courses, sessions }: ChangeOverTime,
  move: Move,
  filter: PositionFilter,
  firstQuotes: FirstQuotes,
): Promise<Result<Over['moves'][number]>> {
  const course = courses[move.course]
  if (!course) throw new RangeError(`a move of course ${move.course}, and there are ${courses.length}`)
  const side = async (at: number, standing: Balance): Promise<Result<ResultSide>> => {
    const listed = await firstQuotes(
      {
        ...filter,
        records: sessions[at]?.records ?? [],
        actors: [course.actor],
        topics: [course.topic],
        said: course.reported ? 'reported' : 'own',
      },
      1,
    )
    if (!listed.ok) return listed
    return ok({
      session: cut(sessions[at]?.name ?? '', 600),
      stance: setting.stance(standing.shown),
      positions: standing.positions,
      quote: quotesOf(setting, listed.value)[0] ?? null,
    })
  }
  const before = await side(move.from, move.before)
  if (!before.ok) return before
  const after = await side(move.to, move.after)
  if (!after.ok) return after
  return ok({
    actor: setting.actor(course.actor, course.reported),
    topic: setting.topic(course.topic).label,
    heading: headingOf(move),
    says: cut(shiftWords(move), 400),
    before: before.value,
    after: after.value,
  })
}
