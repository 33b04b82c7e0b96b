// The gate's rules by name, and what breaking each of them means for the connection.
// The names exist so that tests can switch one off and show that the property test then fails; the server runs them all.
import type { ClosingProblem, Refusal } from '../../../shared/wire/sync-message.ts'

export const gateRules = {
  size: 'too-big',
  'struct-count': 'too-big',
  'struct-length': 'malformed',
  'client-range': 'malformed',
  'client-block': 'malformed',
  'client-owner': 'forbidden',
  gap: 'gap',
  dependency: 'gap',
  'struct-kind': 'malformed',
  'map-order': 'malformed',
  content: 'malformed',
  parent: 'malformed',
  'known-root': 'malformed',
  'key-shape': 'malformed',
  'server-key': 'forbidden',
  'key-owner': 'forbidden',
  role: 'forbidden',
  'plain-value': 'invalid',
  'value-size': 'too-big',
  value: 'invalid',
  'delete-unknown': 'gap',
  'delete-access': 'forbidden',
  'talk-about': 'invalid',
  'talk-kept': 'invalid',
  'talk-edited': 'invalid',
  'talk-removed': 'invalid',
  'talk-time': 'invalid',
  'passage-place': 'invalid',
  'position-length': 'too-big',
  'note-role': 'forbidden',
  'note-root': 'malformed',
  'note-meta': 'forbidden',
  'note-parent': 'malformed',
  'note-depth': 'too-big',
  'note-kind': 'invalid',
  'note-marks': 'too-big',
  'note-table': 'too-big',
  'query-seal': 'invalid',
} as const satisfies Record<string, ClosingProblem>

export type GateRule = keyof typeof gateRules
export const everyGateRule: ReadonlySet<GateRule> = new Set(Object.keys(gateRules) as GateRule[])

/** Thrown inside the gate only; `inspectUpdate` turns it into its answer. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(code: ClosingProblem, message: string, keys: readonly string[] = []) {
    super(message)
    this.refusal = { code, message, keys: [...keys] }
  }
}

/** Refuses when the rule is on and `broken` holds; gives `broken` back, so that a switched-off rule can be stepped over. */
export type Enforce = (rule: GateRule, broken: boolean, message: string, keys?: readonly string[]) => boolean

export const enforcing =
  (rules: ReadonlySet<GateRule>): Enforce =>
  (rule, broken, message, keys) => {
    if (broken && rules.has(rule)) throw new Refused(gateRules[rule], message, keys)
    return broken
  }
