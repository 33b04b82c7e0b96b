// How a stance is drawn: its sign in a shape, by the style; the word that says it stands beside it.
import { type Html, html } from '../html.ts'

export const looks = [
  'proposes',
  'supports',
  'conditional',
  'neutral',
  'opposes',
  'unclear',
  'mixed',
] as const

/** A look this program does not know is drawn as unclear. */
export const knownLook = (look: string): string => (looks.find((known) => known === look) ? look : 'unclear')

export const stanceMark = ({ look, sign }: { readonly look: string; readonly sign: string }): Html =>
  html`<span class="stance" data-stance="${knownLook(look)}" aria-hidden="true">${sign}</span>`
