// Ctrl/⌘ K: one field that goes to any record, note, person, topic or place of the project.
import { useMemo, useState } from 'react'
import { actorName } from '../../../shared/actors/actor.ts'
import { useProject } from '../api/project.tsx'
import { useApi } from '../api/use-api.ts'
import { useProjectRoom, useRecords } from '../live/use-room.tsx'
import { Dialog } from '../ui/boxes/dialog.tsx'
import { ComboBox, type ComboOption } from '../ui/choices/combo-box.tsx'
import { recordsByYear } from '../views/library/records-by-year.ts'

type Found = ComboOption & { readonly to: string }

export function Finder({
  isOpen,
  onClose,
  onGo,
}: {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onGo: (address: string) => void
}) {
  return (
    <Dialog title="Find" isOpen={isOpen} onClose={onClose}>
      {isOpen && (
        <FinderField
          onGo={(address) => {
            onClose()
            onGo(address)
          }}
        />
      )}
    </Dialog>
  )
}

function FinderField({ onGo }: { readonly onGo: (address: string) => void }) {
  const [typed, setTyped] = useState('')
  const options = useEverything()
  return (
    <ComboBox
      label="A record, note, person, topic or place"
      options={options}
      typed={typed}
      onType={setTyped}
      onChoose={({ id }) => {
        const found = options.find((option) => option.id === id)
        if (found) onGo(found.to)
      }}
      list="inline"
      limit={12}
      noneWords="Nothing here has that name. Words inside a record are found with your browser’s own search."
      inputRef={(field) => field?.focus()}
    />
  )
}

function useEverything(): readonly Found[] {
  const { project, may } = useProject()
  const params = { project: project.slug }
  const { data: library } = useApi('listTranscripts', { params })
  const { data: notes } = useApi('listNotes', { params })
  const { people, topics } = useRecords(useProjectRoom(project.id))
  return useMemo(() => {
    const home = `/p/${project.slug}`
    const places: readonly Found[] = [
      { id: 'library', label: 'Library', detail: 'place', to: home },
      { id: 'positions', label: 'Positions', detail: 'place', to: `${home}/positions` },
      { id: 'notes', label: 'Notes', detail: 'place', to: `${home}/notes` },
      { id: 'people', label: 'People', detail: 'place', to: `${home}/people` },
      { id: 'codebook', label: 'Codebook', detail: 'place', to: `${home}/codebook` },
      { id: 'glossary', label: 'Glossary', detail: 'place', to: `${home}/glossary` },
      {
        id: 'members',
        label: may('manage-members') ? 'Members and invitations' : 'Members',
        detail: 'place',
        to: `${home}/members`,
      },
      { id: 'account', label: 'Your account', detail: 'place', to: '/account' },
    ]
    const newestFirst = recordsByYear(library?.transcripts ?? []).flatMap((year) => year.records)
    const records = newestFirst.map((entry) => ({
      id: entry.id,
      label: entry.name,
      detail: entry.event ?? 'record',
      to: `${home}/t/${entry.id}`,
    }))
    const walks = newestFirst.map((entry) => ({
      id: `walk-${entry.id}`,
      label: `Suspects: ${entry.name}`,
      detail: 'perhaps misheard',
      to: `${home}/t/${entry.id}/walk`,
    }))
    const written = (notes?.notes ?? []).map((note) => ({
      id: note.id,
      label: note.title,
      detail: 'note',
      to: `${home}/notes/${note.id}`,
    }))
    const speakers = [...people].map(([id, person]) => ({
      id: `person-${id}`,
      label: person.name,
      detail: person.actor === null ? 'person' : actorName(person.actor),
      to: `${home}/people#${id}`,
    }))
    const coded = [...topics]
      .filter(([, topic]) => !topic.retired)
      .map(([id, topic]) => ({
        id: `topic-${id}`,
        label: topic.name,
        detail: 'topic',
        to: `${home}/codebook#${id}`,
      }))
    return [...records, ...written, ...places, ...walks, ...speakers, ...coded]
  }, [project.slug, may, library, notes, people, topics])
}
