// The words of the glossary's screen for kinds and origins.

import type { EntrySource, TermKind } from '../../../../shared/records/glossary/term.ts'
import { packNames } from '../../../../shared/records/glossary/un-cyber-pack.ts'
import type { OriginChoice } from './glossary-rows.ts'

export const kindWords: Readonly<Record<TermKind, string>> = {
  person: 'person',
  body: 'body',
  process: 'process',
  instrument: 'instrument',
  event: 'event',
  term: 'term',
}

/** A filter's choice, to follow “Show ”. */
export const kindPlurals: Readonly<Record<TermKind, string>> = {
  person: 'people',
  body: 'bodies',
  process: 'processes',
  instrument: 'instruments',
  event: 'events',
  term: 'terms',
}

export const originWords: Readonly<Record<EntrySource, string>> = {
  hand: 'added here',
  file: 'a file',
  participants: 'a list of participants',
  people: 'the list of people',
  label: 'a speaker’s label',
  title: 'a title',
  front: 'front matter',
  correction: 'an accepted correction',
  pack: packNames['un-cyber'],
}

/** A filter's choice, to follow “from ”. */
export const originChoiceWords: Readonly<Record<OriginChoice, string>> = {
  any: 'anywhere',
  written: 'what was added here',
  people: 'the list of people',
  label: 'speakers’ labels',
  title: 'titles and front matter',
  correction: 'accepted corrections',
  pack: packNames['un-cyber'],
  retired: 'what is not used',
}
