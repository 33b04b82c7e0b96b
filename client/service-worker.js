// Lets the program open without a network. The build puts `shell` (version and list of files) before this text.
// It never answers for /api, /sync, public pages or the way out of mails: a server that is there is always asked, and
// records are kept elsewhere.
/* global shell */

const name = `rapporteur-program-${shell.version}`
const isProgram = (key) => key.startsWith('rapporteur-program-')
const isServers = (path) => /^\/(?:api|sync|healthz|metrics|mail|oembed|pub|[qrnv])(?:\/|$)/.test(path)
/** What a proxy says when the server behind it is away. */
const isAway = (reply) => reply.status === 502 || reply.status === 503 || reply.status === 504

async function keepProgram() {
  const cache = await caches.open(name)
  await cache.addAll(shell.files.map((file) => new Request(file, { cache: 'no-cache' })))
}

async function dropOlder() {
  const keys = await caches.keys()
  await Promise.all(keys.filter((key) => isProgram(key) && key !== name).map((key) => caches.delete(key)))
  await self.clients.claim()
}

/** From the network; without one, what was kept of `file`. */
async function askFirst(request, file) {
  try {
    const reply = await fetch(request)
    if (!isAway(reply)) return reply
    return (await caches.match(file)) ?? reply
  } catch (error) {
    const kept = await caches.match(file)
    if (kept) return kept
    throw error
  }
}

/** Files whose names carry their content's hash never change. */
const keptFirst = async (request, file) => (await caches.match(file)) ?? fetch(request)

self.addEventListener('install', (event) => event.waitUntil(keepProgram()))
self.addEventListener('activate', (event) => event.waitUntil(dropOlder()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin || isServers(pathname)) return
  if (request.mode === 'navigate') event.respondWith(askFirst(request, '/'))
  else if (pathname.startsWith('/assets/')) event.respondWith(keptFirst(request, pathname))
  else if (shell.files.includes(pathname)) event.respondWith(askFirst(request, pathname))
})
