// On phones the margin is one line under each paragraph, "3 positions, 1 correction", that opens a sheet with the notes.
// The lines are put at the end of the text's own paragraphs; their elements belong to this file, the rest is the editor's.
import { ChevronRight } from 'lucide-react'
import { useLayoutEffect, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { Dialog } from '../../../ui/boxes/dialog.tsx'
import { Icon } from '../../../ui/marks/icon.tsx'
import styles from './margin.module.css'
import { NoteContext, useNoteSurroundings } from './note-acts.ts'
import { NoteCard } from './note-card.tsx'
import { countWords, type Note, notesBySegment } from './note-of.ts'

const hostClass = 'paragraph-line'

/** The element at the end of a paragraph that holds its line; null while the paragraph is not drawn. */
function hostIn(segment: number): HTMLElement | null {
  const section = document.getElementById(`s${segment + 1}`)
  if (!section) return null
  const known = section.querySelector<HTMLElement>(`:scope > .${hostClass}`)
  if (known) return known
  const host = document.createElement('div')
  host.className = hostClass
  section.append(host)
  return host
}

/** `layout` as for the margin: paragraphs may have been drawn anew. Mounted on narrow screens only. */
export function ParagraphLines({
  notes,
  chosen,
  layout,
}: {
  readonly notes: readonly Note[]
  readonly chosen: string | null
  readonly layout: number
}) {
  const around = useNoteSurroundings()
  const bySegment = useMemo(() => notesBySegment(notes), [notes])
  const [hosts, setHosts] = useState<readonly (readonly [number, HTMLElement])[]>([])
  const [open, setOpen] = useState<number | null>(null)

  useLayoutEffect(() => {
    const found = [...bySegment.keys()].flatMap((segment) => {
      const host = layout >= 0 ? hostIn(segment) : null
      return host ? [[segment, host] as const] : []
    })
    setHosts((now) =>
      now.length === found.length && now.every(([, host], index) => host === found[index]?.[1]) ? now : found,
    )
  }, [bySegment, layout])
  useLayoutEffect(
    () => () => {
      for (const host of document.querySelectorAll(`.${hostClass}`)) host.remove()
    },
    [],
  )

  const inSheet = useMemo(() => {
    const { acts } = around
    const closing =
      <T,>(act: (given: T) => void) =>
      (given: T) => {
        setOpen(null)
        act(given)
      }
    return {
      ...around,
      acts: {
        ...acts,
        accept: closing(acts.accept),
        reject: closing(acts.reject),
        support: closing(acts.support),
        edit: closing(acts.edit),
        withdraw: closing(acts.withdraw),
        hide: closing(acts.hide),
        quote: closing(acts.quote),
        passages: closing(acts.passages),
      },
    }
  }, [around])

  const shown = open === null ? [] : (bySegment.get(open) ?? [])
  return (
    <>
      {hosts.map(([segment, host]) =>
        createPortal(
          <button type="button" className={styles.line} onClick={() => setOpen(segment)}>
            {countWords(bySegment.get(segment) ?? [])}
            <Icon of={ChevronRight} size="small" />
          </button>,
          host,
          String(segment),
        ),
      )}
      <Dialog
        title={`¶ ${(open ?? 0) + 1}`}
        isOpen={open !== null && shown.length > 0}
        onClose={() => setOpen(null)}
      >
        <NoteContext value={inSheet}>
          <ol aria-label="In the margin" className={styles.sheetNotes}>
            {shown.map((note) => (
              <li key={note.id} aria-current={note.id === chosen}>
                <NoteCard note={note} isChosen={note.id === chosen} hasLeader={false} />
              </li>
            ))}
          </ol>
        </NoteContext>
      </Dialog>
    </>
  )
}
