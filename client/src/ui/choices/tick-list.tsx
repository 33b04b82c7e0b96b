// Many of many: a field that narrows a list whose entries are ticked and unticked, for lists inside a box. Focus stays in
// the field; arrows move, Enter ticks. What is ticked stays where it stands, so that nothing moves under the hand.
import { Check } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { classNames } from '../class-names.ts'
import { Icon } from '../marks/icon.tsx'
import { type Matchable, matchOptions } from './match-options.ts'
import optionStyles from './option.module.css'
import { MatchedLabel, NoneOption, OptionDetail, useOptionInSight } from './option-parts.tsx'
import styles from './tick-list.module.css'

/** One entry. `depth` sets it in, from 0; `mark` stands before the label, `detail` at its right. */
export type TickOption = Matchable & {
  readonly id: string
  readonly detail?: string | undefined
  readonly mark?: ReactNode
  readonly depth?: number
}

/** `onTick` is called with one entry; what else goes with it (its children) is the caller's. */
export function TickList({
  label,
  options,
  ticked,
  onTick,
  searchable = options.length > 7,
  noneWords = 'Nothing fits',
}: {
  readonly label: string
  readonly options: readonly TickOption[]
  readonly ticked: ReadonlySet<string>
  readonly onTick: (id: string, isTicked: boolean) => void
  /** Short lists do without the field. */
  readonly searchable?: boolean
  readonly noneWords?: string
}) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [current, setCurrent] = useState(-1)
  const matches = matchOptions(options, typed)
  const at = Math.min(current, matches.length - 1)
  const currentId = at >= 0 ? `${id}-${at}` : undefined

  useOptionInSight(currentId)

  const toggle = (index: number) => {
    const option = matches[index]?.option
    if (option) onTick(option.id, !ticked.has(option.id))
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && matches.length > 0) {
      setCurrent(at < 0 ? (step > 0 ? 0 : matches.length - 1) : (at + step + matches.length) % matches.length)
    } else if (event.key === 'Enter' || (event.key === ' ' && !searchable)) toggle(Math.max(at, 0))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const pressed = (index: number) => ({
    onPointerDown: (event: { preventDefault: () => void }) => event.preventDefault(),
    onClick: () => {
      setCurrent(index)
      toggle(index)
    },
  })
  const keys = searchable
    ? {}
    : {
        tabIndex: 0,
        onKeyDown: press,
        'aria-activedescendant': currentId,
        onFocus: () => setCurrent(Math.max(at, 0)),
      }

  return (
    <div className={styles.ticks}>
      {searchable && (
        <input
          className={styles.field}
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-label={label}
          placeholder="Type to narrow"
          aria-autocomplete="list"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={currentId}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setCurrent(event.currentTarget.value === '' ? -1 : 0)
          }}
          onKeyDown={press}
        />
      )}
      <div
        id={`${id}-list`}
        role="listbox"
        aria-multiselectable="true"
        aria-label={label}
        tabIndex={-1}
        className={styles.list}
        {...keys}
      >
        {matches.map(({ option, piece }, index) => (
          <div
            key={option.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={ticked.has(option.id)}
            data-current={index === at || undefined}
            className={classNames(optionStyles.option, styles.option)}
            style={typed === '' && option.depth ? { paddingLeft: `${0.75 + option.depth}rem` } : {}}
            {...pressed(index)}
          >
            <span className={styles.box}>{ticked.has(option.id) && <Icon of={Check} size="small" />}</span>
            {option.mark}
            <MatchedLabel text={option.label} piece={piece} />
            <OptionDetail detail={option.detail} />
          </div>
        ))}
        {matches.length === 0 && <NoneOption words={noneWords} />}
      </div>
    </div>
  )
}
