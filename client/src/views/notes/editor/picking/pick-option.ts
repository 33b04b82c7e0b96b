// One line of the list of quotes to pick from: what is shown of it, and what choosing it does.
import type { CitationAsked } from '../../../../../../shared/wire/sharing/api-quotes.ts'

export type PickOption = {
  readonly id: string
  readonly label: string
  /** What of the label fits what was typed, in UTF-16 units. */
  readonly piece?: readonly [number, number] | null
  /** In smaller letters beneath: whose words, where; or who somebody is. */
  readonly detail: string
  /** A sign before it: how a position stands. */
  readonly sign?: { readonly sign: string; readonly name: string } | undefined
  /** The words to put in, or null for one that leads to more. */
  readonly cites: CitationAsked | null
}

/** What a list offers for what was typed. `isSettled`: these are the options for exactly that, and Enter may take one. */
export type Offer = {
  readonly options: readonly PickOption[]
  readonly isSettled: boolean
  /** A sentence where there is nothing to choose; null while it is looked up. */
  readonly none: string | null
}
