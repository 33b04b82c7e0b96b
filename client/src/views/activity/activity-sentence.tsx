// The filters of the activity as one sentence; a choice writes the address.
import type { MemberId, TranscriptId } from '../../../../shared/base/id.ts'
import { activityKinds } from '../../../../shared/wire/sharing/api-talk.ts'
import { ChoiceSentence, WordChoice } from '../../ui/choices/word-choice.tsx'
import { type ActivityFilters, kindsOfRecords, kindWords } from './activity-filters.ts'

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
    <ChoiceSentence>
      What{' '}
      <WordChoice
        label="Member"
        value={by}
        any="everyone"
        options={members.map(({ id, name }) => ({ id, label: name }))}
        onChange={(id) => onChange({ by: id })}
      />{' '}
      did with{' '}
      <WordChoice
        label="Kind"
        value={kind}
        any="everything"
        options={kinds.map((id) => ({ id, label: kindWords[id] }))}
        onChange={(id) => onChange({ kind: id })}
      />{' '}
      in{' '}
      <WordChoice
        label="Record"
        value={record}
        any="the whole project"
        options={records.map(({ id, title }) => ({ id, label: title }))}
        onChange={(id) => onChange({ record: id })}
      />
    </ChoiceSentence>
  )
}
