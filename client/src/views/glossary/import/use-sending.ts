// Entries on their way to the server: how far it is, and a way to stop it.
import { useRef, useState } from 'react'
import type { TermRecord } from '../../../../../shared/records/glossary/term.ts'
import { addTerms, type GlossaryContext, type TermsAdded } from '../../../acts/glossary-acts.ts'

export type Progress = { readonly done: number; readonly total: number }

export function useSending(context: GlossaryContext) {
  const [progress, setProgress] = useState<Progress | null>(null)
  const stopper = useRef<AbortController | null>(null)
  const send = async (terms: readonly TermRecord[]): Promise<TermsAdded> => {
    const stop = new AbortController()
    stopper.current = stop
    setProgress({ done: 0, total: terms.length })
    const went = await addTerms(context, terms, {
      signal: stop.signal,
      progress: (done, total) => setProgress({ done, total }),
    })
    setProgress(null)
    return went
  }
  return { progress, send, stop: () => stopper.current?.abort() }
}
