import { expect, it } from 'vitest'
import {
  aboutStance,
  aboutTopic,
  entryAsked,
  talkAsked,
} from '../../../../../client/src/views/codebook/entry/use-entry-talk.ts'

it('the end of an address asks for an entry, and for its discussion when it says what that is about', () => {
  expect([entryAsked(aboutTopic('norms')), talkAsked(aboutTopic('norms'))]).toEqual(['norms', 'topics:norms'])
  expect([entryAsked(aboutStance('supports')), talkAsked(aboutStance('supports'))]).toEqual([
    'supports',
    'stances:supports',
  ])
  expect([entryAsked('norms'), talkAsked('norms')]).toEqual(['norms', null])
  expect([entryAsked(''), talkAsked('')]).toEqual([null, null])
  expect([entryAsked('topics:'), talkAsked('topics:')]).toEqual(['', null])
})
