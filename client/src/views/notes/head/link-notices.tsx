// The saved state of the note in words, and what to do when something was refused or is not kept.
import { createLink, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { type LinkState, shownState } from '../../../live/link-state.ts'
import type { NoteRoom } from '../../../live/live-room.ts'
import { Dialog } from '../../../ui/boxes/dialog.tsx'
import { Act, ActLink } from '../../../ui/controls/act.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { SavedState } from '../../../ui/states/saved-state.tsx'
import { linkWords } from './link-words.ts'

const SignInLink = createLink(ActLink)

export function LinkNotices({ room, state }: { readonly room: NoteRoom; readonly state: LinkState }) {
  const [isOpen, setOpen] = useState(false)
  const address = useLocation({ select: ({ href }) => href })
  const shown = shownState(state)
  if (shown === null) return null
  return (
    <>
      <SavedState state={shown} onOpen={() => setOpen(true)} />
      {isOpen && (
        <Dialog title="Where your work is" isOpen onClose={() => setOpen(false)}>
          <p>
            {linkWords(state)}{' '}
            {state.kind === 'offline' && state.problem?.code === 'sign-in' && (
              <SignInLink to="/sign-in" search={{ to: address }}>
                Sign in again
              </SignInLink>
            )}
          </p>
          {state.kind === 'refused' && (
            <ul>
              {state.refusals.map((refused) => (
                <li key={refused.id}>
                  <p>{refused.words}</p>
                  <p>
                    <Act onClick={() => void navigator.clipboard.writeText(refused.words)}>Copy</Act>{' '}
                    {refused.canRetry && <Act onClick={() => room.retry(refused.id)}>Try again</Act>}{' '}
                    <Act onClick={() => room.discard(refused.id)}>Discard</Act>
                  </p>
                </li>
              ))}
            </ul>
          )}
          {state.kind === 'refused' && (
            <Button onClick={() => download(room.exportRefused())}>Export all as a file</Button>
          )}
        </Dialog>
      )}
    </>
  )
}

function download(text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = 'refused-changes.json'
  link.click()
  URL.revokeObjectURL(link.href)
}
