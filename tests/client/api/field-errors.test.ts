// The errors of a form's fields.
import { expect, it } from 'vitest'
import { asSentence, errorOfField, fieldErrors } from '../../../client/src/api/field-errors.ts'
import { problem } from '../../../shared/base/problem.ts'
import { api } from '../../../shared/wire/api.ts'

it('gives every field at fault its first complaint as a sentence', () => {
  expect(fieldErrors(api.setUp.body, { name: ' ', email: 'nobody', password: 'short' })).toEqual({
    name: 'Please give your name.',
    email: 'Not an e-mail address.',
    password: 'At least 10 characters.',
  })
})

it('is empty when nothing is wrong', () => {
  const account = { name: 'Ana', email: 'ana@example.org', password: 'long enough!' }
  expect(fieldErrors(api.setUp.body, account)).toEqual({})
})

it('puts a problem of the server at its field, and nowhere when the form has no such field', () => {
  const taken = problem('conflict', 'there is one already', 'name')
  expect(errorOfField(taken, ['name'])).toEqual({ name: 'There is one already.' })
  expect(errorOfField(taken, ['email'])).toBeNull()
  expect(errorOfField(problem('busy', 'Try again.'), ['name'])).toBeNull()
})

it('ends a sentence once', () => {
  expect(asSentence('Really?')).toBe('Really?')
  expect(asSentence('')).toBe('')
})
