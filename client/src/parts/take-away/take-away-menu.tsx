// The menu of what leaves: one note as a file, all notes as a vault, the whole project as one zip. A zip takes the server
// a moment, so what is being made is said at once.
import { Download } from 'lucide-react'
import type { NoteId } from '../../../../shared/base/id.ts'
import { fileName } from '../../../../shared/formats/note-files/file-names.ts'
import { useProject } from '../../api/project.tsx'
import { useApi } from '../../api/use-api.ts'
import { Menu } from '../../ui/choices/menu.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { useTellOutcome } from '../../ui/voice/outcome.tsx'
import { saveExport } from './save-export.ts'

const ofNote = [
  { id: 'note-docx', label: 'This note for Word', detail: 'DOCX', ending: 'docx' },
  { id: 'note-markdown', label: 'This note as Markdown', detail: 'MD', ending: 'md' },
  { id: 'note-html', label: 'This note as a page', detail: 'HTML', ending: 'html' },
] as const

const ofProject = [
  { id: 'vault', label: 'All notes as a vault', detail: 'ZIP', ending: '-vault.zip' },
  { id: 'project-zip', label: 'Notes, quotes and records', detail: 'ZIP', ending: '.zip' },
] as const

export function TakeNoteAway({ note }: { readonly note: NoteId }) {
  const { data } = useApi('readNote', { params: { note } })
  const title = data?.note.title
  return title === undefined ? null : <TakeAwayMenu note={{ id: note, title }} />
}

export const TakeProjectAway = () => <TakeAwayMenu note={null} />

function TakeAwayMenu({ note }: { readonly note: { readonly id: NoteId; readonly title: string } | null }) {
  const { project, may } = useProject()
  const tell = useTellOutcome()
  const save = async (format: string) => {
    const single = ofNote.find(({ id }) => id === format)
    const whole = ofProject.find(({ id }) => id === format)
    const name =
      note && single
        ? `${fileName(note.title)}.${single.ending}`
        : `${project.slug}${whole?.ending ?? '.zip'}`
    if (whole) tell({ words: `Making ${name}…` })
    const saved = await saveExport(project.slug, format, name, single && note?.id)
    tell({ words: saved.ok ? `Saved ${saved.value}.` : `Nothing was saved. ${saved.problem.message}` })
  }
  if (!may('export')) return null
  const entries = [...(note ? ofNote : []), ...ofProject].map(({ ending: _, ...entry }) => entry)
  return (
    <Menu
      label="Take away"
      trigger={
        <Button kind="quiet" size={note ? 'small' : 'plain'} icon={Download} iconOnly>
          Take away
        </Button>
      }
      entries={entries}
      onChoose={(format) => void save(format)}
    />
  )
}
