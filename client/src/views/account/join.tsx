// Joining a project by an invitation link: with a new account, or as whoever is signed in.
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Problem } from '../../../../shared/base/problem.ts'
import type { Account, InvitationView } from '../../../../shared/wire/api-account.ts'
import { call } from '../../api/call.ts'
import { useSession } from '../../api/session.ts'
import { useApi } from '../../api/use-api.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Form } from '../../ui/controls/form.tsx'
import { PlainPage } from '../../ui/frame/plain-page.tsx'
import { LoadingLines } from '../../ui/states/loading-lines.tsx'
import styles from './account.module.css'
import { useEnter } from './enter.ts'
import { invitationWords, uselessInvitation } from './invitation-words.ts'
import { NewAccountForm } from './new-account-form.tsx'

export function Join() {
  const { token } = useParams({ from: '/join/$token' })
  const session = useSession()
  const invitation = useApi('readInvitation', { params: { token } })
  if (invitation.isPending || session.isPending) return <LoadingLines says="Opening your invitation…" />
  if (!invitation.data) return <Useless problem={invitation.error.problem} />
  return <Invitation token={token} invitation={invitation.data} account={session.data?.account ?? null} />
}

function Useless({ problem }: { readonly problem: Problem }) {
  const { title, next } = uselessInvitation(problem)
  return (
    <PlainPage label="Invitation" title={title}>
      <div className={styles.stack}>
        <p>{problem.message}</p>
        {next === 'sign-in' && (
          <p>
            <Link to="/sign-in">Sign in</Link>
          </p>
        )}
      </div>
    </PlainPage>
  )
}

function Invitation({
  token,
  invitation,
  account,
}: {
  readonly token: string
  readonly invitation: InvitationView
  readonly account: Account | null
}) {
  const enter = useEnter()
  const [useless, setUseless] = useState<Problem | null>(null)
  const join = async (body: Parameters<typeof call<'acceptInvitation'>>[1]['body']) => {
    const joined = await call('acceptInvitation', { params: { token }, body })
    if (joined.ok) await enter(`/p/${encodeURIComponent(joined.value.projectSlug)}`)
    else if (['used', 'expired', 'not-found'].includes(joined.problem.code)) setUseless(joined.problem)
    return joined
  }
  if (useless) return <Useless problem={useless} />
  const { sentence, role, until } = invitationWords(invitation)
  return (
    <PlainPage label="Invitation" title={invitation.projectName} foot={until}>
      <div className={styles.stack}>
        <div>
          <p>{sentence}</p>
          <p className="second">{role}</p>
        </div>
        {account ? (
          <JoinAs account={account} onJoin={() => join(null)} />
        ) : (
          <>
            <NewAccountForm label="Your account" act="Join" onMake={join} />
            <p>
              You have an account here?{' '}
              <Link to="/sign-in" search={{ to: `/join/${encodeURIComponent(token)}` }}>
                Sign in, then join
              </Link>
            </p>
          </>
        )}
      </div>
    </PlainPage>
  )
}

function JoinAs({
  account,
  onJoin,
}: {
  readonly account: Account
  readonly onJoin: () => ReturnType<typeof call<'acceptInvitation'>>
}) {
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    setProblem(null)
    const joined = await onJoin()
    if (joined.ok) return
    setBusy(false)
    setProblem(joined.problem)
  }
  return (
    <>
      <Form
        label="Join"
        onSend={() => void send()}
        error={problem?.message}
        acts={
          <Button kind="primary" type="submit" autoFocus because={isBusy ? 'You are joining.' : undefined}>
            Join as {account.name}
          </Button>
        }
      >
        <p className="fine">You are signed in as {account.email}.</p>
      </Form>
      <p>
        Not you? <Link to="/account">Sign out first</Link>, then open the link again.
      </p>
      {problem?.code === 'conflict' && (
        <p>
          <Link to="/">Go to your projects</Link>
        </p>
      )}
    </>
  )
}
