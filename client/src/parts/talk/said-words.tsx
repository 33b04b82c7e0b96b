// The words of a message, its mentions of members bold.
import { type MentionPiece, mentionPieces } from '../../../../shared/records/talk/mentions.ts'
import type { Message } from '../../../../shared/records/talk/message.ts'
import { useProject } from '../../api/project.tsx'
import styles from './talk.module.css'

/** Only those kept as called are: what else reads like a name is a word among words. */
export function SaidWords({ message }: { readonly message: Pick<Message, 'text' | 'mentions'> }) {
  const { members } = useProject()
  const called = (message.mentions ?? []).flatMap((id) => members.get(id) ?? [])
  return <>{piecesWithPlaces(mentionPieces(message.text, called)).map(drawn)}</>
}

const piecesWithPlaces = (pieces: readonly MentionPiece[]) => {
  let at = 0
  return pieces.map((piece) => {
    const from = at
    at += piece.text.length
    return { ...piece, from }
  })
}

const drawn = ({ text, member, from }: MentionPiece & { readonly from: number }) =>
  member === null ? (
    text
  ) : (
    <b key={from} className={styles.mention}>
      {text}
    </b>
  )
