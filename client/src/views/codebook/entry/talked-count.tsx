// How much is said about an entry, in its row: a sign and a number, for a screen reader the words.
import { MessageSquare } from 'lucide-react'
import { Icon } from '../../../ui/marks/icon.tsx'
import { counted, figure } from '../../../ui/words/counted.ts'
import styles from './entry-talk.module.css'

export function TalkedCount({ count }: { readonly count: number }) {
  if (count === 0) return null
  return (
    <span className={styles.count} title={counted(count, 'message')}>
      <Icon of={MessageSquare} size="small" />
      <span aria-hidden="true">{figure(count)}</span>
      <span className="visually-hidden">, {counted(count, 'message')}</span>
    </span>
  )
}
