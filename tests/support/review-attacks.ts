// Attacks on the records of the review: what members close, read, say and find right, in records and in the project.
import { recordKey } from '../../shared/base/id.ts'
import { firstSettings } from '../../shared/records/project-settings.ts'
import {
  type Attack,
  type AttackScene,
  any,
  freshClient,
  fromOwn,
  good,
  itemOf,
  ownEntry,
  ownKey,
  run,
} from './attack.ts'
import { forgeUpdate } from './forged-update.ts'
import { codebookAttacks } from './position-attacks.ts'
import { testDismissal, testGap, testId, testPassage, testReadThrough } from './world.ts'

const about = (scene: AttackScene) => `corrections:${recordKey(scene.victim, testId(1))}`
/** A passage, and a message about it under a key. */
function talking(scene: AttackScene, key: string) {
  const passage = ownKey(scene)
  const message = any({ about: `passages:${passage}`, text: 'I agree', atMs: 1 })
  return [ownEntry(scene, any(testPassage), passage, 'passages'), ownEntry(scene, message, key, 'messages')]
}

/** Records of the review that are out of shape, each in the one way its name says. */
export const reviewAttacks: readonly Attack[] = [
  fromOwn('value', 'a gap that ends before it begins', (scene) => [
    ownEntry(scene, any({ ...testGap, start: 4, end: 4 }), ownKey(scene), 'gaps'),
  ]),
  fromOwn('value', 'a gap without its mark', (scene) => [
    ownEntry(scene, any({ ...testGap, mark: '' }), ownKey(scene), 'gaps'),
  ]),
  fromOwn('value', 'a reading of a text of no digest', (scene) => [
    ownEntry(scene, any({ digest: 'seen it', atMs: 1 }), `3/${scene.attacker}`, 'readThroughs'),
  ]),
  fromOwn('key-owner', 'a paragraph read in the victim’s name', (scene) => [
    ownEntry(scene, any(testReadThrough), `${scene.random.below(50)}/${scene.victim}`, 'readThroughs'),
  ]),
  fromOwn('key-shape', 'a paragraph of a number like no other', (scene) => [
    ownEntry(scene, any(testReadThrough), `01/${scene.attacker}`, 'readThroughs'),
  ]),
  fromOwn('value', 'a message about nothing', (scene) => [
    ownEntry(scene, any({ about: 'meta:epoch', text: 'hello', atMs: 1 }), ownKey(scene), 'messages'),
  ]),
  fromOwn('value', 'an empty message', (scene) => [
    ownEntry(scene, any({ about: about(scene), text: ' ', atMs: 1 }), ownKey(scene), 'messages'),
  ]),
  fromOwn('key-owner', 'a message put into the victim’s mouth', (scene) =>
    talking(scene, recordKey(scene.victim, testId(scene.random.below(12)))),
  ),
  {
    rule: 'role',
    what: 'a reader’s message',
    by: 'reader',
    make: (scene) => forgeUpdate([run(freshClient(scene), 0, ...talking(scene, ownKey(scene)))]),
  },
]

/** Attacks on a project's room, where members write what they found right and nothing else. */
export const projectAttacks: readonly Attack[] = [
  ...codebookAttacks,
  fromOwn('value', 'a dismissal of nothing', (scene) => [
    ownEntry(scene, any({ ...testDismissal, form: '' }), ownKey(scene), 'dismissals'),
  ]),
  fromOwn('value', 'a dismissal that names no record', (scene) => [
    ownEntry(scene, any({ ...testDismissal, transcript: 'all' }), ownKey(scene), 'dismissals'),
  ]),
  fromOwn('value', 'a dismissal that ends before it begins', (scene) => [
    ownEntry(scene, any({ ...testDismissal, start: 9, end: 2 }), ownKey(scene), 'dismissals'),
  ]),
  fromOwn('key-owner', 'a dismissal in the victim’s name', (scene) => [
    ownEntry(
      scene,
      any(testDismissal),
      recordKey(scene.victim, testId(scene.random.below(12))),
      'dismissals',
    ),
  ]),
  {
    rule: 'role',
    what: 'a reader’s dismissal',
    by: 'reader',
    make: (scene) =>
      forgeUpdate([
        run(freshClient(scene), 0, ownEntry(scene, any(testDismissal), ownKey(scene), 'dismissals')),
      ]),
  },
  fromOwn('server-key', 'another rule of acceptance', (scene) => [
    ownEntry(scene, any(firstSettings), 'project', 'settings'),
  ]),
  fromOwn('server-key', 'a term of the glossary', (scene) => [
    ownEntry(scene, any({ term: 'OEWG' }), testId(scene.random.below(1000)), 'glossary'),
  ]),
  fromOwn('known-root', 'a correction in the project’s room', (scene) => [ownEntry(scene, good)]),
  {
    rule: 'delete-access',
    what: 'the deletion of what somebody else found right',
    by: 'annotator',
    make: (scene) => {
      const item = itemOf(scene.document, 'dismissals', scene.victim)
      return item && forgeUpdate([], [{ client: item.id.client, clock: item.id.clock, length: 1 }])
    },
  },
]
