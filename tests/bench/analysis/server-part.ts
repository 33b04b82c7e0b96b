// From request to JSON: 100,000 positions of 200 actors on 60 topics in the two real records, asked over HTTP.
import { tallySchema } from '../../../shared/wire/api-positions.ts'
import { firstSlug, type Person } from '../../support/server.ts'
import type { Figure } from './bench-table.ts'
import { benchServer } from './browser-page.ts'
import { actors, putPositions, putTopics } from './generated-positions.ts'

export const positions = Number(process.env.POSITIONS ?? 100_000)
const warm = 15

export async function writeAll(say: (line: string) => void, clientDir: string | null) {
  const made = await benchServer(clientDir)
  const { server, owner, project, records } = made
  const other = await server.person('Second coder', 'annotator')
  await putTopics(server.app, project)
  const from = performance.now()
  const members = [owner.account.id, other.account.id]
  await putPositions(server.app, records[0] ?? '', members, 0, positions / 2)
  await putPositions(server.app, records[1] ?? '', members, positions / 2, positions)
  say(`${positions} positions written in ${((performance.now() - from) / 1000).toFixed(1)} s`)
  return made
}

export async function serverFigures(say: (line: string) => void): Promise<readonly Figure[]> {
  const { server, owner, records } = await writeAll(say, null)
  try {
    await server.restart()
    globalThis.gc?.()
    const before = process.memoryUsage().heapUsed
    const held: number[] = []
    const watching = heldTimes(held)
    const cold = await asked(owner, '')
    watching.stop()
    globalThis.gc?.()
    say(`kept in memory: ${((process.memoryUsage().heapUsed - before) / 2 ** 20).toFixed(0)} MiB`)
    say(`whole tally: ${cold.cells} cells, ${cold.rows} rows, ${(cold.bytes / 1024).toFixed(0)} KiB of JSON`)
    const figure = async (
      what: string,
      queries: readonly string[],
      limit: number | null,
    ): Promise<Figure> => {
      const times: number[] = []
      for (const query of queries) times.push((await asked(owner, query)).ms)
      return { what, times, limit }
    }
    const same = Array.from({ length: warm }, () => '')
    const filters = actors
      .slice(0, warm)
      .map((_, nth) => `stances=supports,opposes&certainty=sure&coders=&x=${nth}`)
    const figures: Figure[] = [
      { what: 'tally, first request after a start', times: [cold.ms], limit: null },
      { what: 'meanwhile others waited at most', times: [Math.max(...held)], limit: 50 },
      await figure('tally, warm: request to JSON', same, 100),
      await figure('tally, another filter: request to JSON', filters, 150),
      await figure(
        'tally, groups for their members',
        same.map(() => 'members=yes'),
        150,
      ),
      await figure(
        'tally, by record',
        same.map(() => 'by=record'),
        150,
      ),
      await figure(
        'tally, one record of two',
        same.map(() => `records=${records[0]}`),
        100,
      ),
    ]
    const parse: number[] = []
    const text = await (await owner.fetch(`/api/projects/${firstSlug}/tally`)).text()
    for (let nth = 0; nth < warm; nth++) {
      const from = performance.now()
      tallySchema.parse(JSON.parse(text))
      parse.push(performance.now() - from)
    }
    const listed = async (what: string, query: string): Promise<Figure> => {
      const times: number[] = []
      for (let nth = 0; nth < warm; nth++) {
        const from = performance.now()
        await (await owner.fetch(`/api/projects/${firstSlug}/positions?${query}`)).text()
        times.push(performance.now() - from)
      }
      return { what, times, limit: null }
    }
    figures.push(
      { what: 'reading the reply as a browser does (JSON, schema)', times: parse, limit: null },
      await listed('quotes of one cell', `actors=${actors[3]}&topics=norms&said=own`),
      await listed('200 quotes of everything', 'rows=200'),
      await listed('only what changed', 'changed=yes'),
    )
    return figures
  } finally {
    await server.close()
  }
}

async function asked(owner: Person, query: string) {
  const from = performance.now()
  const response = await owner.fetch(`/api/projects/${firstSlug}/tally?${query}`)
  const text = await response.text()
  const ms = performance.now() - from
  if (!response.ok) throw new Error(text)
  const { cells, rows } = JSON.parse(text) as { cells: unknown[]; rows: unknown[] }
  return { ms, bytes: text.length, cells: cells.length, rows: rows.length }
}

/** How long the process did not come round to anything else, again and again. */
function heldTimes(into: number[]): { readonly stop: () => void } {
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    into.push(now - last)
    last = now
  }, 1)
  return { stop: () => clearInterval(timer) }
}
