// Passages of the records that hold the words being typed. They are asked for when typing pauses.

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { actorCode } from '../../../../../../shared/actors/actor.ts'
import { saidOnce } from '../../../../../../shared/actors/said-once.ts'
import { placeName } from '../../../../../../shared/transcript/place-name.ts'
import type { Passage } from '../../../../../../shared/wire/sharing/api-quotes.ts'
import { useProject } from '../../../../api/project.tsx'
import { apiQuery } from '../../../../api/use-api.ts'
import { useSettled } from '../../../../ui/time/use-settled.ts'
import { excerptOf } from './excerpt.ts'
import type { Offer, PickOption } from './pick-option.ts'

/** Fewer letters stand in every paragraph. */
const fewestLetters = 2
const pauseMs = 120

/** `typed` null: nothing is asked for. */
export function usePassages(typed: string | null, isWide: boolean): Offer {
  const { project } = useProject()
  const words = typed?.trim().replace(/\s+/gu, ' ') ?? ''
  const asked = useSettled(words, pauseMs)
  const isEnough = asked.length >= fewestLetters
  const { data, error, isPlaceholderData } = useQuery({
    ...apiQuery('findPassages', { params: { project: project.slug }, query: { words: asked } }),
    enabled: typed !== null && isEnough,
    placeholderData: keepPreviousData,
  })
  const isShort = words.length < fewestLetters
  const passages = isShort || !isEnough ? [] : (data?.passages ?? [])
  const options = passages.map((passage) => optionOf(passage, isWide, asked))
  return {
    options,
    isSettled: words === asked && !isPlaceholderData && data !== undefined,
    none: isShort
      ? 'Type some words of a record to quote them.'
      : error
        ? error.problem.message
        : data && options.length === 0
          ? 'No record holds these words, neither as published nor as corrected.'
          : null,
  }
}

function optionOf(
  { transcript, title, sentence, paragraph, speaker, actor, foundIn, ...texts }: Passage,
  isWide: boolean,
  typed: string,
): PickOption {
  const who = saidOnce(speaker ?? 'Speaker not known', actor && actorCode(actor)).join(', ')
  const where = placeName(title, sentence.startSegment)
  const { text, piece } = excerptOf(
    foundIn === 'published' ? texts.publishedText : texts.correctedText,
    typed,
  )
  return {
    id: `${transcript} ${sentence.startSegment}:${sentence.start}`,
    label: text,
    piece,
    detail: [who, where, foundIn === 'published' && 'as published', isWide && 'the whole paragraph']
      .filter((part) => part)
      .join(' · '),
    cites: { transcript, source: null, spans: [isWide ? paragraph : sentence] },
  }
}
