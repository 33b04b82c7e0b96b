// The first owner's account, made once with the link that the first start printed.
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Problem } from '../../../../shared/base/problem.ts'
import { call } from '../../api/call.ts'
import { useSession } from '../../api/session.ts'
import { PlainPage } from '../../ui/frame/plain-page.tsx'
import { LoadingLines } from '../../ui/states/loading-lines.tsx'
import styles from './account.module.css'
import { useEnter } from './enter.ts'
import { NewAccountForm } from './new-account-form.tsx'

export function SetUp() {
  const { token } = useParams({ from: '/set-up/$token' })
  const session = useSession()
  const enter = useEnter()
  const [useless, setUseless] = useState<Problem | null>(null)
  const [isEntering, setEntering] = useState(false)

  if (session.isPending) return <LoadingLines says="Opening Rapporteur…" />
  const isSetUp = session.data && !session.data.offline && !session.data.needsSetUp
  if (useless || (isSetUp && !isEntering)) {
    return (
      <PlainPage label="Rapporteur" title="This set-up link does not open">
        <div className={styles.stack}>
          <p>{useless?.message ?? 'This server has its owner already.'}</p>
          <p>
            <Link to="/sign-in">Sign in</Link> if you have an account; if not, ask the owner for an
            invitation.
          </p>
        </div>
      </PlainPage>
    )
  }
  return (
    <PlainPage
      label="Rapporteur"
      title="Set up Rapporteur"
      foot="You become the owner: you import records and invite the others."
    >
      <NewAccountForm
        label="The first owner"
        act="Begin"
        onMake={async (account) => {
          const made = await call('setUp', { params: { token }, body: account })
          if (made.ok) {
            setEntering(true)
            await enter('/')
          } else if (made.problem.code === 'used' || made.problem.code === 'not-found') {
            setUseless(made.problem)
          }
          return made
        }}
      />
    </PlainPage>
  )
}
