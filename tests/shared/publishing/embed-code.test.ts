import { expect, it } from 'vitest'
import { embedCode, embedSizes } from '../../../shared/publishing/embed-code.ts'

it('a title stays an attribute, whatever it holds', () => {
  expect(embedCode('https://desk.example.org/q/4tz0@2', 'He said "no" <b> & left', embedSizes.quote)).toBe(
    '<iframe src="https://desk.example.org/q/4tz0@2/embed" title="He said &#34;no&#34; &#60;b&#62; &#38; left" width="640" height="320" loading="lazy" style="border:0"></iframe>',
  )
})
