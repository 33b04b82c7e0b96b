// One process per data folder, by a lock that dies with its process.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { lockDataFolder } from '../../../../server/stores/sqlite/data-folder-lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'lock-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Another process that holds the lock of `data` until it is killed. */
async function holder(data: string) {
  const hold = `
    const Database = require('better-sqlite3')
    new Database(process.argv[1], { timeout: 0 }).exec('BEGIN EXCLUSIVE')
    console.log('held')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['-e', hold, join(data, 'lock.db')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

test('a second taker is told that the folder is in use, and gets it once the first lets go', () => {
  const data = join(folder, 'a')
  const first = lockDataFolder(data)
  expect(first.ok).toBe(true)
  expect(lockDataFolder(data)).toMatchObject({ ok: false, problem: { code: 'busy' } })
  if (first.ok) first.value.release()
  const second = lockDataFolder(data)
  expect(second.ok).toBe(true)
  if (second.ok) second.value.release()
})

test('a lock held by another process refuses, and its file left by kill -9 locks nobody out', async () => {
  const data = join(folder, 'b')
  const made = lockDataFolder(data)
  if (made.ok) made.value.release()
  const child = await holder(data)
  expect(lockDataFolder(data)).toMatchObject({ ok: false, problem: { code: 'busy' } })
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(existsSync(join(data, 'lock.db'))).toBe(true)
  const taken = lockDataFolder(data)
  expect(taken.ok).toBe(true)
  if (taken.ok) taken.value.release()
})
