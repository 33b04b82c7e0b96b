#!/usr/bin/env node
import { realpathSync } from 'node:fs'
// The `rapporteur` command: finds which command is meant and hands it the terminal.
import { buffer } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import type { Command, ExitCode, Terminal } from './command.ts'
import { programVersion } from './program-root.ts'
import { start } from './start.ts'
import { userAdd } from './user-add.ts'

/** Every command, in the order `--help` lists them. */
export const commands: readonly Command[] = [start, userAdd]

const helpFlags = ['--help', '-h']

/** Runs one command line, without the program's own name. */
export async function runRapporteur(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first, second] = args
  if (first === undefined || helpFlags.includes(first) || first === 'help') {
    terminal.out(overview())
    return first === undefined ? 2 : 0
  }
  if (first === '--version') {
    terminal.out(`${programVersion()}\n`)
    return 0
  }
  const command = commands.find(({ name }) => name === first || name === `${first} ${second ?? ''}`)
  if (!command) {
    terminal.say(`rapporteur has no command “${first}”. See: rapporteur --help`)
    return 2
  }
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

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
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

if (isProgram()) process.exitCode = await runRapporteur(process.argv.slice(2), processTerminal())
