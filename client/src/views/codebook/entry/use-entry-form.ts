// What a form of an entry holds: what is typed, what is wrong with it, and the entry its person had before their eyes. A
// refusal keeps every letter typed; when a colleague was faster, saving again is a choice made knowingly.
import { useState } from 'react'
import type { Problem } from '../../../../../shared/base/problem.ts'
import type { Result } from '../../../../../shared/base/result.ts'
import { differingFields } from '../../../acts/codebook/codebook-change.ts'
import { errorOfField, type FieldErrors } from '../../../api/field-errors.ts'

export type EntryForm<Values> = {
  readonly values: Values
  readonly change: (part: Partial<Values>) => void
  readonly errors: FieldErrors
  readonly refused: Problem | null
  readonly isNew: boolean
  readonly isBusy: boolean
  readonly send: () => Promise<void>
  /** A colleague has changed it since, and the server refused for that. */
  readonly isOvertaken: boolean
  /** Takes what it is now for seen. */
  readonly look: () => void
  /** The fields a colleague changed, once they were looked at. */
  readonly lookedAt: readonly string[] | null
}

export function useEntryForm<Values extends object, Entry extends object>({
  start,
  now,
  because,
  fields,
  errorsOf,
  onSave,
  onTyped,
}: {
  readonly start: Values
  /** The entry as it is now, live; null for a new one. */
  readonly now: Entry | null
  /** Why nothing can be saved now. */
  readonly because: string | undefined
  /** Those that have a place for what the server says of them. */
  readonly fields: readonly string[]
  readonly errorsOf: (values: Values) => FieldErrors
  /** `seen`: the entry that the person had before their eyes. */
  readonly onSave: (values: Values, seen: Entry | null) => Promise<Result<unknown>>
  readonly onTyped?: () => void
}): EntryForm<Values> {
  const [values, setValues] = useState(start)
  const [seen, setSeen] = useState(now)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [refused, setRefused] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [lookedAt, setLookedAt] = useState<readonly string[] | null>(null)
  return {
    values,
    errors,
    refused,
    isBusy,
    lookedAt,
    isNew: seen === null,
    isOvertaken: refused?.code === 'conflict' && now !== null && seen !== null && seen !== now,
    change: (part) => {
      setValues((before) => ({ ...before, ...part }))
      onTyped?.()
    },
    look: () => {
      if (now === null || seen === null) return
      setLookedAt(differingFields(seen, now))
      setSeen(now)
      setRefused(null)
    },
    send: async () => {
      if (isBusy || because !== undefined) return
      const found = errorsOf(values)
      setErrors(found)
      setRefused(null)
      setLookedAt(null)
      if (Object.keys(found).length > 0) return
      setBusy(true)
      const saved = await onSave(values, seen)
      setBusy(false)
      if (saved.ok) return
      const ofField = errorOfField(saved.problem, fields)
      setErrors(ofField ?? {})
      setRefused(ofField ? null : saved.problem)
    },
  }
}
