// Name, e-mail and password of a new account: for the first owner, and for whoever joins by an invitation.
import { type ReactNode, useState } from 'react'
import type { Problem } from '../../../../shared/base/problem.ts'
import type { Result } from '../../../../shared/base/result.ts'
import { api } from '../../../../shared/wire/api.ts'
import { minPasswordLength } from '../../../../shared/wire/api-account.ts'
import { errorOfField, type FieldErrors, fieldErrors } from '../../api/field-errors.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Form } from '../../ui/controls/form.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import { focusField } from './focus-field.ts'

export type NewAccount = { readonly name: string; readonly email: string; readonly password: string }

const fields = ['name', 'email', 'password'] as const

/** `onMake` makes it and goes on; what it gives back when it fails is shown here. */
export function NewAccountForm({
  label,
  act,
  children,
  onMake,
}: {
  readonly label: string
  readonly act: string
  /** Said above the fields. */
  readonly children?: ReactNode
  readonly onMake: (account: NewAccount) => Promise<Result<unknown>>
}) {
  const [values, setValues] = useState<NewAccount>({ name: '', email: '', password: '' })
  const [errors, setErrors] = useState<FieldErrors>({})
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const set = (field: (typeof fields)[number]) => (value: string) =>
    setValues((before) => ({ ...before, [field]: value }))

  const show = (found: FieldErrors) => {
    setErrors(found)
    focusField(fields.find((field) => found[field]))
  }
  const send = async () => {
    setProblem(null)
    const account = { ...values, email: values.email.trim() }
    const found = fieldErrors(api.setUp.body, account)
    if (Object.keys(found).length > 0) return show(found)
    setErrors({})
    setBusy(true)
    const result = await onMake(account)
    if (result.ok) return
    setBusy(false)
    const ofField = errorOfField(result.problem, fields)
    if (ofField) show(ofField)
    else setProblem(result.problem)
  }

  return (
    <Form
      label={label}
      onSend={() => void send()}
      error={problem?.message}
      acts={
        <Button kind="primary" type="submit" because={isBusy ? 'Your account is being made.' : undefined}>
          {act}
        </Button>
      }
    >
      {children}
      <TextField
        id="name"
        label="Your name"
        description="As colleagues will see it beside what you write."
        autoComplete="name"
        autoFocus
        isRequired
        value={values.name}
        onChange={set('name')}
        error={errors.name}
      />
      <TextField
        id="email"
        label="E-mail address"
        description="You sign in with it; nothing is sent to it."
        type="email"
        autoComplete="username"
        isRequired
        value={values.email}
        onChange={set('email')}
        error={errors.email}
      />
      <TextField
        id="password"
        label="Password"
        description={`At least ${minPasswordLength} characters. A few words in a row are good.`}
        type="password"
        autoComplete="new-password"
        isRequired
        value={values.password}
        onChange={set('password')}
        error={errors.password}
      />
    </Form>
  )
}
