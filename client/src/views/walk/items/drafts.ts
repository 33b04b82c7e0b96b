// What a person has chosen or typed for an item and not sent. It is kept while the page lives, for each record, so that
// nothing is lost by moving around the walk or going to the desk and back.
import { useCallback, useMemo, useState } from 'react'
import type { Ground } from '../../../parts/ground-field.tsx'

export type Certainty = 'sure' | 'probable' | 'possible'

export type Draft = {
  /** Which suggestion, from 0; `own` is what was typed. */
  readonly chosen: number | 'own'
  /** Null: nothing was typed yet. */
  readonly typed: string | null
  readonly ground: Ground
  readonly certainty: Certainty
}

export const noDraft: Draft = {
  chosen: 0,
  typed: null,
  ground: { kind: 'context', detail: '' },
  certainty: 'sure',
}

const kept = new Map<string, Map<string, Draft>>()

export type Drafts = {
  readonly of: (item: string) => Draft
  readonly keep: (item: string, changes: Partial<Draft>) => void
  readonly drop: (item: string) => void
}

/** `scope` names the member and the record. */
export function useDrafts(scope: string): Drafts {
  const [, setCount] = useState(0)
  const changed = useCallback(() => setCount((count) => count + 1), [])
  return useMemo(() => {
    const drafts = kept.get(scope) ?? new Map<string, Draft>()
    kept.set(scope, drafts)
    return {
      of: (item) => drafts.get(item) ?? noDraft,
      keep: (item, changes) => {
        drafts.set(item, { ...(drafts.get(item) ?? noDraft), ...changes })
        changed()
      },
      drop: (item) => {
        drafts.delete(item)
        changed()
      },
    }
  }, [scope, changed])
}

/** The reading that an act would put there; null when there is none yet. */
export const draftReading = ({ chosen, typed }: Draft, suggestions: readonly string[]): string | null =>
  chosen === 'own' ? typed : (suggestions[chosen] ?? null)
