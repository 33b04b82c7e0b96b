// A text to import: typed, pasted, or a file chosen or dropped. A file's text, and a long pasted one, stay out of the field;
// nothing is sent before it was looked at.
import { Paperclip } from 'lucide-react'
import { useRef, useState } from 'react'
import { textOfFile } from '../../../../shared/formats/text-of-file.ts'
import { Act } from '../../ui/controls/act.tsx'
import { FormError } from '../../ui/controls/form-error.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import { Icon } from '../../ui/marks/icon.tsx'
import styles from './handing.module.css'

export type Handed = {
  readonly text: string
  /** Null: the text stands in the field. */
  readonly file: { readonly name: string; readonly encodingWords: string | null } | null
}
export const nothingHanded: Handed = { text: '', file: null }

const listFiles = '.csv,.tsv,.txt,.json,text/plain,text/csv,application/json'
const mostBytes = 8 * 1024 * 1024
/** Browsers take seconds to lay out more in a field. */
const mostInField = 30_000

export function HandedText({
  label,
  description,
  value,
  onChange,
  accept = listFiles,
  what = 'list of names and terms',
}: {
  readonly label: string
  readonly description: string
  readonly value: Handed
  readonly onChange: (handed: Handed) => void
  /** The kinds of file to choose from. */
  readonly accept?: string
  /** What is handed in, for a file that is far too long to be one. */
  readonly what?: string
}) {
  const chooser = useRef<HTMLInputElement>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isOver, setOver] = useState(false)
  const take = async (file: File | undefined) => {
    if (!file) return
    setTrouble(null)
    if (file.size > mostBytes) {
      return setTrouble(
        `${file.name} has ${Math.round(file.size / 1024 / 1024)} MB: no ${what} is that long.`,
      )
    }
    try {
      const { text, encodingWords } = textOfFile(new Uint8Array(await file.arrayBuffer()))
      onChange({ text, file: { name: file.name, encodingWords } })
    } catch {
      setTrouble(`${file.name} could not be read. Choose it again.`)
    }
  }
  return (
    <fieldset
      aria-label={label}
      className={isOver ? `${styles.handed} ${styles.over}` : styles.handed}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onPaste={(event) => {
        const text = event.clipboardData.getData('text/plain')
        if (text.length <= mostInField) return
        event.preventDefault()
        const lines = text.split(/\r\n|\r|\n/).length.toLocaleString('en')
        onChange({ text, file: { name: `A pasted text of ${lines} lines`, encodingWords: null } })
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false)
        const [file] = event.dataTransfer.files
        if (!file) return
        event.preventDefault()
        void take(file)
      }}
    >
      {value.file ? (
        <p className={styles.file}>
          <Icon of={Paperclip} size="small" /> <b>{value.file.name}</b>
          <Act onClick={() => onChange(nothingHanded)}>Take another text</Act>
        </p>
      ) : (
        <TextField
          label={label}
          description={description}
          lines={7}
          autoFocus
          autoComplete="off"
          spellCheck="false"
          value={value.text}
          onChange={(text) => onChange({ text, file: null })}
        />
      )}
      {value.file?.encodingWords && <p className={styles.encoding}>{value.file.encodingWords}</p>}
      <FormError>{trouble}</FormError>
      <p className="fine">
        <Act onClick={() => chooser.current?.click()}>Choose a file</Act> or drop one here.
      </p>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label="A file to import"
        accept={accept}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
    </fieldset>
  )
}
