// Open invitations: for whom, in which role, for how long; each can be taken back.
import type { Invitation } from '../../../../shared/wire/api-project.ts'
import { useProject } from '../../api/project.tsx'
import { useAct, useApi } from '../../api/use-api.ts'
import { Act } from '../../ui/controls/act.tsx'
import { FormError } from '../../ui/controls/form-error.tsx'
import { LoadingLines } from '../../ui/states/loading-lines.tsx'
import { Cell, type Column, RowHead, Table, TableRow } from '../../ui/tables/table.tsx'
import { useTellOutcome } from '../../ui/voice/outcome.tsx'
import { openFor } from './invitation-link.ts'
import styles from './members.module.css'

const columns: readonly Column[] = [
  { id: 'for', label: 'For' },
  { id: 'role', label: 'Role', width: '14rem' },
  { id: 'acts', label: 'Acts', width: '10rem', isHeadHidden: true },
]

export function Invitations({ because }: { readonly because: string | undefined }) {
  const { project } = useProject()
  const { data, error } = useApi(
    'listInvitations',
    { params: { project: project.slug } },
    { enabled: because === undefined },
  )
  return (
    <section aria-labelledby="invitations" className={styles.section}>
      <h2 id="invitations">Open invitations</h2>
      {data ? (
        data.invitations.length === 0 ? (
          <p className="second">Nobody is invited. A link lets one person join; no e-mail is sent.</p>
        ) : (
          <OpenInvitations invitations={data.invitations} because={because} />
        )
      ) : error ? (
        <p className="second">{error.problem.message}</p>
      ) : because === undefined ? (
        <LoadingLines says="Looking for open invitations…" lines={2} />
      ) : (
        <p className="second">{because}</p>
      )}
    </section>
  )
}

function OpenInvitations({
  invitations,
  because,
}: {
  readonly invitations: readonly Invitation[]
  readonly because: string | undefined
}) {
  const { project } = useProject()
  const tell = useTellOutcome()
  const { act, busy, problem } = useAct('revokeInvitation', ['listInvitations'])
  const revoke = async ({ id, forWhom }: Invitation) => {
    const revoked = await act({ params: { project: project.slug, invitation: id } })
    if (revoked.ok) tell({ words: `The link for ${forWhom || 'nobody named'} no longer opens.` })
  }
  return (
    <>
      <Table caption="Open invitations" columns={columns}>
        {invitations.map((invitation) => (
          <TableRow key={invitation.id}>
            <RowHead>{invitation.forWhom || 'Nobody named'}</RowHead>
            <Cell detail={openFor(invitation.expiresAtMs, Date.now())}>{invitation.role}</Cell>
            <Cell>
              <span className={styles.acts}>
                <Act
                  because={because ?? (busy ? 'One moment.' : undefined)}
                  aria-label={`Take back the invitation for ${invitation.forWhom || 'nobody named'}`}
                  onClick={() => void revoke(invitation)}
                >
                  Take back
                </Act>
              </span>
            </Cell>
          </TableRow>
        ))}
      </Table>
      <FormError>{problem?.message}</FormError>
    </>
  )
}
