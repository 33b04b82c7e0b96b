// The rules of Codebook.xsd 1.0 (REFI-QDA 1.5, chapter 5), by hand: which elements, in which order, with which attributes.
import { type Element, parseXmlDocument } from 'slimdom'

const namespace = 'urn:QDA-XML:codebook:1.0'
const guid =
  /^(?:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|\{[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\})$/
const boolean = /^(?:true|false|1|0)$/
const colour = /^#(?:[A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$/
const any = /^/

type Rule = {
  readonly required: Readonly<Record<string, RegExp>>
  readonly optional: Readonly<Record<string, RegExp>>
  /** A pattern over the names of the children, each followed by a space; text: no elements, any words. */
  readonly content: RegExp | 'text'
}

const rules: Readonly<Record<string, Rule>> = {
  CodeBook: { required: {}, optional: { origin: any }, content: /^Codes (?:Sets )?$/ },
  Codes: { required: {}, optional: {}, content: /^(?:Code )+$/ },
  Sets: { required: {}, optional: {}, content: /^(?:Set )+$/ },
  Code: {
    required: { guid, name: any, isCodable: boolean },
    optional: { color: colour },
    content: /^(?:Description )?(?:Code )*$/,
  },
  Set: { required: { guid, name: any }, optional: {}, content: /^(?:Description )?(?:MemberCode )*$/ },
  MemberCode: { required: { guid }, optional: {}, content: /^$/ },
  Description: { required: {}, optional: {}, content: 'text' },
}

/** Every break of a rule, with the element's name; empty when there is none. */
export function whatBreaksTheSchema(xml: string): string[] {
  const root = parseXmlDocument(xml).documentElement
  if (root?.localName !== 'CodeBook') return ['the root is not CodeBook']
  return breaksIn(root)
}

function breaksIn(element: Element): string[] {
  const rule = rules[element.localName]
  if (!rule || element.namespaceURI !== namespace) return [`${element.nodeName} is not of the schema`]
  const said = (what: string) => `${element.localName}: ${what}`
  const attributes = new Map(
    element.attributes.filter(({ name }) => name !== 'xmlns').map(({ name, value }) => [name, value]),
  )
  const breaks: string[] = []
  for (const [name, pattern] of Object.entries(rule.required)) {
    if (!pattern.test(attributes.get(name) ?? (name === 'name' ? '' : '?')))
      breaks.push(said(`${name} is wrong`))
    if (!attributes.delete(name)) breaks.push(said(`${name} is missing`))
  }
  for (const [name, value] of attributes) {
    if (!rule.optional[name]?.test(value)) breaks.push(said(`${name}="${value}" may not be there`))
  }
  const children = element.children
  const names = children.map(({ localName }) => `${localName} `).join('')
  if (rule.content === 'text' ? children.length > 0 : !rule.content.test(names))
    breaks.push(said(`holds ${names}`))
  if (rule.content !== 'text') {
    const text = element.childNodes
      .filter(({ nodeType }) => nodeType === 3)
      .map(({ nodeValue }) => nodeValue ?? '')
    if (text.join('').trim() !== '') breaks.push(said('holds text'))
  }
  return [...breaks, ...children.flatMap(breaksIn)]
}
