// How one knows that a reading is right. It opens when the sense changes, before anything is sent; Enter goes here first.
import { TriangleAlert } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { type GroundKind, groundKinds } from '../../../../../shared/records/corrections/correction.ts'
import type { SenseChange } from '../../../../../shared/records/sense/sense-change.ts'
import { classNames } from '../../../ui/class-names.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import type { Ground } from '../items/drafts.ts'
import styles from './stage.module.css'

const kindWords: Readonly<Record<GroundKind, string>> = {
  heard: 'Heard in the recording',
  source: 'A source',
  speaker: 'The speaker said so',
  context: 'The context',
}
const placeholders: Readonly<Record<GroundKind, string>> = {
  heard: 'Where in the recording, as 00:14:32',
  source: 'The link to the source',
  speaker: 'When and to whom they said so',
  context: 'What in the context shows it',
}

const changeWords = ({ words: [from, to] }: SenseChange): string => {
  if (from !== '' && to !== '') return ` (“${from}” to “${to}”)`
  return from === '' ? ` (“${to}” is added)` : ` (“${from}” goes)`
}

export function GroundField({
  change,
  ground,
  fault,
  onChange,
  onDone,
  onLeave,
}: {
  /** Null: the ground is given of one's own accord. */
  readonly change: SenseChange | null
  readonly ground: Ground
  readonly fault: string | null
  readonly onChange: (ground: Ground) => void
  readonly onDone: () => void
  readonly onLeave: () => void
}) {
  const id = useId()
  const detail = useRef<HTMLInputElement>(null)
  useEffect(() => detail.current?.focus(), [])
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onLeave()
    else if (event.key !== 'Enter') return
    else if (event.target === detail.current) onDone()
    else detail.current?.focus()
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <fieldset className={classNames(styles.ground, change && styles.changing)} onKeyDown={press}>
      <legend className="visually-hidden">Ground</legend>
      <p className={styles.caution}>
        {change && <Icon of={TriangleAlert} size="small" />}
        <span>
          {change
            ? `This changes the sense${changeWords(change)}: it needs a ground, and is held until a second person accepts it.`
            : 'How you know that the reading is right.'}
        </span>
      </p>
      <div className={styles.grounds}>
        {groundKinds.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name={`${id}-kind`}
              checked={ground.kind === kind}
              onChange={() => onChange({ ...ground, kind })}
            />
            {kindWords[kind]}
          </label>
        ))}
      </div>
      <input
        ref={detail}
        className={styles.detail}
        aria-label="Ground"
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : `${id}-fault`}
        placeholder={placeholders[ground.kind]}
        autoComplete="off"
        value={ground.detail}
        onChange={(event) => onChange({ ...ground, detail: event.currentTarget.value })}
      />
      <div role="alert" id={`${id}-fault`}>
        {fault !== null && <p className={styles.fault}>{fault}</p>}
      </div>
    </fieldset>
  )
}
