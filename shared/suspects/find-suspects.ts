// Finds what was probably misheard in a record: every detector over words read once, overlaps merged, each with a score
// (how often its detector is right, weighed by nearness). Pure: the same question always gets the same answer.
import { acronyms } from './detectors/acronyms.ts'
import { artefacts } from './detectors/artefacts.ts'
import { cutShort } from './detectors/cut-short.ts'
import type { Detector, Evidence } from './detectors/detector.ts'
import { droppedWords } from './detectors/dropped-words.ts'
import { impossiblePairs } from './detectors/impossible-pairs.ts'
import { nameVariants } from './detectors/name-variants.ts'
import { names } from './detectors/names.ts'
import { phrases } from './detectors/phrases.ts'
import { repeats } from './detectors/repeats.ts'
import { termForms } from './detectors/term-forms.ts'
import { verbForms } from './detectors/verb-forms.ts'
import { knownWords } from './known-words.ts'
import type { Lexicon } from './lexicon.ts'
import { mergeSuspects } from './merge-suspects.ts'
import { recordPhrases } from './record-phrases.ts'
import { wordsOfSegment } from './record-words.ts'
import type { Suspect } from './suspect.ts'
import type { SuspectQuestion } from './suspect-question.ts'
import { sureAgreement } from './word/agreement.ts'
import { findWordSuspects } from './word/find-word-suspects.ts'

const detectors: readonly Detector[] = [
  repeats,
  names,
  nameVariants,
  acronyms,
  phrases,
  cutShort,
  droppedWords,
  termForms,
  verbForms,
  impossiblePairs,
  sureAgreement,
  artefacts,
]

/** In reading order, none overlapping another. Spans count in the published texts, UTF-16 units. */
export function findSuspects(question: SuspectQuestion, lexicon: Lexicon): readonly Suspect[] {
  const evidence = readEvidence(question, lexicon)
  const certain = detectors.flatMap((detect) => detect(evidence))
  return mergeSuspects(question.experimental ? [...certain, ...findWordSuspects(evidence)] : certain)
}

/** What all detectors share: the words of every segment and what is known to be right. */
export function readEvidence(question: SuspectQuestion, lexicon: Lexicon): Evidence {
  const known = knownWords(question.glossary, lexicon)
  const segments = question.publishedTexts.map((text, segment) => {
    const words = wordsOfSegment(text, segment)
    return { text, words, cover: known.coverOf(words) }
  })
  return { question, lexicon, known, segments, said: recordPhrases(segments) }
}
