// Holds whose thread is open on the desk, opens the one its address names (`#positions:…/…`), and makes what cards need.
import { useLocation } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { recordTalkedAbout } from '../../../../../shared/records/talk/thread.ts'
import { boundThreadActs } from '../../../acts/talk/bound-thread-acts.ts'
import { useUnseen } from '../../../parts/talk/use-mark-seen.ts'
import type { DeskActs } from '../desk/use-desk-acts.ts'
import type { Note } from '../margin/note-of.ts'
import type { DeskTalk } from './desk-talk.ts'

/** So long a thread from the address may take to come, in milliseconds. */
const comesWithinMs = 4000

export function useTalkHere({
  acts,
  notes,
  chosen,
  isInStep,
  since: { fresh, receivedAt },
  choose,
  toText,
}: {
  readonly acts: DeskActs
  readonly notes: readonly Note[]
  readonly chosen: string | null
  /** What others wrote is here. */
  readonly isInStep: boolean
  readonly since: Pick<DeskTalk, 'fresh' | 'receivedAt'>
  readonly choose: (id: string) => void
  /** Gives the keyboard back to the text. */
  readonly toText: () => void
}): DeskTalk {
  const [at, setAt] = useState<{ readonly id: string; readonly writes: boolean } | null>(null)
  const newest = useRef({ acts, choose, toText })
  newest.current = { acts, choose, toText }
  const { room } = acts.context
  const unseen = useUnseen(room.name)
  const show = useCallback((id: string, writes: boolean) => {
    newest.current.choose(id)
    setAt({ id, writes })
  }, [])
  const leave = useCallback(() => {
    setAt(null)
    newest.current.toText()
  }, [])
  useEffect(() => setAt((now) => (now !== null && now.id !== chosen ? null : now)), [chosen])
  useLinkedThread(notes, isInStep, show, (words) => newest.current.acts.tell(words))

  const { context } = acts
  const threadActs = useMemo(
    () => boundThreadActs(context, (words) => newest.current.acts.did(words)),
    [context],
  )
  return useMemo(
    () => ({
      room,
      acts: threadActs,
      unseen,
      receivedAt,
      fresh,
      open: at !== null && at.id === chosen ? at.id : null,
      writes: at?.writes ?? false,
      show,
      leave,
    }),
    [room, threadActs, unseen, receivedAt, fresh, at, chosen, show, leave],
  )
}

/** Opens the thread in the address once its note is there; says so when it does not come. */
function useLinkedThread(
  notes: readonly Note[],
  isInStep: boolean,
  show: (id: string, writes: boolean) => void,
  tell: (words: string) => void,
): void {
  const hash = useLocation({ select: (location) => location.hash })
  const wanted = recordTalkedAbout(hash) === null ? null : hash
  const [hasFonts, setFonts] = useState(false)
  const shown = useRef<string | null>(null)
  const telling = useRef(tell)
  telling.current = tell
  useEffect(() => {
    let isLeft = false
    // A frame later than the place in the address, which waits for the fonts too, and takes the keyboard.
    void document.fonts.ready.then(() => requestAnimationFrame(() => !isLeft && setFonts(true)))
    return () => {
      isLeft = true
    }
  }, [])
  const isThere = wanted !== null && notes.some(({ id }) => id === wanted)
  useEffect(() => {
    if (wanted === null) shown.current = null
    if (wanted === null || !hasFonts || shown.current === wanted) return
    if (isThere) {
      shown.current = wanted
      show(wanted, true)
      return
    }
    if (!isInStep) return
    const timer = setTimeout(() => {
      shown.current = wanted
      telling.current('What this thread is about no longer stands in the record.')
    }, comesWithinMs)
    return () => clearTimeout(timer)
  }, [wanted, hasFonts, isThere, isInStep, show])
}
