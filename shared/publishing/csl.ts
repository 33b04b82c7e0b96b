// A citation as an item of CSL-JSON (citationstyles.org, schema 1.0.2): a quote is a `speech` at an event.
import { type Cited, citedPlace, citedTitle } from './citation.ts'

export type CslDate = { readonly 'date-parts': readonly (readonly number[])[] }
export type CslItem = Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string }

const types = { quote: 'speech', record: 'document', note: 'report', view: 'figure' } as const

export function cslItem(cited: Cited): CslItem {
  const isOfMeeting = cited.kind === 'quote' || cited.kind === 'record'
  const held = cited.day ?? (cited.year === null ? null : `${cited.year}`)
  const issued = isOfMeeting && held !== null ? held : cited.publishedOn
  return {
    id: `${cited.id}@${cited.version}`,
    type: types[cited.kind],
    title: citedTitle(cited),
    ...(cited.names.length > 0 ? { author: cited.names } : {}),
    ...(isOfMeeting && cited.event !== null ? { event: cited.event, 'event-title': cited.event } : {}),
    ...(isOfMeeting && held !== null ? { 'event-date': dateOf(held) } : {}),
    ...(isOfMeeting ? { medium: 'Real-time captioning' } : {}),
    issued: dateOf(issued),
    publisher: cited.project,
    version: `${cited.version}`,
    note: citedPlace(cited),
    URL: cited.url,
  }
}

const dateOf = (day: string): CslDate => ({ 'date-parts': [day.split('-').map(Number)] })

/** A file of CSL-JSON: an array of one item. */
export const writeCsl = (cited: Cited): string => `${JSON.stringify([cslItem(cited)], null, 2)}\n`
