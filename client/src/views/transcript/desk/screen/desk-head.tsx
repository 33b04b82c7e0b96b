// The desk's masthead: where one is, who is here, where one's work is, the strip, and the three readings.
import { createLink, useNavigate } from '@tanstack/react-router'
import { ChartNoAxesColumn, Download, Ellipsis, Globe, Link as LinkIcon, UsersRound } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { initials } from '../../../../../../shared/people/member.ts'
import { readMeeting } from '../../../../../../shared/transcript/meeting.ts'
import type { TranscriptView } from '../../../../../../shared/wire/api-transcript.ts'
import { useProject } from '../../../../api/project.tsx'
import type { Colleague } from '../../../../live/colleagues.ts'
import { shownState } from '../../../../live/link-state.ts'
import type { TranscriptRoom } from '../../../../live/live-room.ts'
import { useLinkState } from '../../../../live/use-room.tsx'
import { PublishDialog } from '../../../../parts/publishing/publish-dialog.tsx'
import { Menu } from '../../../../ui/choices/menu.tsx'
import { ChoiceTabs } from '../../../../ui/choices/tabs.tsx'
import { Button, ButtonLink } from '../../../../ui/controls/button.tsx'
import { Masthead, MastheadBar } from '../../../../ui/frame/masthead.tsx'
import { useHotkeys } from '../../../../ui/keys/use-hotkeys.tsx'
import { StampList } from '../../../../ui/marks/stamp.tsx'
import { SavedState } from '../../../../ui/states/saved-state.tsx'
import type { Reading } from '../../text/mark.ts'
import styles from './desk.module.css'
import { type ExportFormat, exportFormats } from './download.ts'

const PlainLink = createLink('a')
const WalkLink = createLink(ButtonLink)
const speakersPath = '/p/$project/t/$transcript/speakers'
const figuresPath = '/p/$project/t/$transcript/figures'

const readingChoices: readonly { readonly id: Reading; readonly label: string }[] = [
  { id: 'corrected', label: 'Corrected' },
  { id: 'changes', label: 'Changes' },
  { id: 'published', label: 'Published' },
]

/** One stamp for each person, however many tabs they have open. */
export const peopleHere = (colleagues: readonly Colleague[]) =>
  [...new Map(colleagues.map((colleague) => [colleague.id, colleague])).values()].map(
    ({ id, name, colour }) => ({ id, initials: initials(name), name, color: colour }),
  )

/** Where one's work is. It changes with every act, and alone is rendered then. */
function DeskSaved({ room, onReview }: { readonly room: TranscriptRoom; readonly onReview: () => void }) {
  const link = useLinkState(room)
  const state = shownState(link)
  return state && <SavedState state={state} onOpen={link.kind === 'refused' ? onReview : undefined} />
}

export function DeskHead({
  view,
  room,
  colleagues,
  reading,
  onRead,
  counts,
  onExport,
  onCopyLink,
  onReview,
  suspects,
  strip,
}: {
  readonly view: TranscriptView
  readonly room: TranscriptRoom
  readonly colleagues: readonly Colleague[]
  readonly reading: Reading
  readonly onRead: (reading: Reading) => void
  readonly counts: ReactNode
  readonly onExport: (format: ExportFormat) => void
  readonly onCopyLink: () => void
  readonly onReview: () => void
  /** How many are open; null until they were looked for. */
  readonly suspects: number | null
  readonly strip: ReactNode
}) {
  const { project, may } = useProject()
  const [isPublishing, setPublishing] = useState(false)
  const navigate = useNavigate()
  const here = { project: project.slug, transcript: view.id }
  const meeting = readMeeting(view.transcript.title)
  const event = meeting.event?.replace(/^IGF (?=\d{4})/, '') ?? null
  useHotkeys(
    [
      {
        keys: ['Shift+r'],
        says: 'publish this record',
        group: 'Desk',
        run: () => setPublishing(true),
      },
    ],
    may('publish'),
  )
  return (
    <Masthead
      label={
        <>
          <PlainLink to="/p/$project" params={{ project: project.slug }} className={styles.project}>
            {project.name}
          </PlainLink>
          {[event, meeting.session].filter((part) => part !== null).map((part) => ` · ${part}`)}
        </>
      }
      title={meeting.name}
      present={<StampList people={peopleHere(colleagues)} label="Here now" />}
      state={<DeskSaved room={room} onReview={onReview} />}
      actsOnPhones="beside"
      isSticky={false}
      acts={
        <Menu
          label="Share and export"
          trigger={
            <Button kind="quiet" icon={Ellipsis} iconOnly>
              More: share, export
            </Button>
          }
          entries={[
            { id: 'link', label: 'Copy the link to this place', icon: LinkIcon },
            {
              id: 'publish',
              label: may('publish') ? 'Publish this record' : 'Published page of this record',
              icon: Globe,
            },
            { id: 'speakers', label: 'Who spoke', icon: UsersRound },
            { id: 'figures', label: 'Figures of this record', icon: ChartNoAxesColumn },
            ...exportFormats.map(({ format, label }) => ({ id: format, label, icon: Download })),
          ]}
          onChoose={(id) => {
            const chosen = exportFormats.find(({ format }) => format === id)
            if (chosen) onExport(chosen.format)
            else if (id === 'publish') setPublishing(true)
            else if (id === 'speakers') void navigate({ to: speakersPath, params: here })
            else if (id === 'figures') void navigate({ to: figuresPath, params: here })
            else onCopyLink()
          }}
        />
      }
    >
      {isPublishing && (
        <PublishDialog
          subject={{ kind: 'record', transcript: view.id }}
          onClose={() => setPublishing(false)}
        />
      )}
      <div className={styles.strip}>{strip}</div>
      <MastheadBar counts={counts}>
        <div className={styles.readings}>
          <ChoiceTabs
            label="Reading"
            choices={readingChoices}
            value={reading}
            onChange={(id) => onRead(readingChoices.find((choice) => choice.id === id)?.id ?? 'changes')}
            keyHint="v"
          />
          <WalkLink to="/p/$project/t/$transcript/walk" params={here} kind="quiet" size="small" keyHint="w">
            Suspects{suspects === null ? '' : ` ${suspects}`}
          </WalkLink>
        </div>
      </MastheadBar>
    </Masthead>
  )
}
