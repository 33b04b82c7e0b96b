// The margin of a note: threads level with the words they stand at, pushed down where they would meet. Where there is no
// margin, on narrow screens, they stand under the text and open in a sheet.

import { useLocation } from '@tanstack/react-router'
import type { Editor } from '@tiptap/react'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { NoteId } from '../../../../../shared/base/id.ts'
import { useProject } from '../../../api/project.tsx'
import type { TalkRoom } from '../../../live/live-room.ts'
import type { NoteHandle } from '../../../live/note-handle.ts'
import { placeNotes, type Wish } from '../../../parts/margin/place-notes.ts'
import { useHotkeys } from '../../../ui/keys/use-hotkeys.tsx'
import { useTellOutcome } from '../../../ui/voice/outcome.tsx'
import { DrawnFrom, useDrawnFrom } from './drawn-from.tsx'
import { NoteThread } from './note-thread.tsx'
import styles from './threads.module.css'
import { useIsNarrow } from './use-is-narrow.ts'
import { newThread, useNoteThreads, useTalkActs, useThreadWords } from './use-note-threads.ts'
import { useQuietThreads } from './use-quiet-threads.ts'

/** The card of what the note is drawn from, beside those of threads. */
const drawnId = 'drawn-from'
const hashPattern = /^thread-([0-9A-HJKMNP-TV-Z]{26})$/

