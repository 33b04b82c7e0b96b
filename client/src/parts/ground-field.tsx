// How one knows that a reading is right: its kind, and the words others need to check it. It opens when the sense changes,
// before anything is sent; Enter on a kind goes on to the words.
import { TriangleAlert } from 'lucide-react'
import { type KeyboardEvent, type Ref, useEffect, useId, useRef } from 'react'
import { type GroundKind, groundKinds } from '../../../shared/records/corrections/correction.ts'
import type { SenseChange } from '../../../shared/records/sense/sense-change.ts'
import { classNames } from '../ui/class-names.ts'
import { Icon } from '../ui/marks/icon.tsx'
import styles from './ground-field.module.css'
import { groundWords } from './ground-words.ts'

export type Ground = { readonly kind: GroundKind; readonly detail: string }

/** Left out, `onDone` (Enter in the words) and `onLeave` (Esc) bubble to the box around. With `takesFocus` it begins there. */
export function GroundField({
  change,
  ground,
  fault,
  takesFocus = false,
  onChange,
  onDone,
  onLeave,
  detailRef,
}: {
  /** Null: the ground is given of one's own accord. */
  readonly change: SenseChange | null
  readonly ground: Ground
  /** What is missing in it, one sentence; null when nothing is. */
  readonly fault: string | null
  readonly takesFocus?: boolean
  readonly onChange: (ground: Ground) => void
  readonly onDone?: () => void
  readonly onLeave?: () => void
  readonly detailRef?: Ref<HTMLInputElement>
}) {
  const id = useId()
  const own = useRef<HTMLInputElement | null>(null)
  useEffect(() => {
    if (takesFocus) own.current?.focus()
  }, [takesFocus])
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && onLeave) onLeave()
    else if (event.key !== 'Enter') return
    else if (event.target !== own.current) own.current?.focus()
    else if (onDone) onDone()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <fieldset className={classNames(styles.ground, change && styles.changing)} onKeyDown={press}>
      <legend className="visually-hidden">How you know</legend>
      <p className={styles.caution}>
        {change && <Icon of={TriangleAlert} size="small" />}
        <span>
          {change
            ? `This changes the sense${changeWords(change)}: it needs a ground and a second person.`
            : 'How you know that the reading is right.'}
        </span>
      </p>
      <div className={styles.kinds}>
        {groundKinds.map((kind) => (
          <label key={kind} className={styles.kind}>
            <input
              type="radio"
              name={`${id}-kind`}
              checked={ground.kind === kind}
              onChange={() => onChange({ ...ground, kind })}
            />
            {groundWords[kind]}
          </label>
        ))}
      </div>
      <input
        ref={(element) => {
          own.current = element
          if (typeof detailRef === 'function') detailRef(element)
          else if (detailRef) detailRef.current = element
        }}
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

const placeholders: Readonly<Record<GroundKind, string>> = {
  heard: 'When in the recording, as 14:32 or 1:02:33',
  source: 'The link to the source',
  speaker: 'When and to whom they said so',
  context: 'What in the context shows it',
}

const changeWords = ({ words: [from, to] }: SenseChange): string => {
  if (from !== '' && to !== '') return ` (“${from}” to “${to}”)`
  return from === '' ? ` (“${to}” is added)` : ` (“${from}” goes)`
}
