// The frame of every screen of a project: the rail with its places, the foot, the keys that work everywhere.
// It holds the project's room open, so that news of other rooms reaches whatever is on screen.
import { createLink, Outlet, useMatches, useNavigate, useParams } from '@tanstack/react-router'
import {
  Inbox,
  Library,
  NotebookPen,
  Search,
  SpellCheck2,
  Table2,
  Tags,
  UserRoundCog,
  Users,
} from 'lucide-react'
import { useState } from 'react'
import type { MemberId } from '../../../shared/base/id.ts'
import { initials, type Member } from '../../../shared/people/member.ts'
import type { ProjectSummary } from '../../../shared/wire/api-project.ts'
import { ProjectProvider } from '../api/project.tsx'
import { useApi } from '../api/use-api.ts'
import { useProjectRoom, useSelf } from '../live/use-room.tsx'
import { KeyHelp } from '../ui/boxes/key-help.tsx'
import { Foot } from '../ui/frame/foot.tsx'
import { Page } from '../ui/frame/page.tsx'
import { PlainPage } from '../ui/frame/plain-page.tsx'
import { Rail, RailButton, RailHome, RailLink, RailMe } from '../ui/frame/rail.tsx'
import { ThemeToggle } from '../ui/frame/theme-toggle.tsx'
import { useHotkeys } from '../ui/keys/use-hotkeys.tsx'
import { Stamp } from '../ui/marks/stamp.tsx'
import { LoadingLines } from '../ui/states/loading-lines.tsx'
import { Finder } from './finder.tsx'
import { RefusedElsewhere } from './refused-elsewhere.tsx'

const PlaceLink = createLink(RailLink)
const HomeLink = createLink(RailHome)
const MeLink = createLink(RailMe)

export function ProjectFrame() {
  const { project: slug } = useParams({ strict: false })
  const self = useSelf()
  const { data, error, isPending } = useApi('readProject', { params: { project: slug ?? '' } })
  if (isPending) return <LoadingLines says="Opening the project…" />
  const me = data?.members.find((member) => member.id === self)
  if (!data || !me) {
    return (
      <PlainPage label="Rapporteur" title="This project does not open">
        <p>{error?.problem.message ?? 'You are no longer a member of it. Ask an owner for an invitation.'}</p>
      </PlainPage>
    )
  }
  return <OpenProject project={data.project} members={data.members} me={me} self={self} />
}

function OpenProject({
  project,
  members,
  me,
}: {
  readonly project: ProjectSummary
  readonly members: readonly Member[]
  readonly me: Member
  readonly self: MemberId
}) {
  useProjectRoom(project.id)
  const navigate = useNavigate()
  const [open, setOpen] = useState<'finder' | 'keys' | null>(null)
  const params = { project: project.slug }
  const hasRail = useMatches({
    select: (matches) => matches.every(({ staticData }) => staticData.hasRail !== false),
  })
  useHotkeys([
    { keys: ['Mod+k'], says: 'find anything', group: 'Everywhere', run: () => setOpen('finder') },
    { keys: ['?', 'Mod+/'], says: 'all keys', group: 'Everywhere', run: () => setOpen('keys') },
  ])
  const rail = (
    <Rail
      home={
        <HomeLink to="/p/$project" params={params} label={`Rapporteur, ${project.name}`} activeProps={{}} />
      }
      low={
        <>
          <ThemeToggle />
          <RailButton
            icon={Search}
            label="Find"
            keyHint="Ctrl K"
            onPhones={false}
            onClick={() => setOpen('finder')}
          />
          <MeLink to="/account" label={`${me.name}, account`}>
            <Stamp initials={initials(me.name)} name={me.name} color={me.colour} />
          </MeLink>
        </>
      }
    >
      <PlaceLink
        to="/p/$project"
        params={params}
        icon={Library}
        label="Library"
        activeOptions={{ exact: true }}
      />
      <PlaceLink to="/p/$project/positions" params={params} icon={Table2} label="Positions" />
      <PlaceLink to="/p/$project/notes" params={params} icon={NotebookPen} label="Notes" />
      <PlaceLink to="/p/$project/review" params={params} icon={SpellCheck2} label="Review" />
      <InboxPlace project={project.slug} />
      <PlaceLink to="/p/$project/people" params={params} icon={Users} label="People" onPhones={false} />
      <PlaceLink to="/p/$project/codebook" params={params} icon={Tags} label="Codebook" onPhones={false} />
      <PlaceLink
        to="/p/$project/members"
        params={params}
        icon={UserRoundCog}
        label="Members"
        onPhones={false}
      />
    </Rail>
  )
  return (
    <ProjectProvider project={project} members={members} me={me}>
      <Page rail={hasRail ? rail : null} foot={<Foot />}>
        <RefusedElsewhere />
        <Outlet />
      </Page>
      <Finder
        isOpen={open === 'finder'}
        onClose={() => setOpen(null)}
        onGo={(href) => void navigate({ href })}
      />
      <KeyHelp isOpen={open === 'keys'} onClose={() => setOpen(null)} />
    </ProjectProvider>
  )
}

/** With how many messages wait unseen. Phones reach it from the library's masthead. */
function InboxPlace({ project }: { readonly project: string }) {
  const { data } = useApi('listInbox', { params: { project }, query: { rows: 0 } })
  return (
    <PlaceLink
      to="/p/$project/inbox"
      params={{ project }}
      icon={Inbox}
      label="Inbox"
      onPhones={false}
      waiting={data && { count: data.unseen, says: 'unseen' }}
    />
  )
}
