// Verbs in a form that cannot follow the word before: "we need to being", "has give us", "had already discusses". Only
// forms that no noun shares are looked at: "we have links", "the meeting we went to had" are right.
import { isPhrase, type RecordWord } from '../record-words.ts'
import type { Suspect } from '../suspect.ts'
import { type Detector, type ReadSegment, suspectAt } from './detector.ts'

const modals = new Set('can could cannot should would must shall'.split(' '))
const beforeTo = new Set(
  'need needs needed want wants wanted able ought try tries tried hope hopes'.split(' '),
)
const perfect = new Set('have has had'.split(' '))
const between = new Set('already also always never not recently now just only ever'.split(' '))

/** Common verbs that are no nouns in their bare form, each with its participle. */
const participles: ReadonlyMap<string, string> = new Map(
  (
    'be:been begin:begun bring:brought build:built choose:chosen do:done forget:forgotten give:given go:gone grow:grown ' +
    'hear:heard know:known lose:lost make:made send:sent see:seen speak:spoken take:taken teach:taught tell:told ' +
    'think:thought understand:understood write:written'
  )
    .split(' ')
    .map((pair) => {
      const [verb = '', participle = ''] = pair.split(':')
      return [verb, participle] as const
    }),
)

/** Verbs of these meetings whose form in -s is no noun's, by that form. */
const thirdPersons: ReadonlyMap<string, string> = new Map(
  (
    'accept:accepted achieve:achieved add:added adopt:adopted agree:agreed allow:allowed announce:announced apply:applied ' +
    'become:become begin:begun believe:believed bring:brought choose:chosen conclude:concluded consider:considered ' +
    'continue:continued contribute:contributed convene:convened create:created decide:decided develop:developed ' +
    'discuss:discussed encourage:encouraged endorse:endorsed ensure:ensured establish:established explain:explained ' +
    'give:given happen:happened hear:heard implement:implemented include:included invite:invited involve:involved ' +
    'know:known mention:mentioned participate:participated prepare:prepared propose:proposed provide:provided ' +
    'publish:published recognize:recognized recommend:recommended require:required say:said see:seen speak:spoken ' +
    'suggest:suggested tell:told think:thought understand:understood write:written'
  )
    .split(' ')
    .map((pair) => {
      const [verb = '', participle = ''] = pair.split(':')
      return [thirdPerson(verb), participle] as const
    }),
)

function thirdPerson(verb: string): string {
  if (/(?:s|sh|ch|x)$/.test(verb)) return `${verb}es`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
}

/** "being" for "be": the commonest verbs, whose form in -ing is no noun here. */
const bareForms: ReadonlyMap<string, string> = new Map(
  'be have do go make take give say see come bring become ensure include provide'
    .split(' ')
    .map((verb) => [`${verb.replace(/(?<=[^b])e$/, '')}ing`, verb] as const),
)

export const verbForms: Detector = ({ segments }) =>
  segments.flatMap((segment) =>
    segment.words.flatMap((word, at) => {
      if (word.capitals !== 'none' || word.owns) return []
      const suspect = afterModal(segment, at) ?? afterPerfect(segment, at)
      return suspect ? [suspect] : []
    }),
  )

/** "can being", "need to being". */
function afterModal(segment: ReadSegment, at: number): Suspect | null {
  const { words } = segment
  const bare = bareForms.get(words[at]?.folded ?? '')
  const before = words[at - 1]
  if (bare === undefined || before === undefined) return null
  if (modals.has(before.folded) && isPhrase(words, at - 1, 2)) return say(segment, before, words[at], bare)
  const need = words[at - 2]
  const isNeeded = before.folded === 'to' && need !== undefined && beforeTo.has(need.folded)
  return isNeeded && isPhrase(words, at - 2, 3) ? say(segment, need, words[at], bare) : null
}

/** "has give", "had already discusses". */
function afterPerfect(segment: ReadSegment, at: number): Suspect | null {
  const { words } = segment
  const folded = words[at]?.folded ?? ''
  const participle = participles.get(folded) ?? thirdPersons.get(folded)
  if (participle === undefined || participle === folded) return null
  const from = between.has(words[at - 1]?.folded ?? '') ? at - 2 : at - 1
  const have = words[from]
  if (!have || !perfect.has(have.folded) || !isPhrase(words, from, at - from + 1)) return null
  return say(segment, have, words[at], participle)
}

function say(
  { text }: ReadSegment,
  first: RecordWord,
  last: RecordWord | undefined,
  form: string,
): Suspect | null {
  if (!last) return null
  return suspectAt(first.segment, text, first.start, last.end, {
    kind: 'artefact',
    detector: 'verb-form',
    suggestions: [text.slice(first.start, last.start) + form],
    nearness: 0.7,
    reason: `“${last.text}” cannot follow “${text.slice(first.start, last.start).trim()}”`,
  })
}
