// What is shown in place of a screen that broke: whose fault it is not, what is safe, and the way on.
import { Button } from '../ui/controls/button.tsx'
import { PlainPage } from '../ui/frame/plain-page.tsx'

/** A part of the program that cannot be fetched breaks a screen too: opening it again fetches the newest. */
export function WentWrong() {
  return (
    <PlainPage label="Rapporteur" title="This screen broke">
      <p>
        The fault is the program’s. What the masthead called saved is saved, and changes kept on this device
        are still there.
      </p>
      <p>
        <Button kind="primary" onClick={() => window.location.reload()}>
          Open it again
        </Button>
      </p>
      <p>
        If it breaks again, <a href="/">go to your projects</a>.
      </p>
    </PlainPage>
  )
}
