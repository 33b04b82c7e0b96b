// How a stance is drawn: its sign in a shape, by the style; the word that says it stands beside it.
import { knownLook } from '../../../shared/analysis/shown/shown-stance.ts'
import { type Html, html } from '../html.ts'

export const stanceMark = ({ look, sign }: { readonly look: string; readonly sign: string }): Html =>
  html`<span class="stance" data-stance="${knownLook(look)}" aria-hidden="true">${sign}</span>`
