// The look of a topic's highlights: one of twelve pigments by name, and a line.
import type { CSSProperties } from 'react'
import { type TopicLine, topicLines } from '../../../../../shared/records/codebook/codebook.ts'
import { pigment } from '../../../ui/marks/pigment.ts'
import { Swatch } from '../../../ui/marks/swatch.tsx'
import { colourNames } from './topic-name.tsx'
import styles from './topics.module.css'

export function ColourField({
  colour,
  onChange,
}: {
  readonly colour: number
  readonly onChange: (colour: number) => void
}) {
  return (
    <fieldset className={styles.choices}>
      <legend>Colour</legend>
      <div className={styles.colours}>
        {colourNames.map((name, index) => (
          <label key={name} className={styles.choice}>
            <input
              type="radio"
              name="colour"
              value={name}
              checked={colour === index + 1}
              onChange={() => onChange(index + 1)}
            />
            <Swatch color={pigment(index + 1).color} />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** Undefined: the first line that no earlier topic of the colour has. */
export function LineField({
  line,
  colour,
  onChange,
}: {
  readonly line: TopicLine | undefined
  readonly colour: number
  readonly onChange: (line: TopicLine | undefined) => void
}) {
  return (
    <fieldset className={styles.choices}>
      <legend>Line under its words</legend>
      <div className={styles.lines}>
        {[undefined, ...topicLines].map((each) => (
          <label key={each ?? 'any'} className={styles.choice}>
            <input
              type="radio"
              name="line"
              value={each ?? 'any'}
              checked={line === each}
              onChange={() => onChange(each)}
            />
            {each === undefined ? (
              'what is free'
            ) : (
              <span
                className={styles.mark}
                style={{ '--pigment': pigment(colour).color, '--line': each } as CSSProperties}
              >
                {each}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
