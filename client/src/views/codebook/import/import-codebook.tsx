// A codebook to import, of this program or another: handed in, looked at entry by entry, and brought in as one act. Each
// entry has a box; what is unticked stays out, and what stood below it moves up. Nothing is sent before it was looked at.

import { useDeferredValue, useMemo, useState } from 'react'
import { problem } from '../../../../../shared/base/problem.ts'
import type { Result } from '../../../../../shared/base/result.ts'
import { guidsOf } from '../../../../../shared/formats/codebook/code-guid.ts'
import {
  entryKey,
  importChange,
  planImport,
} from '../../../../../shared/formats/codebook/plan/plan-import.ts'
import type { ImportPlan } from '../../../../../shared/formats/codebook/plan/planned-entry.ts'
import { readCodebook } from '../../../../../shared/formats/codebook/read-codebook.ts'
import {
  type CodebookEntries,
  codebookFault,
} from '../../../../../shared/records/codebook/codebook-faults.ts'
import type { CodebookChange } from '../../../../../shared/wire/api-codebook.ts'
import { useProject } from '../../../api/project.tsx'
import { HandedText, nothingHanded } from '../../../parts/handing/handed-text.tsx'
import { TroubleList } from '../../../parts/handing/trouble-list.tsx'
import { Dialog } from '../../../ui/boxes/dialog.tsx'
import { Act } from '../../../ui/controls/act.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { FormError } from '../../../ui/controls/form-error.tsx'
import { counted } from '../../../ui/words/counted.ts'
import styles from './import.module.css'
import { PlannedEntries } from './planned-entries.tsx'

type Props = {
  /** As this screen has it now. */
  readonly codebook: CodebookEntries
  readonly isOpen: boolean
  /** Why nothing can be imported now, one sentence. */
  readonly because: string | undefined
  readonly onClose: () => void
  /** Carries the change out; `says` tells of it afterwards, "12 entries imported." */
  readonly onChange: (change: CodebookChange, says: string) => Promise<Result<void>>
}

export function ImportCodebook({ isOpen, onClose, ...rest }: Props) {
  return (
    <Dialog title="Import a codebook" size="wide" isOpen={isOpen} onClose={onClose}>
      <ImportForm {...rest} onClose={onClose} />
    </Dialog>
  )
}

const files = '.csv,.tsv,.txt,.qdc,.qde,.xml,text/plain,text/csv,text/xml,application/xml'

function ImportForm({ codebook, because, onClose, onChange }: Omit<Props, 'isOpen'>) {
  const { project } = useProject()
  const [handed, setHanded] = useState(nothingHanded)
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set())
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const text = useDeferredValue(handed.text)
  const read = useMemo(() => (text.trim() === '' ? null : readCodebook(text)), [text])
  const plan = useMemo(
    () => (read?.ok ? planImport(codebook, read.value, guidsOf(project.id)) : null),
    [codebook, read, project.id],
  )
  const change = useMemo(() => (plan ? importChange(plan, unticked) : null), [plan, unticked])
  const count = change ? change.topics.length + change.stances.length : 0
  const wrong = useMemo(() => (change ? faultOf(codebook, change) : null), [codebook, change])

  const tick = (keys: readonly string[], isTicked: boolean) => {
    const next = new Set(unticked)
    for (const key of keys) isTicked ? next.delete(key) : next.add(key)
    setUnticked(next)
  }
  const send = async () => {
    if (!change) return
    setTrouble(null)
    setSending(true)
    const done = await onChange(change, `${counted(count, 'entry is', 'entries are')} imported.`)
    setSending(false)
    if (done.ok) onClose()
    else setTrouble(done.problem.message)
  }
  return (
    <div className={styles.import}>
      <HandedText
        label="The codebook"
        description="A codebook of NVivo, MAXQDA, ATLAS.ti or another program (REFI-QDA, .qdc); or CSV with the columns name, parent, definition; or one topic on each line"
        accept={files}
        what="codebook"
        value={handed}
        onChange={(next) => {
          setHanded(next)
          setUnticked(new Set())
          setTrouble(null)
        }}
      />
      {read && !read.ok && <FormError>{read.problem.message}</FormError>}
      {plan && <PlanShown plan={plan} unticked={unticked} onTick={tick} />}
      <FormError>{trouble ?? wrong?.message ?? null}</FormError>
      <div className={styles.acts}>
        <Button
          kind="primary"
          because={because ?? whyNot(plan, count, wrong !== null, isSending)}
          onClick={() => void send()}
        >
          {count === 0 ? 'Import' : `Import ${counted(count, 'entry', 'entries')}`}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          Not now
        </Button>
      </div>
    </div>
  )
}

function whyNot(
  plan: ImportPlan | null,
  count: number,
  isWrong: boolean,
  isSending: boolean,
): string | undefined {
  if (isSending) return 'It is being imported.'
  if (isWrong) return 'The codebook would not be whole: see the sentence above.'
  if (count > 0) return undefined
  return plan === null ? 'Hand in a codebook first.' : 'There is nothing ticked that would change anything.'
}

/** What the server would say, said before; the most it takes at once counts too. */
function faultOf(codebook: CodebookEntries, change: CodebookChange) {
  const after = { topics: new Map(codebook.topics), stances: new Map(codebook.stances) }
  for (const { id, after: topic } of change.topics) if (topic) after.topics.set(id, topic)
  for (const { id, after: stance } of change.stances) if (stance) after.stances.set(id, stance)
  const fault = codebookFault(codebook, after)
  if (fault?.code !== 'too-many') return fault
  const count = after.topics.size.toLocaleString('en')
  return problem(
    'too-many',
    `With these there would be ${count} topics. ${fault.message.replace(': merge some first', '')} Untick what you do not need.`,
  )
}

function PlanShown({
  plan,
  unticked,
  onTick,
}: {
  readonly plan: ImportPlan
  readonly unticked: ReadonlySet<string>
  readonly onTick: (keys: readonly string[], isTicked: boolean) => void
}) {
  const actors = plan.topics.filter(({ isActor }) => isActor).map(({ id }) => entryKey('topics', id))
  const areOut = actors.every((key) => unticked.has(key))
  return (
    <>
      <p role="status" className={styles.counts}>
        {summary(plan)}
      </p>
      {actors.length > 0 && (
        <p className={styles.actors}>
          {counted(actors.length, 'entry looks like an actor', 'entries look like actors')}, not topics.{' '}
          <Act onClick={() => onTick(actors, areOut)}>{areOut ? 'Tick them again' : 'Untick them'}</Act>
        </p>
      )}
      <TroubleList troubles={plan.troubles} />
      <PlannedEntries plan={plan} unticked={unticked} onTick={onTick} />
    </>
  )
}

function summary({ topics, stances }: ImportPlan): string {
  const entries = [...topics, ...stances]
  const count = (kind: 'added' | 'changed' | 'kept') => entries.filter((one) => one.kind === kind).length
  const parts = [
    `${count('added').toLocaleString('en')} new`,
    `${count('changed').toLocaleString('en')} changed`,
    `${count('kept').toLocaleString('en')} as they are`,
  ]
  return entries.length === 0 ? 'Nothing was found in it.' : parts.join(' · ')
}
