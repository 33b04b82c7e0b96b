// The walk through the quotes of a topic that is merged or split: one at a time, each sent somewhere by one key. Nothing
// is written before the end; Esc leaves with everything as it was. A quote that a colleague recoded meanwhile is asked again.
import { useEffect, useRef, useState } from 'react'
import type { Result } from '../../../../../shared/base/result.ts'
import type { Topic } from '../../../../../shared/records/codebook/codebook.ts'
import type { CodebookNow } from '../../../acts/codebook/codebook-change.ts'
import { FormError } from '../../../ui/controls/form-error.tsx'
import { useFoot } from '../../../ui/frame/foot-line.tsx'
import type { Hotkey } from '../../../ui/keys/hotkey-registry.ts'
import { useHotkeys, useKeyLabel } from '../../../ui/keys/use-hotkeys.tsx'
import { useAnnounce } from '../../../ui/voice/announcer.tsx'
import { OtherTopic } from './other-topic.tsx'
import { QuoteStage } from './quote-stage.tsx'
import { SortActs } from './sort-acts.tsx'
import { SortEnd } from './sort-end.tsx'
import { SortHead } from './sort-head.tsx'
import {
  type Choice,
  type Choices,
  namedNow,
  nextOpen,
  quoteKey,
  stillChosen,
  type Target,
  withTheRest,
} from './sorted.ts'
import styles from './sorting.module.css'
import { TallyColumn } from './tally-column.tsx'
import type { TopicQuotes } from './use-quotes.ts'

/** What a walk begins with. Names may change under way: on screen stands what the codebook calls a topic now. */
export type SortingAsked = {
  readonly kind: 'merge' | 'split'
  readonly from: Topic
  /** The first is the merge's target; all have a digit, nine at most. */
  readonly targets: readonly Target[]
  /** Every other topic, for a merge: one without a digit gets a place among the targets when it is chosen. */
  readonly others: readonly Target[]
  readonly found: TopicQuotes
  /** `retires`: a split left nothing, and the topic goes. */
  readonly onDone: (choices: Choices, found: TopicQuotes, retires: boolean) => Promise<Result<void>>
  /** The quotes as they are now, when a colleague was faster with one of them. */
  readonly again: () => Promise<Result<TopicQuotes>>
  readonly onLeave: () => void
}

const group = 'Sorting'

