// The views of positions in the order of their tabs. Each loads when it is first opened, so that pictures and maps cost
// nothing to those who only read the matrix. One that is there already is drawn at once: React's own `lazy` would hold it
// back for the third of a second that it keeps a placeholder on screen.
import type { ComponentType } from 'react'
import type { PositionsViewProps } from './view-props.ts'

type Shown = ComponentType<PositionsViewProps>

/** What there is of a view's program: null while it loads. */
type Program = { readonly Shown: Shown } | { readonly failure: unknown } | null

export type View = {
  /** As the address has it in `view`. */
  readonly id: string
  readonly label: string
  /** What is said while it loads. */
  readonly loading: string
  /** Begins to load it, once, while what it shows is still being counted; a failure is told when it is shown. */
  readonly load: () => void
  readonly program: () => Program
  /** Calls when `program` is another; gives the way to stop. */
  readonly subscribe: (listener: () => void) => () => void
}

function later(load: () => Promise<Shown>): Pick<View, 'load' | 'program' | 'subscribe'> {
  let isAsked = false
  let program: Program = null
  const listeners = new Set<() => void>()
  const came = (next: Program) => {
    program = next
    for (const listener of [...listeners]) listener()
  }
  return {
    load: () => {
      if (isAsked) return
      isAsked = true
      void load().then(
        (Shown) => came({ Shown }),
        (failure: unknown) => came({ failure }),
      )
    },
    program: () => program,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const matrixView: View = {
  id: 'matrix',
  label: 'Matrix',
  loading: 'Counting positions…',
  ...later(async () => (await import('./matrix/matrix-view.tsx')).MatrixView),
}

export const views: readonly View[] = [
  matrixView,
  {
    id: 'map',
    label: 'Map',
    loading: 'Counting positions…',
    ...later(async () => (await import('./map/map-view.tsx')).MapView),
  },
  {
    id: 'time',
    label: 'Over time',
    loading: 'Comparing sessions…',
    ...later(async () => (await import('./change/change-view.tsx')).ChangeView),
  },
  {
    id: 'meeting',
    label: 'One meeting',
    loading: 'Counting words…',
    ...later(async () => (await import('./meeting/meeting-view.tsx')).MeetingView),
  },
  {
    id: 'alignment',
    label: 'Alignment',
    loading: 'Comparing actors…',
    ...later(async () => (await import('./alignment/alignment-view.tsx')).AlignmentView),
  },
]

/** The view an address names; the matrix when it names none there is. */
export const viewOf = (id: string | null | undefined): View =>
  views.find((view) => view.id === id) ?? matrixView
