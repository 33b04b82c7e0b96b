// What a codebook may not become; only what a change touches is judged.
import { describe, expect, test } from 'vitest'
import type { StanceId, TopicId } from '../../../../shared/base/id.ts'
import type { StanceRecord, TopicRecord } from '../../../../shared/records/codebook/codebook.ts'
import { type CodebookEntries, codebookFault } from '../../../../shared/records/codebook/codebook-faults.ts'
import { starterCodebook } from '../../../../shared/records/codebook/starter-codebook.ts'

const starter: CodebookEntries = {
  topics: new Map(starterCodebook.topics.map(({ id, ...topic }) => [id, topic])),
  stances: new Map(starterCodebook.stances.map(({ id, ...stance }) => [id, stance])),
}
type Change<V> = Readonly<Record<string, Partial<V> | null>>
const put = <K extends string, V>(values: ReadonlyMap<K, V>, change: Change<V>): ReadonlyMap<K, V> => {
  const after = new Map(values)
  for (const [id, part] of Object.entries(change)) {
    if (part === null) after.delete(id as K)
    else after.set(id as K, { ...(after.get(id as K) ?? [...values.values()][0]!), ...part })
  }
  return after
}
const withTopics = (change: Change<TopicRecord>, from = starter): CodebookEntries => ({
  ...from,
  topics: put(from.topics, change),
})
const withStances = (change: Change<StanceRecord>, from = starter): CodebookEntries => ({
  ...from,
  stances: put(from.stances, change),
})
const said = (after: CodebookEntries, before = starter) => codebookFault(before, after)?.message ?? null
const id = (text: string) => text as TopicId

describe('a topic in use', () => {
  test('has a name and a key of its own', () => {
    expect(said(withTopics({ norms: { name: ' threats ' } }))).toBeNull()
    expect(said(withTopics({ norms: { name: ' DUE diligence' } }))).toBe(
      'There is a topic “Due diligence” already.',
    )
    const keyed = withTopics({ norms: { key: 'n' } })
    expect(said(withTopics({ threats: { key: 'n' } }, keyed), keyed)).toBe(
      'The key n chooses “Norms of responsible behaviour” already.',
    )
  })

  test('shares both with what is retired or merged, until that comes back', () => {
    const gone = withTopics({ norms: { retired: true }, threats: { redirect: id('cybercrime') } })
    const taken = withTopics({ 'human-rights': { name: 'Norms of responsible behaviour' } }, gone)
    expect(said(taken, gone)).toBeNull()
    expect(said(withTopics({ norms: { retired: false } }, taken), taken)).toMatch(/^There is a topic/)
  })

  test('may trade names with another in one change', () => {
    expect(
      said(
        withTopics({
          norms: { name: 'Due diligence' },
          'due-diligence': { name: 'Norms of responsible behaviour' },
        }),
      ),
    ).toBeNull()
  })
})

describe('the tree and the merges', () => {
  test('lead to topics that are there, and never back', () => {
    expect(said(withTopics({ norms: { parent: id('nowhere') } }))).toMatch(/a topic that is not there\.$/)
    expect(said(withTopics({ norms: { redirect: id('nowhere') } }))).toMatch(/a topic that is not there\.$/)
    expect(said(withTopics({ norms: { parent: id('due-diligence') } }))).toMatch(/cannot stand below itself/)
    expect(said(withTopics({ norms: { redirect: id('norms') } }))).toMatch(/would stand for each other/)
    const ring = { norms: { redirect: id('threats') }, threats: { redirect: id('cybercrime') } }
    expect(said(withTopics({ ...ring, cybercrime: { redirect: id('norms') } }))).toMatch(/for each other/)
    expect(said(withTopics(ring))).toBeNull()
  })

  test('keep what others hang on', () => {
    expect(said(withTopics({ norms: null }))).toMatch(
      /stands below “Norms of responsible behaviour”: move it first\.$/,
    )
    const merged = withTopics({ threats: { redirect: id('cybercrime') } })
    expect(said(withTopics({ cybercrime: null }, merged), merged)).toBe(
      '“Existing and potential threats” is merged into “Cybercrime committee”, so that one stays.',
    )
    expect(said(withTopics({ threats: null }))).toBeNull()
  })
})

describe('a stance', () => {
  test('has a name and keys of its own among those in use, and one stays in use', () => {
    expect(said(withStances({ opposes: { name: 'Supports' } }))).toBe('There is a stance “supports” already.')
    expect(said(withStances({ opposes: { keys: ['+'] } }))).toBe('The key + chooses “supports” already.')
    expect(said(withStances({ opposes: { keys: ['+'], retired: true } }))).toBeNull()
    const none = Object.fromEntries(
      [...starter.stances.keys()].map((key) => [key, { retired: true as const }]),
    )
    expect(said(withStances(none))).toBe('A codebook needs at least one stance that is in use.')
  })
})

test('an old fault elsewhere keeps nobody from working', () => {
  const broken = withStances(
    { supports: { name: 'opposes' } },
    withTopics({ norms: { name: 'Threat' }, threats: { name: 'Threat', parent: id('threats') } }),
  )
  expect(said(withTopics({ cybercrime: { name: 'Crime' } }, broken), broken)).toBeNull()
  expect(said(withTopics({ norms: { definition: 'x' } }, broken), broken)).toMatch(/^There is a topic/)
})

test('there are at most 500 topics and 60 stances, unless there are more already and none is added', () => {
  const many = withTopics(
    Object.fromEntries(Array.from({ length: 484 }, (_, i) => [`t${i}`, { name: `T ${i}` }])),
  )
  expect(said(many)).toBeNull()
  expect(said(withTopics({ more: { name: 'More' } }, many), many)).toMatch(/at most 500 topics/)
  const over = withTopics({ more: { name: 'More' } }, many)
  expect(said(withTopics({ more: { name: 'Fewer' } }, over), over)).toBeNull()
  const stances = Object.fromEntries(
    Array.from({ length: 55 }, (_, i) => [`s${i}` as StanceId, { name: `S ${i}`, keys: [] }]),
  )
  expect(said(withStances(stances))).toBe('A codebook holds at most 60 stances.')
})
