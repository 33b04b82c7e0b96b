// The filters as one sentence; a choice writes the address.

import type { TranscriptId } from '../../../../shared/base/id.ts'
import { Select } from '../../ui/choices/select.tsx'
import { ChoiceSentence, WordChoice } from '../../ui/choices/word-choice.tsx'
import { counted } from '../../ui/words/counted.ts'
import { type Filters, kinds, kindWords, statuses, statusWords } from './filters.ts'

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
    <ChoiceSentence>
      <b>{counted(count, 'reading')}</b> in{' '}
      <WordChoice
        label="Record"
        value={record}
        any="all records"
        options={records.map(({ id, title }) => ({ id, label: title }))}
        onChange={(id) => onChange({ record: id })}
      />{' '}
      of{' '}
      <WordChoice
        label="Kind"
        value={kind}
        any="every kind"
        options={kinds.map((id) => ({ id, label: kindWords(id).toLowerCase() }))}
        onChange={(id) => onChange({ kind: id })}
      />{' '}
      by{' '}
      <WordChoice
        label="Proposer"
        value={by}
        any="anyone"
        options={proposers.map(({ id, name }) => ({ id, label: name }))}
        onChange={(id) => onChange({ by: id })}
      />
      ,{' '}
      <Select
        look="word"
        label="Status"
        value={status}
        options={statuses.map((id) => ({ id, label: statusWords[id] }))}
        onChange={(id) => onChange({ status: statuses.find((each) => each === id && each !== 'open') })}
      />
    </ChoiceSentence>
  )
}
