// kill -9 trials: several writers, deletions, compaction and unloading on real sockets, the server killed at a random
// moment, then the disk held against what people were told and what they saw. The next trial goes on from there.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { rebuildRows } from '../../server/live/rebuild.ts'
import { loadDocument } from '../../server/live/room-state.ts'
import { openDatabase } from '../../server/stores/sqlite/database.ts'
import { sqliteRoomLog } from '../../server/stores/sqlite/room-log.ts'
import { type RoomName, roomName } from '../../shared/room/room-name.ts'
import { type Act, actOf, KillWriter } from './kill-writer.ts'
import { type Seeded, seeded } from './seeded.ts'
import { testId, testMember } from './world.ts'

export type TrialFigures = {
  trials: number
  acts: number
  saved: number
  seen: number
  snapshots: number
  /** One sentence for each loss or damage. */
  readonly losses: string[]
}

const busy = roomName('transcript', testId(1))
const quiet = roomName('transcript', testId(2))
const trialsPerFile = 25

/** Bundles the server to be killed; plain Node cannot run TypeScript. */
async function bundleServer(): Promise<string> {
  const outDir = join(process.cwd(), '.cache', `kill-server-${process.pid}`)
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'tests/support/kill-server.ts',
      outDir,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'server.mjs' } },
    },
  })
  return outDir
}

/** A process that has all it needs in memory and waits for the word: most of a trial would else be its start. */
const prepare = (bundle: string, file: string): ChildProcess =>
  spawn(process.execPath, [join(bundle, 'server.mjs'), file, busy, quiet], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })

/** The port it listens on. */
async function start(child: ChildProcess): Promise<number> {
  if (!child.stdout || !child.stdin) throw new Error('the server has no way to be talked to')
  child.stdin.write('go\n')
  const [printed] = await once(child.stdout, 'data')
  return Number(String(printed))
}

function newWriters(): KillWriter[] {
  const writers: KillWriter[] = []
  const actsOf = (key: string): readonly Act[] => {
    for (const writer of writers) for (const [own, acts] of writer.acts) if (own === key) return acts
    return []
  }
  for (let i = 0; i < 5; i++) {
    writers.push(
      new KillWriter(testMember(`writer ${i}`, 'annotator', i + 1), i === 4 ? quiet : busy, actsOf),
    )
  }
  return writers
}

/** People type with pauses; without any, all would be said before the server reads the first of it. */
const breathe = () => new Promise((resolve) => setTimeout(resolve, 1))

/** Everyone comes back and gets everything stored; then they write until the server is killed under them. */
async function writeUntilKilled(
  writers: readonly KillWriter[],
  port: number,
  child: ChildProcess,
  random: Seeded,
) {
  for (const writer of writers) writer.connect(port)
  await Promise.all(writers.map((writer) => writer.untilSaved()))
  let isDead = false
  child.once('exit', () => {
    isDead = true
  })
  const killing = setTimeout(() => child.kill('SIGKILL'), 5 + random.below(150))
  const left = new Map(writers.map((writer) => [writer, 120]))
  while (!isDead) {
    const writer = random.pick(writers)
    const acts = left.get(writer) ?? 0
    left.set(writer, acts - 1)
    if (acts > 0) writer.act(random)
    if (writer.room === quiet && writer.isOnline && random.chance(0.3)) writer.leave()
    else if (writer.room === quiet && !writer.isOnline && random.chance(0.2)) writer.connect(port)
    if (random.chance(0.15)) await breathe()
  }
  clearTimeout(killing)
  for (const writer of writers) writer.leave()
}

/** Holds the file against what was said and seen. */
function checkDisk(file: string, writers: readonly KillWriter[], figures: TrialFigures): void {
  const database = openDatabase(file)
  const log = sqliteRoomLog(database)
  const say = (loss: string) => figures.losses.push(`trial ${figures.trials}: ${loss}`)
  const integrity = database.pragma('integrity_check', { simple: true })
  if (integrity !== 'ok') say(`the file is damaged: ${String(integrity)}`)
  for (const difference of rebuildRows(log, { check: true }).differences) say(difference)
  for (const room of [busy, quiet]) {
    const stored = loadRoom(log, room)
    const here = writers.filter((writer) => writer.room === room)
    const onDisk = (writer: KillWriter, key: string, acts: readonly Act[]) =>
      actOf(stored.getMap('corrections').get(key), acts) ||
      say(`${writer.member.name}: ${key} is not there at all`)
    for (const writer of here) {
      for (const [key, acts] of writer.acts) {
        const told = Math.max(writer.saved.get(key) ?? 0, ...here.map(({ seen }) => seen.get(key) ?? 0))
        if (told > 0 && onDisk(writer, key, acts) < told) say(`${key} went back before act ${told}`)
      }
    }
  }
  figures.snapshots = Number(database.prepare('SELECT count(*) FROM archives').pluck().get())
  database.close()
}

function loadRoom(log: ReturnType<typeof sqliteRoomLog>, room: RoomName) {
  const stored = log.load(room)
  if (!stored) throw new Error(`${room} is gone`)
  return loadDocument('transcript', stored)
}

/** Runs the trials and gives their figures; `say` hears a line every 25. */
export async function killTrials(
  trials: number,
  seed: number,
  say: (line: string) => void,
): Promise<TrialFigures> {
  const random = seeded(seed)
  const bundle = await bundleServer()
  const figures: TrialFigures = { trials: 0, acts: 0, saved: 0, seen: 0, snapshots: 0, losses: [] }
  try {
    while (figures.trials < trials) {
      const some = Math.min(trialsPerFile, trials - figures.trials)
      await trialsOnOneFile(some, bundle, random, figures)
      say(JSON.stringify({ ...figures, losses: figures.losses.length }))
    }
    return figures
  } finally {
    rmSync(bundle, { recursive: true, force: true })
  }
}

async function trialsOnOneFile(
  trials: number,
  bundle: string,
  random: Seeded,
  figures: TrialFigures,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kill-'))
  const file = join(folder, 'rooms.db')
  const writers = newWriters()
  let next = prepare(bundle, file)
  try {
    for (let i = 0; i < trials; i++) {
      const child = next
      const port = await start(child)
      next = prepare(bundle, file)
      await writeUntilKilled(writers, port, child, random)
      figures.trials++
      checkDisk(file, writers, figures)
      for (const { member, closedWith } of writers) {
        if (closedWith !== null) figures.losses.push(`${member.name} was closed with ${closedWith}`)
      }
    }
    for (const writer of writers) {
      figures.saved += writer.savedCount
      figures.seen += writer.seen.size
      for (const acts of writer.acts.values()) figures.acts += acts.length
    }
  } finally {
    next.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}
