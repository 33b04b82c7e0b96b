// A field for a few words that are sent: a reason, a reply. Enter sends, Shift+Enter begins a line, Esc leaves. What was
// typed stays until it was taken.
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { Act } from '../controls/act.tsx'
import styles from './talk.module.css'

/** `onSend` gives the sentence why it was not taken, or null; `act` is the word on the button. */
export function SayField({
  label,
  act,
  placeholder,
  first = '',
  takesFocus = true,
  because,
  onSend,
  onLeave,
}: {
  readonly label: string
  readonly act: string
  readonly placeholder?: string
  /** What stands in it at first. */
  readonly first?: string
  readonly takesFocus?: boolean
  /** Why nothing can be sent now. */
  readonly because?: string | undefined
  readonly onSend: (text: string) => Promise<string | null> | string | null
  readonly onLeave?: (() => void) | undefined
}) {
  const [text, setText] = useState(first)
  const [fault, setFault] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const faultId = useId()
  useLayoutEffect(() => {
    if (takesFocus) field.current?.focus({ preventScroll: true })
  }, [takesFocus])

  const send = async () => {
    if (isSending) return
    if (because !== undefined) return setFault(because)
    setSending(true)
    const why = await onSend(text)
    setSending(false)
    setFault(why)
    if (why === null) setText('')
    else field.current?.focus()
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      void send()
    } else if (event.key === 'Escape' && onLeave) {
      event.preventDefault()
      event.stopPropagation()
      onLeave()
    }
  }
  return (
    <div className={styles.say}>
      <label className={styles.label}>
        <span>{label}</span>
        <textarea
          ref={field}
          rows={text.includes('\n') || text.length > 80 ? 3 : 1}
          className={styles.field}
          value={text}
          placeholder={placeholder}
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : faultId}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setFault(null)
          }}
          onKeyDown={press}
        />
      </label>
      <p className={styles.acts}>
        <Act keyHint="Enter" because={because} onClick={() => void send()}>
          {act}
        </Act>
        {onLeave && (
          <Act keyHint="Esc" onClick={onLeave}>
            Leave
          </Act>
        )}
      </p>
      <div role="alert" id={faultId}>
        {fault !== null && <p className={styles.fault}>{fault}</p>}
      </div>
    </div>
  )
}
