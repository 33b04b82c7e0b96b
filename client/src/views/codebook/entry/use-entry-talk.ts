// What is said about the codebook's entries: the project's talk, and the thread that is open, as the address says
// (`#topics:norms`) or a key or button asked for.
import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { newRecordKey } from '../../../acts/desk-context.ts'
import { boundThreadActs } from '../../../acts/talk/bound-thread-acts.ts'
import { call } from '../../../api/call.ts'
import { useProject } from '../../../api/project.tsx'
import type { TalkRoom } from '../../../live/live-room.ts'
import { useTalkRoom } from '../../../live/use-room.tsx'
import type { ThreadActs } from '../../../parts/talk/thread-acts.ts'
import { useUndoSteps } from '../../../parts/use-undo-steps.ts'

export const aboutTopic = (id: string): string => `topics:${id}`
export const aboutStance = (id: string): string => `stances:${id}`

/** What a thread of the codebook is about, as an address ends; null for any other end. */
export const talkAsked = (hash: string): string | null => (/^(?:topics|stances):./.test(hash) ? hash : null)

/** The entry an address ends in, with its discussion (`topics:norms`) or without (`norms`); null for none. */
export const entryAsked = (hash: string): string | null =>
  hash === '' ? null : hash.replace(/^(?:topics|stances):/, '')

export type EntryTalkState = {
  readonly room: TalkRoom
  readonly acts: ThreadActs
  /** What the open thread is about. */
  readonly open: string | null
  /** It was asked for to write in it; else to read. */
  readonly isToWrite: boolean
  readonly show: (about: string | null) => void
}

export function useEntryTalk(): EntryTalkState {
  const { project, me } = useProject()
  const room = useTalkRoom(project.id)
  const { remember, did } = useUndoSteps(project.slug)
  const hash = useLocation({ select: (location) => location.hash })
  const [asked, setAsked] = useState({ hash, about: talkAsked(hash), isToWrite: false })
  if (asked.hash !== hash) setAsked({ hash, about: talkAsked(hash), isToWrite: false })
  const context = {
    room,
    project: project.slug,
    me,
    undo: { did: remember },
    ask: call,
    newKey: (notBeforeMs?: number) => newRecordKey(me.id, notBeforeMs),
    nowMs: () => Date.now(),
  }
  return {
    room,
    acts: boundThreadActs(context, did),
    open: asked.about,
    isToWrite: asked.isToWrite,
    show: (about) => setAsked({ hash, about, isToWrite: true }),
  }
}
