// Going in: after signing in, setting up or joining, the session is asked for again before the next screen looks at it.
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { readSession } from '../../api/session.ts'

/**
 * Where to go after signing in: an address of this program, or its front door. Anything that could lead elsewhere
 * (`//host`, `/\host`, another scheme) or straight back is the front door.
 */
export function addressAfter(to: string | undefined): string {
  if (to === undefined || !/^\/(?![/\\])/.test(to) || /[\n\r\t]/.test(to)) return '/'
  return /^\/(?:sign-in|set-up)(?:[/?#]|$)/.test(to) ? '/' : to
}

/** Forgets what was fetched for whoever was here before, learns who is here now, and goes to the address. */
export function useEnter(): (address: string) => Promise<void> {
  const queries = useQueryClient()
  const { history } = useRouter()
  return useCallback(
    async (address) => {
      await queries.fetchQuery({ queryKey: ['session'], queryFn: () => readSession(), staleTime: 0 })
      // What the screen here still shows is left to it: it would ask again, for an invitation that is used up.
      queries.removeQueries({ type: 'inactive', predicate: ({ queryKey }) => queryKey[0] !== 'session' })
      history.push(address)
    },
    [queries, history],
  )
}
