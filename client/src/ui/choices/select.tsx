// A choice of one from a short list. As `word` it is an underlined word inside a sentence, as filters are written. What may
// be chosen is made when the pointer or the focus comes near: a screen of many choices would wait for lists nobody opens.
import { Check, ChevronDown } from 'lucide-react'
import { useState } from 'react'
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components'
import { classNames } from '../class-names.ts'
import { Icon } from '../marks/icon.tsx'
import option from './option.module.css'
import styles from './select.module.css'

/** One choice; `detail` is a second voice at its right. */
export type SelectOption = { readonly id: string; readonly label: string; readonly detail?: string }

/** `value` null means nothing is chosen yet, and the `placeholder` shows. */
export function Select({
  label,
  labelHidden = false,
  options,
  value,
  onChange,
  placeholder = 'Choose',
  look = 'field',
  isDisabled = false,
}: {
  readonly label: string
  readonly labelHidden?: boolean
  readonly options: readonly SelectOption[]
  readonly value: string | null
  readonly onChange: (id: string) => void
  readonly placeholder?: string
  readonly look?: 'field' | 'word'
  readonly isDisabled?: boolean
}) {
  const [isNear, setNear] = useState(false)
  const chosen = isNear ? [] : options.filter(({ id }) => id === value)
  const shown = chosen.length === 0 ? options : chosen
  const near = () => setNear(true)
  return (
    <AriaSelect
      className={classNames(look === 'word' ? styles.inline : styles.field)}
      value={value}
      onChange={(key) => key !== null && onChange(String(key))}
      placeholder={placeholder}
      isDisabled={isDisabled}
    >
      <Label className={labelHidden || look === 'word' ? 'visually-hidden' : classNames(styles.label)}>
        {label}
      </Label>
      <Button
        className={classNames(look === 'word' ? styles.word : styles.button)}
        onFocus={near}
        onHoverStart={near}
      >
        <SelectValue className={classNames(styles.value)}>
          {({ selectedText, isPlaceholder }) => (isPlaceholder ? placeholder : selectedText)}
        </SelectValue>
        {look === 'field' && <Icon of={ChevronDown} size="small" />}
      </Button>
      <Popover placement="bottom start" offset={4} className={classNames(option.box)}>
        <ListBox className={classNames(option.list)}>
          {shown.map((each) => (
            <ListBoxItem
              key={each.id}
              id={each.id}
              textValue={each.label}
              className={classNames(option.option)}
            >
              {({ isSelected }) => (
                <>
                  <span className={option.check}>{isSelected && <Icon of={Check} size="small" />}</span>
                  <Text slot="label" className={classNames(option.label)}>
                    {each.label}
                  </Text>
                  {each.detail && (
                    <Text slot="description" className={classNames(option.detail)}>
                      {each.detail}
                    </Text>
                  )}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
