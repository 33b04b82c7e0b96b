// Readers at many connections, each asking again as soon as the last byte has come: times and statuses as one line of JSON.
// Arguments: the address, connections, seconds, and header lines as JSON, one object for each kind of request.
// Bytes are counted and not made words of: on the server's own machine a reader that does more is what would be measured.
import { connect } from 'node:net'

const [url = '', connections = '50', seconds = '10', kinds = '[{}]'] = process.argv.slice(2)
const { host, hostname, port, pathname } = new URL(url)
const requests = JSON.parse(kinds).map((headers) => {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.from(`GET ${pathname} HTTP/1.1\r\nHost: ${host}\r\n${lines.join('')}\r\n`)
})
const headEnd = Buffer.from('\r\n\r\n')
const times = []
const statuses = {}
/** What the first of each kind and status was: all that come after it must be as long and under the same tag. */
const first = new Map()
let bytes = 0
let errors = 0
let isOver = false
// Read and done with before the next socket is: one for all of them.
const received = Buffer.allocUnsafe(256 * 1024)

function reader(onClose) {
  let nth = 0
  let askedMs = 0
  let head = Buffer.alloc(0)
  /** Bytes still to come of the body; null until its head is whole. */
  let missing = null

  const ask = () => {
    askedMs = performance.now()
    socket.write(requests[nth % requests.length])
  }
  const begin = (text) => {
    const status = text.slice(9, 12)
    const length = status === '304' ? 0 : Number(/^content-length: *(\d+)/im.exec(text)?.[1] ?? Number.NaN)
    const said = `${length} ${/^etag: *(.+?)\r?$/im.exec(text)?.[1]}`
    const kind = `${nth % requests.length} ${status}`
    if (!first.has(kind)) first.set(kind, said)
    if (Number.isNaN(length) || first.get(kind) !== said) throw new Error(`another answer: ${text}`)
    statuses[status] = (statuses[status] ?? 0) + 1
    return length
  }
  const take = (size) => {
    bytes += size
    let body = size
    if (missing === null) {
      const from = Math.max(0, head.length - headEnd.length)
      head = Buffer.concat([head, received.subarray(0, size)])
      const end = head.indexOf(headEnd, from)
      if (end === -1) return true
      missing = begin(head.toString('latin1', 0, end))
      body = head.length - end - headEnd.length
      head = Buffer.alloc(0)
    }
    missing -= body
    if (missing < 0) throw new Error('more came than was said')
    if (missing > 0) return true
    if (isOver) return socket.destroy() && false
    times.push(performance.now() - askedMs)
    missing = null
    nth += 1
    ask()
    return true
  }
  const socket = connect({
    host: hostname,
    port: Number(port),
    noDelay: true,
    onread: { buffer: received, callback: take },
  })
  socket.setTimeout(10_000, () => socket.destroy(new Error('no answer in ten seconds')))
  socket.on('connect', ask)
  socket.on('error', () => {
    errors += 1
  })
  socket.on('close', () => {
    if (!isOver) errors += 1
    onClose()
  })
}

setTimeout(() => {
  isOver = true
}, Number(seconds) * 1000)
await Promise.all(Array.from({ length: Number(connections) }, () => new Promise(reader)))

times.sort((a, b) => a - b)
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
const { user, system } = process.cpuUsage()
console.log(
  JSON.stringify({
    requests: times.length,
    bytes,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    most: times.at(-1),
    errors,
    statuses,
    cpuMs: (user + system) / 1000,
  }),
)
