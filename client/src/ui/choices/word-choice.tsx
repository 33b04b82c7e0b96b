// Filters as a sentence: its underlined words open lists. A choice that is open says so in its own word ("anyone").
import type { ReactNode } from 'react'
import { Select } from './select.tsx'
import styles from './word-choice.module.css'

/** No id of an option is this. */
const open = 'all'

export function ChoiceSentence({ children }: { readonly children: ReactNode }) {
  return <p className={styles.sentence}>{children}</p>
}

/** `any` is the word while nothing is chosen; undefined: nothing is. */
export function WordChoice<Id extends string>({
  label,
  value,
  any,
  options,
  onChange,
}: {
  readonly label: string
  readonly value: Id | undefined
  readonly any: string
  readonly options: readonly { readonly id: Id; readonly label: string }[]
  readonly onChange: (id: Id | undefined) => void
}) {
  return (
    <Select
      look="word"
      label={label}
      value={value ?? open}
      options={[{ id: open, label: any }, ...options]}
      onChange={(id) => onChange(options.find((each) => each.id === id)?.id)}
    />
  )
}
