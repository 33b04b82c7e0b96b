// Accepting many at once: chosen, shown, then asked of the server piece by piece with a count and a way to stop. All of
// it is one undo.

import { useRef, useState } from 'react'
import type { ProjectActs } from '../../../acts/correct-places.ts'
import { decideMany, seenOf } from '../../../acts/decide-many.ts'
import { counted } from '../../../ui/words/counted.ts'
import { openOf, type ReadingRow } from '../rows/reading-rows.ts'
import type { ManyChosen } from './accept-many-dialog.tsx'

export function useAcceptMany({
  ask,
  undo,
  tell,
  acted,
  onBusy,
}: ProjectActs & {
  readonly tell: (words: string, canUndo: boolean) => void
  readonly acted: () => Promise<unknown>
  /** True while it goes on: the list need not be asked for again after each piece. */
  readonly onBusy: (isBusy: boolean) => void
}) {
  const [chosen, choose] = useState<ManyChosen | null>(null)
  const [progress, setProgress] = useState<{ readonly value: number; readonly max: number } | null>(null)
  const stopping = useRef<AbortController | null>(null)

  const accept = async (rows: readonly ReadingRow[]) => {
    choose(null)
    const decisions = rows.flatMap((row) => {
      const [first] = openOf(row)
      return first ? [{ transcript: first.transcript, key: first.key, seen: seenOf(first.correction) }] : []
    })
    const controller = new AbortController()
    stopping.current = controller
    setProgress({ value: 0, max: decisions.length })
    onBusy(true)
    const outcome = await decideMany({ ask, undo }, decisions, {
      verdict: 'accepted',
      words: `acceptance of ${counted(decisions.length, 'correction')}`,
      progress: (value, max) => setProgress({ value, max }),
      signal: controller.signal,
    })
    setProgress(null)
    onBusy(false)
    stopping.current = null
    await acted()
    if (!outcome.ok) return tell(outcome.problem.message, false)
    const { done, refused, left, brokeOff } = outcome.value
    const parts = [
      `${counted(done, 'correction')} accepted`,
      refused.length > 0 && `${refused.length} refused: ${refused[0]?.why ?? ''}`,
      left > 0 && `${left} left as they were${brokeOff ? `: ${brokeOff.message}` : ', since you stopped it'}`,
    ].filter(Boolean)
    tell(`${parts.join('; ').replace(/\.$/, '')}.`, done > 0)
  }
  return {
    chosen,
    choose,
    accept: (rows: readonly ReadingRow[]) => void accept(rows),
    progress,
    stop: () => stopping.current?.abort(),
  }
}
