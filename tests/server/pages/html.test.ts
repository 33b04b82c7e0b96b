import { describe, expect, it } from 'vitest'
import { html } from '../../../server/pages/html.ts'

describe('html', () => {
  it('escapes every word that is put in, in text and in attributes', () => {
    const words = `<script>alert("1")</script>' & <!--`
    expect(html`<p title="${words}">${words}</p>`.text).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; &amp; &lt;!--">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; &amp; &lt;!--</p>',
    )
  })

  it('shows what is no character as one that is missing', () => {
    expect(html`<p>${'a\u0007b\ufffec\uffffd\ud800e'}</p>`.text).toBe('<p>a\ufffdb\ufffdc\ufffdd\ufffde</p>')
  })

  it('keeps HTML of its own making, alone and in lists, and nothing for null', () => {
    expect(html`<ul>${[html`<li>${1}</li>`, html`<li>${'&'}</li>`]}</ul>${null}`.text).toBe(
      '<ul><li>1</li><li>&amp;</li></ul>',
    )
  })

  it('does not take an object that looks like HTML from outside', () => {
    const forged = JSON.parse('{"text":"<img src=x onerror=alert(1)>"}')
    expect(html`<p>${forged}</p>`.text).not.toContain('<img')
  })
})
