// A stance of a result in a line of text: its sign in its shape, which say the same as the word beside it.
import { knownLook, type ShownStance } from '../../../../shared/analysis/shown/shown-stance.ts'
import type { ResultStance } from '../../../../shared/records/notes/query.ts'
import { type BadgeShape, SignBadge } from '../../ui/marks/sign-badge.tsx'

const shapes: Readonly<Record<ShownStance['look'], BadgeShape>> = {
  proposes: 'shield',
  supports: 'square',
  conditional: 'outlined',
  neutral: 'circle',
  opposes: 'square',
  unclear: 'dotted',
  mixed: 'outlined',
}

export function StanceMark({ look, sign }: Pick<ResultStance, 'look' | 'sign'>) {
  const known = knownLook(look)
  return (
    <SignBadge
      size="small"
      shape={shapes[known]}
      sign={sign}
      color={`var(--stance-${known === 'mixed' ? 'neutral' : known})`}
    />
  )
}
