// Every kind of attack on the gate, each made so that one rule alone stands against it: with that rule switched off
// it would get through, or leave the room unable to go on.
import * as Y from 'yjs'
import { recordKey } from '../../shared/base/id.ts'
import { limits } from '../../shared/wire/sync-message.ts'
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
import { noteShapeAttacks } from './gate/note-shape-attacks.ts'
import { querySealAttacks } from './gate/query-seal-attacks.ts'
import { positionAttacks } from './position-attacks.ts'
import { reviewAttacks } from './review-attacks.ts'
import { testCorrection, testId } from './world.ts'

const wide = '\u4e00'.repeat(2000)
const widePosition = {
  spans: [{ startSegment: 0, start: 0, endSegment: 0, end: 4 }],
  actor: 'MEX',
  topics: ['norms'],
  stance: 'supports',
  certainty: 'sure',
  condition: wide,
  comment: wide,
  atMs: 1,
}

const decision = (scene: AttackScene) => ({
  ...testCorrection('forged'),
  verdict: 'accepted',
  proposer: scene.victim,
  by: scene.attacker,
})

export const mapAttacks: readonly Attack[] = [
  ...reviewAttacks,
  ...positionAttacks,
  {
    rule: 'size',
    what: 'a good record with a megabyte behind it',
    by: 'annotator',
    isHeavy: true,
    make: (scene) => {
      const update = forgeUpdate([run(freshClient(scene), 0, ownEntry(scene, good))])
      const padded = new Uint8Array(limits.updateBytes + 1)
      padded.set(update)
      return padded
    },
  },
  {
    rule: 'struct-count',
    what: 'a hundred thousand tiny pieces',
    by: 'annotator',
    isHeavy: true,
    make: (scene) => {
      const client = 1 + scene.random.below(100)
      const first = ownEntry(scene, { kind: 'deleted', length: 1 })
      const more = Array.from({ length: limits.structsPerUpdate }, (_, clock) => ({
        content: { kind: 'deleted', length: 1 } as const,
        origin: { client, clock },
      }))
      return forgeUpdate([run(client, 0, first, ...more)])
    },
  },
  fromOwn('struct-length', 'a thousand million characters in one piece', (scene) => [
    ownEntry(scene, { kind: 'deleted', length: 1_000_000_000 }),
  ]),
  {
    rule: 'client-range',
    what: 'a clientID above 32 bits, which would win every conflict',
    by: 'annotator',
    make: (scene) => forgeUpdate([run(2 ** 40 + scene.random.below(1000), 0, ownEntry(scene, good))]),
  },
  {
    rule: 'client-block',
    what: 'one client’s pieces in two blocks, of which Yjs keeps the last',
    by: 'annotator',
    make: (scene) => {
      const a = freshClient(scene)
      const entry = () => ownEntry(scene, good)
      return forgeUpdate([run(a, 0, entry()), run(freshClient(scene), 0, entry()), run(a, 1, entry())])
    },
  },
  {
    rule: 'client-owner',
    what: 'a good record under the victim’s clientID',
    by: 'annotator',
    make: (scene) => {
      const clock = Y.getState(scene.document.store, scene.victimClient)
      return clock === 0 ? null : forgeUpdate([run(scene.victimClient, clock, ownEntry(scene, good))])
    },
  },
  {
    rule: 'client-owner',
    what: 'twelve bytes that would blind the victim: a GC struct on their clientID',
    by: 'annotator',
    make: (scene) => {
      const clock = Y.getState(scene.document.store, scene.victimClient)
      return clock === 0
        ? null
        : forgeUpdate([run(scene.victimClient, clock, { content: { kind: 'gc', length: 1_000_000 } })])
    },
  },
  {
    rule: 'client-owner',
    what: 'a good record under the clientID the server wrote with',
    by: 'annotator',
    make: (scene) => {
      const id = scene.document.getMap('meta')._map.get('epoch')?.id
      if (!id) return null
      return forgeUpdate([run(id.client, Y.getState(scene.document.store, id.client), ownEntry(scene, good))])
    },
  },
  {
    rule: 'gap',
    what: 'a record five steps ahead of its client',
    by: 'annotator',
    make: (scene) => forgeUpdate([run(freshClient(scene), 5, ownEntry(scene, good))]),
  },
  fromOwn('dependency', 'a record that builds on nothing known', (scene) => [
    { content: good, origin: { client: freshClient(scene), clock: 3 } },
  ]),
  fromOwn('struct-kind', 'a hole of garbage in the own client', () => [
    { content: { kind: 'gc', length: 1 } },
  ]),
  {
    rule: 'map-order',
    what: 'an entry placed before an older one',
    by: 'annotator',
    make: (scene) => {
      const client = freshClient(scene)
      const at = { client, clock: 0 }
      return forgeUpdate([
        run(client, 0, ownEntry(scene, good), { content: good, origin: at, rightOrigin: at }),
      ])
    },
  },
  fromOwn('content', 'a nested map under the own key', (scene) => [
    ownEntry(scene, { kind: 'type', type: 1 }),
  ]),
  fromOwn('content', 'bytes under the own key', (scene) => [
    ownEntry(scene, { kind: 'binary', bytes: new Uint8Array(20) }),
  ]),
  fromOwn('parent', 'a list item in a map', () => [{ content: good, parent: 'corrections' }]),
  fromOwn('known-root', 'a root nobody keeps', (scene) => [
    ownEntry(scene, good, ownKey(scene), 'elsewhere'),
  ]),
  fromOwn('key-shape', 'a key that hides from JSON', (scene) => [
    ownEntry(scene, good, `${scene.attacker}/__proto__`),
  ]),
  fromOwn('server-key', 'a decision of one’s own', (scene) => [
    ownEntry(
      scene,
      any(decision(scene)),
      recordKey(scene.victim, testId(scene.random.below(1000))),
      'decisions',
    ),
  ]),
  fromOwn('server-key', 'another epoch', (scene) => [
    ownEntry(scene, any(7 + scene.random.below(9)), 'epoch', 'meta'),
  ]),
  fromOwn('key-owner', 'a record in the victim’s name', (scene) => [
    ownEntry(scene, good, recordKey(scene.victim, testId(scene.random.below(12)))),
  ]),
  {
    rule: 'role',
    what: 'a reader’s own correction',
    by: 'reader',
    make: (scene) => forgeUpdate([run(freshClient(scene), 0, ownEntry(scene, good))]),
  },
  fromOwn('value', 'fields that hide behind a prototype', (scene) => {
    const hidden: unknown = JSON.parse(`{"__proto__":${JSON.stringify(testCorrection('hidden'))}}`)
    return [ownEntry(scene, any(hidden))]
  }),
  fromOwn('plain-value', 'a value that is undefined inside', (scene) => [
    ownEntry(scene, any({ ...testCorrection('forged'), grounds: undefined })),
  ]),
  fromOwn('value-size', 'a record of twelve kilobytes', (scene) => [
    ownEntry(scene, any(widePosition), ownKey(scene), 'positions'),
  ]),
  fromOwn('value', 'a reading with a line break', (scene) => [ownEntry(scene, any(testCorrection('a\nb')))]),
  fromOwn('value', 'an author written into the record', (scene) => [
    ownEntry(scene, any({ ...testCorrection('forged'), author: scene.victim })),
  ]),
  fromOwn('value', 'a bad value hidden under a good one', (scene) => [
    ownEntry(scene, { kind: 'any', values: [{ nothing: true }, testCorrection('good')] }),
  ]),
  {
    rule: 'delete-unknown',
    what: 'the deletion of what nobody has written yet',
    by: 'annotator',
    make: (scene) => forgeUpdate([], [{ client: freshClient(scene), clock: 0, length: 3 }]),
  },
  {
    rule: 'delete-access',
    what: 'the deletion of the victim’s record',
    by: 'annotator',
    make: (scene) => {
      const item = itemOf(scene.document, 'corrections', scene.victim)
      return item && forgeUpdate([], [{ client: item.id.client, clock: item.id.clock, length: 1 }])
    },
  },
  {
    rule: 'delete-access',
    what: 'the deletion of the room’s epoch',
    by: 'annotator',
    make: (scene) => {
      const item = itemOf(scene.document, 'meta', 'epoch')
      return item && forgeUpdate([], [{ client: item.id.client, clock: item.id.clock, length: 1 }])
    },
  },
]

