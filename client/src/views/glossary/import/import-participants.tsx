// A list of participants to import: who is meant, for whom, from where, by line, before anything is sent. They become
// entries of the glossary, and people too if one ticks it.

import { useDeferredValue, useMemo, useState } from 'react'
import { actorName } from '../../../../../shared/actors/actor.ts'
import { foldName } from '../../../../../shared/actors/fold-name.ts'
import { type PersonId, ulid } from '../../../../../shared/base/id.ts'
import { type Participant, readParticipants } from '../../../../../shared/formats/glossary/participants.ts'
import type { PersonRecord } from '../../../../../shared/records/person.ts'
import { addPeople } from '../../../acts/glossary-acts.ts'
import { useProject } from '../../../api/project.tsx'
import { useProjectRoom, useRecords } from '../../../live/use-room.tsx'
import { HandedText, nothingHanded } from '../../../parts/handing/handed-text.tsx'
import { TroubleList } from '../../../parts/handing/trouble-list.tsx'
import { Act } from '../../../ui/controls/act.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { CheckBox } from '../../../ui/controls/check-box.tsx'
import { FormError } from '../../../ui/controls/form-error.tsx'
import { WorkProgress } from '../../../ui/states/work-progress.tsx'
import { Cell, type Column, RowHead, Table, TableRow } from '../../../ui/tables/table.tsx'
import { counted } from '../../../ui/words/counted.ts'
import styles from '../glossary.module.css'
import type { HandedProps, ImportProps } from './import-props.ts'
import { outcomeWords } from './import-terms.tsx'
import { newPeople, termsOfParticipants } from './participant-terms.ts'
import { useSending } from './use-sending.ts'

const newPersonId = (): PersonId => ulid(Date.now(), crypto.getRandomValues(new Uint8Array(10))) as PersonId

export function ImportParticipants({
  context,
  because,
  did,
  onClose,
  handed,
  onHand,
}: ImportProps & HandedProps) {
  const { project, may } = useProject()
  const { people } = useRecords(useProjectRoom(project.id))
  const text = useDeferredValue(handed.text)
  const { rows, warnings } = useMemo(() => readParticipants(text), [text])
  const { progress, send, stop } = useSending(context)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [asPeople, setAsPeople] = useState(false)
  const known = new Set([...context.terms().values()].map(({ term }) => foldName(term)))
  const fresh = termsOfParticipants(rows).filter(({ term }) => !known.has(foldName(term)))
  const strangers = newPeople(rows, people.values())
  const addsPeople = asPeople && strangers.length > 0
  const nothing = fresh.length === 0 && !addsPeople ? 'There is nothing new to add yet.' : undefined

  const add = async () => {
    setTrouble(null)
    const went = await send(fresh)
    const joined = addsPeople && went.left === 0 ? await addThem(strangers) : null
    const words = [outcomeWords(went), joined].filter(Boolean).join(' ')
    if (went.added.length > 0 || joined) did(words)
    if (went.left > 0) return setTrouble(words)
    if (joined !== false && warnings.every(({ leftOut }) => leftOut === null)) {
      onHand(nothingHanded)
      onClose()
    }
  }
  const addThem = async (persons: readonly PersonRecord[]): Promise<string | false> => {
    const done = await addPeople(context, persons, newPersonId)
    if (done.ok) return `${counted(done.value, 'person is', 'people are')} added.`
    setTrouble(`The people were not added: ${done.problem.message}`)
    return false
  }

  return (
    <div className={styles.import}>
      <HandedText
        label="The list"
        description="Name, country and body in any order, one participant on each line"
        value={handed}
        onChange={onHand}
      />
      {rows.length > 0 && <Found rows={rows} fresh={fresh.length} />}
      <TroubleList troubles={warnings} />
      {rows.length > 0 && may('edit-people') && (
        <CheckBox isChecked={asPeople} onChange={setAsPeople} isDisabled={strangers.length === 0}>
          {strangers.length === 0
            ? 'Everybody here is in the list of people already'
            : `Also add ${counted(strangers.length, 'person', 'people')} to the list of people`}
        </CheckBox>
      )}
      {progress ? (
        <WorkProgress value={progress.done} max={progress.total} what="entries" onStop={stop} />
      ) : (
        <>
          <FormError>{trouble}</FormError>
          <div className={styles.importActs}>
            <Button kind="primary" because={because ?? nothing} onClick={() => void add()}>
              {fresh.length === 0 ? 'Add' : `Add ${counted(fresh.length, 'entry', 'entries')}`}
            </Button>
            <Button kind="quiet" onClick={onClose}>
              Not now
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

const columns: readonly Column[] = [
  { id: 'name', label: 'Name', width: '38%' },
  { id: 'actor', label: 'Speaks for', width: '26%' },
  { id: 'body', label: 'Body' },
]
const portion = 25

function Found({ rows, fresh }: { readonly rows: readonly Participant[]; readonly fresh: number }) {
  const [shown, setShown] = useState(portion)
  return (
    <section aria-label="Who was found" className={styles.preview}>
      <p role="status">
        <b>{counted(rows.length, 'participant', 'participants')}</b>
        <span className="second"> · {counted(fresh, 'new entry', 'new entries')} of the glossary</span>
      </p>
      <Table caption="Participants" columns={columns}>
        {rows.slice(0, shown).map(({ line, name, actor, body }) => (
          <TableRow key={line}>
            <RowHead>{name === '' ? <span className="fine">no name</span> : <bdi>{name}</bdi>}</RowHead>
            <Cell>{actor === null ? <span className="fine">not known</span> : actorName(actor)}</Cell>
            <Cell>
              <bdi>{body}</bdi>
            </Cell>
          </TableRow>
        ))}
      </Table>
      {rows.length > shown && (
        <p className={styles.more}>
          <Act onClick={() => setShown(shown + 10 * portion)}>Show {rows.length - shown} more</Act>
        </p>
      )}
    </section>
  )
}
