// Before an old version of an entry is brought back: what it would change of the entry, field by field, and which codings
// would be read otherwise. Asked once; nothing is written before.
import { useState } from 'react'
import type { StanceId } from '../../../../../shared/base/id.ts'
import type { Result } from '../../../../../shared/base/result.ts'
import { stanceChanges, topicChanges } from '../../../../../shared/formats/codebook/plan/entry-changes.ts'
import type { FieldChange } from '../../../../../shared/formats/codebook/plan/planned-entry.ts'
import { currentTopicId } from '../../../../../shared/records/codebook/codebook.ts'
import { wholeFilter, writeFilter } from '../../../../../shared/records/positions/position-filter.ts'
import type { CodebookNow } from '../../../acts/codebook/codebook-change.ts'
import { useProject } from '../../../api/project.tsx'
import { useApi } from '../../../api/use-api.ts'
import { Dialog } from '../../../ui/boxes/dialog.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { FormError } from '../../../ui/controls/form-error.tsx'
import { LoadingLines } from '../../../ui/states/loading-lines.tsx'
import { counted } from '../../../ui/words/counted.ts'
import { FieldLines } from '../entry/field-lines.tsx'
import { useQuotes } from '../sorting/use-quotes.ts'
import styles from './history.module.css'
import type { Version } from './history-words.ts'
import { RecodedList } from './recoded-list.tsx'
import { carriers, rereadQuotes } from './reread-quotes.ts'

type TopicVersion = Extract<Version, { readonly root: 'topics' }>

export function BringBack({
  version,
  codebook,
  left,
  because,
  onBring,
  onClose,
}: {
  /** Null: closed. */
  readonly version: Version | null
  readonly codebook: CodebookNow
  /** Who left it so and when, "Li Wen, 14:21". */
  readonly left: string
  readonly because: string | undefined
  readonly onBring: (version: Version) => Promise<Result<void>>
  readonly onClose: () => void
}) {
  return (
    <Dialog
      title={version ? `Bring back “${version.value.name}”?` : 'Bring back'}
      isOpen={version !== null}
      onClose={onClose}
    >
      {version && (
        <Preview
          version={version}
          codebook={codebook}
          left={left}
          because={because}
          onBring={onBring}
          onClose={onClose}
        />
      )}
    </Dialog>
  )
}

function Preview({
  version,
  codebook,
  left,
  because,
  onBring,
  onClose,
}: Omit<Parameters<typeof BringBack>[0], 'version'> & { readonly version: Version }) {
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const { changes, isNew } = changesOf(version, codebook)
  const bring = async () => {
    setBusy(true)
    setTrouble(null)
    const done = await onBring(version)
    setBusy(false)
    if (done.ok) onClose()
    else setTrouble(done.problem.message)
  }
  return (
    <div className={styles.preview}>
      <p>
        {isNew
          ? `It is not in the codebook now. It would come back as it was left by ${left}:`
          : `It would be again as it was left by ${left}:`}
      </p>
      {changes.length === 0 ? (
        <p className="fine">{isNew ? 'It has nothing but its name.' : 'Only its place among the others.'}</p>
      ) : (
        <FieldLines changes={changes} isNew={isNew} />
      )}
      {version.root === 'topics' ? (
        <TopicTouches version={version} codebook={codebook} />
      ) : (
        <StanceTouches id={version.id} />
      )}
      <FormError>{trouble}</FormError>
      <div className={styles.answers}>
        <Button
          kind="primary"
          because={because ?? (isBusy ? 'It is being brought back.' : undefined)}
          onClick={() => void bring()}
        >
          Bring back
        </Button>
        <Button kind="quiet" onClick={onClose}>
          Not now
        </Button>
      </div>
    </div>
  )
}

function changesOf(version: Version, { topics, stances }: CodebookNow) {
  if (version.root === 'stances') {
    const now = stances.get(version.id) ?? null
    return { isNew: now === null, changes: stanceChanges(now, version.value) }
  }
  const now = topics.get(version.id) ?? null
  const changes: readonly FieldChange[] = topicChanges(now, version.value, topics, true)
  const isSuggested = now !== null && now.suggestedBy !== version.value.suggestedBy
  const suggestion = {
    field: 'standing',
    from: now?.suggestedBy ? 'suggested' : 'adopted',
    to: version.value.suggestedBy ? 'suggested' : 'adopted',
  }
  return { isNew: now === null, changes: isSuggested ? [...changes, suggestion] : changes }
}

function TopicTouches({
  version: { id, value },
  codebook: { topics },
}: {
  readonly version: TopicVersion
  readonly codebook: CodebookNow
}) {
  const found = useQuotes(currentTopicId(id, topics))
  if (found.isPending) return <LoadingLines says="Looking up the positions on it…" />
  if (!found.data)
    return <p>{`${found.error.problem.message} So it is not known which codings it touches.`}</p>
  const { quotes, records } = found.data
  const reread = rereadQuotes(quotes, topics, id, value)
  const count = carriers(quotes, topics, id, value)
  const nameOf = (topic: typeof id) => (topic === id ? value.name : (topics.get(topic)?.name ?? topic))
  if (reread.length === 0) return <p>{untouched(count, true)}</p>
  return (
    <>
      <p>
        <b>{counted(reread.length, 'position')}</b> would be read as another topic; nobody’s coding is
        rewritten.
      </p>
      <RecodedList
        first={5}
        nameOf={nameOf}
        positions={reread.map(({ quote, from, to }) => ({
          id: `${quote.transcript} ${quote.key}`,
          holder: quote.holder,
          record: records.get(quote.transcript)?.title ?? 'a record',
          address: quote.address,
          segment: quote.spans[0]?.startSegment ?? null,
          from,
          to,
        }))}
      />
    </>
  )
}

function untouched(count: number, isOnIt: boolean): string {
  if (count === 0) return `No position ${isOnIt ? 'is on it' : 'has it'}, so no coding changes.`
  const verb = isOnIt ? (count === 1 ? 'is on it' : 'are on it') : count === 1 ? 'has it' : 'have it'
  return `${counted(count, 'position')} ${verb}, and no coding changes.`
}

function StanceTouches({ id }: { readonly id: StanceId }) {
  const { project } = useProject()
  const { data, error } = useApi('listPositions', {
    params: { project: project.slug },
    query: { ...writeFilter({ ...wholeFilter, stances: [id] }), from_row: 0, rows: 1 },
  })
  if (error) return <p>{`${error.problem.message} So it is not known which codings it touches.`}</p>
  return data ? (
    <p>{untouched(data.total, false)}</p>
  ) : (
    <LoadingLines says="Looking up the positions that have it…" />
  )
}
