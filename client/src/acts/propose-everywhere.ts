// One reading proposed at several places that a person ticked, as one act with one undo.

import type { Result } from '../../../shared/base/result.ts'
import { ok } from '../../../shared/base/result.ts'
import type { Grounds } from '../../../shared/records/corrections/correction.ts'
import type { Span } from '../../../shared/transcript/span.ts'
import type { Act } from '../live/undo.ts'
import { type Proposed, proposeNow } from './correction-acts.ts'
import type { DeskContext } from './desk-context.ts'

/** What became of one place: `failed` carries the sentence why nothing was written there. */
export type ProposedAt = { readonly span: Span; readonly result: Result<Proposed> }

/** Fails, with nothing written, when the first place does. `settled` gives one entry a place, in their order. */
export function proposeEverywhere(
  context: DeskContext,
  spans: readonly [Span, ...Span[]],
  reading: string,
  grounds?: Grounds,
): Result<{ readonly settled: Promise<readonly ProposedAt[]> }> {
  const acts: Act[] = []
  const gathering: DeskContext =
    spans.length === 1 ? context : { ...context, undo: { did: (act) => acts.push(act) } }
  const [first, ...others] = spans
  const began = proposeNow(gathering, first, reading, grounds)
  if (!began.ok) return began
  const all = [
    { span: first, began },
    ...others.map((span) => ({ span, began: proposeNow(gathering, span, reading, grounds) })),
  ]
  const settled = Promise.all(
    all.map(
      async ({ span, began }): Promise<ProposedAt> => ({
        span,
        result: began.ok ? ok(await began.value.settled) : began,
      }),
    ),
  ).then((places) => {
    if (acts.length > 0) context.undo.did(together(acts))
    return places
  })
  return ok({ settled })
}

/** Several acts as one: taken back from the last to the first, stopping where one is refused. */
export function together(acts: readonly Act[]): Act {
  const run = async (steps: readonly (() => Promise<Result<void>> | Result<void>)[]) => {
    for (const step of steps) {
      const done = await step()
      if (!done.ok) return done
    }
    return ok(undefined)
  }
  return {
    words: acts.length === 1 ? (acts[0]?.words ?? '') : `${acts.length} corrections`,
    undo: () => run([...acts].reverse().map((act) => act.undo)),
    redo: () => run(acts.map((act) => act.redo)),
  }
}
