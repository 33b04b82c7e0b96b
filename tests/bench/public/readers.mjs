// Readers at many connections, each asking again as soon as it is answered: times and statuses as one line of JSON.
// Arguments: the address, connections, seconds, and header lines as JSON, one object for each kind of request.
import autocannon from 'autocannon'

const [url = '', connections = '50', seconds = '10', kinds = '[{}]'] = process.argv.slice(2)
const times = []
let bytes = 0
const run = autocannon({
  url,
  connections: Number(connections),
  duration: Number(seconds),
  requests: JSON.parse(kinds).map((headers) => ({ method: 'GET', headers })),
})
run.on('response', (_client, _status, size, ms) => {
  times.push(ms)
  bytes += size
})
const { errors, timeouts, statusCodeStats } = await run
times.sort((a, b) => a - b)
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
const statuses = Object.fromEntries(
  Object.entries(statusCodeStats).map(([status, { count }]) => [status, count]),
)
console.log(
  JSON.stringify({
    requests: times.length,
    bytes,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    most: times.at(-1),
    errors: errors + timeouts,
    statuses,
  }),
)
