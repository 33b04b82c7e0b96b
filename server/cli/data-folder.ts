// Which data folder a command means, and what a command may expect to find there.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { problem } from '../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../shared/base/result.ts'
import { type Config, readConfig } from '../config.ts'
import type { Terminal } from './command.ts'
import { databaseFile } from './open-app.ts'

/** Problem `invalid`, for wrong use. */
export const settingsOf = (data: string | undefined, terminal: Terminal): Result<Config> =>
  readConfig(data === undefined ? {} : { data }, terminal.environment)

/** Problem `not-found` for a folder no server ever ran on: a misspelt --data must not make one. */
export function mustHoldData(dataDir: string): Result<null> {
  if (existsSync(databaseFile(dataDir))) return ok(null)
  return failed(
    problem(
      'not-found',
      `There is no data in ${resolve(dataDir)}. Name the folder with --data, or start Rapporteur once to make it.`,
    ),
  )
}
