// The versions of a note, the newest first, by day. Arrows go from one to the next.
import { useEffect, useRef } from 'react'
import type { NoteId } from '../../../../../shared/base/id.ts'
import { initials } from '../../../../../shared/people/member.ts'
import type { NoteVersion } from '../../../../../shared/wire/sharing/api-note-versions.ts'
import { useProject } from '../../../api/project.tsx'
import { useApi } from '../../../api/use-api.ts'
import { Stamp } from '../../../ui/marks/stamp.tsx'
import { LoadingLines } from '../../../ui/states/loading-lines.tsx'
import { sittingClock, sittingDay, wordsGained, writerNames } from './version-words.ts'
import styles from './versions.module.css'

export function VersionList({
  id,
  at,
  onChoose,
}: {
  readonly id: NoteId
  /** Null: the newest. */
  readonly at: number | null
  readonly onChoose: (seq: number) => void
}) {
  const { data, error } = useApi('listNoteVersions', { params: { note: id } })
  const list = useRef<HTMLDivElement>(null)
  const versions = data?.versions ?? []
  const chosen = at ?? versions[0]?.seq ?? null
  useEffect(() => {
    if (versions.length > 0) list.current?.querySelector<HTMLElement>('[aria-current] button')?.focus()
  }, [versions.length])
  if (!data) {
    return error ? <p role="alert">{error.problem.message}</p> : <LoadingLines says="Looking back…" />
  }
  const step = (key: string) => {
    const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
    const next = versions[versions.findIndex(({ seq }) => seq === chosen) + by]
    if (by === 0 || !next) return false
    onChoose(next.seq)
    list.current?.querySelector<HTMLElement>(`[data-seq="${next.seq}"]`)?.focus()
    return true
  }
  return (
    <nav
      aria-label="Versions"
      className={styles.list}
      ref={list}
      onKeyDown={(event) => {
        if (!event.altKey && !event.ctrlKey && !event.metaKey && step(event.key)) event.preventDefault()
      }}
    >
      {byDay(versions).map(({ day, versions: those }) => (
        <section key={day} aria-label={day}>
          <h2 className={styles.day}>{day}</h2>
          <ol>
            {those.map((version) => (
              <VersionItem
                key={version.seq}
                version={version}
                all={versions}
                isChosen={version.seq === chosen}
                onChoose={() => onChoose(version.seq)}
              />
            ))}
          </ol>
        </section>
      ))}
    </nav>
  )
}

function VersionItem({
  version,
  all,
  isChosen,
  onChoose,
}: {
  readonly version: NoteVersion
  readonly all: readonly NoteVersion[]
  readonly isChosen: boolean
  readonly onChoose: () => void
}) {
  const { members } = useProject()
  const restored = all.find(({ seq }) => seq === version.restored)
  return (
    <li aria-current={isChosen ? 'true' : undefined}>
      <button type="button" data-seq={version.seq} className={styles.version} onClick={onChoose}>
        <b>{version.named?.name ?? `Version ${version.number}`}</b>
        <span>
          {sittingClock(version)} · {wordsGained(version)} words
          {version.named && ` · version ${version.number}`}
        </span>
        <span className={styles.by}>
          {version.by.map((id) => {
            const name = members.get(id)?.name ?? 'Somebody who left'
            const color = members.get(id)?.colour ?? 1
            return <Stamp key={id} size="small" silent name={name} initials={initials(name)} color={color} />
          })}{' '}
          {writerNames(version.by, members)}
        </span>
        {version.restored !== null && (
          <span>
            Restored from{' '}
            {restored ? (restored.named?.name ?? `version ${restored.number}`) : 'an earlier one'}
          </span>
        )}
      </button>
    </li>
  )
}

function byDay(versions: readonly NoteVersion[]) {
  const days: { day: string; versions: NoteVersion[] }[] = []
  for (const version of versions) {
    const day = sittingDay(version.toMs)
    const last = days.at(-1)
    if (last?.day === day) last.versions.push(version)
    else days.push({ day, versions: [version] })
  }
  return days
}
