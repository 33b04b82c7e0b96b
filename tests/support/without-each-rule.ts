// Checks the checker: with any one rule of the gate switched off, the property test must fail.
import { everyGateRule, type GateRule } from '../../server/live/gate/gate-rule.ts'
import { runGate } from './gate-run.ts'

const operations = 300
const seeds = [1, 2, 3]

/** What the property test said with these rules, null when it found nothing wrong. */
async function complaintWith(rules: ReadonlySet<GateRule>): Promise<string | null> {
  for (const seed of seeds) {
    for (const kind of ['transcript', 'note', 'project', 'talk'] as const) {
      try {
        await runGate({ seed, operations, kind, rules, isHeavy: true })
      } catch (error) {
        return error instanceof Error ? error.message : String(error)
      }
    }
  }
  return null
}

/** Prints a line per rule and gives the names of those whose absence nobody noticed. */
export async function unnoticedRules(say: (line: string) => void): Promise<readonly string[]> {
  const complaint = await complaintWith(everyGateRule)
  say(`all rules on: ${complaint ?? 'nothing wrong'}`)
  const unnoticed = complaint === null ? [] : ['all rules on']
  for (const rule of everyGateRule) {
    const found = await complaintWith(new Set([...everyGateRule].filter((other) => other !== rule)))
    say(`without ${rule}: ${found ?? 'NOTHING NOTICED'}`)
    if (found === null) unnoticed.push(rule)
  }
  return unnoticed
}
