// The compiled server as its own process, to be killed under people and started again on its folder and port.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Role } from '../../shared/people/roles.ts'
import { spawned } from './command-line.ts'
import { firstSlug, password } from './server.ts'

const program = join(process.cwd(), 'dist', 'server', 'cli', 'rapporteur.js')

export type MortalServer = {
  readonly address: string
  /** Ends it by SIGKILL; resolves when the process is gone. */
  readonly kill: () => Promise<void>
  /** Starts it again; resolves when it listens. */
  readonly start: () => Promise<void>
  /** Makes an account in the first project, by the command; the password is the tests' one. */
  readonly addUser: (name: string, email: string, role: Role) => Promise<void>
  readonly end: () => Promise<void>
}

/** Starts the built server on a new data folder with the sample records. */
export async function startMortalServer(): Promise<MortalServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rapporteur-'))
  let child: ChildProcess | null = null
  const start = async (port: number): Promise<string> => {
    const begun = spawn(process.execPath, [program, 'start', '--port', String(port), '--data', dataDir], {
      env: { ...process.env, HOST: '127.0.0.1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child = begun
    for await (const line of createInterface({ input: begun.stdout })) {
      const address = /ready: (http:\S+)/.exec(line)?.[1]
      if (address) return address
    }
    throw new Error('the server ended before it listened')
  }
  const kill = async () => {
    const running = child
    child = null
    if (!running || running.exitCode !== null) return
    const gone = once(running, 'exit')
    running.kill('SIGKILL')
    await gone
  }
  const address = await start(0)
  return {
    address,
    kill,
    start: async () => {
      await start(Number(new URL(address).port))
    },
    addUser: async (name, email, role) => {
      const flags = ['--email', email, '--name', name, '--project', firstSlug, '--role', role]
      const added = await spawned(['user', 'add', ...flags, '--password-stdin', '--data', dataDir], {
        input: password,
      })
      if (added.code !== 0) throw new Error(added.said.join('\n'))
    },
    end: async () => {
      await kill()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
