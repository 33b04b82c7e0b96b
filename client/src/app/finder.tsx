// Ctrl/⌘ K: one field that goes to any record, note, person, topic, actor or place of the project, and does what the screen
// behind it can do by a key.
import { useMemo, useState } from 'react'
import { actorCode, actorName } from '../../../shared/actors/actor.ts'
import { actorKindWords } from '../../../shared/actors/actor-kind.ts'
import {
  type PositionFilter,
  wholeFilter,
  writeFilter,
} from '../../../shared/records/positions/position-filter.ts'
import { useProject } from '../api/project.tsx'
import { useApi } from '../api/use-api.ts'
import { useProjectRoom, useRecords } from '../live/use-room.tsx'
import { Dialog } from '../ui/boxes/dialog.tsx'
import { ComboBox, type ComboOption } from '../ui/choices/combo-box.tsx'
import { useCommands, useKeyLabel } from '../ui/keys/use-hotkeys.tsx'
import { recordsByYear } from '../views/library/records-by-year.ts'

type Found = ComboOption & ({ readonly to: string } | { readonly run: () => void })

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
          onGo={(found) => {
            onClose()
            // A command waits until the screen has its keys back: it may open a box there.
            if ('to' in found) onGo(found.to)
            else requestAnimationFrame(() => requestAnimationFrame(found.run))
          }}
        />
      )}
    </Dialog>
  )
}

function FinderField({ onGo }: { readonly onGo: (found: Found) => void }) {
  const [typed, setTyped] = useState('')
  const everything = useEverything()
  const commands = useCommandOptions()
  const options = useMemo(() => [...everything, ...commands], [everything, commands])
  return (
    <ComboBox
      label="A record, note, person, topic, actor, place or command"
      options={options}
      typed={typed}
      onType={setTyped}
      onChoose={({ id }) => {
        const found = options.find((option) => option.id === id)
        if (found) onGo(found)
      }}
      list="inline"
      limit={12}
      noneWords="Nothing here has that name. Words inside a record: open it and press f."
      inputRef={(field) => field?.focus()}
    />
  )
}

/** What the screen can do by a key; read once, since opening this field gives the screen no others. */
function useCommandOptions(): readonly Found[] {
  const commands = useCommands()
  const keyLabel = useKeyLabel()
  return useMemo(
    () =>
      commands().flatMap(({ keys, says, group, run }) =>
        keys.includes('Mod+k')
          ? []
          : [
              {
                id: `command-${group}-${says}`,
                label: `${says.charAt(0).toUpperCase()}${says.slice(1)}`,
                detail: `${group.toLowerCase()}${keys[0] === undefined ? '' : `, ${keyLabel(keys[0])}`}`,
                keywords: ['command'],
                run,
              },
            ],
      ),
    [commands, keyLabel],
  )
}

function useEverything(): readonly Found[] {
  const { project, may } = useProject()
  const params = { project: project.slug }
  const { data: library } = useApi('listTranscripts', { params })
  const { data: notes } = useApi('listNotes', { params })
  const { data: tally } = useApi('readTally', { params, query: {} })
  const { people, topics } = useRecords(useProjectRoom(project.id))
  return useMemo(() => {
    const home = `/p/${project.slug}`
    const places: readonly Found[] = [
      { id: 'library', label: 'Library', detail: 'place', to: home },
      { id: 'positions', label: 'Positions', detail: 'place', to: `${home}/positions` },
      { id: 'notes', label: 'Notes', detail: 'place', to: `${home}/notes` },
      { id: 'inbox', label: 'Inbox', detail: 'place', to: `${home}/inbox` },
      { id: 'activity', label: 'Activity', detail: 'place', to: `${home}/activity` },
      { id: 'people', label: 'People', detail: 'place', to: `${home}/people` },
      { id: 'codebook', label: 'Codebook', detail: 'place', to: `${home}/codebook` },
      { id: 'glossary', label: 'Glossary', detail: 'place', to: `${home}/glossary` },
      {
        id: 'members',
        label: may('manage-members') ? 'Members and invitations' : 'Members',
        detail: 'place',
        to: `${home}/members`,
      },
      { id: 'published', label: 'Published', detail: 'place', to: `${home}/published` },
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
      to: `${home}/people/${id}`,
    }))
    const positions = (chosen: Partial<PositionFilter>) => {
      const fields = Object.entries(writeFilter({ ...wholeFilter, ...chosen })) as [string, string][]
      return `${home}/positions?${new URLSearchParams(fields)}`
    }
    const coded = [...topics]
      .filter(([, topic]) => topic.redirect === null)
      .map(([id, topic]) => ({
        id: `topic-${id}`,
        label: topic.name,
        ...(topic.key === undefined ? {} : { key: topic.key }),
        detail: topic.retired ? 'retired topic' : 'topic',
        to: positions({ topics: [id] }),
      }))
    const holders = new Map(
      (tally?.rows ?? []).filter((row) => row.positions > 0).map((row) => [row.actor, row]),
    )
    const actors = [...holders].map(([id, { kind }]) => ({
      id: `actor-${id}`,
      label: actorName(id),
      keywords: [actorCode(id)],
      detail: `${actorKindWords[kind][0]} with positions`,
      to: positions({ actors: [id] }),
    }))
    return [...records, ...written, ...places, ...walks, ...speakers, ...coded, ...actors]
  }, [project.slug, may, library, notes, people, topics, tally])
}
