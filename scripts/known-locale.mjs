// The build's part of starting soon. As it loads, React Aria asks whether the browser formats dates in its own language, to
// learn whether the language's tag is well formed: for that answer the browser goes through all languages it knows.
const asked = /Intl\.DateTimeFormat\.supportedLocalesOf\(\[\s*locale\s*\]\)/

/**
 * The module with the question put in another way: of a tag that is not well formed this throws just the same.
 * @param {string} code
 */
export function withTagAlone(code) {
  if (!asked.test(code))
    throw new Error('React Aria asks for its language in another way: see known-locale.mjs')
  return code.replace(asked, 'new Intl.Locale(locale)')
}

/** A Vite plugin that does so in the build. */
export const knownLocale = () => ({
  name: 'known-locale',
  apply: 'build',
  transform: {
    filter: { id: /react-aria.*useDefaultLocale\.mjs$/ },
    handler: (code) => ({ code: withTagAlone(code), map: null }),
  },
})
