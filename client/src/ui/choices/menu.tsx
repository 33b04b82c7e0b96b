// A menu of acts that opens from a button. Arrows move, letters jump, Enter acts, Esc closes and gives the focus back.
import type { LucideIcon } from 'lucide-react'
import { Check } from 'lucide-react'
import type { ReactElement } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Pressable, Text } from 'react-aria-components'
import { classNames } from '../class-names.ts'
import { Icon } from '../marks/icon.tsx'
import { Kbd } from '../marks/kbd.tsx'
import styles from './option.module.css'

/** One entry. `href` makes it a link; `keyHint` is printed at its right. */
export type MenuEntry = {
  readonly id: string
  readonly label: string
  readonly icon?: LucideIcon
  readonly detail?: string
  readonly keyHint?: string
  readonly isDanger?: boolean
  readonly isDisabled?: boolean
  readonly href?: string
}

type MenuProps = {
  /** The button that opens it: `Button`, `RailButton` or any native button that passes its properties on. */
  readonly trigger: ReactElement<Record<string, unknown>, string>
  readonly label: string
  readonly entries: readonly MenuEntry[]
  readonly onChoose: (id: string) => void
  /** With it the menu is a choice of one, ticked. */
  readonly chosen?: string
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'right bottom'
}

/** Trigger and menu in one. */
export function Menu({ trigger, label, entries, onChoose, chosen, placement = 'bottom end' }: MenuProps) {
  const choice = chosen === undefined ? {} : { selectionMode: 'single' as const, selectedKeys: [chosen] }
  return (
    <MenuTrigger>
      <Pressable>{trigger}</Pressable>
      <Popover placement={placement} offset={4} className={classNames(styles.box)}>
        <AriaMenu
          aria-label={label}
          className={classNames(styles.list)}
          disabledKeys={entries.filter((entry) => entry.isDisabled).map((entry) => entry.id)}
          onAction={(key) => onChoose(String(key))}
          {...choice}
        >
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              {...(entry.href === undefined ? {} : { href: entry.href })}
              className={classNames(styles.option, entry.isDanger && styles.danger)}
            >
              {({ isSelected }) => (
                <>
                  {chosen !== undefined && (
                    <span className={styles.check}>{isSelected && <Icon of={Check} size="small" />}</span>
                  )}
                  {entry.icon && <Icon of={entry.icon} />}
                  <Text slot="label" className={classNames(styles.label)}>
                    {entry.label}
                  </Text>
                  {entry.detail && (
                    <Text slot="description" className={classNames(styles.detail)}>
                      {entry.detail}
                    </Text>
                  )}
                  {entry.keyHint && (
                    <span className={styles.detail}>
                      <Kbd>{entry.keyHint}</Kbd>
                    </span>
                  )}
                </>
              )}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
