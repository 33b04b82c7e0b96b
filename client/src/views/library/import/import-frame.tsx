// The dashed frame on top of the library: a look at a file before it is stored, or why it cannot be read.
// It takes the focus when it appears, and gives the screen's next step when it goes.
import { FileText } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../../../ui/controls/button.tsx'
import { FormError } from '../../../ui/controls/form-error.tsx'
import { Icon } from '../../../ui/marks/icon.tsx'
import { LoadingLines } from '../../../ui/states/loading-lines.tsx'
import styles from './import.module.css'
import { PreviewOfFile } from './preview-of-file.tsx'
import { type SourceFile, sourceWords } from './source-file.ts'
import type { Imports } from './use-imports.ts'

/** `because`: why nothing can be imported now. `onDone` follows when the last file is settled. */
export function ImportFrame({
  imports,
  because,
  onDone,
}: {
  readonly imports: Imports
  readonly because: string | undefined
  readonly onDone: (imported: string | null) => void
}) {
  const { file, looking, waiting } = imports
  if (!file) return null
  const dismiss = () => {
    imports.dismiss()
    if (waiting === 0) onDone(null)
  }
  return (
    <Frame file={file} waiting={waiting}>
      {looking.kind === 'reading' ? (
        <LoadingLines says={`Reading ${file.name}…`} lines={3} />
      ) : looking.kind === 'refused' ? (
        <>
          <p className={styles.refusal}>{looking.problem.message}</p>
          <p className={styles.acts}>
            {looking.problem.code === 'not-stored' || looking.problem.code === 'busy' ? (
              <Button onClick={imports.lookAgain}>Try again</Button>
            ) : null}
            <Button kind={waiting > 0 ? 'primary' : 'plain'} onClick={dismiss}>
              {waiting > 0 ? 'Next file' : 'Close'}
            </Button>
          </p>
        </>
      ) : (
        <>
          <PreviewOfFile
            preview={looking.preview}
            isImporting={imports.isImporting}
            because={because}
            onImport={(day) =>
              void imports.importIt(day).then((id) => {
                if (id !== null && waiting === 0) onDone(id)
              })
            }
            onDismiss={dismiss}
          />
          <FormError>{imports.problem?.message}</FormError>
        </>
      )}
    </Frame>
  )
}

function Frame({
  file,
  waiting,
  children,
}: {
  readonly file: SourceFile
  readonly waiting: number
  readonly children: ReactNode
}) {
  const head = useRef<HTMLHeadingElement>(null)
  const { id } = file
  const shown = useRef<number | null>(null)
  useEffect(() => {
    if (shown.current === id) return
    shown.current = id
    head.current?.focus()
    head.current?.scrollIntoView({ block: 'nearest' })
  }, [id])
  return (
    <section aria-labelledby="import-head" className={styles.frame}>
      <header className={styles.head}>
        <h2 id="import-head" ref={head} tabIndex={-1}>
          <Icon of={FileText} /> {file.name}
        </h2>
        <p className="fine">
          {sourceWords(file)}
          {waiting > 0 && ` · ${waiting} more ${waiting === 1 ? 'waits' : 'wait'}`}
        </p>
      </header>
      {children}
    </section>
  )
}

/** Over the page while a file is dragged above it. `refusal` says who may import instead. */
export function DropVeil({ isOver, refusal }: { readonly isOver: boolean; readonly refusal: string | null }) {
  if (!isOver) return null
  return (
    <div className={styles.veil}>
      <p className={refusal === null ? styles.invite : styles.refused}>
        {refusal ?? 'Let go to have a look at it. Nothing is stored yet.'}
      </p>
    </div>
  )
}
