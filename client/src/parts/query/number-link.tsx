// A number of a query's result: drawn for the eye, said in words, and a link to the quotes it counts where there is one.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { AskedAt, PositionsSearch } from './number-search.ts'

/** `asked` null: a result that stands by itself, whose numbers lead nowhere. */
export function NumberLink({
  asked,
  search,
  says,
  className,
  children,
}: {
  readonly asked: AskedAt | null
  readonly search: (query: AskedAt['query']) => PositionsSearch
  /** In place of what is drawn, for those who hear it. */
  readonly says: string
  readonly className?: string | undefined
  readonly children: ReactNode
}) {
  const inner = (
    <>
      <span aria-hidden="true">{children}</span>
      <span className="visually-hidden">{says}</span>
    </>
  )
  return asked === null ? (
    <span className={className}>{inner}</span>
  ) : (
    <Link
      to="/p/$project/positions"
      params={{ project: asked.project }}
      search={search(asked.query)}
      className={className}
      draggable={false}
    >
      {inner}
    </Link>
  )
}
