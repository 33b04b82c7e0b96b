// A field with a list of what fits. Written by hand after the ARIA combobox pattern, since React Aria's never takes the
// first option on Enter, which is what makes "two letters, Enter" work, and cannot show its list in the page's flow.
// Focus stays in the field; the list's current option is named by aria-activedescendant.
import { Plus } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, type Ref, useId, useState } from 'react'
import { classNames } from '../class-names.ts'
import { Icon } from '../marks/icon.tsx'
import styles from './combo-box.module.css'
import { type Matchable, matchOptions } from './match-options.ts'
import optionStyles from './option.module.css'
import { MatchedLabel, NoneOption, OptionDetail, useOptionInSight } from './option-parts.tsx'

/** One option: `mark` stands before the label (a swatch, a badge), `detail` after it. */
export type ComboOption = Matchable & {
  readonly id: string
  readonly detail?: string
  readonly mark?: ReactNode
}

type ComboBoxProps = {
  readonly label: string
  readonly labelHidden?: boolean
  readonly options: readonly ComboOption[]
  /** What the field shows. Set it to the label in `onChoose` to keep the choice in sight, or to '' to go on choosing. */
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly onChoose: (option: ComboOption) => void
  /** With it, the last option makes a new entry from what was typed; `words` is how it reads ("New topic “mult”"). */
  readonly newOption?: { readonly words: (typed: string) => string; readonly make: (typed: string) => void }
  /** floating opens over the page while one types; inline is always there, in the flow. */
  readonly list?: 'floating' | 'inline'
  readonly look?: 'field' | 'bare'
  readonly limit?: number
  readonly noneWords?: string
  readonly placeholder?: string
  readonly inputRef?: Ref<HTMLInputElement>
  /** Sees each key first; preventDefault() takes it away from the list. */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
}

/** Arrows move, Enter takes the current option (the first one until moved), Esc closes a floating list. */
export function ComboBox({
  label,
  labelHidden = false,
  options,
  typed,
  onType,
  onChoose,
  newOption,
  list = 'floating',
  look = 'field',
  limit = 8,
  noneWords = 'Nothing fits',
  placeholder,
  inputRef,
  onKeyDown,
}: ComboBoxProps) {
  const id = useId()
  const [isOpened, setOpened] = useState(false)
  const [current, setCurrent] = useState(0)
  const matches = matchOptions(options, typed).slice(0, limit)
  const hasNew = newOption !== undefined && typed.trim() !== ''
  const count = matches.length + (hasNew ? 1 : 0)
  const at = Math.min(current, count - 1)
  const isOpen = list === 'inline' || isOpened
  const optionId = (index: number) => `${id}-${index}`
  const currentId = isOpen && at >= 0 ? optionId(at) : undefined

  useOptionInSight(currentId)

  const take = (index: number) => {
    const match = matches[index]
    if (match) onChoose(match.option)
    else if (hasNew) newOption.make(typed.trim())
    else return
    setOpened(false)
    setCurrent(0)
  }
  const move = (step: number) => {
    if (!isOpen) setOpened(true)
    else if (count > 0) setCurrent((at + step + count) % count)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    onKeyDown?.(event)
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter' && isOpen && at >= 0) take(at)
    else if (event.key === 'Escape' && list === 'floating' && isOpened) setOpened(false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const optionProps = (index: number) => ({
    id: optionId(index),
    role: 'option',
    tabIndex: -1,
    'aria-selected': index === at,
    'data-current': index === at || undefined,
    onPointerDown: (event: { preventDefault: () => void }) => event.preventDefault(),
    onClick: () => take(index),
  })

  return (
    <div className={styles.combo}>
      <label htmlFor={`${id}-field`} className={labelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      <input
        id={`${id}-field`}
        ref={inputRef}
        className={classNames(look === 'bare' ? styles.bare : styles.field)}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-list` : undefined}
        aria-activedescendant={currentId}
        value={typed}
        onChange={(event) => {
          onType(event.currentTarget.value)
          setCurrent(0)
          setOpened(true)
        }}
        onClick={() => setOpened(true)}
        onBlur={() => setOpened(false)}
        onKeyDown={press}
      />
      {isOpen && (
        <div
          id={`${id}-list`}
          role="listbox"
          tabIndex={-1}
          aria-label={label}
          className={classNames(
            list === 'floating' ? classNames(optionStyles.box, styles.floating) : styles.inline,
          )}
        >
          {matches.map(({ option, piece }, index) => (
            <div key={option.id} {...optionProps(index)} className={optionStyles.option}>
              {option.mark}
              <MatchedLabel text={option.label} piece={piece} />
              <OptionDetail detail={option.detail} />
            </div>
          ))}
          {hasNew && (
            <div
              {...optionProps(matches.length)}
              className={classNames(optionStyles.option, optionStyles.new)}
            >
              <Icon of={Plus} size="small" />
              <span>{newOption.words(typed.trim())}</span>
            </div>
          )}
          {count === 0 && <NoneOption words={noneWords} />}
        </div>
      )}
    </div>
  )
}