export function Sorting(props: SortingAsked & { readonly codebook: CodebookNow }) {
  const { kind, codebook, onLeave } = props
  const from = namedNow(props.from, codebook.topics)
  const [found, setFound] = useState(props.found)
  const { quotes } = found
  const [choices, setChoices] = useState<Choices>(new Map())
  const [at, setAt] = useState(0)
  const [isAtEnd, setAtEnd] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const [added, setAdded] = useState<readonly Target[]>([])
  const [retires, setRetires] = useState(true)
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const announce = useAnnounce()
  const label = useKeyLabel()
  const stage = useRef<HTMLElement>(null)

  const targets = [...props.targets, ...added].map((target) => namedNow(target, codebook.topics))
  const rest: Choice = kind === 'merge' ? (targets[0]?.id ?? 'keep') : 'keep'
  const restWords = kind === 'merge' ? `all the rest to ${targets[0]?.name ?? ''}` : 'the rest stays'
  const row = quotes[at]
  const chosen = row ? choices.get(quoteKey(row)) : undefined
  const stays = quotes.some((quote) => (choices.get(quoteKey(quote)) ?? rest) === 'keep')

  const choose = (choice: Choice) => {
    if (!row || isAtEnd) return
    const now = new Map(choices).set(quoteKey(row), choice)
    setChoices(now)
    setTrouble(null)
    setAsking(false)
    const next = nextOpen(now, quotes, at)
    if (next === null) setAtEnd(true)
    else setAt(next)
  }
  const go = (step: number) => {
    if (isAtEnd) {
      if (step < 0) setAtEnd(false)
      return
    }
    if (at + step >= quotes.length && choices.size === quotes.length) setAtEnd(true)
    else setAt(Math.min(Math.max(at + step, 0), quotes.length - 1))
  }
  const takeRest = () => {
    setChoices(withTheRest(choices, quotes, rest))
    setAsking(false)
    setAtEnd(true)
  }
  const finish = async () => {
    if (isBusy) return
    setBusy(true)
    setTrouble(null)
    const done = await props.onDone(choices, found, kind === 'split' && retires && !stays)
    if (!done.ok) {
      setTrouble(done.problem.message)
      if (done.problem.code === 'conflict') await lookAgain()
    }
    setBusy(false)
  }
  const lookAgain = async () => {
    const fresh = await props.again()
    if (!fresh.ok) return
    const kept = stillChosen(choices, quotes, fresh.value.quotes)
    const open = nextOpen(kept, fresh.value.quotes, -1)
    setFound(fresh.value)
    setChoices(kept)
    setAt(open ?? 0)
    setAtEnd(open === null)
  }
  const first = targets[0]
  const enter = () => (isAtEnd ? void finish() : first && choose(first.id))

  const digits = targets.slice(0, 9).map(
    ({ id, name }, nth): Hotkey => ({
      keys: [`${nth + 1}`],
      says: `to ${name}`,
      group,
      run: () => choose(id),
    }),
  )
  useHotkeys(
    [
      { keys: ['Enter'], says: isAtEnd ? 'do it' : `to ${first?.name ?? ''}`, group, run: enter },
      ...digits,
      {
        keys: ['k'],
        says: kind === 'merge' ? `keeps ${from.name}` : `stays with ${from.name}`,
        group,
        run: () => choose('keep'),
      },
      ...(kind === 'merge'
        ? [{ keys: ['o'], says: 'to another topic', group, run: () => setAsking(true) }]
        : []),
      { keys: ['ArrowLeft'], says: 'quote before', group, run: () => go(-1) },
      { keys: ['ArrowRight'], says: 'next quote', group, run: () => go(1) },
      { keys: ['Shift+Enter'], says: restWords, group, run: takeRest },
      { keys: ['Escape'], says: 'leave, nothing changed', group, run: onLeave },
    ],
    !isAsking,
  )
  useFoot({
    hints: isAtEnd
      ? [
          { keys: ['Enter'], says: kind === 'merge' ? 'merge' : 'split' },
          { keys: ['←'], says: 'back' },
          { keys: [label('Escape')], says: 'leave, nothing changed' },
        ]
      : [
          { keys: ['Enter'], says: first?.name ?? '' },
          { keys: ['k'], says: kind === 'merge' ? 'keeps its own' : 'stays' },
          { keys: ['←', '→'], says: 'quote' },
          { keys: ['Shift Enter'], says: restWords },
          { keys: [label('Escape')], says: 'leave' },
        ],
    place: isAtEnd ? undefined : `${at + 1} of ${quotes.length}`,
  })

  const spoken = isAtEnd || !row ? null : `${at + 1} of ${quotes.length}: ${row.correctedText}`
  const lastSpoken = useRef<string | null>(null)
  useEffect(() => {
    if (spoken === lastSpoken.current) return
    lastSpoken.current = spoken
    if (spoken !== null) announce(spoken)
  }, [spoken, announce])
  const stands = isAsking ? null : isAtEnd ? 'end' : at
  useEffect(() => {
    if (stands !== null) stage.current?.focus({ preventScroll: true })
  }, [stands])

  const nameOf = (choice: Choice) =>
    choice === 'keep' ? from.name : (targets.find(({ id }) => id === choice)?.name ?? choice)
  const also = row
    ? row.topics.filter((id) => id !== from.id).map((id) => codebook.topics.get(id)?.name ?? id)
    : []
  return (
    <div className={styles.sorting}>
      <SortHead
        kind={kind}
        from={from.name}
        into={kind === 'merge' ? (first?.name ?? '') : targets.map(({ name }) => name).join(', ')}
        done={choices.size}
        all={quotes.length}
        onLeave={onLeave}
      />
      <div className={styles.body}>
        <TallyColumn from={from} targets={targets} choices={choices} chosen={isAtEnd ? undefined : chosen} />
        <section
          ref={stage}
          tabIndex={-1}
          aria-label={isAtEnd ? 'At the end' : 'Quote'}
          className={styles.stage}
        >
          {isAtEnd ? (
            <SortEnd
              kind={kind}
              choices={choices}
              order={[...targets.map(({ id }) => id), 'keep']}
              from={from.name}
              into={first?.name ?? ''}
              nameOf={nameOf}
              unseen={found.total - quotes.length}
              retires={kind === 'split' && !stays ? { isOn: retires, set: setRetires } : null}
              isBusy={isBusy}
              trouble={trouble}
              onFinish={() => void finish()}
              onBack={() => go(-1)}
            />
          ) : (
            row && (
              <div key={quoteKey(row)} className={styles.fade}>
                <FormError>{trouble}</FormError>
                <QuoteStage
                  row={row}
                  record={found.records.get(row.transcript)}
                  stances={codebook.stances}
                  otherTopics={also}
                />
                {isAsking ? (
                  <OtherTopic
                    others={props.others.map((other) => namedNow(other, codebook.topics))}
                    onChoose={(target) => {
                      if (targets.every(({ id }) => id !== target.id)) setAdded([...added, target])
                      choose(target.id)
                    }}
                    onLeave={() => setAsking(false)}
                  />
                ) : (
                  <SortActs
                    kind={kind}
                    from={from.name}
                    targets={targets}
                    chosen={chosen}
                    rest={restWords}
                    onChoose={choose}
                    onRest={takeRest}
                    onOther={kind === 'merge' ? () => setAsking(true) : undefined}
                    onStep={go}
                  />
                )}
              </div>
            )
          )}
        </section>
      </div>
    </div>
  )
}
