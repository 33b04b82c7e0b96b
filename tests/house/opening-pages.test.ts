// The pages of single screens: which files they name, and in what order.
import { describe, expect, it } from 'vitest'

type Chunk = {
  readonly type: 'chunk' | 'asset'
  readonly imports?: readonly string[]
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> }
}
type OpeningPages = {
  readonly filesOf: (bundle: Readonly<Record<string, Chunk>>, name: string) => readonly string[]
  readonly pageWith: (page: string, files: readonly string[]) => string
}
const script = new URL('../../scripts/opening-pages.mjs', import.meta.url).href
const { filesOf, pageWith } = (await import(script)) as OpeningPages

const chunk = (imports: readonly string[], css: readonly string[] = []): Chunk => ({
  type: 'chunk',
  imports,
  viteMetadata: { importedCss: new Set(css) },
})
const bundle = {
  'assets/desk.js': chunk(['assets/main.js', 'assets/text.js'], ['assets/desk.css']),
  'assets/main.js': chunk([], ['assets/main.css']),
  'assets/text.js': chunk(
    ['assets/main.js', 'assets/desk.js', 'https://elsewhere/x.js'],
    ['assets/text.css'],
  ),
  'assets/map.js': chunk([], ['assets/map.css']),
  'assets/desk.css': { type: 'asset' },
} as const

describe('the page of a screen', () => {
  const files = filesOf(bundle, 'assets/desk.js')

  it('names all that its chunk imports before it, each once, with the styles, and nothing of other screens', () => {
    expect(files).toEqual([
      'assets/main.js',
      'assets/main.css',
      'assets/text.js',
      'assets/text.css',
      'assets/desk.js',
      'assets/desk.css',
    ])
  })

  it('is the common page with links at the end of its head, to what it does not name already', () => {
    const page = '<head>\n    <script src="/assets/main.js"></script>\n  </head><body></body>'
    expect(pageWith(page, ['assets/main.js', 'assets/desk.js', 'assets/desk.css'])).toBe(
      [
        '<head>',
        '    <script src="/assets/main.js"></script>',
        '    <link rel="modulepreload" crossorigin href="/assets/desk.js">',
        '    <link rel="preload" as="style" crossorigin href="/assets/desk.css">',
        '  </head><body></body>',
      ].join('\n'),
    )
  })
})
