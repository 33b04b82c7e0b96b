// Merging a topic: into which one, and, where positions carry it, on to the walk through their words.
import { useEffect, useRef, useState } from 'react'
import type { Topic } from '../../../../../shared/records/codebook/codebook.ts'
import type { TopicRow } from '../../../../../shared/records/codebook/topic-tree.ts'
import { Dialog } from '../../../ui/boxes/dialog.tsx'
import { ComboBox } from '../../../ui/choices/combo-box.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { pigment } from '../../../ui/marks/pigment.ts'
import { Swatch } from '../../../ui/marks/swatch.tsx'
import { type TopicQuotes, useQuotes } from '../sorting/use-quotes.ts'
import { positionsWords } from '../topic-counts.ts'

type MergeProps = {
  readonly topic: Topic
  readonly others: readonly TopicRow[]
  readonly because: string | undefined
  /** There are quotes: the person goes through them. */
  readonly onWalk: (into: Topic, found: TopicQuotes) => void
  /** There are none. Gives what is wrong, if something is. */
  readonly onMerge: (into: Topic) => Promise<string | null>
  readonly onClose: () => void
}

export function MergeDialog({
  isOpen,
  topic,
  ...rest
}: Omit<MergeProps, 'topic'> & { readonly isOpen: boolean; readonly topic: Topic | null }) {
  return (
    <Dialog
      title={topic ? `Merge ${topic.name}` : ''}
      isOpen={isOpen && topic !== null}
      onClose={rest.onClose}
    >
      {isOpen && topic && <MergeForm key={topic.id} topic={topic} {...rest} />}
    </Dialog>
  )
}

function MergeForm({ topic, others, because, onWalk, onMerge, onClose }: MergeProps) {
  const [typed, setTyped] = useState('')
  const [into, setInto] = useState<Topic | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const quotes = useQuotes(topic.id)
  const found = quotes.data
  const count = found?.total ?? 0
  const cannot =
    because ??
    (isBusy
      ? 'It is being saved.'
      : into === null
        ? 'Choose the topic it is to be read as.'
        : quotes.isPending
          ? 'Its quotes are being looked for.'
          : undefined)

  const send = async () => {
    if (cannot !== undefined || into === null) return
    if (!found) return void quotes.refetch()
    if (count > 0) return onWalk(into, found)
    setBusy(true)
    const wrong = await onMerge(into)
    setBusy(false)
    setTrouble(wrong)
  }

  return (
    <Form
      label={`Merge ${topic.name}`}
      onSend={() => void send()}
      error={trouble ?? quotes.error?.problem.message}
      acts={
        <>
          <Button kind="primary" type="submit" because={cannot}>
            {quotes.error ? 'Try again' : count > 0 ? `Go through ${count.toLocaleString('en')}` : 'Merge'}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Not now
          </Button>
        </>
      }
    >
      <ComboBox
        label="Into which topic?"
        inputRef={field}
        options={others.map((row) => ({
          id: row.topic.id,
          label: row.topic.name,
          ...(row.topic.key === undefined ? {} : { keywords: [row.topic.key] }),
          mark: <Swatch color={pigment(row.pigment).color} />,
        }))}
        typed={typed}
        onType={(words) => {
          setTyped(words)
          setInto(null)
        }}
        onChoose={({ id, label }) => {
          setTyped(label)
          setInto(others.find((row) => row.topic.id === id)?.topic ?? null)
        }}
        placeholder="Two letters and Enter"
      />
      <p role="status" className="fine">
        {quotes.isPending
          ? 'Looking for its quotes…'
          : count === 0
            ? `No position carries ${topic.name}: it is merged at once, and read as the other topic.`
            : `${positionsWords(count)} ${count === 1 ? 'carries' : 'carry'} it. You go through the words and say where each goes; until the end nothing changes.`}
      </p>
    </Form>
  )
}
