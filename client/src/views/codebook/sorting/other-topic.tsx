// Finding a topic that has no digit: it gets one, and the quote goes there.
import { useEffect, useRef, useState } from 'react'
import { ComboBox } from '../../../ui/choices/combo-box.tsx'
import { pigment } from '../../../ui/marks/pigment.ts'
import { Swatch } from '../../../ui/marks/swatch.tsx'
import type { Target } from './sorted.ts'
import styles from './sorting.module.css'

export function OtherTopic({
  others,
  onChoose,
  onLeave,
}: {
  readonly others: readonly Target[]
  readonly onChoose: (target: Target) => void
  readonly onLeave: () => void
}) {
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <div className={styles.asking}>
      <ComboBox
        label="To another topic"
        list="inline"
        inputRef={field}
        options={others.map(({ id, name, pigment: nth }) => ({
          id,
          label: name,
          mark: <Swatch color={pigment(nth).color} />,
        }))}
        typed={typed}
        onType={setTyped}
        onChoose={({ id }) => {
          const found = others.find((each) => each.id === id)
          if (found) onChoose(found)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          onLeave()
        }}
      />
    </div>
  )
}
