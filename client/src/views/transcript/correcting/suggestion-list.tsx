// Readings the box offers, each with where it comes from. ↓ or Alt+digit takes one; so does a click.
import type { MemberId } from '../../../../../shared/base/id.ts'
import { spanAddress } from '../../../../../shared/transcript/span.ts'
import { Kbd } from '../../../ui/marks/kbd.tsx'
import styles from './correction-box.module.css'
import type { Suggestion } from './suggestions.ts'

/** `taken` is the index of the one in the field, -1 for none. Focus stays in the field. */
export function SuggestionList({
  suggestions,
  taken,
  nameOf,
  publishedTexts,
  onTake,
}: {
  readonly suggestions: readonly Suggestion[]
  readonly taken: number
  readonly nameOf: (member: MemberId) => string
  readonly publishedTexts: readonly string[]
  readonly onTake: (at: number) => void
}) {
  if (suggestions.length === 0) return null
  return (
    <ol className={styles.suggestions} aria-label="Suggestions, Alt and a digit take one">
      {suggestions.map(({ reading, why, of }, at) => (
        <li key={`${of === null ? '' : spanAddress(of)} ${reading}`}>
          <button
            type="button"
            tabIndex={-1}
            className={styles.suggestion}
            data-taken={at === taken || undefined}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onTake(at)}
          >
            <Kbd>{at + 1}</Kbd>
            {reading === '' ? <span className={styles.struck}>was not said</span> : <span>{reading}</span>}
            <small>
              {of !== null && <>for “{publishedTexts[of.startSegment]?.slice(of.start, of.end)}”, </>}
              {reasonOf(why, nameOf)}
            </small>
          </button>
        </li>
      ))}
    </ol>
  )
}

function reasonOf(why: Suggestion['why'], nameOf: (member: MemberId) => string): string {
  if (why.kind === 'proposed') return `proposed by ${nameOf(why.by)}`
  if (why.kind === 'suspect') return why.reason
  const more = why.places - 1
  return `accepted in ¶ ${why.segment + 1}${more > 0 ? ` and ${more} more` : ''}`
}
