// Opens a data folder for this process alone and puts the app together on SQLite. For `start`, and for commands that
// write while no server runs.
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ok, type Result } from '../../shared/base/result.ts'
import type { PasswordHashing } from '../accounts/better-auth.ts'
import { type App, createApp } from '../app.ts'
import type { MailConfig } from '../config.ts'
import type { Logger } from '../http/needs.ts'
import { createSmtpMailer } from '../mail/smtp-mailer.ts'
import { type DataFolderLock, lockDataFolder } from '../stores/sqlite/data-folder-lock.ts'
import { closeDatabase, openDatabase } from '../stores/sqlite/database.ts'
import { createDirectory } from '../stores/sqlite/directory.ts'
import { sqliteRoomLog } from '../stores/sqlite/room-log.ts'
import { sqliteRows } from '../stores/sqlite/rows.ts'
import { keptSecret } from '../stores/sqlite/sharing/kept-secret.ts'
import { builtClient, programVersion } from './program-root.ts'

export const databaseFile = (dataDir: string): string => join(dataDir, 'rapporteur.db')
export const accountsFile = (dataDir: string): string => join(dataDir, 'accounts.db')
/** The name of the secret that results of queries are sealed under. */
export const sealSecret = 'seals'
export const controlSocket = (dataDir: string): string => join(dataDir, 'control.sock')

export type AppSettings = {
  readonly dataDir: string
  readonly logger: Logger
  readonly origins: readonly string[]
  readonly proxies: number
  readonly clock?: () => number
  readonly clientDir?: string | null
  readonly requestsPerMinute?: number
  /** Left out: nothing is mailed. `address`: where people reach this server. */
  readonly mail?: MailConfig & { readonly address: string }
  /** Left out: as `AuthSettings` says. */
  readonly passwords?: PasswordHashing
}

/** Problem `busy` when another process has the folder. Closing the app lets go of everything. */
export async function openApp(settings: AppSettings): Promise<Result<App>> {
  const { dataDir } = settings
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const lock = lockDataFolder(dataDir)
  if (!lock.ok) return lock
  try {
    return ok(await openLocked(settings, lock.value))
  } catch (error) {
    lock.value.release()
    throw error
  }
}

async function openLocked(settings: AppSettings, lock: DataFolderLock): Promise<App> {
  const { dataDir, logger, origins, proxies, mail } = settings
  const database = openDatabase(databaseFile(dataDir))
  const app = await createApp({
    dataDir,
    directory: createDirectory(database),
    roomLog: sqliteRoomLog(database),
    rows: sqliteRows(database),
    sealSecret: keptSecret(database, sealSecret, randomBytes),
    clock: settings.clock ?? Date.now,
    random: (bytes) => randomBytes(bytes),
    logger,
    version: programVersion(),
    clientDir: settings.clientDir === undefined ? builtClient() : settings.clientDir,
    origins,
    proxies,
    ...(mail && {
      mail: {
        send: createSmtpMailer({ url: mail.smtpUrl, from: mail.from }),
        address: mail.address,
        hour: mail.digestHour,
      },
    }),
    ...(settings.requestsPerMinute !== undefined && { requestsPerMinute: settings.requestsPerMinute }),
    ...(settings.passwords && { passwords: settings.passwords }),
  })
  return {
    ...app,
    close: async () => {
      await app.close()
      closeDatabase(database)
      lock.release()
    },
  }
}
