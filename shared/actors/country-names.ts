// Names of the 195 countries in the six languages of the United Nations, for finding a country by what a person types.
// What is shown stays the English short name of countries.ts. A name here may mean two countries (Congo): who asks for one
// must look for the other. From the package i18n-iso-countries, with names of the UN and of everyday speech it lacks.
import ar from 'i18n-iso-countries/langs/ar.json' with { type: 'json' }
import en from 'i18n-iso-countries/langs/en.json' with { type: 'json' }
import es from 'i18n-iso-countries/langs/es.json' with { type: 'json' }
import fr from 'i18n-iso-countries/langs/fr.json' with { type: 'json' }
import ru from 'i18n-iso-countries/langs/ru.json' with { type: 'json' }
import zh from 'i18n-iso-countries/langs/zh.json' with { type: 'json' }
import { countries } from './countries.ts'
import { foldName } from './fold-name.ts'
import { otherNames } from './other-country-names.ts'

/** In the order the United Nations lists them in English. */
export const unLanguages = [
  'ar',
  'zh',
  'en',
  'fr',
  'ru',
  'es',
] as const satisfies readonly (keyof typeof otherNames)[]
export type UnLanguage = (typeof unLanguages)[number]

export type NamesInLanguages = Readonly<Record<UnLanguage, readonly string[]>>

const packaged: Readonly<Record<UnLanguage, Readonly<Record<string, string | readonly string[]>>>> = {
  ar: ar.countries,
  zh: zh.countries,
  en: en.countries,
  fr: fr.countries,
  ru: ru.countries,
  es: es.countries,
}

/** Each once, however written. */
const distinct = (names: readonly string[]): string[] =>
  [...new Map([...names].reverse().map((name) => [foldName(name), name])).values()].reverse()

let prepared: ReadonlyMap<string, NamesInLanguages> | null = null

/** Prepared when first asked for: most pages never look for a country. */
function prepare(): ReadonlyMap<string, NamesInLanguages> {
  const others = new Map(
    unLanguages.map((language) => {
      const byCode = new Map<string, string[]>()
      for (const entry of otherNames[language].split('|')) {
        const name = entry.slice(entry.indexOf(' ') + 1).trim()
        for (const code of entry.trim().split(' ', 1)[0]?.split('+') ?? []) {
          byCode.set(code, [...(byCode.get(code) ?? []), name])
        }
      }
      return [language, byCode]
    }),
  )
  const namesIn = (language: UnLanguage, alpha2: string, alpha3: string): string[] =>
    distinct([packaged[language][alpha2] ?? [], others.get(language)?.get(alpha3) ?? []].flat())
  return new Map(
    countries.map(({ alpha2, alpha3 }) => {
      const inLanguage = (language: UnLanguage) => namesIn(language, alpha2, alpha3)
      const names: NamesInLanguages = {
        ar: inLanguage('ar'),
        zh: inLanguage('zh'),
        en: inLanguage('en'),
        fr: inLanguage('fr'),
        ru: inLanguage('ru'),
        es: inLanguage('es'),
      }
      return [alpha3, names]
    }),
  )
}

/** The names of a country by language, the usual one first; null for a code we do not know. */
export function namesInLanguages(alpha3: string): NamesInLanguages | null {
  prepared ??= prepare()
  return prepared.get(alpha3) ?? null
}
