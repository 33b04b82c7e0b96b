// Where somebody was before: each post with its last day, so that a record of that time names them as they were then.
import { useId } from 'react'
import type { ActorId } from '../../../../shared/actors/actor-id.ts'
import type { PersonRecord } from '../../../../shared/records/person.ts'
import { ActorField } from '../../parts/actor-field.tsx'
import { useOrganisations } from '../../parts/use-organisations.ts'
import { Act } from '../../ui/controls/act.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import styles from './people.module.css'

export const mostPosts = 12

/** A row of the form; `nth` tells rows apart while they are typed in. */
export type Post = {
  readonly nth: number
  readonly affiliation: string
  readonly actor: ActorId | null
  readonly until: string
}

export const postsOf = (person: Pick<PersonRecord, 'formerly'> | null): readonly Post[] =>
  (person?.formerly ?? []).map((post, nth) => ({ ...post, nth }))

/** As the record holds them: the newest first. */
export const recordsOfPosts = (posts: readonly Post[]): NonNullable<PersonRecord['formerly']> =>
  [...posts]
    .sort((a, b) => (a.until > b.until ? -1 : a.until < b.until ? 1 : a.nth - b.nth))
    .map(({ affiliation, actor, until }) => ({ affiliation: affiliation.trim(), actor, until }))

export function FormerPosts({
  posts,
  error,
  onChange,
}: {
  readonly posts: readonly Post[]
  readonly error: string | undefined
  readonly onChange: (posts: readonly Post[]) => void
}) {
  const heading = useId()
  const organisations = useOrganisations()
  const change = (nth: number, changes: Partial<Post>) =>
    onChange(posts.map((post) => (post.nth === nth ? { ...post, ...changes } : post)))
  const add = () =>
    onChange([
      ...posts,
      { nth: Math.max(-1, ...posts.map(({ nth }) => nth)) + 1, affiliation: '', actor: null, until: '' },
    ])
  return (
    <fieldset className={styles.posts} aria-describedby={heading}>
      <legend className="label">Before that</legend>
      <p id={heading} className="fine">
        {posts.length === 0
          ? 'Nothing: the affiliation above is for records of every day.'
          : 'For records of no later than the last day of each.'}
      </p>
      {posts.map((post) => (
        <div key={post.nth} className={styles.post}>
          <TextField
            label="Affiliation then"
            autoComplete="off"
            value={post.affiliation}
            onChange={(affiliation) => change(post.nth, { affiliation })}
          />
          <ActorField
            label="Spoke for"
            actor={post.actor}
            organisations={organisations}
            under={{
              chosen: 'The default for their turns of that time.',
              empty: 'Left empty: their turns ask for the actor each time.',
            }}
            onChange={(actor) => change(post.nth, { actor })}
          />
          <TextField
            label="Last day there"
            placeholder="2019-12-31"
            autoComplete="off"
            value={post.until}
            onChange={(until) => change(post.nth, { until: until.trim() })}
          />
          <Act onClick={() => onChange(posts.filter(({ nth }) => nth !== post.nth))}>Take out</Act>
        </div>
      ))}
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
      {posts.length < mostPosts && <Act onClick={add}>Add a former post</Act>}
    </fieldset>
  )
}
