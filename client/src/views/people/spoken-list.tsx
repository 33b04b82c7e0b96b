// The turns of a person by record, each by its first words and a link to its place.
import { Link } from '@tanstack/react-router'
import type { TranscriptId } from '../../../../shared/base/id.ts'
import type { Spoken } from '../../../../shared/wire/api-people.ts'
import { useProject } from '../../api/project.tsx'
import styles from './person-page.module.css'

export function SpokenList({
  turns,
  titles,
}: {
  readonly turns: readonly Spoken[]
  readonly titles: ReadonlyMap<TranscriptId, string>
}) {
  const { project } = useProject()
  return [...titles].map(([transcript, title]) => (
    <div key={transcript}>
      <h3 className="label">{title}</h3>
      <ol className={styles.turns}>
        {turns
          .filter((turn) => turn.transcript === transcript)
          .map(({ segment, offset, words, basis, opening }) => (
            <li key={`${segment}:${offset}`}>
              <Link
                to="/p/$project/t/$transcript"
                params={{ project: project.slug, transcript }}
                hash={`s${segment + 1}`}
                className={styles.place}
              >
                ¶ {segment + 1}
              </Link>
              <span className={styles.opening}>{opening}</span>
              <span className="fine">
                {words} {words === 1 ? 'word' : 'words'}
                {basis === 'attribution' && ', by what a member said'}
              </span>
            </li>
          ))}
      </ol>
    </div>
  ))
}
