// The program as a whole: queries, the page's voice and keys, the live link of who is signed in, and the router.
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { pacedNews } from '../api/paced-news.ts'
import { createQueryClient, refreshByNews } from '../api/use-api.ts'
import { createLive, type Live } from '../live/live.ts'
import { browserSurroundings } from '../live/surroundings.ts'
import { UiProvider } from '../ui/ui-provider.tsx'
import { LiveContext } from './live-here.ts'
import { router } from './router.tsx'

export type Begun = { readonly queries: QueryClient; readonly live: Live }

/** What is made once for this tab, outside React. */
export function begin(): Begun {
  const queries = createQueryClient()
  const news = pacedNews(
    (kinds) =>
      kinds ? refreshByNews(queries, kinds) : whenQuiet(queries, () => refreshByNews(queries, null)),
    (ms, then) => window.setTimeout(then, ms),
  )
  return { queries, live: createLive(browserSurroundings(news)) }
}

/** How long asking for everything again may wait, and how often it is looked whether it still has to, in milliseconds. */
const patienceMs = 2000
const paceMs = 100

/** Asking for everything again, as whenever a link opens, waits for what was asked to come and be drawn. */
function whenQuiet(queries: QueryClient, then: () => void): void {
  const until = performance.now() + patienceMs
  const look = () => {
    const isAsking = queries.isFetching() > 0 && performance.now() < until
    if (isAsking) window.setTimeout(look, paceMs)
    else if ('requestIdleCallback' in window) window.requestIdleCallback(then, { timeout: patienceMs })
    else then()
  }
  look()
}

export const App = ({ queries, live }: Begun) => (
  <QueryClientProvider client={queries}>
    <LiveContext value={live}>
      <UiProvider>
        <RouterProvider router={router} />
      </UiProvider>
    </LiveContext>
  </QueryClientProvider>
)
