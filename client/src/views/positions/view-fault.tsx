// What stands in the place of a view that could not be opened: most often its program was not fetched before the connection
// went. Filters, tabs and the other views stay as they are.
import { Button } from '../../ui/controls/button.tsx'
import { Notice } from '../../ui/states/notice.tsx'

export function ViewFault() {
  return (
    <Notice
      tone="danger"
      acts={<Button onClick={() => window.location.reload()}>Load the page again</Button>}
    >
      <p>
        This view could not be opened. Without a connection only views that were opened before can be shown;
        the others need the server.
      </p>
    </Notice>
  )
}