const paragraph = { content: { kind: 'type', type: 3 } as const, parent: 'body' }

export const noteAttacks: readonly Attack[] = [
  ...noteShapeAttacks,
  ...querySealAttacks,
  ...mapAttacks.filter(({ rule }) => rule === 'delete-unknown'),
  {
    rule: 'client-owner',
    what: 'a paragraph under the victim’s clientID',
    by: 'annotator',
    make: (scene) => {
      const clock = Y.getState(scene.document.store, scene.victimClient)
      return clock === 0 ? null : forgeUpdate([run(scene.victimClient, clock, paragraph)])
    },
  },
  {
    rule: 'gap',
    what: 'a paragraph five steps ahead of its client',
    by: 'annotator',
    make: (scene) => forgeUpdate([run(freshClient(scene), 5, paragraph)]),
  },
  fromOwn('dependency', 'text that builds on nothing known', (scene) => [
    { content: { kind: 'string', text: 'lost' }, origin: { client: freshClient(scene), clock: 3 } },
  ]),
  {
    rule: 'dependency',
    what: 'two pieces that each wait for the other',
    by: 'annotator',
    make: (scene) => {
      const a = freshClient(scene)
      const b = freshClient(scene)
      const text = { kind: 'string', text: 'x' } as const
      return forgeUpdate([
        run(a, 0, { content: text, origin: { client: b, clock: 0 } }),
        run(b, 0, { content: text, origin: { client: a, clock: 0 } }),
      ])
    },
  },
  {
    rule: 'struct-kind',
    what: 'a hole in the middle',
    by: 'annotator',
    make: (scene) =>
      forgeUpdate([
        run(freshClient(scene), 0, paragraph, { content: { kind: 'skip', length: 2 } }, paragraph),
      ]),
  },
  fromOwn('content', 'a document inside the note', () => [{ content: { kind: 'document' }, parent: 'body' }]),
  fromOwn('content', 'a map inside the note', () => [{ content: { kind: 'type', type: 1 }, parent: 'body' }]),
  {
    rule: 'note-role',
    what: 'a reader’s paragraph',
    by: 'reader',
    make: (scene) => forgeUpdate([run(freshClient(scene), 0, paragraph)]),
  },
  fromOwn('note-root', 'a paragraph beside the text', () => [{ ...paragraph, parent: 'elsewhere' }]),
  fromOwn('note-root', 'another epoch', () => [{ content: any(9), parent: 'meta', key: 'epoch' }]),
  {
    rule: 'note-meta',
    what: 'another epoch on top of the present one',
    by: 'annotator',
    make: (scene) => {
      const item = itemOf(scene.document, 'meta', 'epoch')
      return item && forgeUpdate([run(freshClient(scene), 0, { content: any(9), origin: item.id })])
    },
  },
  {
    rule: 'note-meta',
    what: 'the deletion of the epoch',
    by: 'annotator',
    make: (scene) => {
      const item = itemOf(scene.document, 'meta', 'epoch')
      return item && forgeUpdate([], [{ client: item.id.client, clock: item.id.clock, length: 1 }])
    },
  },
  {
    rule: 'note-depth',
    what: 'a hundred and fifty quotations, each inside the one before',
    by: 'annotator',
    make: (scene) => {
      const client = freshClient(scene)
      const content = { kind: 'type', type: 3, name: 'blockquote' } as const
      const inside = (clock: number) => ({ content, parent: { client, clock } })
      return forgeUpdate([
        run(client, 0, { content, parent: 'body' }, ...Array.from({ length: 150 }, (_, i) => inside(i))),
      ])
    },
  },
  {
    rule: 'note-parent',
    what: 'text inside a number',
    by: 'annotator',
    make: (scene) => {
      const item = itemOf(scene.document, 'meta', 'epoch')
      return (
        item &&
        forgeUpdate([run(freshClient(scene), 0, { content: { kind: 'string', text: 'x' }, parent: item.id })])
      )
    },
  },
]
