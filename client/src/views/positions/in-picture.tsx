// How many of the counted positions the open picture shows, said by the view that draws it: a map shows one topic, a meeting
// one record. The sentence at the top and the files taken away tell it.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { NamedRecord } from '../../../../shared/wire/api-positions.ts'
import type { QuotesAsked } from './view-props.ts'

export type InPicture = {
  /** Begins the sentence: "Stakeholder participation has". */
  readonly words: string
  /** null while they are counted. */
  readonly positions: number | null
  /** Whether they are some of those the sentence counts; a record may be shown that the filter leaves out. */
  readonly isAmong: boolean
  /** The quotes of exactly these. */
  readonly asked: QuotesAsked
  /** The one record shown; null: all of the filter's. */
  readonly record: NamedRecord | null
}

type Said = {
  readonly shown: InPicture | null
  readonly say: (shown: InPicture | null) => void
}

const InPictureContext = createContext<Said>({ shown: null, say: () => undefined })

export function InPictureProvider({ children }: { readonly children: ReactNode }) {
  const [shown, say] = useState<InPicture | null>(null)
  return <InPictureContext value={useMemo(() => ({ shown, say }), [shown])}>{children}</InPictureContext>
}

/** Says it while the component is mounted; null: everything that is counted is shown. */
export function useSayInPicture(shown: InPicture | null): void {
  const { say } = useContext(InPictureContext)
  const signature = JSON.stringify(shown)
  useEffect(() => {
    say(JSON.parse(signature) as InPicture | null)
    return () => say(null)
  }, [say, signature])
}

export const useInPicture = (): InPicture | null => useContext(InPictureContext).shown
