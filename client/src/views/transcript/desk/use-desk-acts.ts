// What a person can do on the desk, bound to this record: every act says its outcome in the foot, with its Undo.
import { useMemo } from 'react'
import type { PersonId, RecordKey, TranscriptId } from '../../../../../shared/base/id.ts'
import type { Result } from '../../../../../shared/base/result.ts'
import type { ModeratedRoot } from '../../../../../shared/records/moderation.ts'
import { firstSettings, settingsKey } from '../../../../../shared/records/project-settings.ts'
import type { ProjectRecords } from '../../../../../shared/room/read-room.ts'
import { support, withdraw } from '../../../acts/correction-acts.ts'
import { decide, moderate } from '../../../acts/decision-acts.ts'
import { type DeskContext, newRecordKey } from '../../../acts/desk-context.ts'
import {
  code,
  lookAtQuote,
  type PositionDraft,
  recode,
  withdrawPosition,
} from '../../../acts/position-acts.ts'
import { markAsRead } from '../../../acts/read-through-acts.ts'
import { attribute } from '../../../acts/speaker-acts.ts'
import { call } from '../../../api/call.ts'
import { useProject } from '../../../api/project.tsx'
import type { TranscriptRoom } from '../../../live/live-room.ts'
import { useProjectRoom, useRecords } from '../../../live/use-room.tsx'
import { useUndoStack } from '../../../live/use-undo.ts'
import { useKeyLabel } from '../../../ui/keys/use-hotkeys.tsx'
import { useTellOutcome } from '../../../ui/voice/outcome.tsx'
import { useToldAfterFrame } from './at-once/use-told-after-frame.ts'

const chosenSettings = ({ settings }: ProjectRecords) => settings.get(settingsKey)

/** `acted` runs with every act of one's own. */
export function useDeskActs(
  room: TranscriptRoom,
  transcript: TranscriptId,
  publishedTexts: readonly string[],
  acted: () => void,
) {
  const { project, me } = useProject()
  const undo = useUndoStack(project.slug)
  const { now: tell, afterFrame: tellAfterFrame } = useToldAfterFrame(useTellOutcome())
  const keyLabel = useKeyLabel()
  const { did, undo: takeBack, redo } = undo
  const settings = useRecords(useProjectRoom(project.id), chosenSettings)
  const { acceptance } = settings ?? firstSettings

  const context = useMemo<DeskContext>(
    () => ({
      room,
      transcript,
      project: project.slug,
      publishedTexts,
      me: { id: me.id, role: me.role },
      undo: { did },
      ask: call,
      newKey: (notBeforeMs) => newRecordKey(me.id, notBeforeMs),
      nowMs: () => Date.now(),
      acceptance,
    }),
    [room, transcript, project.slug, publishedTexts, me.id, me.role, did, acceptance],
  )

  const stepBack = async () => {
    const result = await takeBack()
    tell({ words: result.ok ? `Taken back: ${result.value}.` : result.problem.message })
  }
  const say = (words: string) =>
    tellAfterFrame({ words, undo: { run: () => void stepBack(), keyHint: keyLabel('Mod+z') } })
  const said = <T>(result: Result<T>, words: string): boolean => {
    if (result.ok) {
      acted()
      say(words)
    } else tell({ words: result.problem.message })
    return result.ok
  }

  return {
    context,
    /** Says the outcome of an act that a box has carried out; it can be undone. */
    did: (words: string) => {
      acted()
      say(words)
    },
    tell: (words: string) => tell({ words }),
    /** Says an outcome with what leads on from it. */
    tellWith: tell,
    stepBack: () => void stepBack(),
    stepForward: async () => {
      const result = await redo()
      tell({ words: result.ok ? `Done again: ${result.value}.` : result.problem.message })
    },
    accept: async (key: RecordKey) => said(await decide(context, key, 'accepted'), 'Correction accepted.'),
    reject: async (key: RecordKey, reason?: string) =>
      said(await decide(context, key, 'rejected', reason), 'Correction rejected.'),
    support: (key: RecordKey) => said(support(context, key), 'You agree with this correction.'),
    withdraw: (key: RecordKey) => said(withdraw(context, key), 'Correction withdrawn.'),
    withdrawPosition: (key: RecordKey) => said(withdrawPosition(context, key), 'Position withdrawn.'),
    hide: async (root: ModeratedRoot, key: RecordKey, reason: string) =>
      said(await moderate(context, root, key, true, reason), `${wordOf[root]} hidden.`),
    show: async (root: ModeratedRoot, key: RecordKey, reason: string) =>
      said(await moderate(context, root, key, false, reason), `${wordOf[root]} shown again.`),
    markAsRead: (segment: number) => {
      const result = markAsRead(context, segment)
      said(
        result,
        result.ok && result.value === 'taken-back'
          ? `¶ ${segment + 1} no longer counts as read by you.`
          : `¶ ${segment + 1} is read and found right.`,
      )
    },
    attribute: async (
      { segment, offset }: { readonly segment: number; readonly offset: number },
      person: PersonId | null | 'clear',
      name: string,
    ) =>
      said(
        await attribute(context, segment, offset, person),
        person === 'clear'
          ? offset > 0
            ? 'Taken away: the speaker before goes on.'
            : 'Back to the printed name.'
          : `${name} speaks from ${offset > 0 ? 'this word of ' : ''}¶ ${segment + 1}.`,
      ),
    /** Other fields of an own position, at once. */
    recode: (key: RecordKey, changes: Parameters<typeof recode>[2], words: string) =>
      said(recode(context, key, changes), words),
    look: (key: RecordKey) => said(lookAtQuote(context, key), 'Looked at: no longer marked as changed.'),
    /** The last coding again, on another passage. */
    codeAgain: (draft: PositionDraft, words: string) => said(code(context, draft), words),
  }
}

const wordOf: Readonly<Record<ModeratedRoot, string>> = {
  corrections: 'Correction',
  positions: 'Position',
  passages: 'Thread',
  messages: 'Message',
}

export type DeskActs = ReturnType<typeof useDeskActs>
