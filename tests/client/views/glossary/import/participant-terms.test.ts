// What a list of participants brings to the glossary and to the list of people.
import { expect, it } from 'vitest'
import {
  newPeople,
  termsOfParticipants,
} from '../../../../../client/src/views/glossary/import/participant-terms.ts'
import { readParticipants } from '../../../../../shared/formats/glossary/participants.ts'

const { rows } = readParticipants(
  'Ana Diaz, Mexico, Access Now\nLi Wei, China, UN Institute for Disarmament Research (UNIDIR)\nOla Berg, Access Now\n',
)

it('makes an entry of each name and each body, once', () => {
  expect(
    termsOfParticipants(rows).map(({ term, kind, expansion, from }) => [term, kind, expansion, from]),
  ).toEqual([
    ['Ana Diaz', 'person', '', 'participants'],
    ['Access Now', 'body', '', 'participants'],
    ['Li Wei', 'person', '', 'participants'],
    ['UNIDIR', 'body', 'UN Institute for Disarmament Research', 'participants'],
    ['Ola Berg', 'person', '', 'participants'],
  ])
})

it('takes those for people whom nobody knows by that name or another', () => {
  const known = [{ name: 'A. Diaz', aliases: ['ANA DÍAZ'], affiliation: '', actor: null }]
  expect(newPeople(rows, known)).toEqual([
    {
      name: 'Li Wei',
      aliases: [],
      affiliation: 'UN Institute for Disarmament Research (UNIDIR)',
      actor: 'CHN',
    },
    { name: 'Ola Berg', aliases: [], affiliation: 'Access Now', actor: null },
  ])
})
