// What is drawn over one segment's published words, as plain data. `key` says everything about a piece: pieces with equal keys
// look and act alike, so the difference between two drawings is the difference between their keys.
import type { CorrectionMark, SegmentHead } from '../mark.ts'

/** A highlight that runs on under something inserted in it. */
export type Cover = { readonly mark: string; readonly classes: string }

/** A line in the gutter, for what lies too deep for a line under the words. */
export type Bar = {
  readonly mark: string
  readonly classes: string
  readonly from: number
  readonly to: number
  /** Bars of one lane never stand at the same words; counted from 0. */
  readonly lane: number
}

export type Drawn =
  /** Published words in an element of their own. */
  | {
      readonly what: 'words'
      readonly key: string
      readonly from: number
      readonly to: number
      readonly tag: 'mark' | 'del' | 'span'
      readonly classes: string
      readonly mark: string | null
      readonly description: string | null
    }
  /** The better reading, after the published words it stands for. */
  | {
      readonly what: 'reading'
      readonly key: string
      readonly at: number
      readonly side: number
      readonly mark: string
      readonly reading: string
      readonly published: string
      readonly state: CorrectionMark['state']
      /** True in the corrected reading: no caret, no strike; the published words are told to screen readers only. */
      readonly quiet: boolean
      readonly classes: string
      readonly covers: readonly Cover[]
    }
  /** A position's stance sign, after its last word. */
  | {
      readonly what: 'sign'
      readonly key: string
      readonly at: number
      readonly side: number
      readonly mark: string
      readonly sign: string
      readonly covers: readonly Cover[]
    }
  /** A colleague's initials, at the end of their selection. */
  | {
      readonly what: 'flag'
      readonly key: string
      readonly at: number
      readonly side: number
      readonly mark: string
      readonly initials: string
      readonly classes: string
    }
  /** A change of speaker inside the segment. Its name is drawn by the style sheet, so that the text holds none of it. */
  | {
      readonly what: 'speaker'
      readonly key: string
      readonly at: number
      readonly side: number
      readonly name: string
    }
  /** The segment itself: its head in the gutter and its bars. */
  | {
      readonly what: 'segment'
      readonly key: string
      readonly head: SegmentHead
      readonly bars: readonly Bar[]
    }

type Keyless<D> = D extends Drawn ? Omit<D, 'key'> : never

/** Gives a piece the key that says everything about it. */
export function keyed(piece: Keyless<Drawn>): Drawn {
  return { ...piece, key: JSON.stringify(piece) } as Drawn
}
