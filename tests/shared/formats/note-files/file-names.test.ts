// Names of files from titles that mean harm, or are only long.
import { describe, expect, test } from 'vitest'
import { createPaths, fileName } from '../../../../shared/formats/note-files/file-names.ts'

describe('fileName', () => {
  test.each([
    ['../../etc/passwd', 'etc-passwd'],
    ['..', 'Untitled'],
    ['', 'Untitled'],
    ['///', 'Untitled'],
    ['CON', '_CON'],
    ['../CON', '_CON'],
    ['--rm', 'rm'],
    ['con.txt', '_con.txt'],
    ['LPT1', '_LPT1'],
    ['Console', 'Console'],
    ['a:b|c<d>e"f?g*h', 'a-b-c-d-e-f-g-h'],
    ['[[Norms]]#^s1', 'Norms-s1'],
    ['.hidden. ', 'hidden'],
    ['two\nlines\u0000', 'two lines'],
    ['gpj.\u202Eexe', 'gpj.exe'],
    ['\uD83D lone', 'lone'],
    ['Übersicht', 'Übersicht'],
    ['U\u0308bersicht', 'Übersicht'],
    ['WS #119: “Next”', 'WS -119- “Next”'],
  ])('%j is kept as %j', (title, name) => {
    expect(fileName(title)).toBe(name)
  })

  test('a title of 300 signs is cut between signs, to what every system takes', () => {
    const name = fileName('👩‍👩‍👧‍👦'.repeat(300))
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120)
    expect(name).toMatch(/^(👩‍👩‍👧‍👦)+$/u)
    expect(fileName('x'.repeat(300))).toBe('x'.repeat(120))
  })
})

test('no two paths are the same where capitals do not count', () => {
  const pathOf = createPaths()
  expect(pathOf('notes/', 'Norms', 'md')).toBe('notes/Norms.md')
  expect(pathOf('notes/', 'norms', 'md')).toBe('notes/norms 2.md')
  expect(pathOf('notes/', 'Norms', 'md')).toBe('notes/Norms 3.md')
  expect(pathOf('notes/', 'Norms 2', 'md')).toBe('notes/Norms 2 2.md')
  expect(pathOf('records/', 'Norms', 'md')).toBe('records/Norms.md')
})
