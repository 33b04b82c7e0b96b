// On the card of a mark that others made or changed since the reader was last here: a dot and the words.
import { useDeskTalk } from '../talk/desk-talk.ts'
import styles from './since.module.css'

export function FreshFlag({ id }: { readonly id: string }) {
  return useDeskTalk().fresh.has(id) ? <p className={styles.flag}>New to you</p> : null
}
