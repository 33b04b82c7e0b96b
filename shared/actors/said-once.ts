// Names and codes that stand side by side, none of them twice: an organisation may be its own code, and a speaker may go by
// the name of whom they speak for.

const folded = (name: string): string => name.trim().toLowerCase()

/** What is said, each once, in order; empty and unknown parts are left out. */
export function saidOnce(...parts: readonly (string | null | undefined)[]): readonly string[] {
  const said = parts.filter(
    (part): part is string => part !== null && part !== undefined && part.trim() !== '',
  )
  return said.filter((part, nth) => said.findIndex((other) => folded(other) === folded(part)) === nth)
}

/** The code where it says more than the names beside it; else null. */
export const codeBeside = (code: string, ...names: readonly (string | null | undefined)[]): string | null =>
  saidOnce(...names, code).length > saidOnce(...names).length ? code : null
