// What a stance's form holds and the record it makes; what is wrong is said at its field. Pure.
import { type StanceRecord, stanceSchema } from '../../../../../shared/records/codebook/codebook.ts'
import type { StanceDraft } from '../../../acts/codebook/stance-acts.ts'
import { type FieldErrors, fieldErrors } from '../../../api/field-errors.ts'

export type StanceValues = {
  readonly name: string
  readonly sign: string
  readonly keys: string
  /** −2 … 2; null does not count. */
  readonly value: number | null
}

/** The keys typed into one field, each once. */
export const keysIn = (typed: string): string[] => [...new Set(typed.replace(/\s+/gu, ''))]

export const stanceValuesOf = ({ name, sign, keys, value }: StanceDraft): StanceValues => ({
  name,
  sign,
  keys: keys.join(' '),
  value,
})

export const stanceDraftOf = ({ name, sign, keys, value }: StanceValues): StanceDraft => ({
  name: name.trim(),
  sign: sign.trim(),
  keys: keysIn(keys),
  value,
})

export const changedStance = (stance: StanceRecord, values: StanceValues): StanceRecord => ({
  ...stance,
  ...stanceDraftOf(values),
})

const shape = stanceSchema.pick({ name: true, sign: true, keys: true, value: true })

export function stanceErrors(values: StanceValues): FieldErrors {
  const draft = stanceDraftOf(values)
  const noSign = draft.sign === '' ? { sign: 'A stance needs a sign: it is never told by colour alone.' } : {}
  const manyKeys = draft.keys.length > 3 ? { keys: 'At most three keys.' } : {}
  return { ...fieldErrors(shape, draft), ...noSign, ...manyKeys }
}
