// The words of a filter as a sentence goes on with them: each underlined one opens a list, and a choice changes the filter.
import { type ComponentProps, memo, useCallback, useState } from 'react'
import {
  actorWords,
  certaintyWords,
  coderWords,
  recordWords,
  saidWords,
  stanceWords,
  topicWords,
} from '../../../../shared/records/positions/filter-words.ts'
import { certainties } from '../../../../shared/records/positions/position.ts'
import {
  type PositionFilter,
  wholeFilter,
  writeFilter,
} from '../../../../shared/records/positions/position-filter.ts'
import { Select } from '../../ui/choices/select.tsx'
import { TickList, type TickOption } from '../../ui/choices/tick-list.tsx'
import { WordBox, WordBoxPart } from '../../ui/choices/word-box.tsx'
import { Act } from '../../ui/controls/act.tsx'
import { CheckBox } from '../../ui/controls/check-box.tsx'
import { useHotkeys } from '../../ui/keys/use-hotkeys.tsx'
import { DayFields } from './day-fields.tsx'
import styles from './filters.module.css'
import { withTopic } from './topic-ticks.ts'
import { type FilterChoices, useActorOptions } from './use-filter-choices.ts'

type Box = 'records' | 'actors' | 'topics' | 'stances' | 'coders'

/** The list with one more or one less, in the order of the options where they have it. */
function ticked<Id extends string>(list: readonly Id[], id: string, isTicked: boolean): readonly Id[] {
  return isTicked ? [...list, id as Id] : list.filter((each) => each !== id)
}

/** Those chosen that no option stands for are listed all the same, as themselves. */
function withUnknown(options: readonly TickOption[], chosen: readonly string[]): readonly TickOption[] {
  const known = new Set(options.map(({ id }) => id))
  return [
    ...options,
    ...chosen.filter((id) => !known.has(id)).map((id) => ({ id, label: id, detail: 'not known here' })),
  ]
}

/** Looks for what is not known only once its list is open. */
function ChoiceTicks({
  options,
  chosen,
  ...ticks
}: Omit<ComponentProps<typeof TickList>, 'ticked'> & { readonly chosen: readonly string[] }) {
  return <TickList {...ticks} options={withUnknown(options, chosen)} ticked={new Set(chosen)} />
}

/** A list to choose one from is much to draw: anew only for another choice. */
const WordSelect = memo(Select)
const certaintyOptions = (['all', 'rather-sure', 'sure'] as const).map((id) => ({
  id,
  label: certaintyWords[id],
}))
const saidOptions = (['all', 'own', 'reported'] as const).map((id) => ({ id, label: saidWords[id] }))

function ActorTicks({
  filter,
  onFilter,
}: {
  readonly filter: PositionFilter
  readonly onFilter: (changes: Partial<PositionFilter>) => void
}) {
  const options = useActorOptions()
  return (
    <TickList
      label="Actors"
      searchable
      noneWords={options ? 'Nothing fits' : 'Looking who there is…'}
      options={options ? withUnknown(options, filter.actors) : []}
      ticked={new Set(filter.actors)}
      onTick={(id, isTicked) => onFilter({ actors: ticked(filter.actors, id, isTicked) })}
    />
  )
}

