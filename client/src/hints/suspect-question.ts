// What goes between the screen and the worker that looks for suspects. Plain data: it crosses to another thread.
import type { Suspect } from '../../../shared/suspects/suspect.ts'
import type { SuspectQuestion } from '../../../shared/suspects/suspect-question.ts'

export type SuspectsAsked = SuspectQuestion & { readonly id: number }

export type SuspectAnswer =
  | { readonly id: number; readonly suspects: readonly Suspect[] }
  | { readonly id: number; readonly failed: string }
