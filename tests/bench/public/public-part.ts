// Publishes the record, asks for it once, then lets readers come: all for the whole page, then half of them with its tag.
import { spawn } from 'node:child_process'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { startServer } from '../../support/server.ts'
import { publishRecord } from './published-record.ts'

type Read = {
  readonly requests: number
  readonly bytes: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly most: number
  readonly errors: number
  readonly statuses: Readonly<Record<string, number>>
  /** Processor time of the readers. */
  readonly cpuMs: number
}

const limit = 50
const connections = process.env.CONNECTIONS ?? '50'
const seconds = process.env.SECONDS ?? '10'
/** As browsers ask: without it some clients would ask past every cache. */
const kept = { 'cache-control': 'max-age=0' }

export async function publicFigures(say: (line: string) => void): Promise<void> {
  const server = await startServer()
  try {
    const record = await publishRecord(server)
    const url = `${server.address}${record.address}`
    const from = performance.now()
    const first = await fetch(url, { headers: { 'accept-encoding': 'br' } })
    const page = await first.text()
    say(
      `a record of ${record.characters} characters with ${record.marks} marks; first answer ${(performance.now() - from).toFixed(0)} ms, ${(page.length / 1024).toFixed(0)} KiB of HTML`,
    )
    say(`${connections} connections for ${seconds} s each`)
    const head = [
      'requests/s',
      'p50',
      'p95',
      'p99',
      'max',
      '304',
      'errors',
      'KiB each',
      'server ms',
      'reader ms',
    ]
    say(`${''.padEnd(38)}${head.map((name) => name.padStart(11)).join('')}`)
    const line = async (what: string, headers: readonly object[]) => {
      const before = process.cpuUsage()
      const read = await readers(url, headers)
      const { user, system } = process.cpuUsage(before)
      const serverMs = (user + system) / 1000 / Math.max(1, read.requests)
      say(`${what.padEnd(38)}${cellsOf(read, serverMs)}`)
    }
    const tagOf = async (coding: string) =>
      (await fetch(url, { headers: { 'accept-encoding': coding } })).headers.get('etag') ?? ''
    const br = { 'accept-encoding': 'br, gzip' }
    await readers(url, [br], '2')
    await line('the whole page, packed (br)', [br])
    await line('the whole page, packed (gzip)', [{ 'accept-encoding': 'gzip' }])
    await line('the whole page, plain', [{}])
    await line('every second with its tag (br)', [br, { ...br, ...kept, 'if-none-match': await tagOf('br') }])
    say(`load ${loadavg()[0]?.toFixed(1)} after; limit: p95 under ${limit} ms`)
  } finally {
    await server.close()
  }
}

/** Ends with the processor time that the server, `serverMs`, and its readers took for a request, whatever else ran. */
function cellsOf(read: Read, serverMs: number): string {
  const { requests, bytes, p50, p95, p99, most, errors, statuses, cpuMs } = read
  const same = (100 * (statuses['304'] ?? 0)) / Math.max(1, requests)
  return [
    (requests / Number(seconds)).toFixed(0),
    p50.toFixed(1),
    p95.toFixed(1),
    p99.toFixed(1),
    most.toFixed(1),
    `${same.toFixed(0)} %`,
    `${errors}`,
    (bytes / Math.max(1, requests) / 1024).toFixed(1),
    serverMs.toFixed(2),
    (cpuMs / Math.max(1, requests)).toFixed(2),
  ]
    .map((cell) => cell.padStart(11))
    .join('')
    .concat(p95 < limit && errors === 0 ? '  kept' : '  MISSED')
}

const script = fileURLToPath(new URL('./readers.mjs', import.meta.url))

const readers = (url: string, headers: readonly object[], howLong = seconds): Promise<Read> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, url, connections, howLong, JSON.stringify(headers)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let out = ''
    child.stdout.on('data', (part: Buffer) => {
      out += part.toString()
    })
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve(JSON.parse(out) as Read) : reject(new Error(`the readers ended with ${code}`)),
    )
  })
