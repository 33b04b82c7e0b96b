// HTML as text that cannot be mistaken for words: only `html` makes it, and everything put into it is escaped. What came
// from outside cannot pass for it either, whatever shape it has: it would have to be an instance of this class.

class Written {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export type Html = Written
type Part = Html | string | number | null | readonly Html[]

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** What is no character of a page's makes a whole feed unreadable: it is shown as one that is missing. */
const escaped = (words: string): string =>
  words.replace(
    /[&<>"'\p{Cc}\p{Cs}\ufffe\uffff]/gu,
    (sign) => signs[sign] ?? (isKept(sign) ? sign : '\ufffd'),
  )
const isKept = (control: string) => /[\t\n\r\u0080-\u009f]/.test(control)

function written(part: Part): string {
  if (part === null) return ''
  if (part instanceof Written) return part.text
  if (Array.isArray(part)) return part.map(written).join('')
  return escaped(`${part}`)
}

/** A template: words are escaped, `Html` stands as it is, null is nothing. Arrays of `Html` stand one after the other. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Written(strings.reduce((text, string, i) => text + written(parts[i - 1] ?? null) + string))
