// Words in a row with a green line under the chosen one. `Tabs` shows a panel per word; `ChoiceTabs` is a choice of one
// (a radio group) whose effect is elsewhere on the screen. In both the arrows move and choose.
import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Radio, RadioGroup, Tab, TabList, TabPanel } from 'react-aria-components'
import { classNames } from '../class-names.ts'
import { Kbd } from '../marks/kbd.tsx'
import styles from './tabs.module.css'

/** A word and its panel. */
export type TabOf = { readonly id: string; readonly label: ReactNode; readonly content: ReactNode }

/** Only the chosen tab's panel is mounted. */
export function Tabs({
  label,
  tabs,
  value,
  onChange,
}: {
  readonly label: string
  readonly tabs: readonly TabOf[]
  readonly value: string
  readonly onChange: (id: string) => void
}) {
  return (
    <AriaTabs selectedKey={value} onSelectionChange={(key) => onChange(String(key))}>
      <TabList aria-label={label} className={classNames(styles.tabs)}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={classNames(styles.tab)}>
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={classNames(styles.panel)}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}

/** A choice of one in a line; exactly one is always chosen. `keyHint` is the key that goes on to the next. */
export function ChoiceTabs({
  label,
  choices,
  value,
  onChange,
  keyHint,
}: {
  readonly label: string
  readonly choices: readonly { readonly id: string; readonly label: string }[]
  readonly value: string
  readonly onChange: (id: string) => void
  readonly keyHint?: string | undefined
}) {
  return (
    <span className={styles.line}>
      <RadioGroup
        aria-label={label}
        orientation="horizontal"
        value={value}
        onChange={onChange}
        className={classNames(styles.tabs)}
      >
        {choices.map((choice) => (
          <Radio key={choice.id} value={choice.id} className={classNames(styles.tab)}>
            {choice.label}
          </Radio>
        ))}
      </RadioGroup>
      {keyHint && <Kbd>{keyHint}</Kbd>}
    </span>
  )
}
