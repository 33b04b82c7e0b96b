// Words of a page to be, in both readings, and the grounds of every reading: as the page itself will show them.
import type {
  PublishedGround,
  PublishedParagraph,
  PublishedSpeaker,
} from '../../../../shared/publishing/published-content.ts'
import { counted } from '../../ui/words/counted.ts'
import { groundWords } from '../ground-words.ts'
import { keyed } from './keyed.ts'
import styles from './publishing.module.css'

type Passages = readonly (readonly PublishedParagraph[])[]

/** Corrected words are `ins`; in the published reading the same places are `mark`. */
export function BothReadings({ passages }: { readonly passages: Passages }) {
  const isCorrected = passages.flat().some(({ pieces }) => pieces.some((piece) => 'reading' in piece))
  return (
    <>
      <blockquote className={styles.words}>
        <Paragraphs passages={passages} reading="corrected" />
      </blockquote>
      {isCorrected ? (
        <>
          <h4 className="label">As published</h4>
          <blockquote className={styles.published}>
            <Paragraphs passages={passages} reading="published" />
          </blockquote>
        </>
      ) : (
        <p className="fine">As published: none of these words has been corrected.</p>
      )}
    </>
  )
}

function Paragraphs({
  passages,
  reading,
}: {
  readonly passages: Passages
  readonly reading: 'corrected' | 'published'
}) {
  return passages.map((paragraphs, nth) =>
    paragraphs.map(({ segment, start, pieces }, at) => {
      let offset = start
      return (
        <p key={`${segment}:${start}`}>
          {nth > 0 && at === 0 && '… '}
          {pieces.map((piece) => {
            const key = offset
            offset += 'text' in piece ? piece.text.length : piece.published.length
            if ('text' in piece) return piece.text
            if (reading === 'published') return <mark key={key}>{piece.published}</mark>
            return piece.reading === '' ? null : <ins key={key}>{piece.reading}</ins>
          })}
        </p>
      )
    }),
  )
}

/** "Gerardo Isaac Morales Tenorio, Ministry of Foreign Affairs, Mexico" */
export const speakerWords = (speaker: PublishedSpeaker | null): string =>
  speaker === null
    ? 'Speaker not known'
    : [speaker.name, speaker.affiliation, speaker.actor]
        .filter(
          (part, at, all) =>
            part !== null && part !== '' && !all.slice(0, at).some((one) => one?.includes(part)),
        )
        .join(', ')

/** More than these open on asking. */
const mostShown = 6

export function Grounds({ grounds }: { readonly grounds: readonly PublishedGround[] }) {
  if (grounds.length === 0) return null
  if (grounds.length > mostShown)
    return (
      <details>
        <summary>What was corrected in {counted(grounds.length, 'place')}, and why</summary>
        <GroundList grounds={grounds} />
      </details>
    )
  return (
    <section>
      <h4 className="label">What was corrected, and why</h4>
      <GroundList grounds={grounds} />
    </section>
  )
}

function GroundList({ grounds }: { readonly grounds: readonly PublishedGround[] }) {
  return (
    <ul className={styles.grounds}>
      {keyed(grounds).map(({ key, item: { published, reading, kind, detail, voices, people } }) => (
        <li key={key}>
          <del>{published}</del> {reading === '' ? <i>not said</i> : <ins>{reading}</ins>}
          <span className="fine">
            {[
              kind === null ? 'no ground given' : `${groundWords[kind]}${detail === '' ? '' : `: ${detail}`}`,
              people === null ? counted(voices, 'person', 'people') : people.join(', '),
            ].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
