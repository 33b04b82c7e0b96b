// The thick-and-thin rule that closes a masthead. Decoration: it says nothing to a screen reader.
import { classNames } from '../class-names.ts'

/** The signature rule, full width of what holds it; drawn by `.thick-and-thin` in styles/base.css. */
export function Rule({ className }: { readonly className?: string | undefined }) {
  return <div aria-hidden="true" className={classNames('thick-and-thin', className)} />
}
