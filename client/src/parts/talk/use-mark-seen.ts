// What waits unseen, by what it is about, and telling the server that a thread was seen: once its last message has stood on
// screen for a moment. Offline nothing is told: it is seen again when the thread is opened next.
import { useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect, useMemo } from 'react'
import { call } from '../../api/call.ts'
import { useProject } from '../../api/project.tsx'
import { queryKey, useApi } from '../../api/use-api.ts'
import type { TalkingRoom } from './threads-in.ts'

/** So long the last message stands on screen before the thread counts as seen, in milliseconds. */
const lookMs = 600

/** What was told as seen last, by room and thread: told once in this tab. */
const told = new Map<string, string>()

/** `newest`: what is new while it changes, as the key of the last message; null: nothing is to be seen. `end` stands under all. */
export function useMarkSeen(
  { name: room, member }: TalkingRoom,
  about: string,
  newest: string | null,
  end: RefObject<Element | null>,
): void {
  const client = useQueryClient()
  const { project } = useProject()
  useEffect(() => {
    const element = end.current
    const which = `${member} ${room} ${about}`
    if (newest === null || element === null || told.get(which) === newest) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const seen = async () => {
      if (document.visibilityState === 'hidden') return
      watch.disconnect()
      told.set(which, newest)
      const done = await call('markSeen', { params: { project: project.slug }, body: { room, about } })
      if (done.ok) void client.invalidateQueries({ queryKey: queryKey('listInbox') })
      else told.delete(which)
    }
    const watch = new IntersectionObserver((entries) => {
      clearTimeout(timer)
      if (entries.at(-1)?.isIntersecting) timer = setTimeout(() => void seen(), lookMs)
    })
    watch.observe(element)
    return () => {
      clearTimeout(timer)
      watch.disconnect()
    }
  }, [member, room, about, newest, end, client, project.slug])
}

/** The most unseen messages asked for: from so many on, threads say no longer how many. */
const mostAsked = 100

/** Unseen messages for the reader in one room: how many, by what they are about; empty while that is not known. */
export function useUnseen(room: string): ReadonlyMap<string, number> {
  const { project } = useProject()
  const { data } = useApi('listInbox', {
    params: { project: project.slug },
    query: { only: 'unseen', rows: mostAsked },
  })
  return useMemo(() => {
    const counts = new Map<string, number>()
    for (const item of data?.items ?? [])
      if (item.room === room && !item.isSeen) counts.set(item.about, (counts.get(item.about) ?? 0) + 1)
    return counts
  }, [data, room])
}
