// "Put into a note": a live query of what is on screen, at the end of a note that is chosen or begun here.
import { useQueryClient } from '@tanstack/react-query'
import { useLayoutEffect, useRef, useState } from 'react'
import type { NoteId } from '../../../../shared/base/id.ts'
import { ok, type Result } from '../../../../shared/base/result.ts'
import type { Query } from '../../../../shared/records/notes/query.ts'
import { call } from '../../api/call.ts'
import { useProject } from '../../api/project.tsx'
import { useApi } from '../../api/use-api.ts'
import { Dialog } from '../../ui/boxes/dialog.tsx'
import { ComboBox } from '../../ui/choices/combo-box.tsx'
import { Act } from '../../ui/controls/act.tsx'
import { FormError } from '../../ui/controls/form-error.tsx'
import { useTellOutcome } from '../../ui/voice/outcome.tsx'

/** Nothing for those who may not write notes. */
export function PutIntoNote({ query }: { readonly query: Query }) {
  const { may } = useProject()
  const [isOpen, setOpen] = useState(false)
  if (!may('write-note')) return null
  return (
    <>
      <Act onClick={() => setOpen(true)}>Put into a note</Act>
      {isOpen && <ChooseNote query={query} onClose={() => setOpen(false)} />}
    </>
  )
}

function ChooseNote({ query, onClose }: { readonly query: Query; readonly onClose: () => void }) {
  const { project } = useProject()
  const params = { project: project.slug }
  const client = useQueryClient()
  const tell = useTellOutcome()
  const notes = useApi('listNotes', { params })
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => input.current?.focus({ preventScroll: true }), [])

  const put = async (title: string, into: () => Promise<Result<NoteId>>) => {
    if (isAsking) return
    setAsking(true)
    setFault(null)
    const note = await into()
    const done = note.ok ? await call('addQuery', { params: { note: note.value }, body: query }) : note
    setAsking(false)
    void client.invalidateQueries({ queryKey: ['listNotes'] })
    if (!done.ok) return setFault(done.problem.message)
    onClose()
    tell({ words: `Put into “${title}”. It follows these positions until it is frozen there.` })
  }
  const begin = async (title: string): Promise<Result<NoteId>> => {
    const made = await call('createNote', { params, body: { title } })
    return made.ok ? ok(made.value.id) : made
  }
  return (
    <Dialog title="Put into a note" isOpen onClose={onClose}>
      <ComboBox
        label="Note"
        list="inline"
        options={(notes.data?.notes ?? []).map(({ id, title }) => ({ id, label: title }))}
        typed={typed}
        onType={(text) => {
          setTyped(text)
          setFault(null)
        }}
        onChoose={({ id, label }) => void put(label, async () => ok(id as NoteId))}
        newOption={{
          words: (title) => `New note “${title.trim()}”`,
          make: (title) => void put(title.trim(), () => begin(title.trim())),
        }}
        noneWords={
          notes.isPending
            ? 'Looking for notes'
            : (notes.error?.problem.message ?? 'No note yet: type a title for the first one')
        }
        placeholder="A note’s title"
        limit={6}
        inputRef={input}
      />
      <FormError>{fault}</FormError>
    </Dialog>
  )
}
