// Adding many entries at once: a glossary as a file or pasted, or a list of participants. Both are looked at first; the text
// stays where it is until everything in it was taken.
import { useState } from 'react'
import { nothingHanded } from '../../../parts/handing/handed-text.tsx'
import { Dialog } from '../../../ui/boxes/dialog.tsx'
import { Tabs } from '../../../ui/choices/tabs.tsx'
import { ImportParticipants } from './import-participants.tsx'
import type { ImportProps } from './import-props.ts'
import { ImportTerms } from './import-terms.tsx'

export function ImportDialog({ isOpen, ...rest }: ImportProps & { readonly isOpen: boolean }) {
  const [tab, setTab] = useState('terms')
  const [terms, setTerms] = useState(nothingHanded)
  const [participants, setParticipants] = useState(nothingHanded)
  return (
    <Dialog title="Import" size="wide" isOpen={isOpen} onClose={rest.onClose}>
      <Tabs
        label="What to import"
        value={tab}
        onChange={setTab}
        tabs={[
          {
            id: 'terms',
            label: 'A glossary',
            content: <ImportTerms {...rest} handed={terms} onHand={setTerms} />,
          },
          {
            id: 'participants',
            label: 'A list of participants',
            content: <ImportParticipants {...rest} handed={participants} onHand={setParticipants} />,
          },
        ]}
      />
    </Dialog>
  )
}
