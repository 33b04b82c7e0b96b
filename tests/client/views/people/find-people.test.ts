// Finding people in the list, and their other names in a form's line.
import { expect, it } from 'vitest'
import {
  aliasesIn,
  aliasesLine,
  findPeople,
  inOrder,
} from '../../../../client/src/views/people/find-people.ts'
import type { PersonId } from '../../../../shared/base/id.ts'
import type { PersonRecord } from '../../../../shared/records/person.ts'

const person = (name: string, given: Partial<PersonRecord> = {}): [PersonId, PersonRecord] => [
  name as PersonId,
  { name, aliases: [], affiliation: '', actor: null, ...given },
]
const people = inOrder(
  new Map([
    person('Yik Chan Chin', { aliases: ['YIK'] }),
    person('Élodie Martin', { actor: 'FRA' }),
    person('Isaac Morales', { affiliation: 'Ministry of Foreign Affairs', actor: 'MEX' }),
  ]),
)
const found = (typed: string) => findPeople(people, typed).map(({ name }) => name)

it('lists people by name, accents aside', () => {
  expect(found('')).toEqual(['Élodie Martin', 'Isaac Morales', 'Yik Chan Chin'])
})

it('finds by name, other name, affiliation, actor and code, every word of it', () => {
  expect(found('elodie')).toEqual(['Élodie Martin'])
  expect(found('yik')).toEqual(['Yik Chan Chin'])
  expect(found('foreign morales')).toEqual(['Isaac Morales'])
  expect(found('france')).toEqual(['Élodie Martin'])
  expect(found('mex')).toEqual(['Isaac Morales'])
  expect(found('morales france')).toEqual([])
})

it('keeps other names through the form', () => {
  const aliases = ['YIK', 'Y. C. Chin']
  expect(aliasesIn(aliasesLine(aliases), 'Yik Chan Chin')).toEqual(aliases)
})

it('drops blanks, repeats and the name itself from the other names', () => {
  expect(aliasesIn(' CHAIR ;; CHAIR; Ana ', 'Ana')).toEqual(['CHAIR'])
})
