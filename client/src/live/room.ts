// A room as one screen's life with it: opened from this device, linked to the server, and, after a refusal, joined
// afresh while the old replica is kept and its unstored work offered again. Nothing a member wrote is dropped silently.
import * as Y from 'yjs'
import { type MemberId, ulid } from '../../../shared/base/id.ts'
import { type Problem, problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { maxRecordBytes } from '../../../shared/records/record.ts'
import { putValue } from '../../../shared/room/edit-room.ts'
import { readValue } from '../../../shared/room/read-room.ts'
import { rootsOf } from '../../../shared/room/room-document.ts'
import type { RoomKind, RoomName } from '../../../shared/room/room-name.ts'
import { type Colleague, type ColleagueList, followColleagues } from './colleagues.ts'
import type { DeviceCopy, Rescue } from './device/device-copy.ts'
import type { LoggedRow } from './device/kept-log.ts'
import { type KeptRoom, loadKept } from './device/load-kept.ts'
import {
  type LinkState,
  linkState,
  mustNotLeave,
  type Reach,
  type RefusedChange,
  reachOf,
} from './link-state.ts'
import type { LiveRoom } from './live-room.ts'
import { type NoteHandle, noteHandle, noteHistory } from './note-handle.ts'
import { snapshotOf } from './records-snapshot.ts'
import { changesLost, sameValue, splitKey } from './refused/refused-change.ts'
import { writtenAgain } from './refused/written-again.ts'
import { joinRoom, type Replica } from './replica.ts'
import { limitedShow } from './show-presence.ts'
import type { Surroundings } from './surroundings.ts'

/** The same list each time, as React's stores ask. */
const nobody: readonly Colleague[] = []

const nothingKept = () => ({ rows: [], document: new Y.Doc(), epoch: 0 })

/** After so many refusals in a row nothing is sent again by itself. */
const maxRefusalsInARow = 3
const floodPauseMs = 10_000

const offline: Problem = problem(
  'not-stored',
  'You are offline: this needs the server. Your own changes are kept until you are back.',
)

export type OpenRoom<K extends RoomKind> = {
  readonly room: LiveRoom<K>
  /** Tries again after signing in, or when the network is back. */
  readonly reconnect: () => void
  /** The network may be gone under an open socket: asks for another, and is away until that one opens. */
  readonly linkAnew: () => void
  /** Leaving the page now could lose work, or hide that some was refused. */
  readonly mustNotLeave: () => boolean
  /** Everything written is on this device, or the device failed. */
  readonly quiet: () => Promise<void>
  readonly destroy: () => void
}

export function openRoomLink<K extends RoomKind>(
  surroundings: Surroundings,
  name: RoomName,
  kind: K,
  member: MemberId,
  opening: Promise<DeviceCopy | null>,
): OpenRoom<K> {
  const newId = () => ulid(surroundings.now(), surroundings.randomBytes())
  const listeners = new Set<() => void>()
  let shown: Replica | null = null
  let joining: Replica | null = null
  let colleagues: ColleagueList | null = null
  let history: Y.UndoManager | null = null
  let handle: NoteHandle | null = null
  let presence: Parameters<LiveRoom['show']>[0] = {}
  let opened = false
  let filled = false
  let destroyed = false
  let refusal: Problem | null = null
  let closed: Problem | null = null
  let rescues: readonly Rescue[] = []
  let refusalsInARow = 0
  let floodPause: ReturnType<typeof setTimeout> | undefined
  let state: LinkState = { kind: 'loading' }
  /** As the screens were last told. */
  let reach: Reach = 'connecting'
  /** What is being done to rescues on the device, one after the other. */
  let keeping: Promise<void> = Promise.resolve()
  let waiting: { rows: readonly LoggedRow[]; resolve: (result: Result<void>) => void }[] = []

  const refused = () => rescues.flatMap((rescue) => rescue.changes)

  const tell = () => {
    if (destroyed) return
    for (const listener of [...listeners]) listener()
  }
  // Told after the update was counted: a listener never sees a new record beside an old "saved".
  let recordsChanged = false
  const snapshot = snapshotOf(kind, () => {
    recordsChanged = true
  })

  const changed = () => {
    if (destroyed) return
    const facts = shown?.facts()
    const next = linkState({
      opened,
      connection: 'trying',
      synced: false,
      sent: 0,
      stored: 0,
      changes: 0,
      unkept: 0,
      deviceFailed: false,
      ...facts,
      refusals: refused(),
      refusal: refusal ?? rescues[0]?.problem ?? null,
      closed,
    })
    if (next.kind === 'saved') refusalsInARow = 0
    const answer = refusal ? failed(refusal) : facts?.connection === 'away' ? failed(offline) : null
    const done = waiting.filter((wait) => answer !== null || wait.rows.every((row) => !row.unsent))
    waiting = waiting.filter((wait) => !done.includes(wait))
    for (const wait of done)
      wait.resolve(wait.rows.every((row) => !row.unsent) ? ok(undefined) : (answer ?? ok(undefined)))
    const reachBefore = reach
    reach = reachOf(facts)
    if (sameValue(state, next) && !recordsChanged && reachBefore === reach) return
    if (!sameValue(state, next)) state = next
    recordsChanged = false
    tell()
  }

  const show = limitedShow(() =>
    shown?.awareness.setLocalState({ ...shown.awareness.getLocalState(), ...presence }),
  )

  const follow = (replica: Replica) => {
    shown = replica
    colleagues?.stop()
    colleagues = followColleagues(replica.awareness, member, surroundings.now, tell)
    if (kind === 'note') {
      history?.destroy()
      history = noteHistory(replica.document)
      handle = noteHandle(replica.document, replica.awareness, filled, history)
    }
    snapshot.follow(replica.document)
    show()
  }

  const join = (kept: Omit<KeptRoom, 'rescues'>, device: Promise<DeviceCopy | null>, fresh: boolean) => {
    const replica: Replica = joinRoom(surroundings, name, kind, device, kept, {
      changed,
      synced: () => {
        closed = null
        if (kind === 'project') surroundings.news(null)
        if (fresh && joining === replica) finishRescue?.(replica)
        else if (!filled) {
          filled = true
          if (handle) handle = { ...handle, ready: true }
          tell()
        }
      },
      closed: (why, told) => {
        if (destroyed) return
        if (why.code === 'sign-in' || why.code === 'old-client' || why.code === 'too-many') {
          closed = why
          clearTimeout(floodPause)
          if (why.code === 'too-many') floodPause = setTimeout(() => replica.connect(), floodPauseMs)
          changed()
        } else if (joining === replica) finishRescue?.(null)
        else rescue(why, told?.keys ?? [])
      },
    })
    return replica
  }

  const comeBack = (fresh: Replica | null) => {
    if (!fresh) return
    finishRescue = null
    joining = null
    filled = true
    refusal = null
    follow(fresh)
    changed()
  }

  let finishRescue: ((fresh: Replica | null) => void) | null = null

  /** The shown replica was refused: it stays readable while another joins. */
  const rescue = (why: Problem, named: readonly string[]) => {
    const old = shown
    if (!old) return
    old.stop()
    refusal = why
    refusalsInARow += 1
    let openGate: (device: DeviceCopy | null) => void = () => {}
    const gate = new Promise<DeviceCopy | null>((resolve) => {
      openGate = resolve
    })
    finishRescue = (fresh) => {
      // Without a fresh replica the door is shut for now; should it open later, only the new replica is taken up.
      finishRescue = fresh ? null : comeBack
      const keys = old.unstored()
      const all =
        named.length === 0 || why.code === 'old-epoch' || refusalsInARow >= maxRefusalsInARow || !fresh
      const lost = all ? keys : keys.filter((key) => named.includes(key))
      const changes = changesLost(old.document, fresh?.document ?? null, kind, lost, why, newId)
      const again = keys
        .filter((rooted) => !lost.includes(rooted))
        .map((rooted) => splitKey(rooted))
        .map(({ root, key }) => ({ root, key, value: readValue(old.document, kind, root, key) }))
      const kept: Rescue | null =
        changes.length === 0
          ? null
          : {
              id: newId(),
              room: name,
              atMs: surroundings.now(),
              problem: why,
              changes,
              bytes: Y.encodeStateAsUpdate(old.document),
            }
      if (kept) rescues = [...rescues, kept]
      if (fresh) {
        joining = null
        filled = true
        follow(fresh)
        for (const { root, key, value } of again) putValue(fresh.document, kind, root, key, value)
        refusal = null
      }
      keeping = keeping.then(() => keep(old, fresh, kept, openGate))
      changed()
    }
    joining = join(nothingKept(), gate, true)
    changed()
  }

  /** New rows first, then the rescue in the place of the old ones: a crash in between repeats work, and loses none. */
  const keep = async (
    old: Replica,
    fresh: Replica | null,
    kept: Rescue | null,
    openGate: (d: DeviceCopy | null) => void,
  ) => {
    await old.quiet()
    const device = await opening
    openGate(device)
    if (fresh) await fresh.quiet()
    try {
      await device?.keepRescue(kept, old.rowIds())
    } catch {
      // The rescue stays in this tab, its state stays "refused", and leaving the page is guarded.
    }
    if (fresh) old.destroy()
  }

  const load = async () => {
    const device = await opening
    let kept: KeptRoom = { ...nothingKept(), rescues: [] }
    try {
      if (device) kept = await loadKept(device, name, kind, newId, surroundings.now())
    } catch {
      // What could not be read is not there; what is written from now on says itself whether it is kept.
    }
    if (destroyed) return
    rescues = kept.rescues
    opened = true
    filled = kept.rows.length > 0
    follow(join(kept, opening, false))
    changed()
  }
  const loaded = load()

  /** They leave the list; what is left of it goes on as `follow` makes it. */
  const settle = (
    ids: readonly string[],
    follow: (change: RefusedChange) => RefusedChange = (left) => left,
  ) => {
    const before = rescues
    const after = before.map((rescue) => {
      const left = rescue.changes.filter(({ id }) => !ids.includes(id)).map(follow)
      return sameValue(left, rescue.changes) ? rescue : { ...rescue, changes: left }
    })
    rescues = after.filter(({ changes }) => changes.length > 0)
    const touched = after.filter((rescue, nth) => rescue !== before[nth])
    if (touched.length === 0) return
    keeping = keeping.then(async () => {
      const device = await opening
      for (const { id, changes } of touched) await device?.settleRescue(id, changes).catch(() => {})
    })
    changed()
  }

  const whyNot = (root: string, value: unknown): Problem | null => {
    if (value === undefined) return null
    const bytes = new TextEncoder().encode(JSON.stringify(value)).length
    if (bytes > maxRecordBytes) {
      return problem('too-big', `This is too long to store: ${bytes} of at most ${maxRecordBytes} bytes.`)
    }
    const parsed = rootsOf(kind)[root]?.schema.safeParse(value)
    if (!parsed || parsed.success) return null
    return problem('invalid', parsed.error.issues[0]?.message ?? 'This cannot be stored.')
  }

  const putAll: LiveRoom['putAll'] = (writes) => {
    const document = shown?.document
    if (!document) return failed(problem('busy', 'This is still opening. Try again in a moment.'))
    for (const { root, value } of writes) {
      const wrong = whyNot(root, value)
      if (wrong) return failed(wrong)
    }
    document.transact(() => {
      for (const { root, key, value } of writes) {
        if (!sameValue(readValue(document, kind, root, key), value))
          putValue(document, kind, root, key, value)
      }
    })
    return ok(undefined)
  }
  const put: LiveRoom['put'] = (root, key, value) => putAll([{ root, key, value }])

  const room: LiveRoom<K> = {
    name,
    kind,
    member,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    records: snapshot.read,
    version: snapshot.version,
    changesSince: snapshot.changesSince,
    state: () => state,
    isFilled: () => filled,
    reach: () => reachOf(shown?.facts()),
    colleagues: () => colleagues?.read() ?? nobody,
    show: (said) => {
      presence = { ...presence, ...said }
      show()
    },
    put,
    putAll,
    whenStored: () => {
      const facts = shown?.facts()
      if (refusal) return Promise.resolve(failed(refusal))
      if (!shown || facts?.connection === 'away') return Promise.resolve(failed(offline))
      const rows = shown.unstoredRows()
      if (rows.length === 0) return Promise.resolve(ok(undefined))
      return new Promise((resolve) => waiting.push({ rows, resolve }))
    },
    unstored: () => (shown ? changesLost(shown.document, null, kind, shown.unstored(), offline, newId) : []),
    retry: (id) => {
      const all = refused()
      const found = all.find((change) => change.id === id)
      if (!found) return failed(problem('not-found', 'This change is no longer in the list.'))
      if (!found.canRetry)
        return failed(problem('invalid', 'A note’s text can be copied, not sent again as a whole.'))
      const again = writtenAgain(found, all, shown?.document, surroundings)
      const done = putAll(again.writes)
      if (done.ok) settle(again.leaving, again.follow)
      return done
    },
    discard: (id) => settle([id]),
    exportRefused: () => JSON.stringify({ room: name, changes: refused() }, null, 2),
    note: () => handle,
  }

  return {
    room,
    reconnect: () => {
      closed = null
      shown?.connect()
      joining?.connect()
      changed()
    },
    linkAnew: () => {
      shown?.linkAnew()
      joining?.linkAnew()
    },
    mustNotLeave: () => mustNotLeave(state) || (refusal !== null && (shown?.facts().changes ?? 0) > 0),
    quiet: async () => {
      await loaded
      await keeping
      await shown?.quiet()
    },
    destroy: () => {
      destroyed = true
      clearTimeout(floodPause)
      snapshot.stop()
      colleagues?.stop()
      show.stop()
      for (const wait of waiting) wait.resolve(failed(offline))
      history?.destroy()
      joining?.destroy()
      shown?.destroy()
      listeners.clear()
    },
  }
}
