// Sentences of the project's records that hold some words, in the published or the corrected reading: what somebody who
// writes a note remembers of them. The server is free for others between one record and the next.
import { setImmediate } from 'node:timers/promises'
import type { TranscriptId } from '../../../shared/base/id.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import { correctedText } from '../../../shared/records/corrections/corrected-text.ts'
import { type Applied, appliedBySegment } from '../../../shared/records/corrections/correction-state.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { foldWords, type PassageFit, passageFinder } from '../../../shared/transcript/find-passage.ts'
import { type Span, spanWithin } from '../../../shared/transcript/span.ts'
import { sentenceAt } from '../../../shared/transcript/words.ts'
import { mostPassagesFound, type Passage } from '../../../shared/wire/sharing/api-quotes.ts'
import { namesInWords, speakersOfQuote } from '../../../shared/wire/sharing/quote-speakers.ts'
import { type Caller, refusal } from '../caller.ts'
import { recordsInRows } from '../transcripts/transcript-records.ts'
import type { World } from '../world.ts'
import { type KeptRecord, keptRecord } from './kept-texts.ts'
import { createQuoteReader, type QuoteReader, quoteView } from './quote-reader.ts'

/** `start` and `end` count in the published text. */
type Hit = PassageFit & {
  readonly transcript: TranscriptId
  readonly segment: number
  readonly foundIn: Passage['foundIn']
}

export async function findPassages(
  world: World,
  caller: Caller,
  words: string,
): Promise<Result<{ passages: Passage[] }>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const find = passageFinder(words)
  if (!find) return ok({ passages: [] })
  const ids = (await world.transcripts.ofProject(caller.project.id)).map(({ id }) => id)
  let hits: readonly Hit[] = []
  for (const id of ids) {
    const record = await keptRecord(world.transcripts, id)
    if (!record) throw new Error(`transcript ${id} is listed but not there`)
    const rows = await world.rows.ofRoom(roomName('transcript', id), 'decisions')
    hits = best([...hits, ...hitsIn(record, appliedBySegment(recordsInRows(rows)), find)])
    await setImmediate()
  }
  const reader = createQuoteReader(world, caller)
  const passages: Passage[] = []
  for (const hit of hits) passages.push(await passageOf(caller.project.slug, reader, hit))
  return ok({ passages })
}

/** The best first; among equals those of the earlier record, in reading order. */
const best = (hits: readonly Hit[]): readonly Hit[] =>
  hits.toSorted((a, b) => b.rank - a.rank).slice(0, mostPassagesFound)

function hitsIn(
  record: KeptRecord,
  applied: ReadonlyMap<number, readonly Applied[]>,
  find: (foldedText: string) => PassageFit | null,
): Hit[] {
  const hits: Hit[] = []
  record.folded.forEach((folded, segment) => {
    const readings = applied.get(segment)
    const published = find(folded)
    const corrected = readings ? fitInCorrected(record.texts[segment] ?? '', readings, find) : published
    const fit = corrected && corrected.rank >= (published?.rank ?? 0) ? corrected : published
    if (!fit) return
    const foundIn = fit === corrected ? 'corrected' : 'published'
    hits.push({ ...fit, transcript: record.id, segment, foundIn })
  })
  return hits
}

function fitInCorrected(
  text: string,
  readings: readonly Applied[],
  find: (foldedText: string) => PassageFit | null,
): PassageFit | null {
  const corrected = correctedText(text, readings)
  const fit = find(foldWords(corrected.text))
  return (
    fit && {
      rank: fit.rank,
      start: corrected.toPublished(fit.start, 'before'),
      end: corrected.toPublished(fit.end, 'after'),
    }
  )
}

async function passageOf(slug: string, reader: QuoteReader, hit: Hit): Promise<Passage> {
  const { transcript, segment, foundIn } = hit
  const record = await reader.record(transcript)
  if (!record) throw new Error(`transcript ${transcript} was found and then was not there`)
  const text = record.texts[segment] ?? ''
  const sentence = sentenceAround(segment, text, hit)
  const view = quoteView(slug, record, [sentence])
  const speakers = speakersOfQuote(view)
  return {
    transcript,
    title: view.title || record.fileName,
    sentence,
    paragraph: spanWithin(segment, 0, text.length),
    publishedText: view.publishedText,
    correctedText: view.correctedText,
    foundIn,
    speaker: speakers.length > 1 ? namesInWords(speakers) : view.speaker,
    actor: speakers.length > 1 ? null : view.actor,
  }
}

/** From the sentence of the first word to that of the last, where they stand near each other; else that of the first. */
function sentenceAround(segment: number, text: string, { start, end, rank }: Hit): Span {
  const first = sentenceAt(text, start)
  const last = rank === 0 ? first : sentenceAt(text, Math.max(start, end - 1))
  return spanWithin(segment, Math.min(first?.start ?? start, start), Math.max(last?.end ?? end, end))
}
