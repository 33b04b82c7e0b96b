// Pictures that are not in the note yet: how far each is, why it is not going on, and what can be done about it.
import { Button } from '../../../../ui/controls/button.tsx'
import { ProgressLine } from '../../../../ui/marks/progress-rule.tsx'
import styles from './coming-pictures.module.css'
import type { ComingPicture, ComingState } from './use-pictures.ts'

export function ComingPictures({
  pictures,
  onAgain,
  onDrop,
}: {
  readonly pictures: readonly ComingPicture[]
  readonly onAgain: (id: number, file: File) => void
  readonly onDrop: (id: number) => void
}) {
  if (pictures.length === 0) return null
  return (
    <ul className={styles.pictures} aria-label="Pictures on their way">
      {pictures.map(({ id, file, state }) => (
        <li key={id} data-state={state.kind}>
          <p>
            <b>{file.name || 'A picture'}</b> <span aria-live="polite">{sentenceOf(state)}</span>
          </p>
          {state.kind === 'sending' && (
            <ProgressLine
              value={Math.round(state.share * 100)}
              max={100}
              label={`${Math.round(state.share * 100)} per cent sent`}
            />
          )}
          <p className={styles.acts}>
            {state.kind !== 'sending' && (
              <Button size="small" onClick={() => onAgain(id, file)}>
                Try again
              </Button>
            )}
            <Button size="small" kind="quiet" onClick={() => onDrop(id)}>
              {state.kind === 'sending' ? 'Stop' : 'Take it out'}
            </Button>
          </p>
        </li>
      ))}
    </ul>
  )
}

function sentenceOf(state: ComingState): string {
  if (state.kind === 'sending') return state.share < 1 ? 'is being sent.' : 'is being looked through.'
  if (state.kind === 'refused') return state.problem.message
  return 'waits: you are offline. It is kept on this page and goes on when you are back.'
}
