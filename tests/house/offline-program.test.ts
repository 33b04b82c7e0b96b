import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'

type Shell = { readonly version: string; readonly files: readonly string[] }
type OfflineProgram = {
  readonly shellOf: (files: ReadonlyMap<string, string>) => Shell
  readonly serviceWorkerOf: (shell: Shell, source: string) => string
}
const script = new URL('../../scripts/offline-program.mjs', import.meta.url).href
const { serviceWorkerOf, shellOf } = (await import(script)) as OfflineProgram

const source = readFileSync(new URL('../../client/service-worker.js', import.meta.url), 'utf8')
const files = new Map([
  ['index.html', '<html>'],
  ['assets/app-1a2b.js', 'code'],
  ['assets/app-1a2b.js.map', 'map'],
  ['theme.js', 'theme'],
])

type Handler = (event: object) => void

/** A browser of one worker: its caches, and a network that can be switched off. */
function browser() {
  const stores = new Map<string, Map<string, string>>()
  const network = { status: 200 as number | null, asked: [] as string[] }
  const pathOf = (request: { url: string } | string) =>
    new URL(typeof request === 'string' ? request : request.url, 'https://here').pathname
  const fetchNow = async (request: { url: string } | string) => {
    if (network.status === null) throw new TypeError('no network')
    network.asked.push(pathOf(request))
    return { status: network.status, body: `network ${pathOf(request)}` }
  }
  const start = (shell = shellOf(files)) => {
    const handlers = new Map<string, Handler>()
    const self = {
      location: { origin: 'https://here' },
      clients: { claim: async () => {} },
      addEventListener: (type: string, handler: Handler) => handlers.set(type, handler),
    }
    const caches = {
      open: async (name: string) => {
        const store = stores.get(name) ?? new Map<string, string>()
        stores.set(name, store)
        return {
          addAll: async (requests: { url: string }[]) => {
            for (const request of requests) store.set(pathOf(request), (await fetchNow(request)).body)
          },
        }
      },
      keys: async () => [...stores.keys()],
      delete: async (name: string) => stores.delete(name),
      match: async (path: string) => {
        for (const store of stores.values()) {
          const body = store.get(path)
          if (body !== undefined) return { status: 200, body: `kept ${body}` }
        }
        return undefined
      },
    }
    class AskedFor {
      readonly url: string
      constructor(path: string) {
        this.url = `https://here${path}`
      }
    }
    runInNewContext(serviceWorkerOf(shell, source), { self, caches, fetch: fetchNow, Request: AskedFor, URL })
    const happen = async (type: string, more: object = {}) => {
      let given: Promise<unknown> | undefined
      const take = (promise: Promise<unknown>) => {
        given = promise
      }
      handlers.get(type)?.({ waitUntil: take, respondWith: take, ...more })
      return given
    }
    const ask = (path: string, mode = 'cors', method = 'GET') =>
      happen('fetch', { request: { url: path.startsWith('/') ? `https://here${path}` : path, mode, method } })
    return { happen, ask }
  }
  return { stores, network, start }
}

const bodyOf = async (reply: Promise<unknown>) => ((await reply) as { body: string } | undefined)?.body

describe('the service worker', () => {
  it('keeps the page and every file of one build, source maps left out', async () => {
    const { start, stores } = browser()
    await start().happen('install')
    expect([...(stores.values().next().value?.keys() ?? [])]).toEqual([
      '/assets/app-1a2b.js',
      '/',
      '/theme.js',
    ])
  })

  it('opens any address of the program without a network, or with a proxy that has lost its server', async () => {
    const { start, network } = browser()
    const worker = start()
    await worker.happen('install')
    for (const status of [null, 502]) {
      network.status = status
      expect(await bodyOf(worker.ask('/p/cyber/t/01', 'navigate'))).toBe('kept network /')
    }
    network.status = null
    expect(await bodyOf(worker.ask('/assets/app-1a2b.js'))).toBe('kept network /assets/app-1a2b.js')
    expect(await bodyOf(worker.ask('/theme.js'))).toBe('kept network /theme.js')
  })

  it('asks the server first for the page while there is one', async () => {
    const { start } = browser()
    const worker = start()
    await worker.happen('install')
    expect(await bodyOf(worker.ask('/p/cyber', 'navigate'))).toBe('network /p/cyber')
    expect(await bodyOf(worker.ask('/theme.js'))).toBe('network /theme.js')
  })

  it('never answers for the API, the rooms, other places or anything but a GET', async () => {
    const { start, network } = browser()
    const worker = start()
    await worker.happen('install')
    network.status = null
    for (const path of ['/api/session', '/sync/transcript:1', '/healthz', 'https://elsewhere/assets/x.js']) {
      expect(await worker.ask(path)).toBeUndefined()
    }
    expect(await worker.ask('/', 'navigate', 'POST')).toBeUndefined()
  })

  it('lets go of older builds, and of nothing else, when it takes over', async () => {
    const { start, stores } = browser()
    await start(shellOf(new Map([['index.html', 'old']]))).happen('install')
    stores.set('somebody else’s', new Map())
    const worker = start()
    await worker.happen('install')
    await worker.happen('activate')
    expect([...stores.keys()]).toEqual(['somebody else’s', `rapporteur-program-${shellOf(files).version}`])
  })

  it('has another version when any file changes', () => {
    const changed = new Map(files).set('theme.js', 'another')
    expect(shellOf(changed).version).not.toBe(shellOf(files).version)
  })
})
