// What every side note has: who made it, and the acts of the chosen one.
import { initials } from '../../../../../shared/people/member.ts'
import { Act } from '../../../ui/controls/act.tsx'
import { Stamp } from '../../../ui/marks/stamp.tsx'
import { useNoteSurroundings } from './note-acts.ts'
import type { Note } from './note-of.ts'
import { nameOf } from './note-words.ts'

export function Author({ note }: { readonly note: Note }) {
  const { members } = useNoteSurroundings()
  const name = nameOf(note.author, members)
  return (
    <Stamp initials={initials(name)} name={name} color={members.get(note.author)?.colour ?? 1} size="small" />
  )
}

/** Acts that every kind has on the chosen note. */
export function ChosenActs({ note }: { readonly note: Note }) {
  const { may, me, offline, acts } = useNoteSurroundings()
  const isOpen = note.kind !== 'correction' || note.state !== 'accepted'
  const own = isOpen && may('change-own-record', { author: note.author })
  return (
    <>
      {own && (
        <Act
          keyHint={note.kind === 'correction' && note.state === 'held' && !note.grounds ? 'g' : 'e'}
          onClick={() => acts.edit(note)}
        >
          {note.kind === 'correction' && note.state === 'held' && !note.grounds ? 'Give a ground' : 'Edit'}
        </Act>
      )}
      {own && note.kind === 'position' && (
        <Act keyHint="p" onClick={() => acts.passages(note)}>
          Passages
        </Act>
      )}
      {own && (
        <Act keyHint="w" onClick={() => acts.withdraw(note)}>
          Withdraw
        </Act>
      )}
      {isOpen && note.author !== me && may('moderate') && (
        <Act keyHint="h" because={offline} onClick={() => acts.hide(note)}>
          Hide…
        </Act>
      )}
      {may('write-note') && (
        <Act keyHint="q" because={offline} onClick={() => acts.quote(note)}>
          Quote this
        </Act>
      )}
      {may('publish') && (
        <Act keyHint="Shift Q" because={offline} onClick={() => acts.publish(note)}>
          Publish this quote
        </Act>
      )}
    </>
  )
}
