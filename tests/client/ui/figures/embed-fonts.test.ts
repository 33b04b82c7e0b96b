// Which font files a drawing needs: by the characters it uses.
import { describe, expect, it } from 'vitest'
import { hasAny } from '../../../../client/src/ui/figures/embed-fonts.ts'

const codes = (text: string) => new Set([...text].map((character) => character.codePointAt(0) ?? 0))

describe('a face of a range of characters', () => {
  const latin = 'U+0000-00FF, U+0131, U+2212'

  it('is needed when one of its characters is used', () => {
    expect(hasAny(latin, codes('−2'))).toBe(true)
    expect(hasAny('U+2010-2011', codes('multi\u2011stakeholder'))).toBe(true)
  })

  it('is not needed when none is', () => {
    expect(hasAny('U+2010-2011', codes('CHL +2'))).toBe(false)
    expect(hasAny(latin, codes('ŕ'))).toBe(false)
  })

  it('is needed always when it has no range, and by any of the characters of a wildcard', () => {
    expect(hasAny('', codes('a'))).toBe(true)
    expect(hasAny('U+4??', codes('\u04ab'))).toBe(true)
    expect(hasAny('U+4??', codes('\u0500'))).toBe(false)
  })
})
