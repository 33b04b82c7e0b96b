// Pages read as a browser's parser reads them (parse5), for tests of what a page really holds.
import { type DefaultTreeAdapterMap, parse } from 'parse5'

type Node = DefaultTreeAdapterMap['node']
export type Element = DefaultTreeAdapterMap['element']

export type ReadPage = {
  readonly all: (name: string, has?: Readonly<Record<string, string>>) => readonly Element[]
  readonly text: string
}

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : [])
const isElement = (node: Node): node is Element => 'tagName' in node

export const attributeOf = (element: Element, name: string): string | null =>
  element.attrs.find((attr) => attr.name === name)?.value ?? null

export const textOf = (node: Node): string =>
  node.nodeName === '#text' && 'value' in node ? node.value : childrenOf(node).map(textOf).join('')

function elementsIn(node: Node): readonly Element[] {
  return childrenOf(node).flatMap((child) => [...(isElement(child) ? [child] : []), ...elementsIn(child)])
}

/** `all('a', { class: 'later' })`; `all('*')` for everything. */
export function readHtml(html: string): ReadPage {
  const document = parse(html)
  const elements = elementsIn(document)
  return {
    all: (name, has = {}) =>
      elements.filter(
        (element) =>
          (name === '*' || element.tagName === name) &&
          Object.entries(has).every(([key, value]) => attributeOf(element, key) === value),
      ),
    text: textOf(document),
  }
}
