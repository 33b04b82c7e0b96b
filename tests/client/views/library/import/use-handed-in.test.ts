// What a paste holds.
import { expect, it } from 'vitest'
import { pastedIn } from '../../../../../client/src/views/library/import/use-handed-in.ts'

const clipboard = (text: string, files: File[] = []) => ({
  files: files as unknown as FileList,
  getData: () => text,
})

it('takes pasted files before pasted text', () => {
  const found = pastedIn(clipboard('a\nb', [new File(['x'], 'one.txt'), new File(['y'], 'two.txt')]))
  expect(found.map(({ name, how }) => [name, how])).toEqual([
    ['one.txt', 'pasted'],
    ['two.txt', 'pasted'],
  ])
})

it('takes a text of several lines as a file, byte for byte', async () => {
  const text = 'Title\n\n>> ANA: multi\u2011lateral\u00a0talks\n'
  const [file] = pastedIn(clipboard(text))
  expect(file?.name).toBe('pasted.txt')
  expect(await file?.bytes.text()).toBe(text)
})

it('leaves a stray word alone', () => {
  expect(pastedIn(clipboard('multilateral'))).toEqual([])
  expect(pastedIn(clipboard('multilateral\n'))).toEqual([])
})
