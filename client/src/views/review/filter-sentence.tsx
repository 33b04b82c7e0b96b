// The filters as one sentence: its underlined words open lists, and a choice writes the address.

import type { TranscriptId } from '../../../../shared/base/id.ts'
import { Select } from '../../ui/choices/select.tsx'
import { counted } from '../../ui/words/counted.ts'
import { type Filters, kinds, kindWords, statuses, statusWords } from './filters.ts'
import styles from './review.module.css'

const all = 'all'
const typed = <T extends string>(known: readonly T[], id: string): T | undefined =>
  known.find((each) => each === id)

export function FilterSentence({
  count,
  filters,
  records,
  proposers,
  onChange,
}: {
  readonly count: number
  readonly filters: Filters
  readonly records: readonly { readonly id: TranscriptId; readonly title: string }[]
  readonly proposers: readonly { readonly id: string; readonly name: string }[]
  readonly onChange: (changes: Partial<Filters>) => void
}) {
  const { record, kind, by, status = 'open' } = filters
  return (
    <p className={styles.sentence}>
      <b>{counted(count, 'reading')}</b> in{' '}
      <Select
        look="word"
        label="Record"
        value={record ?? all}
        options={[
          { id: all, label: 'all records' },
          ...records.map(({ id, title }) => ({ id, label: title })),
        ]}
        onChange={(id) => onChange({ record: records.find((each) => each.id === id)?.id })}
      />{' '}
      of{' '}
      <Select
        look="word"
        label="Kind"
        value={kind ?? all}
        options={[
          { id: all, label: 'every kind' },
          ...kinds.map((id) => ({ id, label: kindWords(id).toLowerCase() })),
        ]}
        onChange={(id) => onChange({ kind: typed(kinds, id) })}
      />{' '}
      by{' '}
      <Select
        look="word"
        label="Proposer"
        value={by ?? all}
        options={[{ id: all, label: 'anyone' }, ...proposers.map(({ id, name }) => ({ id, label: name }))]}
        onChange={(id) => onChange({ by: id === all ? undefined : id })}
      />
      ,{' '}
      <Select
        look="word"
        label="Status"
        value={status}
        options={statuses.map((id) => ({ id, label: statusWords[id] }))}
        onChange={(id) => onChange({ status: id === 'open' ? undefined : typed(statuses, id) })}
      />
    </p>
  )
}
