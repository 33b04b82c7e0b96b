// `rapporteur start` as its owner sees it: what it prints, what it refuses, how it ends.
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runRapporteur } from '../../../server/cli/rapporteur.ts'
import { run, testFolder } from '../../support/command-line.ts'
import { firstSlug, password, startServer } from '../../support/server.ts'

const environment = { RAPPORTEUR_LOG: 'silent' }

/** Starts on a free port; `stop` is Ctrl+C and gives the exit code. */
async function start(dataDir: string, ...flags: string[]) {
  let out = ''
  let stop = () => {}
  let ready = () => {}
  const stopped = new Promise<void>((resolve) => {
    stop = resolve
  })
  const isReady = new Promise<void>((resolve) => {
    ready = resolve
  })
  const ended = runRapporteur(['start', '--port', '0', '--data', dataDir, ...flags], {
    out: (text) => {
      out += Buffer.from(text).toString('utf8')
    },
    say: () => {},
    input: async () => Buffer.from(''),
    environment,
    stopped: () => {
      ready()
      return stopped
    },
  })
  await Promise.race([isReady, ended])
  const link = /once: (\S+)/.exec(out)?.[1]
  return {
    address: /ready: (\S+)/.exec(out)?.[1] ?? '',
    link,
    token: link?.split('/').at(-1) ?? '',
    stop: () => {
      stop()
      return ended
    },
  }
}

const post = (url: string, body: object) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
const setUp = (address: string, token: string) =>
  post(`${address}/api/set-up/${token}`, { name: 'Olga Owner', email: 'olga@example.org', password })
const cookieOf = (response: Response) => response.headers.getSetCookie().join('; ')

describe('start', () => {
  test('fills a new folder with the sample, prints where to go and a link for the owner, and stops when told', async () => {
    const server = await start(testFolder())
    expect(server.address).toMatch(/^http:\/\/localhost:\d+$/)
    const reply = await setUp(server.address, server.token)
    expect(reply.status).toBe(200)
    const library = await fetch(`${server.address}/api/projects/${firstSlug}/transcripts`, {
      headers: { cookie: cookieOf(reply) },
    })
    expect(((await library.json()) as { transcripts: object[] }).transcripts).toHaveLength(2)
    expect(await server.stop()).toBe(0)
    await expect(fetch(`${server.address}/healthz`)).rejects.toThrow()
  })

  test('prints a new link each time until there is an owner, and then none', async () => {
    const folder = testFolder()
    const first = await start(folder, '--no-sample')
    await first.stop()
    const second = await start(folder, '--no-sample')
    expect(second.token).not.toBe(first.token)
    expect((await setUp(second.address, first.token)).status).toBe(404)
    expect((await setUp(second.address, second.token)).status).toBe(200)
    await second.stop()
    const third = await start(folder, '--no-sample')
    expect(third.link).toBeUndefined()
    await third.stop()
  })

  test('on a folder in use is refused with a sentence, and harms nothing', async () => {
    const folder = testFolder()
    const server = await start(folder, '--no-sample')
    const second = await run(['start', '--port', '0', '--data', folder], { environment })
    expect(second).toMatchObject({ code: 1, out: '', said: [expect.stringContaining('already running on')] })
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200)
    expect(await server.stop()).toBe(0)
  })

  test('on a port in use says so, and lets go of the folder', async () => {
    const folder = testFolder()
    const other = await startServer()
    const { port } = new URL(other.address)
    const refused = await run(['start', '--no-sample', '--port', port, '--data', folder], { environment })
    expect(refused).toMatchObject({ code: 1, said: [expect.stringContaining(`Port ${port} is in use`)] })
    await other.close()
    const server = await start(folder, '--no-sample')
    expect(await server.stop()).toBe(0)
  })

  test.each(['rapporteur.db', 'accounts.db'])(
    'on a damaged %s names the file, and lets go of the folder',
    async (name) => {
      const folder = testFolder()
      const args = ['start', '--port', '0', '--no-sample', '--data', folder]
      expect(await run(args, { environment })).toMatchObject({ code: 0 })
      writeFileSync(join(folder, name), 'This is no database.'.repeat(500))
      for (const _again of [1, 2]) {
        expect(await run(args, { environment })).toMatchObject({
          code: 1,
          said: [expect.stringMatching(new RegExp(`${name} cannot be used: file is not a database`))],
        })
      }
    },
  )

  test('names a wrong setting as it is set, and makes nothing', async () => {
    const folder = testFolder()
    const refused = await run(['start', '--data', folder], { environment: { PORT: '99999' } })
    expect(refused).toMatchObject({
      code: 2,
      said: [expect.stringContaining('--port or PORT cannot be “99999”')],
    })
    expect(readdirSync(folder)).toEqual([])
  })
})
