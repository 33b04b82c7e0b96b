// Reads a Word file back as Word would after "accept all" or "reject all". It knows just the elements of
// WordprocessingML that carry text and revisions, and refuses a body whose elements do not nest.
import { strFromU8, unzipSync } from 'fflate'

export type Resolution = 'accept' | 'reject'

export type DocxParagraph = { readonly style: string; readonly text: string }

export type DocxChange = {
  readonly kind: 'del' | 'ins'
  readonly author: string
  readonly date: string
  readonly text: string
}

export type DocxRead = {
  readonly parts: readonly string[]
  readonly paragraphs: (resolution: Resolution) => readonly DocxParagraph[]
  readonly changes: readonly DocxChange[]
  /** The comments' words by id, and the ids the body refers to. */
  readonly comments: ReadonlyMap<string, { readonly author: string; readonly text: string }>
  readonly commentsUsed: readonly string[]
}

type Token = {
  readonly kind: 'open' | 'close' | 'text'
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (xml: string) =>
  xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex?: string, decimal?: string, name?: string) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (decimal) return String.fromCodePoint(Number(decimal))
    const sign = entities[name ?? '']
    if (sign === undefined) throw new Error(`&${name}; is no entity of XML`)
    return sign
  })

/** Tokens of well-formed XML without comments or CDATA; an empty element opens and closes. */
export function tokensOf(xml: string): readonly Token[] {
  const tokens: Token[] = []
  const open: string[] = []
  for (const [whole, close, name, inside, empty, text] of xml.matchAll(
    /<(?:\?[^>]*\?|(\/)?([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/)?)>|([^<]+)/g,
  )) {
    if (text !== undefined) {
      if (/&(?!#?\w+;)|>/.test(text)) throw new Error(`unescaped text ${text}`)
      tokens.push({ kind: 'text', name: '', attributes: {}, text: plain(text) })
    } else if (name !== undefined) {
      const attributes = Object.fromEntries(
        [...(inside ?? '').matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key, value]) => [
          key,
          plain(value ?? ''),
        ]),
      )
      if (!close) {
        tokens.push({ kind: 'open', name, attributes, text: '' })
        open.push(name)
      }
      if (close || empty) {
        if (open.pop() !== name) throw new Error(`${whole} closes something else`)
        tokens.push({ kind: 'close', name, attributes: {}, text: '' })
      }
    }
  }
  if (open.length > 0) throw new Error(`${open.join(', ')} never close`)
  if (tokens.map(({ text }) => text).join('').length === 0) throw new Error('no text')
  return tokens
}

export function readDocx(bytes: Uint8Array): DocxRead {
  const files = unzipSync(bytes)
  const part = (name: string) => {
    const file = files[name]
    if (!file) throw new Error(`no ${name} in the file`)
    return strFromU8(file)
  }
  const body = tokensOf(part('word/document.xml'))
  return {
    parts: Object.keys(files),
    paragraphs: (resolution) => paragraphsOf(body, resolution),
    changes: changesOf(body),
    comments: files['word/comments.xml'] ? commentsOf(tokensOf(part('word/comments.xml'))) : new Map(),
    commentsUsed: body
      .filter(({ kind, name }) => kind === 'open' && name === 'w:commentReference')
      .map(({ attributes }) => attributes['w:id'] ?? ''),
  }
}

function paragraphsOf(tokens: readonly Token[], resolution: Resolution): readonly DocxParagraph[] {
  const paragraphs: { style: string; text: string }[] = []
  const dropped = resolution === 'accept' ? 'w:del' : 'w:ins'
  let [droppedDepth, isText] = [0, false]
  for (const { kind, name, attributes, text } of tokens) {
    if (kind === 'open' && name === 'w:p') paragraphs.push({ style: '', text: '' })
    const last = paragraphs.at(-1)
    if (kind === 'open' && name === 'w:pStyle' && last) last.style = attributes['w:val'] ?? ''
    if (name === dropped) droppedDepth += kind === 'open' ? 1 : -1
    if (name === 'w:t' || name === 'w:delText') isText = kind === 'open'
    if (kind === 'text' && isText && droppedDepth === 0 && last) last.text += text
  }
  return paragraphs
}

function changesOf(tokens: readonly Token[]): readonly DocxChange[] {
  const changes: { kind: 'del' | 'ins'; author: string; date: string; text: string }[] = []
  let isOpen = false
  for (const { kind, name, attributes, text } of tokens) {
    if (name === 'w:del' || name === 'w:ins') {
      isOpen = kind === 'open'
      if (isOpen) {
        const { 'w:author': author = '', 'w:date': date = '' } = attributes
        changes.push({ kind: name === 'w:del' ? 'del' : 'ins', author, date, text: '' })
      }
    }
    const last = changes.at(-1)
    if (kind === 'text' && isOpen && last) last.text += text
  }
  return changes
}

function commentsOf(tokens: readonly Token[]) {
  const comments = new Map<string, { author: string; text: string }>()
  let last: { author: string; text: string } | undefined
  for (const { kind, name, attributes, text } of tokens) {
    if (kind === 'open' && name === 'w:comment') {
      last = { author: attributes['w:author'] ?? '', text: '' }
      comments.set(attributes['w:id'] ?? '', last)
    }
    if (kind === 'open' && name === 'w:p' && last && last.text !== '') last.text += '\n'
    if (kind === 'text' && last) last.text += text
  }
  return comments
}
