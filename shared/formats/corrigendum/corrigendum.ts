// A corrigendum: what a record's readers ask its publisher to correct, one line per accepted correction in reading order.
// Only what was accepted and stands is in it, never a proposal; its words come from the decisions, which alone are applied.
import type { MemberId, RecordKey } from '../../base/id.ts'
import type { Decision, Grounds, ReadingCertainty } from '../../records/corrections/correction.ts'
import { type CorrectionClass, correctionClass } from '../../records/corrections/correction-class.ts'
import { appliedBySegment } from '../../records/corrections/correction-state.ts'
import { senseChangeInWords } from '../../records/corrections/sense-in-place.ts'
import type { Speaker } from '../../records/speakers/speaker-at.ts'
import { type Span, spanWithin } from '../../transcript/span.ts'
import type { Transcript } from '../../transcript/transcript.ts'
import { disclaimerPhrases } from '../front-matter.ts'

/** A record as a corrigendum is written from it. */
export type CorrigendumOf = {
  readonly transcript: Transcript
  readonly fileName: string
  /** Of the published file, in hexadecimal digits. */
  readonly sha256: string
  readonly decisions: ReadonlyMap<RecordKey, Decision>
  readonly speakerAt: (segment: number, offset: number) => Speaker
  readonly memberName: (member: MemberId) => string
  /** The permanent link to a place. */
  readonly linkTo: (span: Span) => string
}

export type CorrigendumLine = {
  /** Counts from 1. */
  readonly paragraph: number
  /** The turn's label as printed, and who is known to speak; null where there is none. */
  readonly label: string | null
  readonly person: string | null
  /** Published words just before and after the place, cut at a word with an ellipsis. */
  readonly before: string
  readonly published: string
  readonly after: string
  /** '' when the published words were not said. */
  readonly corrected: string
  readonly class: CorrectionClass
  /** It changes what was said, and not only how it is spelt. */
  readonly changesSense: boolean
  readonly grounds: Grounds | null
  readonly certainty: ReadingCertainty | null
  readonly proposer: string
  /** Who accepted it; several where it took the agreement of several. */
  readonly acceptedBy: readonly string[]
  readonly acceptedAtMs: number
  readonly link: string
}

/** The lines of one record. */
export function corrigendumLines(of: CorrigendumOf): readonly CorrigendumLine[] {
  const bySegment = [...appliedBySegment(of)].sort(([a], [b]) => a - b)
  return bySegment.flatMap(([segment, applied]) => {
    const text = of.transcript.segments[segment]?.text ?? ''
    return applied.flatMap(({ key }) => {
      const decision = of.decisions.get(key)
      return decision ? [lineOf(of, text, decision)] : []
    })
  })
}

function lineOf(of: CorrigendumOf, text: string, decision: Decision): CorrigendumLine {
  const { segment, start, end } = decision
  const speaker = of.speakerAt(segment, start)
  return {
    paragraph: segment + 1,
    label: speaker.label,
    person: speaker.person?.name ?? null,
    before: wordsBefore(text.slice(0, start)),
    published: decision.published,
    after: wordsAfter(text.slice(end)),
    corrected: decision.reading,
    class: correctionClass(decision.published, decision.reading),
    changesSense: senseChangeInWords(text, decision) !== null,
    grounds: decision.grounds ?? null,
    certainty: decision.certainty ?? null,
    proposer: of.memberName(decision.proposer),
    acceptedBy: (decision.agreed ?? [decision.by]).map(of.memberName),
    acceptedAtMs: decision.atMs,
    link: of.linkTo(spanWithin(segment, start, end)),
  }
}

const contextLength = 60

function wordsBefore(text: string): string {
  if (text.length <= contextLength) return text
  const tail = text.slice(-contextLength)
  const cut = /\s+/u.exec(tail)
  return `…${cut === null ? wholeCharacters(tail) : tail.slice(cut.index + cut[0].length)}`
}

function wordsAfter(text: string): string {
  if (text.length <= contextLength) return text
  const head = text.slice(0, contextLength)
  const cut = /\s+\S*$/u.exec(head)
  return `${cut === null ? wholeCharacters(head) : head.slice(0, cut.index)}…`
}

/** Without the half of a character that a cut may leave at either end. */
const wholeCharacters = (text: string) => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')

/** What the publisher says of the record's own reliability; '' when nothing. */
export const disclaimerOf = (transcript: Pick<Transcript, 'front'>): string =>
  transcript.front
    .map(({ text }) => text.trim())
    .filter((text) => disclaimerPhrases(text) > 0)
    .join(' ')

/** The speaker as a table names them: the printed label, with the person behind it where that says more. */
export function speakerWords({ label, person }: Pick<CorrigendumLine, 'label' | 'person'>): string {
  if (label === null) return person === null ? 'no speaker printed' : `${person} (no speaker printed)`
  return person === null || person.toLowerCase() === label.toLowerCase() ? label : `${label} (${person})`
}
