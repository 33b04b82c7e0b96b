// A stance of a result in a line of text: its sign in its shape, which say the same as the word beside it.
import type { ResultStance } from '../../../../shared/records/notes/query.ts'
import { type BadgeShape, SignBadge } from '../../ui/marks/sign-badge.tsx'

const shapes: Readonly<Record<string, BadgeShape>> = {
  proposes: 'shield',
  supports: 'square',
  conditional: 'outlined',
  neutral: 'circle',
  opposes: 'square',
  unclear: 'dotted',
  mixed: 'outlined',
}

/** A look this program does not know is drawn as unclear. */
export const knownLook = (look: string): string => (look in shapes ? look : 'unclear')

export function StanceMark({ look, sign }: Pick<ResultStance, 'look' | 'sign'>) {
  const known = knownLook(look)
  return (
    <SignBadge
      size="small"
      shape={shapes[known] ?? 'dotted'}
      sign={sign}
      color={`var(--stance-${known === 'mixed' ? 'neutral' : known})`}
    />
  )
}
