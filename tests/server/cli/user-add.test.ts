// `rapporteur user add`: with a running server and without.
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { run, testFolder } from '../../support/command-line.ts'
import { firstSlug, password, startServer } from '../../support/server.ts'

const add = (dataDir: string, more: readonly string[] = [], input = `${password}\n`) =>
  run(
    [
      'user',
      'add',
      '--data',
      dataDir,
      '--email',
      'ana@example.org',
      '--name',
      'Ana',
      '--password-stdin',
      ...more,
    ],
    {
      input,
    },
  )

describe('user add', () => {
  test('beside a running server makes an account that can sign in at once, with its role', async () => {
    const server = await startServer()
    const added = await add(server.dataDir, ['--project', firstSlug, '--role', 'reviewer'])
    expect(added).toMatchObject({ code: 0, said: [], out: expect.stringContaining(`joined ${firstSlug}`) })
    const ana = server.visitor()
    await ana.signIn('ana@example.org', password)
    expect(await ana.does('listProjects', {})).toMatchObject({
      projects: [{ slug: firstSlug, role: 'reviewer' }],
    })
    await server.close()
  })

  test('works without a server, and joins a project later', async () => {
    const server = await startServer({ dataDir: testFolder() })
    await server.app.close()
    expect(await add(server.dataDir)).toMatchObject({
      code: 0,
      out: 'Made an account for Ana <ana@example.org>.\n',
    })
    expect(await add(server.dataDir)).toMatchObject({ code: 1, said: [expect.stringContaining('already')] })
    const byName = ['--project', 'UN cyber dialogues at the IGF']
    expect(await add(server.dataDir, byName)).toMatchObject({
      code: 0,
      out: expect.stringContaining(firstSlug),
    })
    expect(await add(server.dataDir, byName)).toMatchObject({
      code: 1,
      said: [expect.stringContaining('member of the project already')],
    })
  })

  test('into an unknown project ends with 1 and makes no account', async () => {
    const server = await startServer()
    expect(await add(server.dataDir, ['--project', 'nowhere'])).toMatchObject({
      code: 1,
      said: ['There is no project “nowhere”.'],
    })
    expect(await server.app.world.accounts.byEmail('ana@example.org')).toBeNull()
    await server.close()
  })

  test('wants a password that is long enough', async () => {
    expect(await add(testFolder(), [], 'short\n')).toMatchObject({
      code: 1,
      said: [expect.stringContaining('at least 10')],
    })
  })

  test.each([
    [['--name', 'Ana', '--password-stdin']],
    [['--email', 'ana@example.org', '--name', 'Ana']],
    [['--email', 'ana@example.org', '--name', 'A\u202ena', '--password-stdin']],
    [['--email', 'nobody', '--name', 'Ana', '--password-stdin']],
    [['--email', 'ana@example.org', '--name', 'Ana', '--role', 'owner', '--password-stdin']],
  ])('%j is wrong use and makes nothing', async (flags) => {
    const folder = testFolder()
    expect((await run(['user', 'add', '--data', folder, ...flags], { input: password })).code).toBe(2)
    expect(readdirSync(folder)).toEqual([])
  })
})
