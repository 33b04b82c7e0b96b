// The suspects of a record on a screen. While a new answer is on its way the last one stays, so that nothing flickers.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Problem } from '../../../shared/base/problem.ts'
import type { Suspect } from '../../../shared/suspects/suspect.ts'
import type { SuspectQuestion } from '../../../shared/suspects/suspect-question.ts'
import { createSuspectFinder } from './suspect-finder.ts'

const finder = createSuspectFinder(
  () => new Worker(new URL('./suspects-worker.ts', import.meta.url), { type: 'module', name: 'suspects' }),
)

/** How long words may keep changing before they are asked about again. */
const settlesWithinMs = 300

export type FoundSuspects = {
  /** Null until there is an answer. */
  readonly suspects: readonly Suspect[] | null
  readonly isLooking: boolean
  /** Why there is no newer answer; the screen goes on without. */
  readonly problem: Problem | null
  readonly again: () => void
}

/** `question` null: not yet known what to ask. The same question object is asked once. */
export function useSuspects(record: string, question: SuspectQuestion | null): FoundSuspects {
  const [found, setFound] = useState<{ readonly of: string; readonly suspects: readonly Suspect[] } | null>(
    null,
  )
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isLooking, setLooking] = useState(true)
  const [attempt, setAttempt] = useState(0)
  const hasAsked = useRef(false)
  useEffect(() => {
    if (!question) return
    let isStale = false
    setLooking(true)
    const ask = async () => {
      hasAsked.current = true
      const result = await finder.ask(record, question)
      if (isStale) return
      setLooking(false)
      setProblem(result.ok ? null : result.problem)
      if (result.ok) setFound({ of: record, suspects: result.value })
    }
    const timer = setTimeout(() => void ask(), hasAsked.current && attempt === 0 ? settlesWithinMs : 0)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [record, question, attempt])
  const again = useCallback(() => setAttempt((count) => count + 1), [])
  const suspects = found?.of === record ? found.suspects : finder.latest(record)
  return { suspects, isLooking, problem, again }
}
