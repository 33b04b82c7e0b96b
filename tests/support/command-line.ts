// The `rapporteur` command in a test: its whole way through, with what it says kept apart from what it prints.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { runRapporteur } from '../../server/cli/rapporteur.ts'

export type Outcome = {
  readonly code: number | null
  /** All of stdout, as it is and as text. */
  readonly bytes: Buffer
  readonly out: string
  /** The sentences on stderr. */
  readonly said: readonly string[]
}

export type Around = {
  readonly input?: Uint8Array | string
  readonly environment?: Readonly<Record<string, string>>
}

/** Runs a command line in this process. */
export async function run(args: readonly string[], around: Around = {}): Promise<Outcome> {
  const printed: Buffer[] = []
  const said: string[] = []
  const code = await runRapporteur(args, {
    out: (text) => printed.push(Buffer.from(text)),
    say: (sentence) => said.push(sentence),
    input: async () => Buffer.from(around.input ?? ''),
    environment: around.environment ?? {},
    stopped: async () => {},
  })
  return outcome(code, printed, said)
}

/** Runs a command line as people do, in a process of its own, from the last build. */
export async function spawned(args: readonly string[], around: Around = {}): Promise<Outcome> {
  const program = join(process.cwd(), 'dist', 'server', 'cli', 'rapporteur.js')
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, ...around.environment },
  })
  const printed: Buffer[] = []
  const errors: Buffer[] = []
  child.stdout.on('data', (piece: Buffer) => printed.push(piece))
  child.stderr.on('data', (piece: Buffer) => errors.push(piece))
  child.stdin.end(around.input ?? '')
  const [code] = await once(child, 'close')
  const sentences = Buffer.concat(errors)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
  return outcome(code, printed, sentences)
}

function outcome(code: number | null, printed: readonly Buffer[], said: readonly string[]): Outcome {
  const bytes = Buffer.concat(printed)
  return { code, bytes, out: bytes.toString('utf8'), said }
}

/** A folder of the test's own, gone when it ends. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
