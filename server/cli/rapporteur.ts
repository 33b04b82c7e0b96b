#!/usr/bin/env node
// The `rapporteur` command: finds which command is meant and hands it the terminal.

import { realpathSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import type { Command, ExitCode, Terminal } from './command.ts'
import { programVersion } from './program-root.ts'

type Listed = { readonly name: string; readonly load: () => Promise<Command> }

/** Every command, in the order `--help` lists them. Only the one that is meant is loaded: `parse` needs no server. */
export const commands: readonly Listed[] = [
  { name: 'start', load: async () => (await import('./start.ts')).start },
  { name: 'demo', load: async () => (await import('./demo.ts')).demo },
  { name: 'user add', load: async () => (await import('./user-add.ts')).userAdd },
  { name: 'user password', load: async () => (await import('./user-password.ts')).userPassword },
  { name: 'parse', load: async () => (await import('./files/parse.ts')).parse },
  { name: 'suspects', load: async () => (await import('./files/suspects.ts')).suspects },
  { name: 'import', load: async () => (await import('./files/import.ts')).importFiles },
  { name: 'export', load: async () => (await import('./files/export.ts')).exportRecords },
  { name: 'backup', load: async () => (await import('./backups/backup.ts')).backup },
  { name: 'restore', load: async () => (await import('./backups/restore.ts')).restore },
  { name: 'rebuild', load: async () => (await import('./rebuild.ts')).rebuild },
]

const helpFlags = ['--help', '-h']

/** Runs one command line, without the program's own name. */
export async function runRapporteur(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first, second] = args
  if (first === undefined || helpFlags.includes(first) || first === 'help') {
    terminal.out(await overview())
    return first === undefined ? 2 : 0
  }
  if (first === '--version') {
    terminal.out(`${programVersion()}\n`)
    return 0
  }
  const listed = commands.find(({ name }) => name === first || name === `${first} ${second ?? ''}`)
  if (!listed) {
    terminal.say(`rapporteur has no command “${first}”. See: rapporteur --help`)
    return 2
  }
  const command = await listed.load()
  const rest = args.slice(command.name.split(' ').length)
  if (rest.some((arg) => helpFlags.includes(arg))) {
    terminal.out(command.usage)
    return 0
  }
  try {
    return await command.run(rest, terminal)
  } catch (error) {
    terminal.say(`${command.name} failed: ${error instanceof Error ? error.message : String(error)}`)
    return 1
  }
}

async function overview(): Promise<string> {
  const width = Math.max(...commands.map(({ name }) => name.length))
  const loaded = await Promise.all(commands.map(({ load }) => load()))
  const lines = loaded.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  return `rapporteur COMMAND …\n\n${lines.join('\n')}\n\nrapporteur COMMAND --help says more; rapporteur --version says which this is.\n`
}

const processTerminal = (): Terminal => ({
  out: (text) => void process.stdout.write(text),
  say: (sentence) => void process.stderr.write(`${sentence}\n`),
  input: () => buffer(process.stdin),
  environment: process.env,
  stopped: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    }),
})

/** True when this very file is the program, not when a test imports it. `npm start` imports it with argv[1] set to it. */
function isProgram(): boolean {
  const [, script] = process.argv
  if (script === undefined) return false
  try {
    return import.meta.url === pathToFileURL(realpathSync(script)).href
  } catch {
    return false
  }
}

/** Whoever reads the output may stop reading, as `head` does; an output that could not be written is a failure. */
function watchOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return
    process.stderr.write(`The output could not be written (${error.code ?? error.message}).\n`)
    process.once('exit', () => {
      process.exitCode = 1
    })
  })
}

if (isProgram()) {
  watchOutput()
  process.exitCode = await runRapporteur(process.argv.slice(2), processTerminal())
}
