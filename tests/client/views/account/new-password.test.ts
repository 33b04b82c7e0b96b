// What is wrong with a change of password before the server is asked.
import { expect, it } from 'vitest'
import { passwordErrors } from '../../../../client/src/views/account/new-password.tsx'

it('asks for the old one and for ten characters of the new one', () => {
  expect(passwordErrors('', 'short')).toEqual({
    currentPassword: 'Please give the password you have now.',
    newPassword: 'At least 10 characters.',
  })
  expect(passwordErrors('old', 'ten chars!')).toEqual({})
})
