// The reading as a field, in the type of the verdict. A real input, so that every keyboard and language can be typed;
// what is typed is kept with every letter. A paste with line breaks is refused with a sentence and the text kept.
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { lineBreakWords } from '../items/readings.ts'
import styles from './stage.module.css'

export function ReadingField({
  label,
  value,
  placeholder,
  takesFocus,
  onType,
  onDone,
  onAll,
  onLeave,
  onCertainty,
}: {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  /** Each time it becomes true the field is focused and its words selected. */
  readonly takesFocus: boolean
  readonly onType: (typed: string) => void
  readonly onDone: () => void
  readonly onAll?: () => void
  readonly onLeave: () => void
  /** Alt+1 … Alt+3. */
  readonly onCertainty?: (nth: number) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const [fault, setFault] = useState<string | null>(null)
  useEffect(() => {
    if (!takesFocus) return
    input.current?.focus()
    input.current?.select()
  }, [takesFocus])
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    const digit = event.altKey ? /^Digit([1-9])$/.exec(event.code)?.[1] : undefined
    if (digit !== undefined && onCertainty) onCertainty(Number(digit) - 1)
    else if (event.altKey) return
    else if (event.key === 'Enter') (event.shiftKey && onAll ? onAll : onDone)()
    else if (event.key === 'Escape') onLeave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    if (!/[\r\n\u2028\u2029]/.test(event.clipboardData.getData('text/plain'))) return
    event.preventDefault()
    setFault(lineBreakWords)
  }
  return (
    <>
      <input
        ref={input}
        className={styles.field}
        aria-label={label}
        aria-invalid={fault !== null}
        value={value}
        placeholder={placeholder}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        enterKeyHint="done"
        onChange={(event) => {
          setFault(null)
          onType(event.currentTarget.value)
        }}
        onKeyDown={press}
        onPaste={paste}
      />
      <span role="alert">{fault !== null && <span className={styles.fault}>{fault}</span>}</span>
    </>
  )
}
