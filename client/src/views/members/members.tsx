// Who is in the project, in which role, and who is invited. Owners change both; everybody may leave.
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { initials, type Member } from '../../../../shared/people/member.ts'
import { useProject } from '../../api/project.tsx'
import { stampsOf } from '../../live/colleagues.ts'
import { shownState, whyWait } from '../../live/link-state.ts'
import { useColleagues, useLinkState, useProjectRoom, useReach } from '../../live/use-room.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { useFoot } from '../../ui/frame/foot-line.tsx'
import { Masthead } from '../../ui/frame/masthead.tsx'
import { PageBody } from '../../ui/frame/page.tsx'
import { useHotkeys } from '../../ui/keys/use-hotkeys.tsx'
import { Stamp, StampList } from '../../ui/marks/stamp.tsx'
import { Notice } from '../../ui/states/notice.tsx'
import { SavedState } from '../../ui/states/saved-state.tsx'
import { AcceptanceRule } from './acceptance-rule.tsx'
import { Invitations } from './invitations.tsx'
import { Invite } from './invite.tsx'
import { MemberTable } from './member-table.tsx'
import styles from './members.module.css'

/** Said on controls that need the server. */
const offlineWords = 'No connection: members are changed on the server.'

export function Members() {
  const { project, members, may } = useProject()
  const room = useProjectRoom(project.id)
  const state = shownState(useLinkState(room))
  const reach = useReach(room)
  const because = whyWait(reach, offlineWords)
  const [isInviting, setInviting] = useState(false)
  const manages = may('manage-members')
  const all = [...members.values()]
  const active = all.filter((member) => member.active)
  const former = all.filter((member) => !member.active)
  const invite = () => because === undefined && setInviting(true)
  useHotkeys([{ keys: ['n'], says: 'invite', group: 'Members', run: invite }], manages)
  useFoot({
    hints: [
      ...(manages ? [{ keys: ['n'], says: 'invite' }] : []),
      { keys: ['Ctrl K'], says: 'find anything' },
      { keys: ['?'], says: 'all keys' },
    ],
    place: `${active.length} ${active.length === 1 ? 'member' : 'members'}`,
  })
  return (
    <>
      <Masthead
        label={project.name}
        title="Members"
        size="page"
        present={<StampList label="Here now" people={stampsOf(useColleagues(room))} />}
        state={state && <SavedState state={state} />}
        acts={
          manages && (
            <Button kind="primary" icon={UserPlus} keyHint="n" because={because} onClick={invite}>
              Invite
            </Button>
          )
        }
      />
      {reach === 'offline' && (
        <Notice tone="caution" icon="offline" isLine>
          <p>No connection. This list is the copy of this device; members are changed on the server.</p>
        </Notice>
      )}
      <PageBody>
        <div className={styles.column}>
          <MemberTable members={active} because={because} />
          {!manages && (
            <p className={styles.aside}>Owners invite, give roles and remove. You may leave the project.</p>
          )}
          {manages && <Invitations because={because} />}
          <AcceptanceRule because={because} />
          {former.length > 0 && <Former members={former} />}
        </div>
      </PageBody>
      {manages && <Invite isOpen={isInviting} onClose={() => setInviting(false)} />}
    </>
  )
}

function Former({ members }: { readonly members: readonly Member[] }) {
  return (
    <section aria-labelledby="former" className={styles.section}>
      <h2 id="former" className="label">
        Former members
      </h2>
      <ul className={styles.former}>
        {members.map((member) => (
          <li key={member.id}>
            <Stamp
              initials={initials(member.name)}
              name={member.name}
              color={member.colour}
              size="small"
              silent
            />{' '}
            {member.name}
          </li>
        ))}
      </ul>
      <p className="fine">What they wrote stays in the project under their names.</p>
    </section>
  )
}
