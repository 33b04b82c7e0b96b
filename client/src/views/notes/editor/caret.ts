// A colleague's caret in the text: an edge in their ink, their name on a flag. Name and colour are the server's word.
import { personInk } from '../../../ui/marks/stamp.tsx'
import styles from './note-editor.module.css'

export function drawCaret(user: Readonly<Record<string, unknown>>): HTMLElement {
  const caret = document.createElement('span')
  const flag = document.createElement('span')
  caret.className = styles.caret ?? ''
  flag.className = styles.flag ?? ''
  caret.style.setProperty('--ink-of', personInk(typeof user.colour === 'number' ? user.colour : 1))
  flag.textContent = typeof user.name === 'string' ? user.name : 'Somebody'
  caret.append(flag)
  return caret
}
