// The program as a whole: queries, the page's voice and keys, the live link of who is signed in, and the router.
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { pacedNews } from '../api/paced-news.ts'
import { createQueryClient, refreshByNews } from '../api/use-api.ts'
import { createLive } from '../live/live.ts'
import { browserSurroundings } from '../live/surroundings.ts'
import { UiProvider } from '../ui/ui-provider.tsx'
import { LiveContext } from './live-here.ts'
import { router } from './router.tsx'

export function App() {
  const [queries] = useState(createQueryClient)
  const [live] = useState(() => {
    const news = pacedNews(
      (kinds) => refreshByNews(queries, kinds),
      (ms, then) => window.setTimeout(then, ms),
    )
    return createLive(browserSurroundings(news))
  })
  return (
    <QueryClientProvider client={queries}>
      <LiveContext value={live}>
        <UiProvider>
          <RouterProvider router={router} />
        </UiProvider>
      </LiveContext>
    </QueryClientProvider>
  )
}
