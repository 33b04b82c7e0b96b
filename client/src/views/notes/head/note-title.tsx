// The note's title, a field that looks like a heading to those who may write. It is sent when left or on Enter.
import { useEffect, useState } from 'react'
import type { NoteId } from '../../../../../shared/base/id.ts'
import { useAct } from '../../../api/use-api.ts'
import styles from './note-head.module.css'

export function NoteTitle({
  id,
  title,
  mayWrite,
}: {
  readonly id: NoteId
  readonly title: string
  readonly mayWrite: boolean
}) {
  const rename = useAct('changeNote', ['readNote', 'listNotes'])
  const [typed, setTyped] = useState(title)
  useEffect(() => setTyped(title), [title])
  if (!mayWrite) return <h1 className={styles.title}>{title}</h1>
  const send = () => {
    const next = typed.trim()
    if (next === title) return
    if (next === '') return setTyped(title)
    void rename.act({ params: { note: id }, body: { title: next } })
  }
  return (
    <>
      <h1 className="visually-hidden">{title}</h1>
      <textarea
        className={styles.titleField}
        aria-label="Title"
        rows={1}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value.replace(/[\r\n]+/g, ' '))}
        onBlur={send}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') {
            event.preventDefault()
            event.currentTarget.blur()
          } else if (event.key === 'Escape') setTyped(title)
        }}
      />
      {rename.problem && (
        <p role="alert" className={styles.refused}>
          The title was not changed: {rename.problem.message}
        </p>
      )}
    </>
  )
}
