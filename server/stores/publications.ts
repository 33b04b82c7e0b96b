// Pages made public, and the frozen contents of their versions. A version never changes and is never deleted, and an id
// is never given to another page: what was cited once keeps its address, also when it was taken back.
import type { MemberId, ProjectId } from '../../shared/base/id.ts'
import type { Licence, PublicationKind, PublicId } from '../../shared/publishing/publication.ts'
import type { PublishedContent } from '../../shared/publishing/published-content.ts'
import type { PublishChoices, PublishSubject } from '../../shared/wire/sharing/api-publishing.ts'

export type StoredPublication = {
  readonly id: PublicId
  readonly project: ProjectId
  readonly kind: PublicationKind
  readonly subject: PublishSubject
  /** Of the latest version. */
  readonly title: string
  readonly isListed: boolean
  readonly licence: Licence
  readonly createdAtMs: number
  /** The latest version, counted from 1. */
  readonly version: number
  readonly unpublishedAtMs: number | null
  /** The last version that was taken back; 0 when none was. Those after it are public while the page is. */
  readonly takenBackTo: number
}

/** What lists need of a version, without its content. */
export type VersionFacts = {
  readonly number: number
  readonly title: string
  readonly choices: PublishChoices
  readonly summary: string
  readonly publishedBy: MemberId
  readonly publishedAtMs: number
  /** Hash of what the content shows, by which "the very same" is told. */
  readonly digest: string
}

export type StoredVersion = VersionFacts & { readonly content: PublishedContent }

export type NewVersion = Omit<StoredVersion, 'number'>

/** `subjectKey` is the same for the same subject, whatever order its parts came in. */
export type NewPublication = {
  readonly id: PublicId
  readonly project: ProjectId
  readonly subject: PublishSubject
  readonly subjectKey: string
  readonly isListed: boolean
  readonly licence: Licence
}

export type Publications = {
  /** A new page with its first version. Throws when the id was ever used, or the subject has a page. */
  readonly add: (publication: NewPublication, first: NewVersion) => Promise<void>
  /** The next version, with the page's terms from now on; public again if it was taken back. The version's number. */
  readonly addVersion: (
    id: PublicId,
    version: NewVersion,
    terms: { readonly isListed: boolean; readonly licence: Licence },
  ) => Promise<number>
  readonly get: (id: PublicId) => Promise<StoredPublication | null>
  readonly bySubject: (
    project: ProjectId,
    kind: PublicationKind,
    subjectKey: string,
  ) => Promise<StoredPublication | null>
  /** With those taken back, the last published first. */
  readonly ofProject: (project: ProjectId) => Promise<readonly StoredPublication[]>
  /** All versions, the latest first. */
  readonly versionsOf: (id: PublicId) => Promise<readonly VersionFacts[]>
  readonly version: (id: PublicId, number: number) => Promise<StoredVersion | null>
  /** False when there is no such page. */
  readonly change: (
    id: PublicId,
    terms: { readonly isListed?: boolean; readonly licence?: Licence },
  ) => Promise<boolean>
  /** Takes the page back with all its versions so far. False when there is none, or it is taken back already. */
  readonly unpublish: (id: PublicId, by: MemberId, atMs: number) => Promise<boolean>
  /** Grows whenever anything of the project's pages changes: what was made of them is then old. */
  readonly revision: (project: ProjectId) => Promise<number>
  /** The same of all projects: while it stays, everything here is as it was. */
  readonly changes: () => Promise<number>
}
