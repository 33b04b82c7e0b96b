// The views of positions in the order of their tabs. Each loads when it is first opened, so that pictures and maps cost
// nothing to those who only read the matrix.
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { PositionsViewProps } from './view-props.ts'

type View = {
  /** As the address has it in `view`. */
  readonly id: string
  readonly label: string
  /** What is said while it loads. */
  readonly loading: string
  readonly Shown: LazyExoticComponent<ComponentType<PositionsViewProps>>
}

export const matrixView: View = {
  id: 'matrix',
  label: 'Matrix',
  loading: 'Counting positions…',
  Shown: lazy(async () => ({ default: (await import('./matrix/matrix-view.tsx')).MatrixView })),
}

export const views: readonly View[] = [
  matrixView,
  {
    id: 'map',
    label: 'Map',
    loading: 'Counting positions…',
    Shown: lazy(async () => ({ default: (await import('./map/map-view.tsx')).MapView })),
  },
  {
    id: 'time',
    label: 'Over time',
    loading: 'Comparing sessions…',
    Shown: lazy(async () => ({ default: (await import('./change/change-view.tsx')).ChangeView })),
  },
  {
    id: 'meeting',
    label: 'One meeting',
    loading: 'Counting words…',
    Shown: lazy(async () => ({ default: (await import('./meeting/meeting-view.tsx')).MeetingView })),
  },
  {
    id: 'alignment',
    label: 'Alignment',
    loading: 'Comparing actors…',
    Shown: lazy(async () => ({ default: (await import('./alignment/alignment-view.tsx')).AlignmentView })),
  },
]
