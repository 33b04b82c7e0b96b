// What the coding bar holds before it is a position, and what is missing still. Pure.

import type { ActorId } from '../../../../../shared/actors/actor-id.ts'
import type { StanceId, TopicId } from '../../../../../shared/base/id.ts'
import { currentTopicId, type TopicRecord } from '../../../../../shared/records/codebook/codebook.ts'
import type { Certainty, Position } from '../../../../../shared/records/positions/position.ts'
import { maxCommentLength } from '../../../../../shared/records/record.ts'
import type { Speaker } from '../../../../../shared/records/speakers/speaker-at.ts'
import { compareSpans, type Span } from '../../../../../shared/transcript/span.ts'
import type { PositionDraft } from '../../../acts/position-acts.ts'

export type CodingDraft = {
  readonly actor: ActorId | null
  readonly topics: readonly TopicId[]
  readonly certainty: Certainty
  readonly condition: string
  readonly comment: string
  readonly reportedBy: ActorId | null
  readonly onBehalfOf: ActorId | null
}

export const mostTopics = 8

export const certaintyWords: Readonly<Record<Certainty, string>> = {
  sure: 'Sure',
  'rather-sure': 'Rather sure',
  unsure: 'Unsure',
}

/** The bar as it opens: from an own position that is changed, or from who speaks. */
export function openedDraft(position: Position | null, speaker: Speaker | null): CodingDraft {
  return {
    actor: position?.actor ?? speaker?.person?.actor ?? null,
    topics: position?.topics ?? [],
    certainty: position?.certainty ?? 'sure',
    condition: position?.condition ?? '',
    comment: position?.comment ?? '',
    reportedBy: position?.reportedBy ?? null,
    onBehalfOf: position?.onBehalfOf ?? null,
  }
}

/**
 * Another actor. Who is not the speaker is told of by them, unless somebody else was named: France’s delegate on Canada.
 * A group is spoken for by its members, so that nobody is put down as telling of it.
 */
export function withActor(draft: CodingDraft, actor: ActorId | null, speaking: ActorId | null): CodingDraft {
  const isGiven = draft.reportedBy !== null && draft.reportedBy !== speaking
  if (isGiven || speaking === null) return { ...draft, actor }
  const isTold = actor !== null && actor !== speaking && !actor.startsWith('group:')
  return { ...draft, actor, reportedBy: isTold ? speaking : null }
}

/** The slot the person has to go to, and why. */
export type Missing = { readonly slot: 'actor' | 'topic' | 'more'; readonly words: string }

type Topics = ReadonlyMap<TopicId, TopicRecord>

/**
 * Of topics for new work those that are retired or taken out: old work keeps them, what is coded now gets others. A
 * codebook that is not there yet takes nothing away.
 */
export const goneTopics = (chosen: readonly TopicId[], topics: Topics): readonly TopicId[] =>
  topics.size === 0 ? [] : chosen.filter((id) => topics.get(currentTopicId(id, topics))?.retired ?? true)

/** "“Norms” is retired", so that a sentence can go on. */
export function goneWords(gone: readonly TopicId[], topics: Topics): string {
  const names = gone.map((id) => `“${topics.get(id)?.name ?? id}”`).join(' and ')
  const areRetired = gone.every((id) => topics.has(id))
  return `${names} ${gone.length === 1 ? 'is' : 'are'} ${areRetired ? 'retired' : 'no longer in the codebook'}`
}

/**
 * `typedTopic` is what stands in the topic field without being taken; `gone` says which topics went while the bar held
 * them. null: a stance saves.
 */
export function missingIn(
  draft: CodingDraft,
  typedTopic: string,
  gone: string | null = null,
): Missing | null {
  if (draft.actor === null) return { slot: 'actor', words: 'Say who holds this position.' }
  if (draft.topics.length === 0)
    return { slot: 'topic', words: 'Take a topic first: type two letters, then Enter.' }
  if (gone !== null) return { slot: 'topic', words: gone }
  if (typedTopic.trim() !== '') {
    return {
      slot: 'topic',
      words: `“${typedTopic.trim()}” is not taken yet: Enter takes it, or empty the field.`,
    }
  }
  if (/[\r\n\u2028\u2029]/.test(draft.condition)) return { slot: 'more', words: 'A condition is one line.' }
  if (draft.condition.length > maxCommentLength || draft.comment.length > maxCommentLength) {
    return { slot: 'more', words: 'Condition and comment have at most 2,000 characters each.' }
  }
  return null
}

/** Adds a topic once; null when there are eight already. */
export function withTopic(draft: CodingDraft, topic: TopicId): CodingDraft | null {
  if (draft.topics.includes(topic)) return draft
  return draft.topics.length >= mostTopics ? null : { ...draft, topics: [...draft.topics, topic] }
}

/** The position to write. Optional fields left empty are undefined, which removes them when an own position is changed. */
export function positionFrom(
  draft: CodingDraft & { readonly actor: ActorId },
  spans: readonly Span[],
  stance: StanceId,
): { readonly [Field in keyof PositionDraft]: PositionDraft[Field] | undefined } & Pick<
  PositionDraft,
  'actor' | 'topics' | 'stance' | 'certainty' | 'spans'
> {
  const optional = (text: string) => (text.trim() === '' ? undefined : text)
  return {
    spans: [...spans].sort(compareSpans),
    actor: draft.actor,
    topics: [...draft.topics],
    stance,
    certainty: draft.certainty,
    condition: optional(draft.condition),
    comment: optional(draft.comment),
    reportedBy: draft.reportedBy ?? undefined,
    onBehalfOf: draft.onBehalfOf ?? undefined,
  }
}
