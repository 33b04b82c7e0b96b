// Who wants a daily mail of what waits for them in which project, and when one was last made for whom.
import type { MemberId, ProjectId } from '../../shared/base/id.ts'

export type Digests = {
  /** False: they chose to get none of this project. */
  readonly isWanted: (project: ProjectId, member: MemberId) => Promise<boolean>
  readonly choose: (project: ProjectId, member: MemberId, choice: 'daily' | 'never') => Promise<void>
  /** When the member's last digest was made, or would have been had anything waited; null: never. */
  readonly madeAtMs: (member: MemberId) => Promise<number | null>
  /** Null takes it back. */
  readonly setMade: (member: MemberId, atMs: number | null) => Promise<void>
}
