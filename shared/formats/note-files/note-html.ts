// A note as one page that needs nothing but itself: no script, no network, its pictures inside. Every word of the note is
// escaped here; nothing in a note is ever markup.
import type { NoteMark, NoteNode } from '../../records/notes/note-document.ts'
import { escapeHtml } from '../corrigendum/corrigendum-html.ts'
import { dayWords, listed } from '../corrigendum/plain-words.ts'
import { isSafeAddress } from '../note-markdown/safe-address.ts'
import { matrixHtml } from './note-matrix-html.ts'
import { noteStyles } from './note-styles.ts'
import { queryBlocks, unanswered } from './query-blocks.ts'
import { queryIn, quoteIn, quoteRemarks, resultIn, type TakenNote, takenQuoteOf } from './taken-note.ts'

/** Bytes as base64 (RFC 4648), as whoever writes the file has it. */
export type Base64 = (bytes: Uint8Array) => string

export function writeNoteHtml(note: TakenNote, madeAtMs: number, base64: Base64): string {
  const drawing = new Drawing(note, base64)
  const body = drawing.blocks(note.blocks)
  const title = escapeHtml(note.title)
  const facts = [
    listed(note.authors),
    `last changed on ${dayWords(note.updatedAtMs)}`,
    ...(note.folder === '' ? [] : [note.folder]),
    ...note.tags.map((tag) => `#${tag}`),
  ]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${noteStyles}</style>
</head>
<body>
<main>
<header>
<p class="label">${escapeHtml(note.project)}</p>
<h1 dir="auto">${title}</h1>
<p class="facts">${escapeHtml(facts.filter((fact) => fact !== '').join(' · '))}</p>
</header>
${body}
${drawing.footnotes()}<footer><p>Made on ${dayWords(madeAtMs)} with Rapporteur from <a href="${escapeHtml(note.address)}">the note</a>. Quotes stand as they read on that day.</p></footer>
</main>
</body>
</html>
`
}

/** Inline marks as elements; threads leave no trace. */
const elements: Readonly<Record<string, string>> = { bold: 'strong', italic: 'em', strike: 's', code: 'code' }

class Drawing {
  readonly #note: TakenNote
  readonly #base64: Base64
  readonly #footnotes: NoteNode[] = []
  #quotes = 0

  constructor(note: TakenNote, base64: Base64) {
    this.#note = note
    this.#base64 = base64
  }

  blocks(nodes: readonly NoteNode[] = []): string {
    return nodes.map((node) => this.#block(node)).join('\n')
  }

  /** After the text, each with the way back. */
  footnotes(): string {
    if (this.#footnotes.length === 0) return ''
    let items = ''
    // A footnote has no footnotes of its own, but a forged one may: those are drawn in the same list.
    for (let nth = 0; nth < this.#footnotes.length; nth++) {
      const words = this.#inline(this.#footnotes[nth]?.content)
      items += `<li id="f${nth + 1}">${words} <a href="#r${nth + 1}" aria-label="Back to the text">↩</a></li>\n`
    }
    return `<section aria-label="Footnotes" class="footnotes"><ol>\n${items}</ol></section>\n`
  }

  #block(node: NoteNode): string {
    const inner = () => this.blocks(node.content)
    switch (node.type) {
      case 'paragraph':
        return `<p dir="auto">${this.#inline(node.content)}</p>`
      case 'heading': {
        const level = node.attrs?.level === 3 || node.attrs?.level === 4 ? node.attrs.level : 2
        return `<h${level} dir="auto">${this.#inline(node.content)}</h${level}>`
      }
      case 'bulletList':
        return `<ul>${inner()}</ul>`
      case 'orderedList': {
        const start = Math.trunc(Number(node.attrs?.start ?? 1))
        return `<ol${Number.isSafeInteger(start) && start !== 1 ? ` start="${start}"` : ''}>${inner()}</ol>`
      }
      case 'listItem':
        return `<li>${inner()}</li>`
      case 'blockquote':
        return `<blockquote>${inner()}</blockquote>`
      case 'codeBlock':
        return `<pre><code>${escapeHtml(wordsOf(node))}</code></pre>`
      case 'horizontalRule':
        return '<hr>'
      case 'table':
        return `<div class="table" role="region" aria-label="Table" tabindex="0"><table>${inner()}</table></div>`
      case 'tableRow':
        return `<tr>${inner()}</tr>`
      case 'tableHeader':
      case 'tableCell': {
        const tag = node.type === 'tableHeader' ? 'th' : 'td'
        return `<${tag}${span('colspan', node)}${span('rowspan', node)}>${inner()}</${tag}>`
      }
      case 'quote':
        return this.#quote(node)
      case 'query':
        return this.#query(node)
      case 'image':
        return this.#picture(node)
      case 'text':
      case 'hardBreak':
      case 'footnote':
        return this.#inline([node])
      default:
        return inner()
    }
  }

  #quote(node: NoteNode): string {
    const quote = quoteIn(node)
    if (quote === null) return ''
    const taken = takenQuoteOf(this.#note, quote)
    const quotation = (words: string) => {
      const lines = words.split(/\n+/).map((line) => `<p dir="auto">${escapeHtml(line)}</p>`)
      return `<blockquote>${lines.join('')}</blockquote>`
    }
    const said =
      taken.stretches === undefined
        ? quotation(taken.words)
        : taken.stretches
            .map(
              ({ speaker, words }) =>
                `<p class="voice" dir="auto">${escapeHtml(speaker)}</p>${quotation(words)}`,
            )
            .join('')
    const place = escapeHtml(taken.place)
    const link = taken.address === null ? place : `<a href="${escapeHtml(taken.address)}">${place}</a>`
    const speaker = taken.speaker === null ? '' : `${escapeHtml(taken.speaker)}, `
    const remarks = quoteRemarks(quote, taken).map(
      (remark) => `<p class="remark" dir="auto">${escapeHtml(remark)}</p>`,
    )
    this.#quotes += 1
    return `<figure class="quote" id="q${this.#quotes}">${said}<figcaption>${speaker}${link}${remarks.join('')}</figcaption></figure>`
  }

  #query(node: NoteNode): string {
    const query = queryIn(node)
    if (query === null) return ''
    const result = resultIn(this.#note, query)
    const none = result === null ? `<p class="remark">${unanswered}</p>` : ''
    const drawn = queryBlocks(query, result).map((block) =>
      block.type === 'table' && result?.show === 'matrix'
        ? matrixHtml(query.title ?? result.says, result)
        : this.#block(block),
    )
    return `<section class="query">${drawn.join('\n')}${none}</section>`
  }

  #picture({ attrs }: NoteNode): string {
    const alt = escapeHtml(typeof attrs?.alt === 'string' ? attrs.alt : '')
    const picture = this.#note.pictures.get(String(attrs?.image))
    if (!picture) return `<p class="remark">A picture that is not kept any more: ${alt}</p>`
    const { type, width, height, bytes } = picture
    return `<p class="picture"><img alt="${alt}" width="${width}" height="${height}" src="data:${escapeHtml(type)};base64,${this.#base64(bytes)}"></p>`
  }

  #inline(nodes: readonly NoteNode[] = []): string {
    return nodes.map((node) => this.#piece(node)).join('')
  }

  #piece(node: NoteNode): string {
    if (node.type === 'hardBreak') return '<br>'
    if (node.type === 'footnote') {
      const nth = this.#footnotes.push(node)
      return `<sup><a id="r${nth}" href="#f${nth}" aria-label="Footnote ${nth}">${nth}</a></sup>`
    }
    if (node.type !== 'text') return node.content ? this.#inline(node.content) : ''
    return (node.marks ?? []).reduce(marked, escapeHtml(node.text ?? ''))
  }
}

function marked(html: string, { type, attrs }: NoteMark): string {
  if (type === 'link') {
    const href = String(attrs?.href)
    return isSafeAddress(href) ? `<a href="${escapeHtml(href)}">${html}</a>` : html
  }
  const element = Object.hasOwn(elements, type) ? elements[type] : undefined
  return element === undefined ? html : `<${element}>${html}</${element}>`
}

const wordsOf = (node: NoteNode): string => node.text ?? (node.content ?? []).map(wordsOf).join('')

function span(name: 'colspan' | 'rowspan', { attrs }: NoteNode): string {
  const size = Number(attrs?.[name])
  return Number.isInteger(size) && size > 1 ? ` ${name}="${Math.min(size, 100)}"` : ''
}
