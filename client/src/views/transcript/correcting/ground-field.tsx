// How one knows that a reading which changes the sense is right. It appears when the sense changes; Enter goes here first.
import { TriangleAlert } from 'lucide-react'
import { type KeyboardEvent, type Ref, useId } from 'react'
import { type GroundKind, groundKinds } from '../../../../../shared/records/corrections/correction.ts'
import type { SenseChange } from '../../../../../shared/records/sense/sense-change.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import { groundWords } from './correction-draft.ts'
import styles from './ground-field.module.css'

export type Ground = { readonly kind: GroundKind; readonly detail: string }

/** Enter and Tab bubble to the box; on a kind, Enter goes on to the words. */
export function GroundField({
  change,
  ground,
  fault,
  onChange,
  detailRef,
}: {
  readonly change: SenseChange
  readonly ground: Ground
  /** What is missing in it, one sentence; null when nothing is. */
  readonly fault: string | null
  readonly onChange: (ground: Ground) => void
  readonly detailRef: Ref<HTMLInputElement>
}) {
  const id = useId()
  const goOn = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    document.getElementById(`${id}-detail`)?.focus()
  }
  return (
    <div className={styles.ground}>
      <p className={styles.caution}>
        <Icon of={TriangleAlert} size="small" />
        <span>This changes the sense{wordsOf(change)}: it needs a ground and a second person.</span>
      </p>
      <fieldset className={styles.kinds}>
        <legend className="visually-hidden">Kind of ground</legend>
        {groundKinds.map((kind) => (
          <label key={kind} className={styles.kind}>
            <input
              type="radio"
              name={`${id}-kind`}
              checked={ground.kind === kind}
              onChange={() => onChange({ ...ground, kind })}
              onKeyDown={goOn}
            />
            {groundWords[kind]}
          </label>
        ))}
      </fieldset>
      <label className="visually-hidden" htmlFor={`${id}-detail`}>
        Ground
      </label>
      <input
        id={`${id}-detail`}
        ref={detailRef}
        className={styles.detail}
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
    </div>
  )
}

const placeholders: Readonly<Record<GroundKind, string>> = {
  heard: 'Where in the recording, as 00:14:32',
  source: 'Which source, and where in it',
  speaker: 'When and to whom they said so',
  context: 'What in the context shows it',
}

function wordsOf({ words: [from, to] }: SenseChange): string {
  if (from !== '' && to !== '') return ` (“${from}” to “${to}”)`
  return from === '' ? ` (“${to}” is added)` : ` (“${from}” goes)`
}
