// Asks the worker and remembers its last answers, so that going from the desk to the walk asks nothing again.
// The worker is made with the first question; one that fails is let go, and the next question makes another.
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import type { Suspect } from '../../../shared/suspects/suspect.ts'
import type { SuspectQuestion } from '../../../shared/suspects/suspect-question.ts'
import type { SuspectAnswer, SuspectsAsked } from './suspect-question.ts'

/** The part of a Worker that is used. */
export type WorkerLike = {
  readonly postMessage: (asked: SuspectsAsked) => void
  readonly terminate: () => void
  onmessage: ((event: MessageEvent<SuspectAnswer>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
}

export type SuspectFinder = {
  /** `record` names the record of the question: its text never changes, so that only the rest is compared. */
  readonly ask: (record: string, question: SuspectQuestion) => Promise<Result<readonly Suspect[]>>
  /** The last answer for a record, whatever was asked of it; null when there was none. */
  readonly latest: (record: string) => readonly Suspect[] | null
}

const mostRemembered = 12
const notFound = problem(
  'busy',
  'Suspects could not be looked for on this device. Everything else works; try again, or reload the page.',
)

export function createSuspectFinder(makeWorker: () => WorkerLike): SuspectFinder {
  let worker: WorkerLike | null = null
  let lastId = 0
  const waiting = new Map<number, (result: Result<readonly Suspect[]>) => void>()
  const answers = new Map<string, Promise<Result<readonly Suspect[]>>>()
  const latest = new Map<string, readonly Suspect[]>()

  const giveUp = () => {
    worker?.terminate()
    worker = null
    const left = [...waiting.values()]
    waiting.clear()
    for (const resolve of left) resolve(failed(notFound))
  }
  const working = (): WorkerLike => {
    if (worker) return worker
    const made = makeWorker()
    made.onmessage = ({ data }) => {
      const resolve = waiting.get(data.id)
      waiting.delete(data.id)
      resolve?.('failed' in data ? failed(notFound) : ok(data.suspects))
    }
    made.onerror = giveUp
    made.onmessageerror = giveUp
    worker = made
    return made
  }
  const send = (question: SuspectQuestion) =>
    new Promise<Result<readonly Suspect[]>>((resolve) => {
      lastId += 1
      waiting.set(lastId, resolve)
      try {
        working().postMessage({ ...question, id: lastId })
      } catch {
        giveUp()
      }
    })

  return {
    ask: (record, question) => {
      const { publishedTexts: _, ...rest } = question
      const key = `${record} ${JSON.stringify(rest)}`
      const known = answers.get(key)
      if (known) return known
      const asking = send(question).then((result) => {
        if (result.ok) latest.set(record, result.value)
        else answers.delete(key)
        return result
      })
      answers.set(key, asking)
      const [oldest] = answers.keys()
      if (answers.size > mostRemembered && oldest !== undefined) answers.delete(oldest)
      return asking
    },
    latest: (record) => latest.get(record) ?? null,
  }
}
