// What the server did not take, over the margin, with what can be done about each change. It never closes by itself,
// and putting it aside loses nothing: the masthead goes on saying it.

import type { Result } from '../../../../../../shared/base/result.ts'
import type { LinkState, RefusedChange } from '../../../../live/link-state.ts'
import { Act } from '../../../../ui/controls/act.tsx'
import { saveFile } from '../../../../ui/files/save-file.ts'
import { Notice, NoticeWords } from '../../../../ui/states/notice.tsx'
import styles from './desk.module.css'

export type Refusals = {
  readonly retry: (id: string) => Result<void>
  readonly discard: (id: string) => void
  readonly exportRefused: () => string
}

export function RefusedPanel({
  link,
  room,
  words,
  tell,
  onAside,
}: {
  readonly link: Extract<LinkState, { kind: 'refused' }>
  readonly room: Refusals
  readonly words: (change: RefusedChange) => string
  readonly tell: (words: string) => void
  readonly onAside: () => void
}) {
  const { refusals, problem } = link
  const copy = async (change: RefusedChange) => {
    try {
      await navigator.clipboard.writeText(words(change))
      tell('Copied.')
    } catch {
      tell('This browser does not let the page copy. Use Export.')
    }
  }
  return (
    <div className={styles.refused}>
      <Notice
        tone="danger"
        acts={
          <>
            <Act
              onClick={() =>
                saveFile(
                  new Blob([room.exportRefused()], { type: 'application/json' }),
                  'refused-changes.json',
                )
              }
            >
              Export
            </Act>
            <Act onClick={onAside}>Put aside</Act>
          </>
        }
      >
        <p>
          <b>
            {refusals.length === 1
              ? 'One change was refused.'
              : refusals.length === 0
                ? 'This record takes no changes now.'
                : `${refusals.length} changes were refused.`}
          </b>{' '}
          {problem.message}
          {refusals.length > 0 && ' Nobody else saw it; your words are kept here.'}
        </p>
        <ul className={styles.refusedList}>
          {refusals.map((change) => (
            <li key={change.id}>
              <NoticeWords>{words(change)}</NoticeWords>
              {change.problem.message !== problem.message && <p>{change.problem.message}</p>}
              <div className={styles.refusedActs}>
                {change.canRetry && (
                  <Act
                    onClick={() => {
                      const again = room.retry(change.id)
                      if (!again.ok) tell(again.problem.message)
                    }}
                  >
                    Try again
                  </Act>
                )}
                <Act onClick={() => void copy(change)}>Copy</Act>
                <Act onClick={() => room.discard(change.id)}>Discard</Act>
              </div>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
