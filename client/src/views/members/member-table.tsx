// The members with their roles. Roles are changed in place; removing and leaving ask first.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { initials, type Member } from '../../../../shared/people/member.ts'
import { type Role, roles } from '../../../../shared/people/roles.ts'
import { useProject } from '../../api/project.tsx'
import { useAct } from '../../api/use-api.ts'
import { Dialog } from '../../ui/boxes/dialog.tsx'
import { Select } from '../../ui/choices/select.tsx'
import { Act } from '../../ui/controls/act.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { FormError } from '../../ui/controls/form-error.tsx'
import { Stamp } from '../../ui/marks/stamp.tsx'
import { Cell, type Column, RowHead, Table, TableRow } from '../../ui/tables/table.tsx'
import { useTellOutcome } from '../../ui/voice/outcome.tsx'
import styles from './members.module.css'
import { roleOptions } from './role-words.ts'

const columns: readonly Column[] = [
  { id: 'name', label: 'Name' },
  { id: 'role', label: 'Role', width: '14rem' },
  { id: 'acts', label: 'Acts', width: '10rem', isHeadHidden: true },
]

export function MemberTable({
  members,
  because,
}: {
  readonly members: readonly Member[]
  readonly because: string | undefined
}) {
  const { me, may } = useProject()
  const [leaving, setLeaving] = useState<Member | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  return (
    <>
      <Table caption="Members" columns={columns}>
        {members.map((member) => (
          <TableRow key={member.id}>
            <RowHead>
              <span className={styles.name}>
                <Stamp initials={initials(member.name)} name={member.name} color={member.colour} silent />
                <span>
                  {member.name} {member.id === me.id && <span className={styles.you}>you</span>}
                </span>
              </span>
            </RowHead>
            <Cell>
              {may('manage-members') && because === undefined ? (
                <RoleChoice member={member} onTrouble={setTrouble} />
              ) : (
                member.role
              )}
            </Cell>
            <Cell>
              <span className={styles.acts}>
                {member.id === me.id ? (
                  <Act because={because} onClick={() => setLeaving(member)}>
                    Leave
                  </Act>
                ) : (
                  may('manage-members') && (
                    <Act
                      because={because}
                      aria-label={`Remove ${member.name}`}
                      onClick={() => setLeaving(member)}
                    >
                      Remove
                    </Act>
                  )
                )}
              </span>
            </Cell>
          </TableRow>
        ))}
      </Table>
      <FormError>{trouble}</FormError>
      <Leaving member={leaving} onClose={() => setLeaving(null)} />
    </>
  )
}

function RoleChoice({
  member,
  onTrouble,
}: {
  readonly member: Member
  readonly onTrouble: (words: string | null) => void
}) {
  const { project } = useProject()
  const tell = useTellOutcome()
  const { act, busy } = useAct('changeRole', ['readProject', 'listProjects'])
  const change = async (role: Role) => {
    if (role === member.role) return
    onTrouble(null)
    const params = { project: project.slug, member: member.id }
    const changed = await act({ params, body: { role } })
    if (!changed.ok) return onTrouble(changed.problem.message)
    tell({
      words: `${member.name} is now ${role}.`,
      undo: { run: () => void act({ params, body: { role: member.role } }) },
    })
  }
  return (
    <Select
      label={`Role of ${member.name}`}
      look="word"
      options={roleOptions}
      value={member.role}
      isDisabled={busy}
      onChange={(id) => {
        const role = roles.find((each) => each === id)
        if (role) void change(role)
      }}
    />
  )
}

/** Asks before a member is removed, or before one leaves. */
function Leaving({ member, onClose }: { readonly member: Member | null; readonly onClose: () => void }) {
  const { project, me } = useProject()
  const navigate = useNavigate()
  const tell = useTellOutcome()
  const { act, busy, problem } = useAct('removeMember')
  const isSelf = member?.id === me.id
  const go = async () => {
    if (!member) return
    const gone = await act({ params: { project: project.slug, member: member.id } })
    if (!gone.ok) return
    onClose()
    tell({ words: isSelf ? `You have left ${project.name}.` : `${member.name} is no longer a member.` })
    if (isSelf) await navigate({ to: '/' })
  }
  return (
    <Dialog
      title={isSelf ? `Leave ${project.name}?` : `Remove ${member?.name ?? ''}?`}
      isOpen={member !== null}
      onClose={onClose}
      acts={
        <>
          <Button kind="danger" because={busy ? 'One moment.' : undefined} onClick={() => void go()}>
            {isSelf ? 'Leave' : 'Remove'}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {isSelf ? 'Stay' : 'Keep'}
          </Button>
        </>
      }
    >
      <p>
        {isSelf
          ? 'What you wrote stays in the project under your name. To come back you need a new invitation.'
          : 'They can no longer open the project. What they wrote stays under their name.'}
      </p>
      <FormError>{problem?.message}</FormError>
    </Dialog>
  )
}
