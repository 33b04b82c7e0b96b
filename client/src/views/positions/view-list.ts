// The views of positions in the order of their tabs. Each loads when it is first opened, so that pictures and maps cost
// nothing to those who only read the matrix.
import { type ComponentType, lazy } from 'react'
import type { PositionsViewProps } from './view-props.ts'

type View = {
  /** As the address has it in `view`. */
  readonly id: string
  readonly label: string
  /** What is said while it loads. */
  readonly loading: string
  readonly Shown: ComponentType<PositionsViewProps>
  /** Begins to load it, while what it shows is still being counted; a failure is told when it is shown. */
  readonly load: () => void
}

const later = (
  load: () => Promise<{ readonly default: ComponentType<PositionsViewProps> }>,
): Pick<View, 'Shown' | 'load'> => ({ Shown: lazy(load), load: () => void load().catch(() => undefined) })

export const matrixView: View = {
  id: 'matrix',
  label: 'Matrix',
  loading: 'Counting positions…',
  ...later(async () => ({ default: (await import('./matrix/matrix-view.tsx')).MatrixView })),
}

export const views: readonly View[] = [
  matrixView,
  {
    id: 'map',
    label: 'Map',
    loading: 'Counting positions…',
    ...later(async () => ({ default: (await import('./map/map-view.tsx')).MapView })),
  },
  {
    id: 'time',
    label: 'Over time',
    loading: 'Comparing sessions…',
    ...later(async () => ({ default: (await import('./change/change-view.tsx')).ChangeView })),
  },
  {
    id: 'meeting',
    label: 'One meeting',
    loading: 'Counting words…',
    ...later(async () => ({ default: (await import('./meeting/meeting-view.tsx')).MeetingView })),
  },
  {
    id: 'alignment',
    label: 'Alignment',
    loading: 'Comparing actors…',
    ...later(async () => ({ default: (await import('./alignment/alignment-view.tsx')).AlignmentView })),
  },
]
