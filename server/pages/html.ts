// HTML as text that cannot be mistaken for words: only `html` makes it, and everything put into it is escaped.

declare const brand: unique symbol
export type Html = { readonly text: string; readonly [brand]: true }
type Part = Html | string | number | null | readonly Html[]

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escaped = (words: string): string => words.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)

/** Of text that is HTML already: made by `html`, or written in this program. */
const asHtml = (text: string) => ({ text }) as Html

function written(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'string') return escaped(part)
  if (typeof part === 'number') return `${part}`
  return 'text' in part ? part.text : part.map(({ text }) => text).join('')
}

/** A template: words are escaped, `Html` stands as it is, null is nothing. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  asHtml(strings.reduce((text, string, i) => text + written(parts[i - 1] ?? null) + string))
