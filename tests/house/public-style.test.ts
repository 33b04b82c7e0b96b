// The one stylesheet of published pages, as the build makes it.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicStyle as address } from '../../server/pages/page-head.ts'

type Plugin = {
  readonly configResolved: (config: { readonly root: string }) => void
  readonly writeBundle: { readonly handler: (options: { readonly dir: string }) => Promise<void> }
}
const script = new URL('../../scripts/public-style.mjs', import.meta.url).href
const { publicStyle } = (await import(script)) as { readonly publicStyle: () => Plugin }

const dir = mkdtempSync(join(tmpdir(), 'public-style-'))
const client = fileURLToPath(new URL('../../client', import.meta.url))

beforeAll(async () => {
  const plugin = publicStyle()
  plugin.configResolved({ root: client })
  await plugin.writeBundle.handler({ dir })
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

describe('the style of published pages', () => {
  it('is built where the pages ask for it', () => {
    expect(existsSync(join(dir, address))).toBe(true)
  })

  it('asks for nothing but fonts that were built with it', () => {
    const css = readFileSync(join(dir, address), 'utf8')
    const asked = [...css.matchAll(/url\(["']?([^)"']+)/g)].map(([, url = '']) => url)
    expect(asked.length).toBeGreaterThan(4)
    for (const url of asked) expect(existsSync(join(dir, url)), url).toBe(true)
    expect(css).not.toContain('@import')
  })
})
