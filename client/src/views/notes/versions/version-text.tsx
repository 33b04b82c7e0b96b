// One version of a note: what changed in it, or its text; its name, and the way back to it.
import { useState } from 'react'
import type { NoteId } from '../../../../../shared/base/id.ts'
import type { NoteVersion } from '../../../../../shared/wire/sharing/api-note-versions.ts'
import { useProject } from '../../../api/project.tsx'
import { useAct, useApi } from '../../../api/use-api.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { useHotkeys } from '../../../ui/keys/use-hotkeys.tsx'
import { LoadingLines } from '../../../ui/states/loading-lines.tsx'
import { useTellOutcome } from '../../../ui/voice/outcome.tsx'
import { counted } from '../../../ui/words/counted.ts'
import { NoteText } from '../note-reading.tsx'
import { ChangedLines } from './changed-lines.tsx'
import { NameVersion } from './name-version.tsx'
import { sittingClock, sittingDay, writerNames } from './version-words.ts'
import styles from './versions.module.css'

export function VersionText({
  id,
  at,
  mayWrite,
  onLeave,
}: {
  readonly id: NoteId
  /** Null: the newest. */
  readonly at: number | null
  readonly mayWrite: boolean
  readonly onLeave: () => void
}) {
  const { data, error } = useApi('listNoteVersions', { params: { note: id } })
  useHotkeys([{ keys: ['Escape'], says: 'back to the text', group: 'Notes', run: onLeave }])
  if (!data) {
    return error ? (
      <p role="alert" className={styles.none}>
        {error.problem.message}
      </p>
    ) : (
      <LoadingLines says="Looking back…" />
    )
  }
  const nth = at === null ? 0 : data.versions.findIndex(({ seq }) => seq === at)
  const version = data.versions[nth]
  if (!version) {
    return (
      <p className={styles.none}>
        There is no version at this address. <Button onClick={onLeave}>Back to the text</Button>
      </p>
    )
  }
  return (
    <OneVersion
      key={version.seq}
      id={id}
      version={version}
      before={data.versions[nth + 1] ?? null}
      isNewest={nth === 0}
      mayWrite={mayWrite}
      onLeave={onLeave}
    />
  )
}

function OneVersion({
  id,
  version,
  before,
  isNewest,
  mayWrite,
  onLeave,
}: {
  readonly id: NoteId
  readonly version: NoteVersion
  readonly before: NoteVersion | null
  readonly isNewest: boolean
  readonly mayWrite: boolean
  readonly onLeave: () => void
}) {
  const { members } = useProject()
  const tell = useTellOutcome()
  const [isNaming, setNaming] = useState(false)
  const [shows, setShows] = useState<'changes' | 'text'>('changes')
  const restore = useAct('restoreNoteVersion', ['listNoteVersions', 'readNote', 'listNotes'])
  const { data, error } = useApi('readNoteVersion', {
    params: { note: id, seq: String(version.seq) },
    ...(before ? { query: { against: String(before.seq) } } : {}),
  })
  const name = version.named?.name ?? `Version ${version.number}`
  const bringBack = async () => {
    const done = await restore.act({ params: { note: id }, body: { seq: version.seq } })
    if (!done.ok) return tell({ words: done.problem.message })
    const { before: seq } = done.value
    if (done.value.seq === null) return tell({ words: 'The note reads so already: nothing was changed.' })
    const undo = () =>
      void restore
        .act({ params: { note: id }, body: { seq } })
        .then((undone) =>
          tell({ words: undone.ok ? 'The note is as it was before.' : undone.problem.message }),
        )
    tell({ words: `“${name}” is the text again.`, undo: { run: undo } })
    onLeave()
  }
  return (
    <section aria-label={name} className={styles.one}>
      <div className={styles.bar}>
        <div>
          <h2 className={styles.name}>{name}</h2>
          <p className={styles.told}>
            {writerNames(version.by, members)}, {sittingDay(version.toMs)}, {sittingClock(version)} ·{' '}
            {counted(version.words, 'word')}
          </p>
        </div>
        <div className={styles.acts}>
          <Button
            size="small"
            aria-pressed={shows === 'text'}
            onClick={() => setShows(shows === 'text' ? 'changes' : 'text')}
          >
            {shows === 'text' ? 'Show what changed' : 'Show the text'}
          </Button>
          {mayWrite && (
            <Button size="small" onClick={() => setNaming(true)}>
              {version.named ? 'Rename' : 'Name it'}
            </Button>
          )}
          {mayWrite && !isNewest && (
            <Button size="small" kind="primary" disabled={restore.busy} onClick={() => void bringBack()}>
              Restore
            </Button>
          )}
          <Button size="small" kind="quiet" keyHint="Esc" onClick={onLeave}>
            Back to the text
          </Button>
        </div>
      </div>
      {error ? (
        <p role="alert" className={styles.none}>
          {error.problem.message}
        </p>
      ) : !data ? (
        <LoadingLines says="Looking back…" />
      ) : shows === 'text' ? (
        <NoteText nodes={data.nodes} />
      ) : (
        <ChangedLines before={data.against ?? []} after={data.nodes} />
      )}
      {isNaming && <NameVersion id={id} version={version} onClose={() => setNaming(false)} />}
    </section>
  )
}
