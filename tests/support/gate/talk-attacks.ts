// Attacks on what people say: messages and passages in records, and messages in the project's talk.
import type { GateRule } from '../../../server/live/gate/gate-rule.ts'
import { latestUlidMs, type MemberId, type RecordKey, recordKey, ulid } from '../../../shared/base/id.ts'
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

const own = `passages:${recordKey(testId(1) as MemberId, testId(2))}`
const beyond = (more: object) => ({ ...testPassage.span, ...more })
/** The test's clock begins in 2023 and runs for days at most. */
const inAYearMs = 1_700_000_000_000 + 400 * 24 * 3_600_000
const otherWords = { startSegment: 3, start: 0, endSegment: 3, end: 9 }

type TalkRoot = 'messages' | 'passages'

/** What the attacker said, said again otherwise: both in one change, and once the first is stored. */
function changes(rule: GateRule, what: string, root: TalkRoot, from: object, to: object): readonly Attack[] {
  let key: RecordKey | null = null
  return [
    {
      rule,
      what: `${what}, in the same change`,
      by: 'annotator',
      make: (scene) => {
        const client = freshClient(scene)
        const first = ownEntry(scene, any(from), ownKey(scene), root)
        return forgeUpdate([run(client, 0, first, { content: any(to), origin: { client, clock: 0 } })])
      },
    },
    {
      rule,
      what,
      by: 'annotator',
      first: (scene) => {
        key = ownKey(scene)
        return [forgeUpdate([run(freshClient(scene), 0, ownEntry(scene, any(from), key, root))])]
      },
      make: (scene) => {
        const item = scene.document.getMap(root)._map.get(key ?? '')
        if (!item) return null
        return forgeUpdate([run(freshClient(scene), 0, { content: any(to), origin: item.id })])
      },
    },
  ]
}

/** What the attacker took back comes again under its key, as something else. */
function returns(what: string, root: TalkRoot, from: object, to: object): Attack {
  let key: RecordKey | null = null
  return {
    rule: 'talk-removed',
    what,
    by: 'annotator',
    first: (scene) => {
      key = ownKey(scene)
      const client = freshClient(scene)
      return [
        forgeUpdate([run(client, 0, ownEntry(scene, any(from), key, root))]),
        forgeUpdate([], [{ client, clock: 0, length: 1 }]),
      ]
    },
    make: (scene) => {
      const item = scene.document.getMap(root)._map.get(key ?? '')
      if (!item) return null
      return forgeUpdate([run(freshClient(scene), 0, { content: any(to), origin: item.id })])
    },
  }
}

/** A key whose clock is far ahead of the server's. */
const aheadKey = ({ attacker, random }: AttackScene, ms: number) =>
  recordKey(
    attacker,
    ulid(
      ms,
      Uint8Array.from({ length: 10 }, () => random.below(256)),
    ),
  )

const nobodys = recordKey(testId(77) as MemberId, testId(78))

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
  ...(['corrections', 'positions', 'passages'] as const).map((root) =>
    fromOwn('talk-about', `a message about ${root} that never were`, (scene) => [
      ownEntry(
        scene,
        any({ about: `${root}:${nobodys}`, text: 'words', atMs: 1 }),
        ownKey(scene),
        'messages',
      ),
    ]),
  ),
  fromOwn('passage-place', 'a passage in a paragraph that is not there', (scene) => [
    ownEntry(scene, any({ ...testPassage, span: beyond({ endSegment: 51 }) }), ownKey(scene), 'passages'),
  ]),
  fromOwn('passage-place', 'a passage longer than its paragraph', (scene) => [
    ownEntry(scene, any({ ...testPassage, span: beyond({ end: 10_001 }) }), ownKey(scene), 'passages'),
  ]),
  fromOwn('talk-time', 'a passage from the end of time', (scene) => [
    ownEntry(scene, any(testPassage), aheadKey(scene, latestUlidMs), 'passages'),
  ]),
  ...changes('talk-kept', 'a passage moved to other words', 'passages', testPassage, {
    ...testPassage,
    span: otherWords,
  }),
  returns('a passage taken back and marked at other words', 'passages', testPassage, {
    ...testPassage,
    span: otherWords,
  }),
]

const note = `notes:${testId(5)}`
const said = { about: note, text: 'words', atMs: 1 }
const saidAnew = { about: note, text: 'words', edited: true, atMs: 1 }

/** In the room of a project's talk. */
export const talkAttacks: readonly Attack[] = [
  ...badMessages.map((bad) => bad(note)),
  badMessage(
    'a message about a correction, said outside its record',
    {},
  )(`corrections:${recordKey(testId(1) as MemberId, testId(2))}`),
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
  ...changes('talk-kept', 'a message moved into another thread', 'messages', said, {
    ...said,
    about: 'topics:norms',
    edited: true,
  }),
  ...changes('talk-kept', 'a message that resolves, once others answered it', 'messages', said, {
    ...said,
    does: 'resolves',
    edited: true,
  }),
  ...changes('talk-edited', 'other words that do not say so', 'messages', said, {
    ...said,
    text: 'other words',
  }),
  ...changes('talk-edited', 'somebody called who was not', 'messages', said, {
    ...said,
    mentions: people(1),
  }),
  ...changes('talk-edited', 'an edit that no longer says so', 'messages', saidAnew, said),
  returns('a message taken back and said otherwise', 'messages', said, { ...said, text: 'other words' }),
  fromOwn('talk-about', 'a message that answers one that never was', (scene) => [
    ownEntry(scene, any({ ...said, does: 'reopens', after: [nobodys] }), ownKey(scene), 'messages'),
  ]),
  fromOwn('talk-time', 'a message from the end of time', (scene) => [
    ownEntry(scene, any({ ...said, does: 'resolves' }), aheadKey(scene, latestUlidMs), 'messages'),
  ]),
  fromOwn('talk-time', 'two messages of next year, each after the other', (scene) =>
    [0, 1].map((more) => ownEntry(scene, any(said), aheadKey(scene, inAYearMs + more), 'messages')),
  ),
]
