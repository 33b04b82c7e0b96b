// The threads of an open note: which words they stand at now, which have lost theirs, and how to begin one.
import { useEffect, useMemo, useState } from 'react'
import { ulid } from '../../../../../shared/base/id.ts'
import { newRecordKey } from '../../../acts/desk-context.ts'
import { boundThreadActs } from '../../../acts/talk/bound-thread-acts.ts'
import { call } from '../../../api/call.ts'
import { useProject } from '../../../api/project.tsx'
import type { TalkRoom } from '../../../live/live-room.ts'
import type { NoteHandle } from '../../../live/note-handle.ts'
import type { ThreadActs } from '../../../parts/talk/thread-acts.ts'
import { saidIn, useThreads } from '../../../parts/talk/threads-in.ts'
import { useUndoSteps } from '../../../parts/use-undo-steps.ts'
import { aboutWords, threadsOfNote, threadWords } from './thread-places.ts'

export const newThread = (): string => ulid(Date.now(), crypto.getRandomValues(new Uint8Array(10)))

/** What acts in threads of the project's talk need of a screen. */
export function useTalkActs(room: TalkRoom): ThreadActs {
  const { project, me } = useProject()
  const steps = useUndoSteps(project.slug)
  const { remember, did } = steps
  return useMemo(() => {
    const context = {
      room,
      project: project.slug,
      me,
      undo: { did: remember },
      ask: call,
      newKey: (notBeforeMs?: number) => newRecordKey(me.id, notBeforeMs),
      nowMs: () => Date.now(),
    }
    return boundThreadActs(context, did)
  }, [room, project.slug, me, remember, did])
}

/** The words threads stand at, by ULID; it follows the text, a frame behind. */
export function useThreadWords(handle: NoteHandle): ReadonlyMap<string, string> {
  const [words, setWords] = useState(() => threadWords(handle.read()))
  useEffect(() => {
    let frame = 0
    const look = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() =>
        setWords((before) => {
          const now = threadWords(handle.read())
          return isSame(before, now) ? before : now
        }),
      )
    }
    const stop = handle.subscribe(look)
    look()
    return () => {
      stop()
      cancelAnimationFrame(frame)
    }
  }, [handle])
  return words
}

const isSame = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([thread, words]) => b.get(thread) === words)

/** `standing` have words and messages, in the order of the text, some of them `resolved`; `lost` have messages only. */
export function useNoteThreads(
  room: TalkRoom,
  note: string,
  words: ReadonlyMap<string, string>,
): {
  readonly standing: readonly string[]
  readonly resolved: readonly string[]
  readonly lost: readonly string[]
} {
  const threads = useThreads(room)
  return useMemo(() => {
    const said = threadsOfNote(threads.keys(), note).filter(
      (thread) => saidIn(threads.get(aboutWords(note, thread))).length > 0,
    )
    const standing = [...words.keys()].filter((thread) => said.includes(thread))
    return {
      standing,
      resolved: standing.filter((thread) => threads.get(aboutWords(note, thread))?.isResolved),
      lost: said.filter((thread) => !words.has(thread)),
    }
  }, [threads, note, words])
}