/** Drawn anew for another filter, not for another number: their lists are most of the work of the sentence. */
export const FilterWords = memo(function FilterWords({
  filter,
  choices,
  onFilter,
  unlisted,
  hasKey = false,
}: {
  readonly filter: PositionFilter
  readonly choices: FilterChoices
  readonly onFilter: (changes: Partial<PositionFilter>) => void
  /** What must be said of groups whose members are not known; '' for nothing. */
  readonly unlisted: string
  /** Whether `f` opens the first list. */
  readonly hasKey?: boolean
}) {
  const [open, setOpen] = useState<Box | null>(null)
  const box = (id: Box) => ({
    isOpen: open === id,
    onOpenChange: (isOpen: boolean) => setOpen(isOpen ? id : null),
  })
  useHotkeys([{ keys: ['f'], says: 'filter', group: 'Positions', run: () => setOpen('records') }], hasKey)
  const { topicsInUse } = choices
  const onCertainty = useCallback(
    (id: string) => onFilter({ certainty: certainties.find((known) => known === id) ?? null }),
    [onFilter],
  )
  const onSaid = useCallback(
    (id: string) => onFilter({ said: id === 'own' || id === 'reported' ? id : null }),
    [onFilter],
  )

  return (
    <>
      <WordBox label="Stances" words={stanceWords(filter, choices.stanceNames)} {...box('stances')}>
        <ChoiceTicks
          label="Stances"
          options={choices.stances}
          chosen={filter.stances}
          onTick={(id, isTicked) => onFilter({ stances: ticked(filter.stances, id, isTicked) })}
        />
      </WordBox>{' '}
      in{' '}
      <WordBox label="Records" words={recordWords(filter, choices.records.length)} {...box('records')}>
        <WordBoxPart>
          <ChoiceTicks
            label="Records"
            searchable
            options={choices.records}
            chosen={filter.records}
            onTick={(id, isTicked) => onFilter({ records: ticked(filter.records, id, isTicked) })}
          />
        </WordBoxPart>
        <WordBoxPart head="Days of the meeting">
          <DayFields from={filter.from} to={filter.to} onChange={onFilter} />
        </WordBoxPart>
      </WordBox>
      , held by{' '}
      <WordBox label="Actors" words={actorWords(filter)} {...box('actors')}>
        <WordBoxPart>
          <ActorTicks filter={filter} onFilter={onFilter} />
        </WordBoxPart>
        <WordBoxPart head="Kinds">
          <TickList
            label="Kinds"
            searchable={false}
            options={choices.kinds}
            ticked={new Set(filter.kinds)}
            onTick={(id, isTicked) => onFilter({ kinds: ticked(filter.kinds, id, isTicked) })}
          />
        </WordBoxPart>
        <WordBoxPart head="Members of">
          <ChoiceTicks
            label="Members of"
            options={choices.groups}
            chosen={filter.groups}
            onTick={(id, isTicked) => onFilter({ groups: ticked(filter.groups, id, isTicked) })}
          />
        </WordBoxPart>
        <WordBoxPart>
          <div className={styles.tick}>
            <CheckBox isChecked={filter.members} onChange={(members) => onFilter({ members })}>
              Count what a group says for each of its members
            </CheckBox>
          </div>
        </WordBoxPart>
      </WordBox>
      {filter.members && <> and the groups they belong to</>} on{' '}
      <WordBox label="Topics" words={topicWords(filter, choices.topicNames, topicsInUse)} {...box('topics')}>
        <ChoiceTicks
          label="Topics"
          searchable
          options={choices.topics}
          chosen={filter.topics}
          onTick={(id, isTicked) =>
            onFilter({
              topics: withTopic(
                filter.topics,
                id as (typeof filter.topics)[number],
                isTicked,
                choices.topicNames,
              ),
            })
          }
        />
      </WordBox>
      , coded by{' '}
      <WordBox label="Coders" words={coderWords(filter, choices.coderNames)} {...box('coders')}>
        <ChoiceTicks
          label="Coders"
          options={choices.coders}
          chosen={filter.coders}
          onTick={(id, isTicked) => onFilter({ coders: ticked(filter.coders, id, isTicked) })}
        />
      </WordBox>
      ,{' '}
      <WordSelect
        look="word"
        label="Certainty"
        value={filter.certainty === null || filter.certainty === 'unsure' ? 'all' : filter.certainty}
        options={certaintyOptions}
        onChange={onCertainty}
      />
      ,{' '}
      <WordSelect
        look="word"
        label="Who told it"
        value={filter.said ?? 'all'}
        options={saidOptions}
        onChange={onSaid}
      />
      {unlisted !== '' && <span className={styles.unlisted}>. {unlisted}</span>}
      {Object.keys(writeFilter(filter)).length > 0 && (
        <>
          {' '}
          <Act onClick={() => onFilter(wholeFilter)}>Everything</Act>
        </>
      )}
    </>
  )
})
