// Where a note lies: its folder, and its tags. A folder is there as long as a note is in it, so a new one needs only a name.
import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import {
  distinctTags,
  folderSchema,
  foldTag,
  maxTags,
  tagSchema,
} from '../../../../../shared/records/notes/note-place.ts'
import { templateFolder } from '../../../../../shared/records/notes/templates.ts'
import type { NoteSummary } from '../../../../../shared/wire/api-notes.ts'
import { useAct } from '../../../api/use-api.ts'
import { Dialog } from '../../../ui/boxes/dialog.tsx'
import { ComboBox } from '../../../ui/choices/combo-box.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { Icon } from '../../../ui/marks/icon.tsx'
import { useTellOutcome } from '../../../ui/voice/outcome.tsx'
import { counted } from '../../../ui/words/counted.ts'
import styles from './note-place.module.css'

export function NotePlace({
  note,
  folders,
  tagsInUse,
  onClose,
}: {
  readonly note: Pick<NoteSummary, 'id' | 'title' | 'folder' | 'tags'>
  readonly folders: readonly string[]
  readonly tagsInUse: readonly { readonly tag: string; readonly count: number }[]
  readonly onClose: () => void
}) {
  const tell = useTellOutcome()
  const change = useAct('changeNote', ['readNote', 'listNotes'])
  const [folder, setFolder] = useState(note.folder)
  const [tags, setTags] = useState<readonly string[]>(note.tags)
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.select(), [])
  const known = [...new Set([...folders, ...Object.values(templateFolder)])].filter((name) => name !== '')

  const add = (tag: string): string | null => {
    const read = tagSchema.safeParse(tag)
    if (!read.success) return read.error.issues[0]?.message ?? 'This is no tag.'
    if (tags.length >= maxTags) return `A note has at most ${maxTags} tags.`
    setTags(distinctTags([...tags, read.data]))
    setTyped('')
    return null
  }
  const send = async () => {
    const named = folderSchema.safeParse(folder)
    if (!named.success) return setFault(`The folder’s name: ${named.error.issues[0]?.message}.`)
    // A tag that was typed and not yet taken is meant.
    const last = typed.trim() === '' ? null : tagSchema.safeParse(typed)
    if (last && !last.success) return setFault(last.error.issues[0]?.message ?? null)
    const all = last ? distinctTags([...tags, last.data]) : tags
    const changed = await change.act({
      params: { note: note.id },
      body: { folder: named.data, tags: [...all] },
    })
    if (!changed.ok) return setFault(changed.problem.message)
    tell({
      words: named.data === '' ? `“${note.title}” is in no folder.` : `“${note.title}” is in ${named.data}.`,
    })
    onClose()
  }
  return (
    <Dialog title="Folder and tags" isOpen onClose={onClose}>
      <Form
        label="Folder and tags"
        error={fault}
        onSend={() => void send()}
        acts={
          <>
            <Button kind="primary" type="submit" disabled={change.busy}>
              Keep
            </Button>
            <Button onClick={onClose}>Leave as it is</Button>
          </>
        }
      >
        <ComboBox
          label="Folder"
          inputRef={first}
          options={known.map((name) => ({ id: name, label: name }))}
          typed={folder}
          onType={setFolder}
          onChoose={({ label }) => setFolder(label)}
          placeholder="In no folder"
          noneWords="A new folder by this name"
        />
        <ComboBox
          label="Add a tag"
          options={tagsInUse
            .filter(({ tag }) => !tags.some((own) => foldTag(own) === foldTag(tag)))
            .map(({ tag, count }) => ({ id: tag, label: tag, detail: counted(count, 'note') }))}
          typed={typed}
          onType={(text) => {
            setTyped(text)
            setFault(null)
          }}
          onChoose={({ id }) => setFault(add(id))}
          newOption={{ words: (text) => `New tag “${text}”`, make: (text) => setFault(add(text)) }}
          noneWords="No tags yet"
          onKeyDown={(event) => {
            if (event.key === 'Backspace' && typed === '' && tags.length > 0) setTags(tags.slice(0, -1))
          }}
        />
        {tags.length > 0 && (
          <ul aria-label="Tags of this note" className={styles.tags}>
            {tags.map((tag) => (
              <li key={tag}>
                {tag}
                <button
                  type="button"
                  className={styles.remove}
                  aria-label={`Remove the tag ${tag}`}
                  onClick={() => setTags(tags.filter((each) => each !== tag))}
                >
                  <Icon of={X} size="small" />
                </button>
              </li>
            ))}
          </ul>
        )}
      </Form>
    </Dialog>
  )
}
