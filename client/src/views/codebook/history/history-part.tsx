// What happened to the codebook: who did what and when, which positions got other topics by it, and the way back to any
// version of an entry, which is shown before it is taken.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { initials } from '../../../../../shared/people/member.ts'
import type { CodebookHistory } from '../../../../../shared/wire/api-codebook.ts'
import { bringBack } from '../../../acts/codebook/codebook-acts.ts'
import { differingFields } from '../../../acts/codebook/codebook-change.ts'
import { call } from '../../../api/call.ts'
import { useProject } from '../../../api/project.tsx'
import { ApiFailure } from '../../../api/use-api.ts'
import { Act } from '../../../ui/controls/act.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { useFoot } from '../../../ui/frame/foot-line.tsx'
import { Stamp } from '../../../ui/marks/stamp.tsx'
import { EmptyState } from '../../../ui/states/empty-state.tsx'
import { LoadingLines } from '../../../ui/states/loading-lines.tsx'
import { timeWords } from '../../../ui/time/time-words.ts'
import { useNow } from '../../../ui/time/use-now.ts'
import type { CodebookActs } from '../use-codebook-acts.ts'
import { BringBack } from './bring-back.tsx'
import styles from './history.module.css'
import { historyActs, type Version } from './history-words.ts'
import { RecodedList } from './recoded-list.tsx'

export function HistoryPart({
  acts,
  codebook,
  because,
}: {
  readonly acts: CodebookActs
  readonly codebook: ReturnType<CodebookActs['context']['codebook']>
  readonly because: string | undefined
}) {
  const { project, members, may } = useProject()
  const edits = may('edit-codebook')
  const nowMs = useNow()
  const history = useInfiniteQuery<
    CodebookHistory,
    ApiFailure,
    readonly CodebookHistory[],
    readonly string[],
    number | null
  >({
    queryKey: ['codebookHistory', project.slug],
    initialPageParam: null,
    queryFn: async ({ pageParam }) => {
      const reply = await call('codebookHistory', {
        params: { project: project.slug },
        query: pageParam === null ? {} : { before: pageParam },
      })
      if (!reply.ok) throw new ApiFailure(reply.problem)
      return reply.value
    },
    getNextPageParam: ({ olderThan }) => olderThan,
    select: ({ pages }) => pages,
  })
  const [asked, setAsked] = useState<{ readonly version: Version; readonly left: string } | null>(null)
  const pages = history.data ?? []
  const steps = pages.flatMap((page) => page.steps)
  const recodings = pages.flatMap((page) => page.recodings)
  const { acts: shown, nameOf } = historyActs({ steps, recodings }, (id) => codebook.topics.get(id)?.name)
  useFoot({
    hints: [{ keys: ['?'], says: 'all keys' }],
    place: history.data
      ? `${shown.length.toLocaleString('en')} ${shown.length === 1 ? 'act' : 'acts'}`
      : undefined,
  })

  /** Not what stands now. */
  const isOther = (version: Version) => {
    const now = version.root === 'topics' ? codebook.topics.get(version.id) : codebook.stances.get(version.id)
    return now === undefined || differingFields(now, version.value).some((field) => field !== 'order')
  }
  const putBack = async (version: Version) => {
    const done = await bringBack(acts.context, version)
    if (done.ok) acts.said(done, `“${version.value.name}” is as it was then.`)
    return done
  }

  if (history.isPending) return <LoadingLines says="Looking up what happened…" />
  if (!history.data) {
    return (
      <EmptyState
        hint={
          <Button kind="primary" onClick={() => void history.refetch()}>
            Try again
          </Button>
        }
      >
        {history.error?.problem.message ?? 'What happened cannot be shown now.'}
      </EmptyState>
    )
  }
  return (
    <>
      <ol aria-label="What happened" className={styles.acts}>
        {shown.map(({ id, member, atMs, words, versions, recoded }) => {
          const who = member === null ? null : members.get(member)
          const name = who?.name ?? (member === null ? 'The program' : 'A former member')
          const when = timeWords(atMs, nowMs)
          const ask = (version: Version) => setAsked({ version, left: `${name}, ${when}` })
          const others = versions.filter(isOther)
          const [only] = others
          return (
            <li key={id} className={styles.act}>
              {who ? (
                <Stamp initials={initials(who.name)} name={who.name} color={who.colour} size="small" silent />
              ) : (
                <span aria-hidden="true" />
              )}
              <p>
                <b>{name}</b> {words.join(', ')}.{' '}
                <time dateTime={new Date(atMs).toISOString()} className={styles.when}>
                  {when}
                </time>
              </p>
              {recoded.length > 0 && (
                <details className={styles.moved}>
                  <summary>Which positions</summary>
                  <RecodedList
                    nameOf={nameOf}
                    positions={recoded.map((one) => ({ ...one, id: `${one.seq} ${one.position}` }))}
                  />
                </details>
              )}
              {edits && only && (
                <span className={styles.back}>
                  {others.length === 1 ? (
                    <Act
                      because={because}
                      aria-label={`Bring back “${only.value.name}” as it was then`}
                      onClick={() => ask(only)}
                    >
                      Bring back
                    </Act>
                  ) : (
                    <details>
                      <summary>Bring back…</summary>
                      <ul>
                        {others.map((version) => (
                          <li key={`${version.root} ${version.id}`}>
                            <Act because={because} onClick={() => ask(version)}>
                              “{version.value.name}”
                            </Act>
                          </li>
                        ))}
                      </ul>
                    </details>
                  )}
                </span>
              )}
            </li>
          )
        })}
      </ol>
      {history.hasNextPage && (
        <p className={styles.more}>
          <Button
            because={history.isFetchingNextPage ? 'Older ones are being looked up.' : undefined}
            onClick={() => void history.fetchNextPage()}
          >
            What happened before
          </Button>
        </p>
      )}
      <BringBack
        version={asked?.version ?? null}
        codebook={codebook}
        left={asked?.left ?? ''}
        because={because}
        onBring={putBack}
        onClose={() => setAsked(null)}
      />
      {shown.length === 0 && <EmptyState>Nothing has happened to the codebook yet.</EmptyState>}
    </>
  )
}
