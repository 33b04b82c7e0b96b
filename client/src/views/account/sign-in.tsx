// Signing in with e-mail and password, then on to where one wanted to go.
import { Link, useRouter, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Problem } from '../../../../shared/base/problem.ts'
import { signIn, useSession } from '../../api/session.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Form } from '../../ui/controls/form.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import { PlainPage } from '../../ui/frame/plain-page.tsx'
import { addressAfter, useEnter } from './enter.ts'
import { focusField } from './focus-field.ts'

export function SignIn() {
  const { to } = useSearch({ from: '/sign-in' })
  const session = useSession({ anew: true })
  const [isEntering, setEntering] = useState(false)
  const address = addressAfter(to)
  const { history } = useRouter()
  const isKnown = session.isFetchedAfterMount && session.data?.offline === false
  const isHere = isKnown && session.data?.account != null && !isEntering
  useEffect(() => {
    if (isHere) history.replace(address)
  }, [isHere, history, address])
  if (isHere) return null
  const invitation = /^\/join\/([^/?#]+)/.exec(address)?.[1]
  return (
    <PlainPage
      label="Rapporteur"
      title="Sign in"
      foot={
        invitation === undefined ? (
          'No account? Ask an owner of the project for an invitation link.'
        ) : (
          <>
            No account yet?{' '}
            <Link to="/join/$token" params={{ token: decodeURIComponent(invitation) }}>
              Make one with your invitation
            </Link>
          </>
        )
      }
    >
      <SignInForm address={address} onEnter={() => setEntering(true)} />
    </PlainPage>
  )
}

function SignInForm({ address, onEnter }: { readonly address: string; readonly onEnter: () => void }) {
  const enter = useEnter()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [missing, setMissing] = useState<{ email?: string; password?: string }>({})
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)

  const send = async () => {
    const empty = {
      ...(email.trim() === '' ? { email: 'Please give your e-mail address.' } : {}),
      ...(password === '' ? { password: 'Please give your password.' } : {}),
    }
    setMissing(empty)
    setProblem(null)
    if (empty.email ?? empty.password) return focusField(empty.email ? 'email' : 'password')
    setBusy(true)
    const result = await signIn(email.trim(), password)
    if (result.ok) {
      onEnter()
      await enter(address)
      return
    }
    setBusy(false)
    setProblem(result.problem)
    if (result.problem.code === 'sign-in') focusField('password')
  }

  return (
    <Form
      label="Sign in"
      onSend={() => void send()}
      error={problem?.message}
      acts={
        <Button kind="primary" type="submit" because={isBusy ? 'Signing you in.' : undefined}>
          Sign in
        </Button>
      }
    >
      <TextField
        id="email"
        label="E-mail address"
        type="email"
        autoComplete="username"
        autoFocus
        isRequired
        value={email}
        onChange={setEmail}
        error={missing.email}
      />
      <TextField
        id="password"
        label="Password"
        type="password"
        autoComplete="current-password"
        isRequired
        value={password}
        onChange={setPassword}
        error={missing.password}
      />
    </Form>
  )
}
