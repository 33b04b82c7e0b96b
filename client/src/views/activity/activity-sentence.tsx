// The filters of the activity as one sentence: its underlined words open lists, and a choice writes the address.
import type { MemberId, TranscriptId } from '../../../../shared/base/id.ts'
import { activityKinds } from '../../../../shared/wire/sharing/api-talk.ts'
import { Select } from '../../ui/choices/select.tsx'
import styles from './activity.module.css'
import { type ActivityFilters, kindsOfRecords, kindWords } from './activity-filters.ts'

const all = 'all'

export function ActivitySentence({
  filters: { by, kind, record },
  members,
  records,
  onChange,
}: {
  readonly filters: ActivityFilters
  readonly members: readonly { readonly id: MemberId; readonly name: string }[]
  readonly records: readonly { readonly id: TranscriptId; readonly title: string }[]
  readonly onChange: (changes: Partial<ActivityFilters>) => void
}) {
  const kinds = record === undefined ? activityKinds : kindsOfRecords
  return (
    <p className={styles.sentence}>
      What{' '}
      <Select
        look="word"
        label="Member"
        value={by ?? all}
        options={[{ id: all, label: 'everyone' }, ...members.map(({ id, name }) => ({ id, label: name }))]}
        onChange={(id) => onChange({ by: members.find((each) => each.id === id)?.id })}
      />{' '}
      did with{' '}
      <Select
        look="word"
        label="Kind"
        value={kind ?? all}
        options={[{ id: all, label: 'everything' }, ...kinds.map((id) => ({ id, label: kindWords[id] }))]}
        onChange={(id) => onChange({ kind: kinds.find((each) => each === id) })}
      />{' '}
      in{' '}
      <Select
        look="word"
        label="Record"
        value={record ?? all}
        options={[
          { id: all, label: 'the whole project' },
          ...records.map(({ id, title }) => ({ id, label: title })),
        ]}
        onChange={(id) => onChange({ record: records.find((each) => each.id === id)?.id })}
      />
    </p>
  )
}
