import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseActor } from '../../../shared/actors/actor.ts'
import { readPeople, writePeople } from '../../../shared/formats/people-csv.ts'

const read = (text: string) => {
  const result = readPeople(text)
  if (!result.ok) throw new Error(result.problem.message)
  return result.value
}

const sample = readFileSync(new URL('../../../transcripts/people.csv', import.meta.url), 'utf8')

describe('readPeople', () => {
  it('reads the people of the sample records, all with an actor and none with a warning', () => {
    const { people, warnings } = read(sample)
    expect(warnings).toEqual([])
    expect(people).toHaveLength(11)
    expect(people.filter(({ actor }) => actor === null || parseActor(actor) === null)).toEqual([])
    expect(people.find((person) => person.name === 'Gerardo Isaac Morales Tenorio')).toEqual({
      name: 'Gerardo Isaac Morales Tenorio',
      aliases: ['Gerardo Tenorio', 'Isaac Morales', 'Issac Morales'],
      affiliation: 'Ministry of Foreign Affairs of Mexico',
      actor: 'MEX',
    })
  })

  it('takes columns in any order and case, missing ones as empty', () => {
    expect(read('Actor,NAME\nholland,Nathalie\n').people).toEqual([
      { name: 'Nathalie', aliases: [], affiliation: '', actor: 'NLD' },
    ])
  })

  it('keeps a person whose actor is not known, and says where', () => {
    const { people, warnings } = read('name,actor\nAna,Atlantis\n')
    expect(people).toEqual([{ name: 'Ana', aliases: [], affiliation: '', actor: null }])
    expect(warnings).toEqual([{ line: 2, message: expect.stringContaining('“Atlantis”') }])
  })

  it('leaves out what has no name or is too long, with a warning by line', () => {
    const { people, warnings } = read(`name,affiliation\n,Ministry\n"${'x'.repeat(201)}",\n,\nLi,Ministry\n`)
    expect(people.map((person) => person.name)).toEqual(['Li'])
    expect(warnings.map((warning) => warning.line)).toEqual([2, 3])
  })

  it('refuses a file that is something else', () => {
    expect(readPeople('start,end\n1,2\n')).toMatchObject({ ok: false, problem: { code: 'invalid' } })
    expect(readPeople('')).toMatchObject({ ok: false })
  })
})

describe('writePeople', () => {
  it('writes what readPeople reads back', () => {
    const { people } = read(sample)
    expect(read(writePeople(people)).people).toEqual(people)
  })

  it('keeps a name that looks like a formula from being run, and reads it back', () => {
    const people = [{ name: '=cmd()', aliases: ['+1', 'a'], affiliation: '@x, "y"', actor: null }]
    const text = writePeople(people)
    expect(text).toContain("'=cmd()")
    expect(read(text).people).toEqual(people)
  })
})
