// What a command of `rapporteur` is. Exit codes: 0 done, 1 the work failed, 2 wrong use; failures are one sentence on stderr.
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { type Problem, problem } from '../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../shared/base/result.ts'

/** The world outside the process, handed in so that tests can stand for it. */
export type Terminal = {
  /** Writes as it is: a line ends with its own line break. */
  readonly out: (text: string | Uint8Array) => void
  /** One sentence for a person, on stderr. */
  readonly say: (sentence: string) => void
  readonly input: () => Promise<Uint8Array>
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Resolves when the process is asked to stop (SIGINT, SIGTERM). */
  readonly stopped: () => Promise<void>
}

export type ExitCode = 0 | 1 | 2

export type Command = {
  /** As typed after `rapporteur`: `start`, `user add`. */
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** What `--help` prints. */
  readonly usage: string
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>
}

/** Flags and positionals as node:util's parseArgs reads them; problem `invalid` for what the command does not know. */
export function readFlags<const T extends ParseArgsConfig>(
  args: readonly string[],
  config: T,
): Result<ReturnType<typeof parseArgs<T>>> {
  try {
    return ok(parseArgs<T>({ ...config, args: [...args] }))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    // Node goes on to explain `--`, which nobody here needs.
    const [sentence = ''] = message.split(/\. |\n/)
    return failed(problem('invalid', sentence.endsWith('.') ? sentence : `${sentence}.`))
  }
}

/** Says what was wrong about how the command was typed. */
export function wrongUse(command: Pick<Command, 'name'>, terminal: Terminal, message: string): 2 {
  terminal.say(`${message} See: rapporteur ${command.name} --help`)
  return 2
}

/** Says why the work failed. */
export function sayProblem(terminal: Terminal, { message }: Problem): 1 {
  terminal.say(message)
  return 1
}
