import { describe, expect, it } from 'vitest'
import { createSuspectFinder, type WorkerLike } from '../../../client/src/hints/suspect-finder.ts'
import type { SuspectsAsked } from '../../../client/src/hints/suspect-question.ts'
import type { SuspectQuestion } from '../../../shared/suspects/suspect-question.ts'
import { heldBy, problemOf } from '../acts/served-desk.ts'
import { suspect } from '../views/walk/told-suspects.ts'

const question = (more: Partial<SuspectQuestion> = {}): SuspectQuestion => ({
  publishedTexts: ['the receipt process'],
  turns: [],
  glossary: [],
  accepted: [],
  experimental: false,
  ...more,
})
const found = suspect('receipt', 0, 4)

/** Workers that wait to be told what to answer. */
function workers() {
  const made: (WorkerLike & { readonly asked: SuspectsAsked[]; isEnded: boolean })[] = []
  const make = () => {
    const worker = {
      asked: [] as SuspectsAsked[],
      isEnded: false,
      onmessage: null,
      onerror: null,
      onmessageerror: null,
      postMessage: (asked: SuspectsAsked) => void worker.asked.push(asked),
      terminate: () => {
        worker.isEnded = true
      },
    }
    made.push(worker)
    return worker
  }
  const answer = (nth: number, answers: object) =>
    made[nth]?.onmessage?.({ data: answers } as MessageEvent<never>)
  return { made, make, answer }
}

describe('the finder of suspects', () => {
  it('makes its worker with the first question, and matches answers by id', async () => {
    const { made, make, answer } = workers()
    const finder = createSuspectFinder(make)
    expect(made).toHaveLength(0)
    const first = finder.ask('one', question())
    const second = finder.ask('two', question())
    expect(made).toHaveLength(1)
    const [one, two] = made[0]?.asked ?? []
    answer(0, { id: two?.id, suspects: [] })
    answer(0, { id: one?.id, suspects: [found] })
    expect(heldBy(await first)).toEqual([found])
    expect(heldBy(await second)).toEqual([])
  })

  it('asks the same of the same record once, and remembers the last answer', async () => {
    const { made, make, answer } = workers()
    const finder = createSuspectFinder(make)
    expect(finder.latest('one')).toBeNull()
    const asking = finder.ask('one', question())
    answer(0, { id: made[0]?.asked[0]?.id, suspects: [found] })
    await asking
    expect(heldBy(await finder.ask('one', question()))).toEqual([found])
    expect(made[0]?.asked).toHaveLength(1)
    expect(finder.latest('one')).toEqual([found])
    void finder.ask('one', question({ accepted: [{ published: 'a', reading: 'b' }] }))
    void finder.ask('two', question())
    expect(made[0]?.asked).toHaveLength(3)
    expect(finder.latest('two')).toBeNull()
  })

  it('a worker that fails says so in a sentence, and the next question makes another', async () => {
    const { made, make, answer } = workers()
    const finder = createSuspectFinder(make)
    const asking = finder.ask('one', question())
    made[0]?.onerror?.({} as ErrorEvent)
    expect(problemOf(await asking)[1]).toMatch(/^Suspects could not be looked for .*\.$/)
    expect(made[0]?.isEnded).toBe(true)
    const again = finder.ask('one', question())
    answer(1, { id: made[1]?.asked[0]?.id, suspects: [found] })
    expect(heldBy(await again)).toEqual([found])
  })

  it('a question that breaks the search fails alone', async () => {
    const { made, make, answer } = workers()
    const finder = createSuspectFinder(make)
    const asking = finder.ask('one', question())
    answer(0, { id: made[0]?.asked[0]?.id, failed: 'RangeError' })
    expect((await asking).ok).toBe(false)
    expect(made[0]?.isEnded).toBe(false)
    expect(finder.latest('one')).toBeNull()
  })
})
