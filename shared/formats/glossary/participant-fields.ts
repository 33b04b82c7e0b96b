// What a field of a list of participants is: a country or group, a body, an office somebody holds, or a name. Guesses by
// the words themselves; whoever pastes a list sees the result before anything is added.

import type { ActorId } from '../../actors/actor-id.ts'
import { actorOf } from '../../actors/find-actor.ts'
import { foldName } from '../../actors/fold-name.ts'
import { bareName } from '../../records/glossary/bare-name.ts'
import { isAcronym } from '../../records/glossary/heading-terms.ts'

export type FieldKind = 'country' | 'body' | 'office' | 'name' | 'unsure'

const bodyWords = new Set(
  (
    'ministry mission institute institution university universidad université college school department office agency ' +
    'authority union commission committee council court centre center foundation forum association society alliance ' +
    'network organization organisation corporation company inc ltd llc gmbh bank group ngo secretariat government ' +
    'parliament cabinet delegation directorate bureau laboratory lab labs academy cert csirt federation initiative ' +
    'programme program project service services nations police army defence defense foreign affairs technology ' +
    'technologies digital cyber security internet telecom communications consulting partners international regional'
  ).split(' '),
)
const officeWords = new Set(
  (
    'secretary counsellor counselor attaché attache adviser advisor officer director head chief manager president ' +
    'representative envoy coordinator analyst researcher fellow lecturer founder ceo cto ciso member chairperson ' +
    'specialist expert assistant associate lead senior deputy consultant student intern moderator speaker panellist panelist'
  ).split(' '),
)

/** The country or group a whole field names; a code counts only in capitals, since `Li` and `Ma` are names. */
export function countryIn(field: string): ActorId | null {
  const text = field.trim().replace(/\.$/, '')
  if (text.length <= 3 && text !== text.toUpperCase()) return null
  const actor = actorOf(text)
  return actor === null || actor.startsWith('org:') ? null : actor
}

export function kindOfField(field: string): FieldKind {
  if (countryIn(field) !== null) return 'country'
  const folded = foldName(field).split(' ')
  if (
    bareName(field) !== field.trim() &&
    bareName(field) !== '' &&
    !folded.some((word) => bodyWords.has(word))
  ) {
    // "Ambassador", "Minister" before a name; "Ambassador for Cyber" is an office.
    return /\s(?:of|for|to)\s/iu.test(field) ? 'office' : 'name'
  }
  if (actorOf(field)?.startsWith('org:') || isAcronym(field.trim())) return 'body'
  const isBody = folded.some((word) => bodyWords.has(word))
  if (folded.some((word) => officeWords.has(word))) return 'office'
  if (isBody) return 'body'
  return looksLikeName(field)
    ? folded.length > 1
      ? 'name'
      : 'unsure'
    : /\s(?:of|for)\s/iu.test(field)
      ? 'body'
      : 'unsure'
}

/** One to six words that begin like names, without digits. */
export function looksLikeName(field: string): boolean {
  const words = bareName(field).split(' ')
  return (
    words.length <= 6 &&
    !/[\d@/\\<>{}[\]|]/u.test(field) &&
    words.every(
      (word) =>
        /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) ||
        /^(?:d[eaiou]s?|del|della|l[aei]s?|el|al|bin|bint|ibn|van|von|der|den|ter|ten|y|e)$/u.test(word) ||
        /^\p{Ll}{1,3}[-’'‑]\p{Lu}/u.test(word),
    )
  )
}
