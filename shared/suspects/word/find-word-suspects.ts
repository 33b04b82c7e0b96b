// The experimental layer: doubts about common words that no list decides. Off by default and ranked below the rest;
// what was tried and left out, and how often each detector is right, stands in docs/suspects.md.
import type { Evidence } from '../detectors/detector.ts'
import type { Suspect } from '../suspect.ts'
import { agreement } from './agreement.ts'
import { clashingWords } from './clashing-words.ts'
import { nonWords } from './non-words.ts'
import { rareHomophones } from './rare-homophones.ts'

/** In no order; spans may overlap each other and the suspects of other layers. */
export const findWordSuspects = (evidence: Evidence): readonly Suspect[] =>
  [nonWords, agreement, rareHomophones, clashingWords]
    .flatMap((detect) => detect(evidence))
    .map((suspect) => ({ ...suspect, experimental: true }))
