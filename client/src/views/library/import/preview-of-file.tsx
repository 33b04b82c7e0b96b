// What was found in a file: how its front reads, counts, oddities by line, all turns on demand, and the acts.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReadingWarning } from '../../../../../shared/transcript/transcript.ts'
import type { Preview } from '../../../../../shared/wire/api-transcript.ts'
import { useProject } from '../../../api/project.tsx'
import { Act } from '../../../ui/controls/act.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { Notice } from '../../../ui/states/notice.tsx'
import { Facts } from '../../../ui/tables/facts.tsx'
import { AllTurns } from './all-turns.tsx'
import styles from './import.module.css'
import { disclaimerOf, formatWords, foundIn, frontWords } from './preview-words.ts'

export function PreviewOfFile({
  preview,
  isImporting,
  because,
  onImport,
  onDismiss,
}: {
  readonly preview: Preview
  readonly isImporting: boolean
  readonly because: string | undefined
  /** With the day of the meeting, ISO 8601, when it was given. */
  readonly onImport: (day: string | null) => void
  readonly onDismiss: () => void
}) {
  const { project } = useProject()
  const [showsTurns, setShowsTurns] = useState(false)
  const [day, setDay] = useState('')
  const { transcript, sameAs } = preview
  return (
    <>
      {sameAs !== null && (
        <div className={styles.same}>
          <Notice tone="caution">
            <p>
              This very file is in the project already.{' '}
              <Link to="/p/$project/t/$transcript" params={{ project: project.slug, transcript: sameAs }}>
                Open the record
              </Link>
            </p>
          </Notice>
        </div>
      )}
      <div className={styles.columns}>
        <div>
          <h3 className="label">Reads as</h3>
          <p className={styles.title}>{transcript.title || 'No title was found'}</p>
          <p className={styles.front}>{disclaimerOf(transcript)}</p>
          <p className="fine">{frontWords(transcript)}</p>
        </div>
        <div>
          <h3 className="label">Found</h3>
          <Facts facts={foundIn(preview)} />
        </div>
        <div>
          <h3 className="label">Odd</h3>
          <Oddities warnings={transcript.warnings} />
        </div>
      </div>
      {sameAs === null && (
        <div className={styles.day}>
          <TextField
            label="Day of the meeting"
            description="If you know it; the library is in its order."
            type="date"
            value={day}
            onChange={setDay}
          />
        </div>
      )}
      <div className={styles.acts}>
        {sameAs === null && (
          <Button
            kind="primary"
            because={because ?? (isImporting ? 'The record is being stored.' : undefined)}
            onClick={() => onImport(day === '' ? null : day)}
          >
            Import
          </Button>
        )}
        <Button aria-expanded={showsTurns} onClick={() => setShowsTurns((shows) => !shows)}>
          {showsTurns ? 'Hide the turns' : 'See all turns'}
        </Button>
        <Button kind="quiet" onClick={onDismiss}>
          Not now
        </Button>
        <span className={`fine ${styles.format}`}>{formatWords(transcript)}</span>
      </div>
      {showsTurns && <AllTurns transcript={transcript} />}
    </>
  )
}

const firstOddities = 4

function Oddities({ warnings }: { readonly warnings: readonly ReadingWarning[] }) {
  const [showsAll, setShowsAll] = useState(false)
  if (warnings.length === 0) return <p className={styles.odd}>Nothing odd was found.</p>
  const shown = showsAll ? warnings : warnings.slice(0, firstOddities)
  return (
    <ul className={styles.odd}>
      {shown.map(({ line, message }) => (
        <li key={`${line} ${message}`}>
          <b>Line {line.toLocaleString('en')}</b> {message}
        </li>
      ))}
      {shown.length < warnings.length && (
        <li>
          <Act onClick={() => setShowsAll(true)}>{warnings.length - shown.length} more</Act>
        </li>
      )}
    </ul>
  )
}
