// The hints of templates that still stand in a note, known by their own words: brackets that somebody wrote are no hints.
import type { ActorId } from '../../actors/actor-id.ts'
import type { TranscriptId } from '../../base/id.ts'
import type { NoteNode } from './note-document.ts'
import { type FilledTemplate, templateContent } from './templates.ts'

/** Stands for the name that a hint was filled with. */
const anyName = '\u0000'

const filled: readonly FilledTemplate[] = [
  { template: 'briefing' },
  { template: 'country-sheet', actor: anyName as ActorId, name: anyName },
  { template: 'session-summary', record: anyName as TranscriptId, title: anyName, day: null },
]

const isHint = (text: string) => text.startsWith('[') && text.endsWith(']')

/** One for each hint of a template; what somebody wrote before or behind it does not hide it. */
const hints: readonly RegExp[] = filled
  .flatMap((template) => paragraphsOf(templateContent(template)))
  .filter(isHint)
  .map((hint) => new RegExp(hint.split(anyName).map(escaped).join('.{1,260}?'), 'u'))

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

/** The hints that nobody wrote over, in the order of the text. */
export const hintsIn = (nodes: readonly NoteNode[]): readonly string[] =>
  paragraphsOf(nodes).flatMap((text) => {
    const found = hints.flatMap((hint) => hint.exec(text)?.[0] ?? []).at(0)
    return found === undefined ? [] : [found]
  })

function paragraphsOf(nodes: readonly NoteNode[]): string[] {
  return nodes.flatMap(({ type, content = [] }) =>
    type === 'paragraph' ? [content.map(({ text }) => text ?? '').join('')] : paragraphsOf(content),
  )
}
