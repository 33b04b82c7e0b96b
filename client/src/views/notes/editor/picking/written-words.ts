// Reads what somebody is asking for as they write: words after a quotation mark are looked for in the records, a name after
// an @ among actors and people. Pure; the text is that of the block before the cursor.

export type PickKind = 'words' | 'name'

/** `from` is where the sign stands, in UTF-16 units of the text; `typed` is what stands between it and the cursor. */
export type Written = { readonly kind: PickKind; readonly from: number; readonly typed: string }

const longest = 120

/** A sign counts at the start of the text or after a space or an opening bracket; a closing mark ends the words. */
const words = new RegExp(`(?:^|[\\s([])["“„«]([^"“”„«»\\ufffc]{0,${longest}})$`, 'u')
const name = /(?:^|[\s([])@([^@"\s\ufffc][^@"\ufffc]{0,40}|)$/u

/** Null when the cursor stands after no such sign. Words that begin with a space are a plain mark. */
export function writtenBefore(text: string): Written | null {
  const asked = words.exec(text) ?? name.exec(text)
  if (!asked) return null
  const typed = asked[1] ?? ''
  if (/^\s/u.test(typed)) return null
  const from = text.length - typed.length - 1
  return { kind: text[from] === '@' ? 'name' : 'words', from, typed }
}
