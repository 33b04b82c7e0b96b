// Changing the password. Other devices are signed out by it; this one stays.
import { useState } from 'react'
import type { Problem } from '../../../../shared/base/problem.ts'
import { minPasswordLength } from '../../../../shared/wire/api-account.ts'
import { errorOfField, type FieldErrors } from '../../api/field-errors.ts'
import { changePassword } from '../../api/session.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Form } from '../../ui/controls/form.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import { useAnnounce } from '../../ui/voice/announcer.tsx'
import { focusField } from './focus-field.ts'

const fields = ['currentPassword', 'newPassword'] as const

/** What is wrong before the server is asked. */
export function passwordErrors(current: string, next: string): FieldErrors {
  return {
    ...(current === '' ? { currentPassword: 'Please give the password you have now.' } : {}),
    ...(next.length < minPasswordLength ? { newPassword: `At least ${minPasswordLength} characters.` } : {}),
  }
}

/** The e-mail address stands hidden in the form, so that a password manager knows whose password it is. */
export function NewPassword({ email }: { readonly email: string }) {
  const announce = useAnnounce()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [errors, setErrors] = useState<FieldErrors>({})
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [isChanged, setChanged] = useState(false)

  const show = (found: FieldErrors) => {
    setErrors(found)
    focusField(fields.find((field) => found[field]))
  }
  const send = async () => {
    setProblem(null)
    setChanged(false)
    const found = passwordErrors(current, next)
    if (Object.keys(found).length > 0) return show(found)
    setErrors({})
    setBusy(true)
    const result = await changePassword(current, next)
    setBusy(false)
    if (!result.ok) {
      const ofField = errorOfField(result.problem, fields)
      return ofField ? show(ofField) : setProblem(result.problem)
    }
    setCurrent('')
    setNext('')
    setChanged(true)
    announce('The password is changed.')
  }

  return (
    <Form
      label="Change password"
      onSend={() => void send()}
      error={problem?.message}
      acts={
        <>
          <Button type="submit" because={isBusy ? 'The password is being changed.' : undefined}>
            Change password
          </Button>
          {isChanged && <span className="fine">Changed. Other devices are signed out.</span>}
        </>
      }
    >
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <TextField
        id="currentPassword"
        label="Password now"
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
        error={errors.currentPassword}
      />
      <TextField
        id="newPassword"
        label="New password"
        description={`At least ${minPasswordLength} characters.`}
        type="password"
        autoComplete="new-password"
        value={next}
        onChange={setNext}
        error={errors.newPassword}
      />
    </Form>
  )
}
