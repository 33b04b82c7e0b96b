// What a button says of itself to someone who does not see it.
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Act } from '../../../../client/src/ui/controls/act.tsx'
import { Button } from '../../../../client/src/ui/controls/button.tsx'

it('sends no form unless it is told to', () => {
  expect(renderToStaticMarkup(<Button>Import</Button>)).toContain('type="button"')
  expect(renderToStaticMarkup(<Button type="submit">Sign in</Button>)).toContain('type="submit"')
})

it('stays reachable and gives the reason when it cannot act now', () => {
  for (const element of [
    <Button key="button" because="No connection: this needs the server.">
      Accept
    </Button>,
    <Act key="act" because="No connection: this needs the server.">
      Accept
    </Act>,
  ]) {
    const markup = renderToStaticMarkup(element)
    expect(markup).not.toMatch(/\sdisabled/)
    expect(markup).toContain('aria-disabled="true"')
    const reason = /aria-describedby="([^"]+)"/.exec(markup)?.[1]
    expect(markup).toContain(`<span id="${reason}" hidden="">No connection: this needs the server.</span>`)
  }
})

it('prints its key, and has a name when only its icon is drawn', () => {
  expect(renderToStaticMarkup(<Button keyHint="Enter">Import</Button>)).toMatch(/<kbd[^>]*>Enter<\/kbd>/)
  const iconOnly = renderToStaticMarkup(<Button iconOnly>More</Button>)
  expect(iconOnly).toContain('<span class="visually-hidden">More</span>')
  expect(iconOnly).toContain('title="More"')
})
