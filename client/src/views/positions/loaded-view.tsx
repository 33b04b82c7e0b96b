// A view of positions, once its program is there. Stands inside a boundary that says so when it could not be loaded.
import { useEffect, useSyncExternalStore } from 'react'
import { LoadingLines } from '../../ui/states/loading-lines.tsx'
import type { View } from './view-list.ts'
import type { PositionsViewProps } from './view-props.ts'

export function LoadedView({ view, ...props }: PositionsViewProps & { readonly view: View }) {
  const program = useSyncExternalStore(view.subscribe, view.program)
  useEffect(() => view.load(), [view])
  if (program === null) return <LoadingLines says={view.loading} />
  if ('failure' in program) throw program.failure
  return <program.Shown {...props} />
}
