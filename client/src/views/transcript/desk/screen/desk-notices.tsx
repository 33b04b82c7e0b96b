// What stands under the masthead when something is wrong: no connection, nothing kept, changes refused.
import { createLink, useLocation } from '@tanstack/react-router'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { LinkState } from '../../../../live/link-state.ts'
import type { TranscriptRoom } from '../../../../live/live-room.ts'
import { Act, ActLink } from '../../../../ui/controls/act.tsx'
import { Notice, OfflineLine } from '../../../../ui/states/notice.tsx'
import { timeWords } from '../../../../ui/time/time-words.ts'
import type { CodebookMaps } from '../marks-of.ts'
import { refusedWords } from '../refused-words.ts'
import { RefusedPanel } from './refused-panel.tsx'

const SignInLink = createLink(ActLink)

/** When the link went away, in words; undefined while it is there. */
function useOfflineSince(isOffline: boolean): string | undefined {
  const [since, setSince] = useState<string | undefined>(undefined)
  useEffect(() => {
    const now = Date.now()
    setSince(isOffline ? timeWords(now, now) : undefined)
  }, [isOffline])
  return since
}

type Trouble = Extract<LinkState, { kind: 'refused' | 'not-saved' | 'offline' }>

/** The state of the link while it is one to tell of here; saving and saved, which come with every act, are not. */
function useTrouble(room: TranscriptRoom): Trouble | null {
  const read = useCallback(() => {
    const state = room.state()
    return state.kind === 'refused' || state.kind === 'not-saved' || state.kind === 'offline' ? state : null
  }, [room])
  return useSyncExternalStore(room.subscribe, read)
}

/** `isReviewing` shows the refused changes; a new refusal shows them by itself. */
export function DeskNotices({
  room,
  codebook,
  texts,
  tell,
  isReviewing,
  onReview,
}: {
  readonly room: TranscriptRoom
  readonly codebook: CodebookMaps
  readonly texts: readonly string[]
  readonly tell: (words: string) => void
  readonly isReviewing: boolean
  readonly onReview: (isReviewing: boolean) => void
}) {
  const link = useTrouble(room)
  const since = useOfflineSince(link?.kind === 'offline')
  const address = useLocation({ select: ({ href }) => href })
  // Also when nothing of one's own was refused, as when one was removed: −1 is none of this.
  const refused = link?.kind === 'refused' ? link.refusals.length : -1
  useEffect(() => onReview(refused >= 0), [refused, onReview])
  if (link === null) return null
  if (link.kind === 'refused')
    return isReviewing ? (
      <RefusedPanel
        link={link}
        room={room}
        words={(change) => refusedWords(change, codebook, texts)}
        tell={tell}
        onAside={() => onReview(false)}
      />
    ) : null
  if (link.kind === 'not-saved') {
    return (
      <Notice
        tone="danger"
        isLine
        acts={
          <Act
            onClick={() => {
              const { corrections, positions } = room.records()
              const mine = [...corrections, ...positions].filter(([key]) => key.startsWith(room.member))
              void navigator.clipboard
                .writeText(JSON.stringify(Object.fromEntries(mine), null, 2))
                .then(() => tell('Your records are copied.'))
            }}
          >
            Copy my records
          </Act>
        }
      >
        <p>
          {link.changes === 1 ? 'One change is' : `${link.changes} changes are`} neither on the server nor on
          this device. Keep this page open.
        </p>
      </Notice>
    )
  }
  if (link.problem) {
    const isSignedOut = link.problem.code === 'sign-in'
    return (
      <Notice
        tone="caution"
        icon="offline"
        isLine
        acts={
          isSignedOut && (
            <SignInLink to="/sign-in" search={{ to: address }}>
              Sign in again
            </SignInLink>
          )
        }
      >
        <p>
          {isSignedOut ? 'You are signed out.' : link.problem.message}
          {link.keeps && link.changes > 0 && ' What you changed is kept on this device.'}
        </p>
      </Notice>
    )
  }
  if (!link.keeps) {
    return (
      <Notice tone="caution" icon="offline" isLine>
        <p>No connection, and this device keeps nothing: what you change now lasts as long as this page.</p>
      </Notice>
    )
  }
  return <OfflineLine since={since} kept={link.changes} />
}
