// Nobody is named twice side by side.
import { expect, test } from 'vitest'
import { codeBeside, saidOnce } from '../../../shared/actors/said-once.ts'

test('each part is said once, whatever its case; what is empty or unknown is left out', () => {
  expect(saidOnce('UNIDIR', 'unidir ', 'Geneva')).toEqual(['UNIDIR', 'Geneva'])
  expect(saidOnce('Isaac Morales', null, '', undefined, 'Mexico')).toEqual(['Isaac Morales', 'Mexico'])
  expect(saidOnce()).toEqual([])
})

test('a code stands beside a name only where it says more', () => {
  expect(codeBeside('MEX', 'Mexico')).toBe('MEX')
  expect(codeBeside('UNIDIR', 'UNIDIR')).toBe(null)
  expect(codeBeside('APRIGF', 'APrIGF')).toBe(null)
  expect(codeBeside('UNIDIR', 'Kerstin Vignard', 'UNIDIR')).toBe(null)
  expect(codeBeside('', 'Nobody')).toBe(null)
})
