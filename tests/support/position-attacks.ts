// Attacks on the records of coding: positions, "I have looked", and what the server alone says about either.
import { recordKey } from '../../shared/base/id.ts'
import { maxAsReadLength } from '../../shared/records/positions/as-read.ts'
import {
  type Attack,
  type AttackScene,
  any,
  freshClient,
  fromOwn,
  itemOf,
  ownEntry,
  ownKey,
  run,
} from './attack.ts'
import { forgeUpdate } from './forged-update.ts'
import { testId, testLooked, testPosition } from './world.ts'

const victimPosition = (scene: AttackScene) => recordKey(scene.victim, testId(scene.random.below(12)))
const ownLook = (scene: AttackScene) => `${victimPosition(scene)}/${scene.attacker}`
const recoding = (scene: AttackScene) => ({
  topics: ['taken-over'],
  was: testPosition.topics,
  by: scene.attacker,
  atMs: 1,
})
const reading = { segment: 0, start: 0, end: 6, reading: 'support' }

/** A position out of shape in one way. */
const badPosition = (what: string, change: object): Attack =>
  fromOwn('value', what, (scene) => [
    ownEntry(scene, any({ ...testPosition, ...change }), ownKey(scene), 'positions'),
  ])

export const positionAttacks: readonly Attack[] = [
  badPosition('a position of more readings than a quote can hold', { asRead: Array(49).fill(reading) }),
  badPosition('a position of longer readings than it may tell of', {
    asRead: Array(7).fill({ ...reading, reading: 'r'.repeat(Math.ceil((maxAsReadLength + 1) / 7)) }),
  }),
  badPosition('a position of an actor like no other', { actor: 'mexico' }),
  badPosition('a position with one topic twice', { topics: ['norms', 'norms'] }),
  badPosition('a position that says who recoded it', { recodedBy: 'somebody' }),
  fromOwn('position-length', 'a position on three paragraphs of 10,000 characters', (scene) => [
    ownEntry(
      scene,
      any({ ...testPosition, spans: [{ startSegment: 0, start: 0, endSegment: 2, end: 9_999 }] }),
      ownKey(scene),
      'positions',
    ),
  ]),
  fromOwn('key-owner', 'a position in the victim’s name', (scene) => [
    ownEntry(scene, any(testPosition), victimPosition(scene), 'positions'),
  ]),
  fromOwn('key-owner', 'the victim’s look at the attacker’s position', (scene) => [
    ownEntry(scene, any(testLooked), `${ownKey(scene)}/${scene.victim}`, 'looked'),
  ]),
  fromOwn('key-owner', 'the victim’s look at their own position', (scene) => [
    ownEntry(scene, any(testLooked), `${victimPosition(scene)}/${scene.victim}`, 'looked'),
  ]),
  fromOwn('key-shape', 'a look at no position', (scene) => [
    ownEntry(scene, any(testLooked), ownKey(scene), 'looked'),
  ]),
  fromOwn('value', 'a look that saw more than a quote can hold', (scene) => [
    ownEntry(scene, any({ ...testLooked, saw: Array(49).fill(reading) }), ownLook(scene), 'looked'),
  ]),
  fromOwn('value', 'a look that names its reviewer', (scene) => [
    ownEntry(scene, any({ ...testLooked, by: scene.victim }), ownLook(scene), 'looked'),
  ]),
  {
    rule: 'role',
    what: 'a reader’s look',
    by: 'reader',
    make: (scene) =>
      forgeUpdate([run(freshClient(scene), 0, ownEntry(scene, any(testLooked), ownLook(scene), 'looked'))]),
  },
  {
    rule: 'role',
    what: 'a reader’s position',
    by: 'reader',
    make: (scene) =>
      forgeUpdate([
        run(freshClient(scene), 0, ownEntry(scene, any(testPosition), ownKey(scene), 'positions')),
      ]),
  },
  fromOwn('server-key', 'other topics for the victim’s position', (scene) => [
    ownEntry(scene, any(recoding(scene)), victimPosition(scene), 'recodings'),
  ]),
  fromOwn('server-key', 'other topics for the attacker’s own position', (scene) => [
    ownEntry(scene, any(recoding(scene)), ownKey(scene), 'recodings'),
  ]),
  fromOwn('server-key', 'the hiding of the victim’s position', (scene) => [
    ownEntry(
      scene,
      any({ hidden: true, reason: 'so', by: scene.attacker, atMs: 1 }),
      `positions:${victimPosition(scene)}`,
      'moderation',
    ),
  ]),
  ...(['positions', 'looked'] as const).map(
    (root): Attack => ({
      rule: 'delete-access',
      what: `the deletion of the victim’s record among ${root}`,
      by: 'annotator',
      make: ({ document, victim }) => {
        const item = root === 'looked' ? endingWith(document, victim) : itemOf(document, root, victim)
        return item && forgeUpdate([], [{ client: item.id.client, clock: item.id.clock, length: 1 }])
      },
    }),
  ),
]

const endingWith = (document: AttackScene['document'], member: string) => {
  for (const [key, item] of document.getMap('looked')._map)
    if (key.endsWith(member) && !item.deleted) return item
  return null
}

const topic = {
  name: 'Forged',
  definition: '',
  parent: null,
  colour: 1,
  order: 1,
  retired: false,
  redirect: null,
  suggestedBy: null,
}

/** What positions are seen through belongs to the server too. */
export const codebookAttacks: readonly Attack[] = [
  fromOwn('server-key', 'a topic of one’s own', (scene) => [ownEntry(scene, any(topic), 'forged', 'topics')]),
  fromOwn('server-key', 'a topic that takes all others over', (scene) => [
    ownEntry(scene, any({ ...topic, redirect: 'forged' }), 'norms', 'topics'),
  ]),
  fromOwn('server-key', 'a stance that counts double', (scene) => [
    ownEntry(
      scene,
      any({ name: 'Supports', sign: '+', keys: ['+'], value: 2, order: 1 }),
      'supports',
      'stances',
    ),
  ]),
  fromOwn('server-key', 'an organisation that stands for another', (scene) => [
    ownEntry(scene, any({ kind: 'company', aliases: [], sameAs: 'org:Mine' }), 'org:Yours', 'organisations'),
  ]),
  fromOwn('server-key', 'somebody who speaks for a state', (scene) => [
    ownEntry(
      scene,
      any({ name: 'Eve', aliases: [], affiliation: '', actor: 'MEX' }),
      testId(scene.random.below(1000)),
      'people',
    ),
  ]),
]
