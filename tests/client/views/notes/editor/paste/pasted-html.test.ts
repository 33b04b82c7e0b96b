// Pasted HTML loses its styles and nothing else.
import { describe, expect, it } from 'vitest'
import { withoutStyles } from '../../../../../../client/src/views/notes/editor/paste/pasted-html.ts'

describe('pasted HTML', () => {
  it('loses style sheets and style attributes, however they are written', () => {
    expect(withoutStyles('<style type="text/css">*{color:red}</style><p>one</p>')).toBe('<p>one</p>')
    expect(withoutStyles(`<p style="color:red" class='a'>x</p><b STYLE = 'x>y'>z</b><i style=a>w</i>`)).toBe(
      `<p class='a'>x</p><b>z</b><i>w</i>`,
    )
  })

  it('keeps words that only look like a style, and all other attributes', () => {
    const html =
      '<p>write style="bold" here, 1 < 2</p><a href="https://un.org?style=a" title="> style=b">un</a>'
    expect(withoutStyles(html)).toBe(html)
  })
})
