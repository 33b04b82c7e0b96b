// Everything that needs an account stands inside this: it asks who is signed in, once, and opens their live link.
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { useContext, useEffect, useLayoutEffect, useState } from 'react'
import { setCaller } from '../api/call.ts'
import { keptReplies } from '../api/kept-replies.ts'
import { useSession } from '../api/session.ts'
import { LiveProvider } from '../live/use-room.tsx'
import { PlainPage } from '../ui/frame/plain-page.tsx'
import { LoadingLines } from '../ui/states/loading-lines.tsx'
import { LiveContext } from './live-here.ts'

export function SignedIn() {
  const session = useSession()
  const live = useContext(LiveContext)
  const { href } = useLocation()
  const account = session.data?.account ?? null
  const member = account?.id
  const [isReady, setReady] = useState<string | null>(null)
  useLayoutEffect(() => {
    if (member === undefined) return
    const kept = keptReplies(window.indexedDB, member)
    setCaller({ kept: () => kept })
    setReady(member)
    return () => setCaller({ kept: () => null })
  }, [member])

  if (session.isPending) return <LoadingLines says="Opening Rapporteur…" />
  if (!live || !account) {
    if (session.data?.needsSetUp) return <FirstStart />
    if (session.data?.offline) return <NobodyOffline />
    return <ToSignIn from={href} />
  }
  if (isReady !== member) return null
  return (
    <LiveProvider live={live} member={account.id}>
      <Outlet />
    </LiveProvider>
  )
}

/** Goes once, with the address it began with: on the way there the address is another already. */
function ToSignIn({ from }: { readonly from: string }) {
  const [to] = useState(from === '/' ? undefined : from)
  const navigate = useNavigate()
  useEffect(() => {
    void navigate({ to: '/sign-in', search: { to }, replace: true })
  }, [navigate, to])
  return null
}

function FirstStart() {
  return (
    <PlainPage label="Rapporteur" title="Nobody has an account yet">
      <p>
        Open the set-up link that was printed where Rapporteur was started. It makes the first owner, once.
      </p>
    </PlainPage>
  )
}

function NobodyOffline() {
  return (
    <PlainPage label="Rapporteur" title="You are offline">
      <p>
        Nobody was signed in on this device, so there is nothing to open here. Try again when you are online.
      </p>
    </PlainPage>
  )
}
