// Waiting shows nothing at first.
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { LoadingLines, patienceMs } from '../../../../client/src/ui/states/loading-lines.tsx'

it('is empty for the first third of a second, a live region all the while', () => {
  const markup = renderToStaticMarkup(<LoadingLines says="Opening the record…" />)
  expect(markup).toContain('role="status"')
  expect(markup).not.toContain('Opening')
  expect(patienceMs).toBe(300)
})
