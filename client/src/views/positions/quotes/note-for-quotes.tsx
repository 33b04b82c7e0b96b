// Which note a number's quotes go into: one that is there, or a new one under the number's own title.
import { useState } from 'react'
import type { NoteId } from '../../../../../shared/base/id.ts'
import type { Result } from '../../../../../shared/base/result.ts'
import { useProject } from '../../../api/project.tsx'
import { useApi } from '../../../api/use-api.ts'
import { Dialog } from '../../../ui/boxes/dialog.tsx'
import { ComboBox } from '../../../ui/choices/combo-box.tsx'
import { FormError } from '../../../ui/controls/form-error.tsx'
import { counted } from '../../../ui/words/counted.ts'

/** `note` null: a new one. */
export type QuotesInto = { readonly note: NoteId | null; readonly title: string }

export function NoteForQuotes({
  title,
  count,
  onPut,
  onClose,
}: {
  /** What a new note is called unless something else is typed. */
  readonly title: string
  readonly count: number
  readonly onPut: (into: QuotesInto) => Promise<Result<unknown>>
  readonly onClose: () => void
}) {
  const { project } = useProject()
  const { data, error } = useApi('listNotes', { params: { project: project.slug } })
  const [typed, setTyped] = useState(title)
  const [fault, setFault] = useState<string | null>(null)
  const [isPutting, setPutting] = useState(false)
  const put = async (into: QuotesInto) => {
    if (isPutting) return
    setPutting(true)
    setFault(null)
    const done = await onPut(into)
    setPutting(false)
    if (done.ok) onClose()
    else setFault(`Nothing was quoted. ${done.problem.message}`)
  }
  return (
    <Dialog title={`Put ${counted(count, 'quote')} into a note`} isOpen onClose={onClose}>
      <ComboBox
        label="A note, or the title of a new one"
        list="inline"
        options={(data?.notes ?? []).map(({ id, title: label, quotes }) => ({
          id,
          label,
          detail: quotes === 0 ? '' : counted(quotes, 'quote'),
        }))}
        typed={typed}
        onType={(text) => {
          setTyped(text)
          setFault(null)
        }}
        onChoose={({ id, label }) => void put({ note: id as NoteId, title: label })}
        newOption={{
          words: (name) => `New note “${name}”`,
          make: (name) => void put({ note: null, title: name }),
        }}
        noneWords={error ? error.problem.message : 'No note is called so'}
        limit={8}
      />
      <p role="status">{isPutting && 'The quotes are being put in.'}</p>
      <FormError>{fault}</FormError>
    </Dialog>
  )
}
