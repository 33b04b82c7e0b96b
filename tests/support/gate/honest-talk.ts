// What honest people say in the gate's property test: each window passages and messages of its own, edited as screens do.
import type { MemberId, RecordKey } from '../../../shared/base/id.ts'
import { recordKey, ulid } from '../../../shared/base/id.ts'
import type { Message } from '../../../shared/records/talk/message.ts'
import { nextInThreadMs, threadsOf } from '../../../shared/records/talk/thread.ts'
import { putValue } from '../../../shared/room/edit-room.ts'
import type { Device } from '../device.ts'
import type { Seeded } from '../seeded.ts'
import { testId, testPassage } from '../world.ts'

type Kind = 'transcript' | 'talk'

export class HonestTalk {
  readonly random: Seeded
  /** What this window said and has not taken back. */
  readonly #mine: RecordKey[] = []

  constructor(random: Seeded) {
    this.random = random
  }

  /** About a correction it knows, or words of the record. */
  inRecord(device: Device): void {
    const { random } = this
    const { document } = device
    const corrections = [...document.getMap('corrections').keys()]
    if (corrections.length > 0 && random.chance(0.5)) {
      this.#talk(device, 'transcript', `corrections:${random.pick(corrections)}`, [])
      return
    }
    const passage = this.#newKey(device, 0)
    document.transact(() => {
      putValue(document, 'transcript', 'passages', passage, testPassage)
      this.#talk(device, 'transcript', `passages:${passage}`, [])
    })
    const later = random.pick([testPassage, { ...testPassage, withdrawn: true }, null])
    if (random.chance(0.5)) putValue(document, 'transcript', 'passages', passage, later ?? undefined)
  }

  /** About a note, a few of its words or a topic. */
  inProject(device: Device, members: readonly { readonly id: MemberId }[]): void {
    const { random } = this
    const about = random.pick([`notes:${testId(5)}`, `notes:${testId(5)}/${testId(6)}`, 'topics:norms'])
    this.#talk(device, 'talk', about, random.chance(0.3) ? [random.pick(members).id] : [])
  }

  #talk({ document, member }: Device, kind: Kind, about: string, mentions: readonly MemberId[]): void {
    const { random } = this
    const messages = document.getMap<Message>('messages')
    const old = this.#mine.length > 0 && random.chance(0.4) ? random.pick(this.#mine) : null
    const before = old && messages.get(old)
    if (old && before) {
      const later = this.#later(before)
      if (later === null) this.#mine.splice(this.#mine.indexOf(old), 1)
      putValue(document, kind, 'messages', old, later ?? undefined)
      return
    }
    const said = new Map([...messages].map(([key, message]) => [key as RecordKey, message]))
    const does = random.chance(0.2) ? random.pick(['resolves', 'reopens'] as const) : undefined
    const after = does ? (threadsOf(said, new Map()).get(about)?.settledBy ?? []) : []
    const key = this.#newKey({ member }, nextInThreadMs(said, about))
    this.#mine.push(key)
    putValue(document, kind, 'messages', key, {
      about,
      text: does && random.chance(0.5) ? '' : `words ${random.below(100)}`,
      ...(mentions.length > 0 && { mentions }),
      ...(does && { does }),
      ...(after.length > 0 && { after }),
      atMs: 1,
    })
  }

  /** Edited, withdrawn or, null, taken back. */
  #later(before: Message): Message | null {
    const { random } = this
    const { withdrawn: _withdrawn, ...shown } = before
    return random.pick([
      { ...shown, text: `other words ${random.below(100)}`, edited: true as const },
      { ...before, withdrawn: true as const },
      null,
    ])
  }

  #newKey({ member }: Pick<Device, 'member'>, notBeforeMs: number): RecordKey {
    const bytes = Uint8Array.from({ length: 10 }, () => this.random.below(256))
    return recordKey(member.id, ulid(Math.max(1_700_000_000_000, notBeforeMs), bytes))
  }
}
