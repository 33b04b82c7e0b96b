import { describe, expect, it } from 'vitest'
import { labelAt, nameKind } from '../../../shared/formats/speaker-label.ts'

describe('nameKind', () => {
  it.each([
    'KAJA CIGLIC',
    'YIK',
    'LYNN ST. AMOUR',
    'H.E. MR. AL-DARKER',
    'MARIE-LAURE O’NEIL',
    'AUDIENCE MEMBER',
    'FROM THE FLOOR',
    'PARTICIPANT 2',
    'McCAFFREY',
    'CHAIR DESAI',
    'VICE CHAIRMAN WADHWA',
    'ANA SILVA (via interpreter)',
    'KLEINWÄCHTER',
    'Д. МЕДВЕДЕВ',
  ])('takes %s for a name in capitals', (label) => expect(nameKind(label)).toBe('capitals'))

  it.each([
    'Osman Nuri Ucan',
    'Mr. Wendland',
    'Natalie',
    'Jean-Paul de la Tour',
    'Ambassador of Mexico',
    'Bertrand de La Chapelle',
    'Sheikh Salman bin Khalifa al-Khalifa',
    'Wolfgang Kleinwaechter, University of Aarhus',
    '王伟',
  ])('takes %s for a name in mixed case', (label) => expect(nameKind(label)).toBe('mixed'))

  it.each(['Moderator', 'moderator', 'Remote participant', 'Speaker 2', 'Audience member'])(
    'takes %s for a role',
    (label) => expect(nameKind(label)).toBe('role'),
  )

  it.each([
    '',
    'Yes, good, thank you very much',
    'Thank you, Henri',
    'THANK YOU, HENRI',
    'Okay',
    'OKAY',
    'First, Henri',
    'SO, PABLO',
    'So',
    'Good. Henri',
    'Thanks. Pablo',
    'Is that you',
    'The goal is this',
    'My question',
    'I have two points',
    'NOTE',
    'Who starts? Pablo',
    'https',
    '10',
    '(Laughing)',
    'x'.repeat(81),
  ])('takes "%s" for words', (label) => expect(nameKind(label)).toBeNull())
})

describe('labelAt', () => {
  it('ends after the colon, and reads blanks inside a label as single spaces', () => {
    expect(labelAt('  ANA\u00a0\u00a0SILVA :\u00a0 One', 2)).toEqual({
      label: 'ANA SILVA',
      kind: 'capitals',
      end: 14,
    })
    expect(labelAt('ANA SILVA:: One', 0)?.end).toBe(11)
    expect(labelAt('王伟：你好', 0)).toBeNull()
    expect(labelAt('王伟： 你好', 0)?.label).toBe('王伟')
  })

  it('takes no clock time, address or ratio for a label', () => {
    for (const text of ['AT 10:30 WE MET', 'HTTP://IGF.ORG', 'PHONE: 917', 'GMT 9:00'])
      expect(labelAt(text, 0)).toBeNull()
  })

  it('takes a tight colon only after capitals or a role', () => {
    expect(labelAt('ANA SILVA:One', 0)?.label).toBe('ANA SILVA')
    expect(labelAt('Moderator:One', 0)?.label).toBe('Moderator')
    expect(labelAt('Ana Silva:One', 0)).toBeNull()
  })
})
