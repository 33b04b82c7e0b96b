// A note as it stands, every stretch in the colour of who wrote it. Pointing at one, or going from one to the next with the
// arrows, tells who and when.
import { useMemo, useRef, useState } from 'react'
import type { NoteId } from '../../../../../shared/base/id.ts'
import { initials } from '../../../../../shared/people/member.ts'
import type { Written } from '../../../../../shared/records/notes/written.ts'
import { useProject } from '../../../api/project.tsx'
import { useApi } from '../../../api/use-api.ts'
import { Act } from '../../../ui/controls/act.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { useHotkeys } from '../../../ui/keys/use-hotkeys.tsx'
import { Stamp } from '../../../ui/marks/stamp.tsx'
import { LoadingLines } from '../../../ui/states/loading-lines.tsx'
import { useAnnounce } from '../../../ui/voice/announcer.tsx'
import { NoteText } from '../note-reading.tsx'
import { withLeads } from './writer-shares.ts'
import styles from './writers.module.css'
import { type WritersAsked, WritersShown } from './written-words.tsx'

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })

export function NoteWriters({
  id,
  onVersion,
  onLeave,
}: {
  readonly id: NoteId
  readonly onVersion: (seq: number) => void
  readonly onLeave: () => void
}) {
  const { members } = useProject()
  const announce = useAnnounce()
  const { data, error } = useApi('readNoteAuthors', { params: { note: id } })
  const [told, setTold] = useState<Written | null>(null)
  const text = useRef<HTMLDivElement>(null)
  const at = useRef(-1)
  useHotkeys([
    { keys: ['Escape'], says: 'back to the text', group: 'Notes', run: onLeave },
    { keys: ['ArrowRight'], says: 'the next writer’s words', group: 'Notes', run: () => walk(1) },
    { keys: ['ArrowLeft'], says: 'the words before', group: 'Notes', run: () => walk(-1) },
  ])

  const asked = useMemo<WritersAsked>(() => {
    const nameOf = ({ by }: Written) =>
      by === null ? 'Rapporteur itself' : (members.get(by)?.name ?? 'Somebody who left')
    return {
      stampOf: (written) => {
        const name = nameOf(written)
        const color = written.by === null ? 1 : (members.get(written.by)?.colour ?? 1)
        return { name, initials: initials(name), color }
      },
      saysOf: (written) =>
        `${nameOf(written)}, ${when.format(written.atMs)}${written.restored === undefined ? '' : ', restored'}`,
      onTell: setTold,
    }
  }, [members])
  const nodes = useMemo(() => withLeads(data?.nodes ?? []), [data])

  const walk = (by: number) => {
    const stretches = [...(text.current?.querySelectorAll<HTMLElement>('[data-stretch]') ?? [])]
    at.current = Math.min(Math.max(at.current + by, 0), stretches.length - 1)
    const stretch = stretches[at.current]
    if (!stretch) return
    for (const each of stretches) each.toggleAttribute('data-current', each === stretch)
    stretch.scrollIntoView({ block: 'nearest' })
    // React hears the pointer enter by this one, so the line above tells the same for keys.
    stretch.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))
    announce(`${stretch.title}: ${stretch.textContent}`)
  }
  if (!data) {
    return error ? (
      <p role="alert" className={styles.told}>
        {error.problem.message}
      </p>
    ) : (
      <LoadingLines says="Asking the log who wrote this…" />
    )
  }
  return (
    <section aria-label="Who wrote this" className={styles.writers}>
      <div className={styles.bar}>
        <p className={styles.told}>
          {told ? (
            <>
              <Stamp {...asked.stampOf(told)} size="small" silent /> {asked.saysOf(told)}
              {told.restored !== undefined && (
                <>
                  {' '}
                  from <Act onClick={() => onVersion(told.restored ?? told.seq)}>an earlier version</Act>
                </>
              )}
            </>
          ) : (
            'Point at words to see who wrote them and when; ← and → go through them.'
          )}
        </p>
        <Button size="small" kind="quiet" keyHint="Esc" onClick={onLeave}>
          Back to the text
        </Button>
      </div>
      <div ref={text} className={styles.text}>
        <WritersShown value={asked}>
          <NoteText nodes={nodes} />
        </WritersShown>
      </div>
    </section>
  )
}
