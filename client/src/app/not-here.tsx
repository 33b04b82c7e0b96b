// An address that leads nowhere.
import { Link } from '@tanstack/react-router'
import { PlainPage } from '../ui/frame/plain-page.tsx'

export function NotHere() {
  return (
    <PlainPage label="Rapporteur" title="There is nothing at this address">
      <p>
        It may have been mistyped, or what was here was removed. <Link to="/">Go to your projects</Link>
      </p>
    </PlainPage>
  )
}
