// Attacks on what people say: messages and passages in records, and messages in the project's talk.
import { recordKey } from '../../../shared/base/id.ts'
import { maxCommentLength } from '../../../shared/records/record.ts'
import { maxMentions } from '../../../shared/records/talk/message.ts'
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
} from '../attack.ts'
import { forgeUpdate } from '../forged-update.ts'
import { testId, testPassage } from '../world.ts'

const victimKey = (scene: AttackScene) => recordKey(scene.victim, testId(scene.random.below(12)))
const people = (count: number) => Array.from({ length: count }, (_, i) => testId(i + 1))
const moderation = (scene: AttackScene) => ({ hidden: true, reason: 'no', by: scene.attacker, atMs: 1 })

/** Somebody's own message, out of shape in one way. */
const badMessage = (what: string, message: object) => (about: string) =>
  fromOwn('value', what, (scene) => [
    ownEntry(scene, any({ about, text: 'words', atMs: 1, ...message }), ownKey(scene), 'messages'),
  ])

const badMessages = [
  badMessage('a message that calls more people than it may', { mentions: people(maxMentions + 1) }),
  badMessage('a message that calls somebody twice', { mentions: [testId(1), testId(1)] }),
  badMessage('a message that calls nobody by a list', { mentions: [] }),
  badMessage('a message that calls somebody by name', { mentions: ['Ana'] }),
  badMessage('a message without a word that does nothing', { text: ' ' }),
  badMessage('a message that is too long', { text: 'w'.repeat(maxCommentLength + 1) }),
  badMessage('a message that does what no message can', { does: 'deletes' }),
  badMessage('a message that was never withdrawn', { withdrawn: false }),
  badMessage('a message that says who wrote it', { by: testId(1) }),
]

const reads = (root: 'messages' | 'passages', what: string, value: object): Attack => ({
  rule: 'role',
  what,
  by: 'reader',
  make: (scene) =>
    forgeUpdate([run(freshClient(scene), 0, ownEntry(scene, any(value), ownKey(scene), root))]),
})

const deletes = (root: 'messages' | 'passages', what: string): Attack => ({
  rule: 'delete-access',
  what,
  by: 'annotator',
  make: (scene) => {
    const item = itemOf(scene.document, root, scene.victim)
    return item && forgeUpdate([], [{ client: item.id.client, clock: item.id.clock, length: 1 }])
  },
})

const own = `passages:${recordKey(testId(1) as AttackScene['victim'], testId(2))}`

/** In a record's room. */
export const passageAttacks: readonly Attack[] = [
  ...badMessages.map((bad) => bad(own)),
  badMessage('a message about a passage of nobody', {})('passages:of-nobody'),
  badMessage('a message about a note, said in a record', {})(`notes:${testId(5)}`),
  badMessage('a message about who was in the record’s text', {})('readThroughs:3'),
  fromOwn('key-owner', 'a passage marked in the victim’s name', (scene) => [
    ownEntry(scene, any(testPassage), victimKey(scene), 'passages'),
  ]),
  fromOwn('value', 'a passage of nothing', (scene) => [
    ownEntry(
      scene,
      any({ ...testPassage, span: { ...testPassage.span, end: 0 } }),
      ownKey(scene),
      'passages',
    ),
  ]),
  fromOwn('value', 'a passage that brings its words', (scene) => [
    ownEntry(scene, any({ ...testPassage, text: 'as I say' }), ownKey(scene), 'passages'),
  ]),
  fromOwn('key-shape', 'a passage by number', (scene) => [
    ownEntry(scene, any(testPassage), `${scene.attacker}/1`, 'passages'),
  ]),
  fromOwn('server-key', 'a passage hidden by somebody who may not', (scene) => [
    ownEntry(scene, any(moderation(scene)), `passages:${victimKey(scene)}`, 'moderation'),
  ]),
  reads('passages', 'a reader’s passage', testPassage),
  deletes('passages', 'the deletion of the victim’s passage'),
]

const note = `notes:${testId(5)}`

/** In the room of a project's talk. */
export const talkAttacks: readonly Attack[] = [
  ...badMessages.map((bad) => bad(note)),
  badMessage(
    'a message about a correction, said outside its record',
    {},
  )(`corrections:${recordKey(testId(1) as AttackScene['victim'], testId(2))}`),
  badMessage('a message about a passage, said outside its record', {})(own),
  badMessage('a message about words of no note', {})('notes:mine/first'),
  badMessage('a message about a topic of no name', {})('topics:'),
  badMessage('a message about the people', {})(`people:${testId(5)}`),
  fromOwn('key-owner', 'a message in the victim’s name', (scene) => [
    ownEntry(scene, any({ about: note, text: 'I agree', atMs: 1 }), victimKey(scene), 'messages'),
  ]),
  fromOwn('key-shape', 'a message by number', (scene) => [
    ownEntry(scene, any({ about: note, text: 'words', atMs: 1 }), `${scene.attacker}/1`, 'messages'),
  ]),
  reads('messages', 'a reader’s message', { about: note, text: 'words', atMs: 1 }),
  deletes('messages', 'the deletion of the victim’s message'),
  fromOwn('server-key', 'a message hidden by somebody who may not', (scene) => [
    ownEntry(scene, any(moderation(scene)), `messages:${victimKey(scene)}`, 'moderation'),
  ]),
  fromOwn('known-root', 'a correction in the room of talk', (scene) => [ownEntry(scene, good)]),
  fromOwn('known-root', 'a passage in the room of talk', (scene) => [
    ownEntry(scene, any(testPassage), ownKey(scene), 'passages'),
  ]),
]
