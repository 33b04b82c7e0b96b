// What happened to the codebook, in sentences.
import { expect, it } from 'vitest'
import { historyActs } from '../../../../../client/src/views/codebook/history/history-words.ts'
import type { RecodedPosition } from '../../../../../client/src/views/codebook/history/recoded-words.ts'
import type { MemberId, RecordKey, TopicId, TranscriptId } from '../../../../../shared/base/id.ts'
import type { StanceRecord, TopicRecord } from '../../../../../shared/records/codebook/codebook.ts'
import type { CodebookHistory } from '../../../../../shared/wire/api-codebook.ts'

type HistoryStep = CodebookHistory['steps'][number]
const li = '01HLI' as MemberId
const topic = (part: Partial<TopicRecord> = {}): TopicRecord => ({
  name: 'Norms',
  definition: '',
  parent: null,
  colour: 2,
  order: 1,
  retired: false,
  redirect: null,
  suggestedBy: null,
  ...part,
})
const step = (seq: number, key: string, was: unknown, value: unknown, root = 'topics'): HistoryStep => ({
  seq,
  atMs: seq * 1000,
  member: li,
  root,
  key,
  ...(was === undefined ? {} : { was }),
  ...(value === undefined ? {} : { value }),
})
const id = (text: string) => text as TopicId
const nameOf = (of: TopicId) => `the ${of}`
const actsOf = (steps: readonly HistoryStep[], recodings: readonly RecodedPosition[] = []) =>
  historyActs({ steps: [...steps], recodings: [...recodings] }, nameOf).acts
const words = (...steps: HistoryStep[]) => actsOf(steps).map((act) => act.words.join(', '))

it('says what changed of a topic', () => {
  const changes: readonly (readonly [Partial<TopicRecord>, string])[] = [
    [{ name: 'Rules' }, 'renamed “Norms” to “Rules”'],
    [{ parent: id('law') }, 'moved “Norms” below “the law”'],
    [{ redirect: id('law') }, 'merged “Norms” into “the law”'],
    [{ retired: true }, 'retired “Norms”'],
    [{ colour: 9, line: 'dotted' }, 'recoloured “Norms” from ochre to plum, gave “Norms” a dotted line'],
    [{ definition: 'All' }, 'changed what “Norms” covers'],
    [{ include: 'x' }, 'changed the examples of “Norms”'],
    [{ key: 'no' }, 'gave “Norms” the key no'],
  ]
  for (const [part, said] of changes) expect(words(step(1, 'norms', topic(), topic(part)))).toEqual([said])
  expect(words(step(1, 'norms', undefined, topic()))).toEqual(['added “Norms”'])
  expect(words(step(1, 'norms', topic(), undefined))).toEqual(['took “Norms” out'])
})

it('says a merge once, with what stood below it, there and back', () => {
  const merged = topic({ redirect: id('law') })
  const [child, moved] = [
    topic({ name: 'Due', parent: id('norms') }),
    topic({ name: 'Due', parent: id('law') }),
  ]
  expect(words(step(2, 'norms', topic(), merged), step(2, 'due', child, moved))).toEqual([
    'merged “Norms” into “the law”',
  ])
  expect(words(step(3, 'norms', merged, topic()), step(3, 'due', moved, child))).toEqual([
    'took the merging of “Norms” back',
  ])
})

it('tells of the order only when nothing else was done, and of what says nothing new not at all', () => {
  const lower = topic({ order: 5 })
  expect(words(step(4, 'norms', topic(), lower))).toEqual(['changed the order of “Norms”'])
  expect(words(step(4, 'norms', topic(), lower), step(4, 'new', undefined, topic({ name: 'New' })))).toEqual([
    'added “New”',
  ])
  expect(words(step(5, 'norms', topic(), topic()))).toEqual([])
})

it('gives the newest act first, with the versions it made', () => {
  const acts = actsOf([
    step(1, 'norms', undefined, topic()),
    step(20, 'norms', topic(), topic({ name: 'Rules' })),
  ])
  expect(acts.map(({ id: seq }) => seq)).toEqual(['20', '1'])
  expect(acts[0]?.versions).toEqual([{ root: 'topics', id: 'norms', value: topic({ name: 'Rules' }) }])
})

it('tells of stances', () => {
  const stance: StanceRecord = { name: 'opposes', sign: '−', keys: ['-'], order: 4, value: -1 }
  const say = (after: StanceRecord) => words(step(1, 'opposes', stance, after, 'stances'))
  expect(say({ ...stance, retired: true })).toEqual(['retired the stance “opposes”'])
  expect(say({ ...stance, name: 'rejects', keys: ['r'] })).toEqual([
    'renamed the stance “opposes” to “rejects”, gave “rejects” the keys r',
  ])
})

const recoding = (seq: number, from: string, to: string, part: Partial<RecodedPosition> = {}) => ({
  seq,
  atMs: seq * 1000,
  member: li,
  transcript: 't' as TranscriptId,
  record: 'First session',
  position: `${li}/${seq}` as RecordKey,
  holder: 'MEX' as const,
  address: '/p/one/t/t#s1:0-5',
  segment: 0,
  from: [id(from)],
  to: [id(to)],
  ...part,
})

it('tells of a merge and of the positions it gave other topics as one act, record by record', () => {
  const merged = step(10, 'norms', topic(), topic({ redirect: id('law') }))
  const [acts] = [actsOf([merged], [recoding(11, 'norms', 'rights'), recoding(12, 'norms', 'rights')])]
  expect(acts).toHaveLength(1)
  expect(acts[0]?.words).toEqual([
    'merged “Norms” into “the law”',
    'gave 2 positions “the rights” instead of “the norms”',
  ])
  expect(acts[0]?.recoded.map(({ seq }) => seq)).toEqual([11, 12])
})

it('what somebody else recodes meanwhile, or the same person later, is an act of its own', () => {
  const rosa = '01HROSA' as MemberId
  const acts = actsOf(
    [step(10, 'norms', topic(), topic({ redirect: id('law') }))],
    [recoding(11, 'a', 'b', { member: rosa }), recoding(12, 'norms', 'rights'), recoding(30, 'a', 'b')],
  )
  expect(acts.map(({ member, words }) => [member, words.length])).toEqual([
    [li, 1],
    [rosa, 1],
    [li, 2],
  ])
})

it('the undo of a split is one act, and calls what is gone by its last name', () => {
  const part = topic({ name: 'Norms for firms' })
  const { acts, nameOf: named } = historyActs(
    { steps: [step(12, 'firms', part, undefined)], recodings: [recoding(11, 'firms', 'norms')] },
    (of) => (of === 'norms' ? 'Norms' : undefined),
  )
  expect(acts.map(({ words }) => words)).toEqual([
    ['took “Norms for firms” out', 'gave 1 position “Norms” instead of “Norms for firms”'],
  ])
  expect(named(id('nobody'))).toBe('nobody')
})
