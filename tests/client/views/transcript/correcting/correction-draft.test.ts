// What Enter does in the correction box.
import { describe, expect, it } from 'vitest'
import {
  type CorrectionDraft,
  faultOf,
  hasLineBreak,
  nextStep,
} from '../../../../../client/src/views/transcript/correcting/correction-draft.ts'

const draft = (published: string, typed: string, more: Partial<CorrectionDraft> = {}): CorrectionDraft => ({
  published,
  initial: published,
  typed,
  ground: { kind: 'context', detail: '' },
  ...more,
})

describe('Enter in the correction box', () => {
  it('leaves without a proposal when nothing was changed', () => {
    expect(nextStep(draft('worse', 'worse'))).toEqual({ kind: 'leave' })
    const own = draft('worse', 'course', { initial: 'course' })
    expect(nextStep(own)).toEqual({ kind: 'leave' })
  })

  it('proposes exactly what the field shows, spaces and all', () => {
    expect(nextStep(draft('worse', ' course '))).toEqual({
      kind: 'propose',
      reading: ' course ',
      grounds: undefined,
    })
    expect(nextStep(draft('uh', ''))).toEqual({ kind: 'propose', reading: '', grounds: undefined })
  })

  it('asks for a ground first when the sense changes, then sends it along', () => {
    expect(nextStep(draft('informal', 'formal')).kind).toBe('ask-ground')
    const blank = { kind: 'heard', detail: '   ' } as const
    expect(nextStep(draft('informal', 'formal', { ground: blank })).kind).toBe('ask-ground')
    const vague = { kind: 'heard', detail: 'quite clearly' } as const
    expect(nextStep(draft('informal', 'formal', { ground: vague }))).toMatchObject({
      kind: 'ask-ground',
      words: expect.stringContaining('14:32'),
    })
    expect(nextStep(draft('worse', 'course', { ground: vague })).kind).toBe('propose')
    const ground = { kind: 'heard', detail: 'at 00:14:32' } as const
    expect(nextStep(draft('informal', 'formal', { ground }))).toEqual({
      kind: 'propose',
      reading: 'formal',
      grounds: ground,
    })
  })

  it('takes a new ground for an own reading that stays the same', () => {
    const before = { kind: 'context', detail: 'see above' } as const
    const own = { initial: 'formal', ground: before }
    expect(nextStep(draft('informal', 'formal', own), before)).toEqual({ kind: 'leave' })
    const better = { kind: 'source', detail: 'https://undocs.org/A/75/816' } as const
    expect(nextStep(draft('informal', 'formal', { ...own, ground: better }), before)).toEqual({
      kind: 'propose',
      reading: 'formal',
      grounds: better,
    })
  })

  it('refuses in words what cannot be a reading, and the published words themselves', () => {
    expect(nextStep(draft('worse', 'worse', { initial: 'course' }))).toMatchObject({ kind: 'refuse' })
    expect(nextStep(draft('worse', 'x'.repeat(501)))).toMatchObject({ kind: 'refuse' })
    expect(faultOf('x'.repeat(501))).toContain('this has 501')
    expect(faultOf('x'.repeat(500))).toBeNull()
    expect(faultOf('two\nlines')).toContain('one line')
    expect(faultOf('half \ud83d')).toContain('half a character')
    expect(faultOf('nul\0')).toContain('cannot be printed')
    expect(faultOf('tab\tand e\u0301 \u202e')).toBeNull()
    expect(faultOf('  ')).toContain('nothing but spaces')
    expect(faultOf('')).toBeNull()
    expect(hasLineBreak('a\u2028b')).toBe(true)
  })
})
