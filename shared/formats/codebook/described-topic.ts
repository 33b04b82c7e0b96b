// The one text REFI-QDA has for a code, made of our three: the definition, then what belongs to the topic and what does not,
// each under a line of its own, `Include:` and `Exclude:`. A stance's text says what a stance is: sign, keys and value.
import type { StanceRecord, TopicRecord } from '../../records/codebook/codebook.ts'

type Described = Pick<TopicRecord, 'definition' | 'include' | 'exclude'>

/** '' when nobody wrote any of them. */
export const topicDescription = ({ definition, include = '', exclude = '' }: Described): string =>
  [definition, include && `Include:\n${include}`, exclude && `Exclude:\n${exclude}`]
    .filter((part) => part !== '')
    .join('\n\n')

export type ReadDescription = {
  readonly definition: string
  /** Left out where the text has no such heading. */
  readonly include?: string
  readonly exclude?: string
}

/** A heading counts once, and only on a line of its own: anything else is text. */
export function readTopicDescription(text: string): ReadDescription {
  const parts = new Map<'definition' | 'include' | 'exclude', string[]>([['definition', []]])
  let at: 'definition' | 'include' | 'exclude' = 'definition'
  for (const line of text.split(/\r\n|\r|\n/)) {
    const head = /^\s*(include|exclude):\s*$/i.exec(line)?.[1]?.toLowerCase() as
      | 'include'
      | 'exclude'
      | undefined
    if (head && !parts.has(head)) {
      at = head
      parts.set(head, [])
    } else parts.get(at)?.push(line)
  }
  const partOf = (name: 'definition' | 'include' | 'exclude') => parts.get(name)?.join('\n').trim()
  const [definition = '', include, exclude] = [partOf('definition'), partOf('include'), partOf('exclude')]
  return { definition, ...(include !== undefined && { include }), ...(exclude !== undefined && { exclude }) }
}

type DescribedStance = Pick<StanceRecord, 'sign' | 'keys' | 'value'>

export const stanceDescription = ({ sign, keys, value }: DescribedStance): string =>
  [`Sign: ${sign}`, `Keys: ${keys.join(' ')}`, `Value: ${value ?? 'does not count'}`].join('\n')

/** The cells of a stance; null when the text describes none. */
export function readStanceDescription(
  text: string,
): { readonly sign: string; readonly keys: string | null; readonly value: string | null } | null {
  const said = (head: string) =>
    new RegExp(`^${head}:[ \\t]*(.*)$`, 'm').exec(text.replace(/\r\n?/g, '\n'))?.[1]
  const sign = said('Sign')
  if (sign === undefined) return null
  const value = said('Value')?.trim()
  return {
    sign: sign.trim(),
    keys: said('Keys') ?? null,
    value: value === undefined ? null : value === 'does not count' ? '' : value,
  }
}
