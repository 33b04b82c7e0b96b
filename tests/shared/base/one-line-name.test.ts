import { describe, expect, it } from 'vitest'
import { isOneLineName, nameSchema } from '../../../shared/base/one-line-name.ts'

describe('a name', () => {
  it('may be in any script, with the signs its letters and emoji are joined by', () => {
    for (const name of [
      'Norms: “who” said what',
      'می‌خواهم',
      'क्‍ष',
      'مذكرة عن المعايير',
      'הערה על נורמות',
      'הערה\u200f (2021)\u200e',
      'مذكرة\u061c 1',
      'Team 👩‍💻 👨‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿 ❤️',
      '注記',
      '',
    ])
      expect(isOneLineName(name)).toBe(true)
  })

  it('is one line, and neither turns the direction of writing nor holds what no file can', () => {
    const signs = [0, 7, 9, 10, 13, 0x1b, 0x7f, 0x85, 0x2028, 0x2029, 0xd800, 0xdc00, 0xfffe, 0xffff]
    const turning = [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069]
    for (const sign of [...signs, ...turning]) {
      expect(isOneLineName(`a${String.fromCharCode(sign)}b`), sign.toString(16)).toBe(false)
    }
  })

  it('is trimmed, and says what is wrong with it', () => {
    expect(nameSchema(5).parse('  five5\n')).toBe('five5')
    const refused = nameSchema(5).safeParse('a\u202eb')
    expect(refused.error?.issues[0]?.message).toBe(
      'a name is one line, without control characters or marks that turn the direction of writing',
    )
    expect(nameSchema(5).safeParse('sixsix').success).toBe(false)
  })
})
