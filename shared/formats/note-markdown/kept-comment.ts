// What Markdown has no form for (the exact attributes of a live quote, a query, a table without a head row) stands before
// its block in a comment of ours, which other programs do not show. Any other HTML in Markdown is text to us.

export type KeptKind = 'quote' | 'query' | 'table'

/** `<!-- quote {…} -->` in one line; no words in it can end the comment. */
export const keptComment = (kind: KeptKind, kept: unknown): string =>
  `<!-- ${kind} ${JSON.stringify(kept).replaceAll('--', '-\\u002d').replaceAll('>', '\\u003e')} -->`

export const queryEnd = '<!-- /query -->'

/** The kind and what was kept, not yet checked; null for a comment that is not ours. */
export function readKeptComment(html: string): { readonly kind: KeptKind; readonly kept: unknown } | null {
  const found = /^<!-- (quote|query|table) (\{.*\}) -->$/.exec(html.trim())
  if (!found) return null
  try {
    return { kind: found[1] as KeptKind, kept: JSON.parse(found[2] ?? '') }
  } catch {
    return null
  }
}
