// The command as a whole: help, wrong use, exit codes, and what goes to stdout and stderr.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exportFormats } from '../../../server/actions/exports/export-project.ts'
import { commands } from '../../../server/cli/rapporteur.ts'
import { run, spawned, testFolder } from '../../support/command-line.ts'

const record = join(process.cwd(), 'transcripts', 'igf2021-ws119.txt')

test('help lists every command of the contract with one line each', async () => {
  const { code, out, said } = await run(['--help'])
  expect({ code, said }).toEqual({ code: 0, said: [] })
  for (const name of [
    'start',
    'demo',
    'user add',
    'parse',
    'import',
    'export',
    'backup',
    'restore',
    'rebuild',
  ]) {
    expect(out).toMatch(new RegExp(`^ {2}${name} +\\S`, 'm'))
  }
})

test('every command has help that begins with how it is typed, and reads nothing else', async () => {
  for (const { name, load } of commands) {
    expect((await load()).name).toBe(name)
    const { code, out, said } = await run([...name.split(' '), 'a file', '--help', '--data', '/nowhere'])
    expect({ name, code, said }).toEqual({ name, code: 0, said: [] })
    expect(out.startsWith(`rapporteur ${name} `)).toBe(true)
    expect(out.split('\n').every((line) => line.length <= 125)).toBe(true)
  }
})

test('a flag no command knows is wrong use, said in one sentence with where to look', async () => {
  for (const { name } of commands) {
    const { code, out, said } = await run([...name.split(' '), '--colour', 'red'])
    expect({ name, code, out }).toEqual({ name, code: 2, out: '' })
    expect(said).toEqual([`Unknown option '--colour'. See: rapporteur ${name} --help`])
  }
})

test('a flag without its value is wrong use', async () => {
  const { code, said } = await run(['rebuild', '--data'])
  expect(code).toBe(2)
  expect(said).toHaveLength(1)
  expect(said[0]).toContain('--data')
})

test.each([
  [['parse'], 'parse reads one file.'],
  [['parse', record, record], 'parse reads one file.'],
  [['import', '--project', 'p'], 'Name the files to import.'],
  [['import', record], '--project is missing.'],
  [['export', '--format', 'published'], '--project is missing.'],
  [['export', '--project', 'p', '--format', 'docx'], `--format is one of ${exportFormats.join(', ')}.`],
  [['export', '--project', 'p'], `--format is one of ${exportFormats.join(', ')}.`],
  [['backup'], 'Name one zip file to write.'],
  [['backup', 'a.zip', 'b.zip'], 'Name one zip file to write.'],
  [['restore'], 'Name one zip file to restore.'],
])('%j is wrong use: %s', async (args, sentence) => {
  const { code, out, said } = await run(args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(said).toEqual([`${sentence} See: rapporteur ${args[0]} --help`])
})

test('a command that does not exist is wrong use', async () => {
  expect(await run(['publish'])).toMatchObject({ code: 2, out: '' })
})

test('a folder without data is said so, and not made, by every command that needs one', async () => {
  const folder = testFolder()
  const data = join(folder, 'misspelt')
  for (const args of [
    ['import', record, '--project', 'p'],
    ['export', '--project', 'p', '--format', 'published'],
    ['backup', join(folder, 'out.zip')],
    ['rebuild'],
    ['rebuild', '--check'],
  ]) {
    const { code, out, said } = await run([...args, '--data', data])
    expect({ args, code, out }).toEqual({ args, code: 1, out: '' })
    expect(said).toEqual([
      `There is no data in ${data}. Name the folder with --data, or start Rapporteur once to make it.`,
    ])
  }
  expect((await run(['start', '--data', data, '--help'])).code).toBe(0)
  expect(existsSync(data)).toBe(false)
})

test('as a program it ends with the code, one document on stdout and sentences on stderr', async () => {
  const good = await spawned(['parse', record, '--json'])
  expect({ code: good.code, said: good.said }).toEqual({ code: 0, said: [] })
  expect(JSON.parse(good.out).segments).toHaveLength(55)
  const refused = await spawned(['parse', '-'], { input: '%PDF-1.7 …' })
  expect({ code: refused.code, out: refused.out }).toEqual({ code: 1, out: '' })
  expect(refused.said).toEqual(['not a transcript: a PDF file; copy its text into a plain text file'])
  expect(await spawned(['parse'])).toMatchObject({ code: 2, out: '' })
})

test('a reader that stops reading, as head does, is no failure', async () => {
  const program = spawn(process.execPath, ['dist/server/cli/rapporteur.js', 'parse', record, '--json'])
  const errors: Buffer[] = []
  program.stderr.on('data', (piece: Buffer) => errors.push(piece))
  program.stdout.destroy()
  const [code] = await once(program, 'close')
  expect({ code, errors: Buffer.concat(errors).toString('utf8') }).toEqual({ code: 0, errors: '' })
})