export function NoteMargin({
  id,
  room,
  handle,
  column,
  editor,
  beginThread,
}: {
  readonly id: NoteId
  readonly room: TalkRoom
  readonly handle: NoteHandle
  /** What the text is drawn in. */
  readonly column: HTMLElement | null
  /** Null for those who only read. */
  readonly editor: Editor | null
  /** Is given what begins a thread at the selected words, for a button that stands elsewhere. */
  readonly beginThread: RefObject<(() => void) | null>
}) {
  const { may } = useProject()
  const tell = useTellOutcome()
  const acts = useTalkActs(room)
  const isNarrow = useIsNarrow()
  const words = useThreadWords(handle)
  const drawn = useDrawnFrom(handle)
  const { standing, resolved } = useNoteThreads(room, id, words)
  const hash = useLocation({ select: (location) => location.hash })
  const [chosen, setChosen] = useState<{ readonly thread: string; readonly toWrite: boolean } | null>(null)
  const [begun, setBegun] = useState<string | null>(null)
  useQuietThreads(resolved.filter((thread) => thread !== chosen?.thread))
  const margin = useRef<HTMLDivElement>(null)
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map())

  const shown =
    begun !== null && words.has(begun) && !standing.includes(begun) ? [...standing, begun] : standing

  useEffect(() => {
    const thread = hashPattern.exec(hash)?.[1]
    if (thread === undefined) return
    setChosen({ thread, toWrite: false })
    return column ? onceThere(column, `[data-thread="${thread}"]`) : undefined
  }, [hash, column])

  // A thread that was begun and left without a word leaves no place in the text.
  const letGo = useCallback(
    (thread: string | null) => {
      if (thread !== null && !standing.includes(thread)) editor?.commands.removeThread(thread)
      setBegun(null)
    },
    [editor, standing],
  )
  const choose = useCallback(
    (thread: string | null, toWrite = false) => {
      if (begun !== null && begun !== thread) letGo(begun)
      setChosen(thread === null ? null : { thread, toWrite })
    },
    [begun, letGo],
  )

  useEffect(() => {
    if (!column) return
    const press = (event: MouseEvent) => {
      const mark = event.target instanceof Element ? event.target.closest('[data-thread]') : null
      const thread = mark?.getAttribute('data-thread') ?? null
      if (thread !== null && standing.includes(thread)) choose(thread)
    }
    column.addEventListener('click', press)
    return () => column.removeEventListener('click', press)
  }, [column, standing, choose])

  const begin = () => {
    if (!editor) return
    const thread = newThread()
    if (editor.state.selection.empty || !editor.commands.addThread(thread)) {
      return tell({ words: 'Select the words you want to talk about, then press Discuss or Ctrl+Alt+M.' })
    }
    setBegun(thread)
    setChosen({ thread, toWrite: true })
  }
  useEffect(() => {
    beginThread.current = begin
    return () => {
      beginThread.current = null
    }
  })
  const step = (by: number) => {
    if (shown.length === 0) return tell({ words: 'There are no threads in this note.' })
    const at = chosen === null ? -1 : shown.indexOf(chosen.thread)
    const next = shown[(at + by + shown.length) % shown.length]
    if (next === undefined) return
    choose(next)
    column?.querySelector(`[data-thread="${next}"]`)?.scrollIntoView({ block: 'center' })
  }
  useHotkeys(
    [{ keys: ['Mod+Alt+m'], says: 'comment on the selected words', group: 'Notes', run: begin }],
    editor !== null && may('discuss'),
  )
  useHotkeys([
    { keys: ['Mod+Alt+j'], says: 'next thread', group: 'Notes', run: () => step(1) },
    { keys: ['Mod+Alt+k'], says: 'thread before', group: 'Notes', run: () => step(-1) },
  ])

  const leave = () => {
    choose(null)
    letGo(begun)
    editor?.view.focus()
  }

  const measure = useCallback(() => {
    const aside = margin.current
    if (!aside || !column || isNarrow) return
    const from = aside.getBoundingClientRect().top
    const wishes = shown.map((thread): Wish => {
      const mark = column.querySelector(`[data-thread="${thread}"]`)
      const card = aside.querySelector<HTMLElement>(`[data-card="${thread}"]`)
      return {
        id: thread,
        wants: Math.max(0, (mark?.getBoundingClientRect().top ?? from) - from),
        height: card?.offsetHeight ?? 0,
      }
    })
    const card = aside.querySelector<HTMLElement>(`[data-card="${drawnId}"]`)
    if (card) {
      const figure = column.querySelector('figure')?.getBoundingClientRect().top ?? from
      wishes.push({ id: drawnId, wants: Math.max(0, figure - from), height: card.offsetHeight })
    }
    const next = placeNotes(wishes, chosen?.thread ?? null)
    setTops((before) => (sameTops(before, next) ? before : next))
  }, [shown, column, chosen, isNarrow])
  useLayoutEffect(measure)
  useEffect(() => {
    const observer = new ResizeObserver(measure)
    if (column) observer.observe(column)
    for (const card of margin.current?.querySelectorAll('[data-card]') ?? []) observer.observe(card)
    return () => observer.disconnect()
  }, [measure, column])

  return (
    <div ref={margin} className={styles.margin} data-narrow={isNarrow || undefined}>
      {shown.map((thread) => (
        <div
          key={thread}
          data-card={thread}
          className={styles.place}
          style={isNarrow ? {} : { top: tops.get(thread) ?? 0 }}
        >
          <NoteThread
            room={room}
            note={id}
            thread={thread}
            words={words.get(thread) ?? ''}
            acts={acts}
            isNarrow={isNarrow}
            isChosen={chosen?.thread === thread}
            isBegun={begun === thread && !standing.includes(thread)}
            takesFocus={chosen?.thread === thread && chosen.toWrite}
            onChoose={(toWrite) => choose(thread, toWrite)}
            onLeave={leave}
          />
        </div>
      ))}
      {drawn.passages > 0 && (
        <div
          data-card={drawnId}
          className={styles.place}
          style={isNarrow ? {} : { top: tops.get(drawnId) ?? 0 }}
        >
          <DrawnFrom {...drawn} />
        </div>
      )}
    </div>
  )
}

/** Brings what a selector finds into sight, as soon as it is drawn: a long note is drawn in parts. */
function onceThere(column: HTMLElement, selector: string): () => void {
  const look = () => {
    const found = column.querySelector(selector)
    if (!found) return
    watching.disconnect()
    found.scrollIntoView({ block: 'center' })
  }
  const watching = new MutationObserver(look)
  watching.observe(column, { childList: true, subtree: true })
  look()
  return () => watching.disconnect()
}

const sameTops = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean =>
  a.size === b.size && [...a].every(([id, top]) => b.get(id) === top)
