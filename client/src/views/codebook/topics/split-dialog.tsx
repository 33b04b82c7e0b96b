// Splitting a topic: the names of two to four new ones, then the walk through the quotes.
import { useState } from 'react'
import type { Topic } from '../../../../../shared/records/codebook/codebook.ts'
import { foldedName } from '../../../../../shared/records/codebook/codebook-faults.ts'
import { Dialog } from '../../../ui/boxes/dialog.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { type TopicQuotes, useQuotes } from '../sorting/use-quotes.ts'
import { positionsWords } from '../topic-counts.ts'

type SplitProps = {
  readonly topic: Topic
  /** Names that are taken. */
  readonly names: readonly string[]
  readonly because: string | undefined
  readonly onWalk: (names: readonly string[], found: TopicQuotes) => void
  /** There are no quotes: the topics are added beside it. Gives what is wrong, if something is. */
  readonly onSplit: (names: readonly string[]) => Promise<string | null>
  readonly onClose: () => void
}

export function SplitDialog({
  isOpen,
  topic,
  ...rest
}: Omit<SplitProps, 'topic'> & { readonly isOpen: boolean; readonly topic: Topic | null }) {
  return (
    <Dialog
      title={topic ? `Split ${topic.name}` : ''}
      isOpen={isOpen && topic !== null}
      onClose={rest.onClose}
    >
      {isOpen && topic && <SplitForm key={topic.id} topic={topic} {...rest} />}
    </Dialog>
  )
}

const ordinals = ['First', 'Second', 'Third', 'Fourth']

/** What is wrong with the names of new topics, by their place; a name left empty is no topic. */
export function splitFaults(given: readonly string[], taken: readonly string[]): readonly (string | null)[] {
  const used = new Set(taken.map(foldedName))
  const faults = given.map((name) => {
    const folded = foldedName(name)
    if (folded === '') return null
    if (name.trim().length > 120) return 'At most 120 characters.'
    if (used.has(folded)) return `There is a topic “${name.trim()}” already.`
    used.add(folded)
    return null
  })
  const filled = given.filter((name) => foldedName(name) !== '').length
  if (filled >= 2) return faults
  return faults.map((fault, nth) =>
    nth < 2 && foldedName(given[nth] ?? '') === '' ? 'Two new topics at least.' : fault,
  )
}

function SplitForm({ topic, names, because, onWalk, onSplit, onClose }: SplitProps) {
  const [given, setGiven] = useState<readonly string[]>(['', ''])
  const [isChecked, setChecked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const quotes = useQuotes(topic.id)
  const found = quotes.data
  const count = found?.total ?? 0
  const faults = splitFaults(given, names)
  const cannot =
    because ??
    (isBusy ? 'It is being saved.' : quotes.isPending ? 'Its quotes are being looked for.' : undefined)

  const send = async () => {
    setChecked(true)
    if (cannot !== undefined || faults.some((fault) => fault !== null)) return
    if (!found) return void quotes.refetch()
    const chosen = given.map((name) => name.trim()).filter((name) => name !== '')
    if (count > 0) return onWalk(chosen, found)
    setBusy(true)
    const wrong = await onSplit(chosen)
    setBusy(false)
    setTrouble(wrong)
  }

  return (
    <Form
      label={`Split ${topic.name}`}
      onSend={() => void send()}
      error={trouble ?? quotes.error?.problem.message}
      acts={
        <>
          <Button kind="primary" type="submit" because={cannot}>
            {quotes.error ? 'Try again' : count > 0 ? `Go through ${count.toLocaleString('en')}` : 'Split'}
          </Button>
          {given.length < 4 && <Button onClick={() => setGiven([...given, ''])}>One more</Button>}
          <Button kind="quiet" onClick={onClose}>
            Not now
          </Button>
        </>
      }
    >
      {given.map((name, nth) => (
        <TextField
          key={ordinals[nth]}
          label={`${ordinals[nth]} new topic`}
          autoFocus={nth === 0}
          autoComplete="off"
          value={name}
          onChange={(typed) => setGiven(given.map((each, at) => (at === nth ? typed : each)))}
          error={isChecked ? faults[nth] : null}
        />
      ))}
      <p role="status" className="fine">
        {quotes.isPending
          ? 'Looking for its quotes…'
          : count === 0
            ? `No position carries ${topic.name}: the new topics are added beside it.`
            : `${positionsWords(count)} ${count === 1 ? 'carries' : 'carry'} it. You go through the words and say where each belongs; those left stay with ${topic.name}.`}
      </p>
    </Form>
  )
}
