// The one stylesheet of published pages, as the build makes it and as it is answered in development.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
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

describe('in development', () => {
  it('the same address answers with the style as it stands, and its fonts are there', async () => {
    const server = await createServer({
      configFile: false,
      root: client,
      logLevel: 'silent',
      plugins: [publicStyle() as never],
      server: { port: 0, host: '127.0.0.1', ws: false, watch: null },
    })
    try {
      await server.listen()
      const [origin = ''] = server.resolvedUrls?.local ?? []
      const reply = await fetch(new URL(address, origin))
      expect(reply.headers.get('content-type')).toContain('text/css')
      const css = await reply.text()
      expect(css).toContain('.public-title')
      expect(css).not.toContain('@import')
      const [, font = ''] = /url\(["']?([^)"']+\.woff2)/.exec(css) ?? []
      const asked = await fetch(new URL(font, origin))
      expect([asked.status, asked.headers.get('content-type')]).toEqual([200, 'font/woff2'])
    } finally {
      await server.close()
    }
  })
})
