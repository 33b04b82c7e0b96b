// What other programs get as HTML of what is copied: a quote with the line beneath it that says whose words it is and where
// they stand. A note that it is pasted into reads its data alone, and makes the live quote again.
import { DOMSerializer, type Fragment } from '@tiptap/pm/model'
import type { QuoteAttrs } from '../../../../../../shared/records/notes/note-document.ts'
import { readQuote } from '../quote-attrs.ts'
import type { QuoteOf } from './copied-text.ts'

/** In place of an editor's own way to write what is copied; of whatever schema it is. */
export class CopiedHtml extends DOMSerializer {
  readonly #quoteOf: QuoteOf

  constructor(quoteOf: QuoteOf) {
    super({}, {})
    this.#quoteOf = quoteOf
  }

  override serializeFragment(
    fragment: Fragment,
    options?: { document?: Document },
    target?: HTMLElement | DocumentFragment,
  ) {
    const schema = fragment.firstChild?.type.schema
    if (!schema) return super.serializeFragment(fragment, options, target)
    const written = DOMSerializer.fromSchema(schema).serializeFragment(fragment, options, target)
    for (const block of written.querySelectorAll('blockquote[data-quote]')) {
      const quote = quoteIn(block)
      if (quote) this.#sign(block, quote)
    }
    return written
  }

  #sign(block: Element, quote: QuoteAttrs): void {
    const make = (name: string, text = '') => {
      const element = block.ownerDocument.createElement(name)
      element.textContent = text
      return element
    }
    const { words, speaker, place, address, remarks = [] } = this.#quoteOf(quote)
    const source = make('p', `— ${speaker === null ? '' : `${speaker}, `}`)
    const name = make(address === null ? 'span' : 'a', place)
    if (address !== null) name.setAttribute('href', address)
    source.append(name)
    block.replaceChildren(make('p', words), source, ...remarks.map((remark) => make('p', remark)))
  }
}

function quoteIn(block: Element): QuoteAttrs | null {
  try {
    const attrs: unknown = JSON.parse(block.getAttribute('data-quote') ?? 'null')
    return typeof attrs === 'object' && attrs !== null ? readQuote(attrs as Record<string, unknown>) : null
  } catch {
    return null
  }
}
