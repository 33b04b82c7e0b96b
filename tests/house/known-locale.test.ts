// What the build changes in React Aria: one question at its loading, on which nothing but the tag's form depends.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const script = new URL('../../scripts/known-locale.mjs', import.meta.url).href
const { withTagAlone } = (await import(script)) as { readonly withTagAlone: (code: string) => string }
const module = new URL(
  '../../node_modules/react-aria/dist/private/i18n/useDefaultLocale.mjs',
  import.meta.url,
)

test('the installed React Aria asks the question that the build puts in another way, once', () => {
  const changed = withTagAlone(readFileSync(module, 'utf8'))
  expect(changed).toContain('new Intl.Locale(locale)')
  expect(changed).not.toContain('supportedLocalesOf')
})

test('a React Aria that asks otherwise stops the build', () => {
  expect(() => withTagAlone('let locale = navigator.language')).toThrow('known-locale.mjs')
})

test('both ways of asking refuse the same tags', () => {
  const refuses = (ask: () => unknown) => {
    try {
      ask()
      return false
    } catch {
      return true
    }
  }
  for (const tag of ['en', 'en-GB', 'fr-CA', 'zh-Hant-TW', 'xx', 'en_GB', 'C', '', 'en-', 'not a tag'])
    expect(refuses(() => new Intl.Locale(tag))).toBe(
      refuses(() => Intl.DateTimeFormat.supportedLocalesOf([tag])),
    )
})
