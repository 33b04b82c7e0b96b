// News of other rooms, gathered before they are acted on: a colleague's typing would otherwise ask the server anew for
// every letter. The first is told at once, so that a single change is seen as soon as before.
import type { News } from '../../../shared/wire/sync-message.ts'

/** How long what follows the first news is gathered, in milliseconds. */
export const newsPaceMs = 1000

/**
 * `tell` gets the kinds of records that changed; null means that anything may have. `after` calls back once, later:
 * setTimeout in a browser.
 */
export function pacedNews(
  tell: (kinds: readonly string[] | null) => void,
  after: (ms: number, then: () => void) => void,
): (news: News | null) => void {
  let isResting = false
  let anything = false
  let kinds = new Set<string>()
  const flush = () => {
    const gathered = anything ? null : [...kinds]
    anything = false
    kinds = new Set()
    isResting = true
    after(newsPaceMs, () => {
      isResting = false
      if (anything || kinds.size > 0) flush()
    })
    tell(gathered)
  }
  return (news) => {
    if (news === null) anything = true
    else for (const kind of news.kinds) kinds.add(kind)
    if (!isResting) flush()
  }
}
