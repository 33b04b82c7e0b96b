// Fetched things on a screen, by TanStack Query. A failed query carries its Problem, so a screen has a sentence to show.
import {
  QueryClient,
  type QueryKey,
  type UseMutationResult,
  type UseQueryOptions,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { Problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import type { RouteName } from '../../../shared/wire/api.ts'
import { type ArgumentsOf, call, type ReplyOf } from './call.ts'

/** What a failed query throws inside TanStack Query; screens read `.problem`. */
export class ApiFailure extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}

export const queryKey = <N extends RouteName>(
  name: N,
  given?: Pick<ArgumentsOf<N>, 'params' | 'query'>,
): QueryKey =>
  given === undefined
    ? [name]
    : given.query === undefined
      ? [name, given.params]
      : [name, given.params, given.query]

/** Queries run offline too: `call` answers from what was kept. A record never changes, so it is not asked again. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 30_000,
        retry: (count, error) => count < 2 && error instanceof ApiFailure && error.problem.code === 'busy',
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })

/** What asks a GET route, for a screen (`useApi`) or ahead of one. */
export const apiQuery = <N extends RouteName>(
  name: N,
  given: Pick<ArgumentsOf<N>, 'params' | 'query'>,
): UseQueryOptions<ReplyOf<N>, ApiFailure> => ({
  queryKey: queryKey(name, given),
  queryFn: async () => {
    const result = await call(name, given as ArgumentsOf<N>)
    if (!result.ok) throw new ApiFailure(result.problem)
    return result.value
  },
  ...(name === 'readTranscript' ? { staleTime: Number.POSITIVE_INFINITY } : {}),
})

/** A GET route's reply: `data`, or `error.problem`. `enabled: false` waits. */
export function useApi<N extends RouteName>(
  name: N,
  given: Pick<ArgumentsOf<N>, 'params' | 'query'>,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<ReplyOf<N>, ApiFailure> {
  return useQuery<ReplyOf<N>, ApiFailure>({
    ...apiQuery(name, given),
    enabled: options.enabled ?? true,
  })
}

export type Acting<N extends RouteName> = {
  readonly act: (given: ArgumentsOf<N>) => Promise<Result<ReplyOf<N>>>
  readonly busy: boolean
  /** Why the last act failed; null after a success or before the first. */
  readonly problem: Problem | null
}

/** An act on the server. When it succeeds, the replies of `refresh` are asked for again. */
export function useAct<N extends RouteName>(name: N, refresh: readonly RouteName[] = []): Acting<N> {
  const client = useQueryClient()
  const mutation: UseMutationResult<ReplyOf<N>, ApiFailure, ArgumentsOf<N>> = useMutation({
    mutationFn: async (given: ArgumentsOf<N>) => {
      const result = await call(name, given)
      if (!result.ok) throw new ApiFailure(result.problem)
      return result.value
    },
    onSuccess: () => Promise.all(refresh.map((route) => client.invalidateQueries({ queryKey: [route] }))),
  })
  const { mutateAsync, isPending, error } = mutation
  return {
    act: (given) =>
      mutateAsync(given).then(ok, (failure: unknown) => {
        if (failure instanceof ApiFailure) return failed(failure.problem)
        throw failure
      }),
    busy: isPending,
    problem: error?.problem ?? null,
  }
}

const routesOf: Readonly<Record<string, readonly RouteName[]>> = {
  corrections: ['listTranscripts', 'quote', 'readFigures', 'listProposals', 'correctionHistory'],
  support: ['listTranscripts', 'readFigures', 'listProposals', 'correctionHistory'],
  positions: [
    'listTranscripts',
    'readTally',
    'listPositions',
    'readMeeting',
    'readPerson',
    'runQuery',
    'readQuotes',
  ],
  recodings: ['readTally', 'listPositions', 'readMeeting', 'readPerson', 'codebookHistory', 'runQuery'],
  looked: ['listPositions'],
  organisations: ['readTally', 'listPositions', 'readMeeting', 'runQuery'],
  decisions: [
    'readGlossarySources',
    'listTranscripts',
    'quote',
    'readFigures',
    'listProposals',
    'correctionHistory',
    'listPositions',
    'readPerson',
    'runQuery',
    'readQuotes',
    'listNotes',
    'readNote',
  ],
  attributions: [
    'listTranscripts',
    'quote',
    'listProposals',
    'readTally',
    'listPositions',
    'readMeeting',
    'readPerson',
    'runQuery',
    'readQuotes',
  ],
  moderation: [
    'listInbox',
    'listTranscripts',
    'readFigures',
    'listProposals',
    'correctionHistory',
    'readTally',
    'listPositions',
    'readMeeting',
    'readPerson',
    'runQuery',
    'readQuotes',
  ],
  passages: ['listInbox'],
  messages: ['listProposals', 'correctionHistory', 'listInbox'],
  transcripts: [
    'readGlossarySources',
    'listTranscripts',
    'readTally',
    'listPositions',
    'runQuery',
    'readQuotes',
  ],
  people: [
    'quote',
    'listTranscripts',
    'listProposals',
    'readTally',
    'listPositions',
    'readMeeting',
    'readPerson',
    'runQuery',
    'readQuotes',
  ],
  topics: ['readTally', 'listPositions', 'readMeeting', 'codebookHistory', 'runQuery'],
  glossary: [],
  settings: [],
  stances: ['readTally', 'codebookHistory', 'runQuery'],
  meta: [],
  body: ['listNotes', 'readNote', 'listBackLinks', 'listNoteVersions', 'readNoteAuthors'],
  notes: ['listNotes', 'readNote', 'listBackLinks', 'listNoteVersions', 'readNoteAuthors'],
  members: ['readProject', 'listProjects', 'listInvitations'],
  publications: ['readPublication'],
}

/** Whatever happens in a project is activity, and what is public may read otherwise from then on. */
const routesOfAny: readonly RouteName[] = ['listActivity', 'listPublications', 'previewPublication']

/** Asks again for what the news is about; for everything but the records themselves when it is null or unknown. */
export function refreshByNews(client: QueryClient, kinds: readonly string[] | null): void {
  const known = kinds?.map((kind) => routesOf[kind])
  const routes = known?.every((list) => list !== undefined)
    ? new Set<RouteName | undefined>([...routesOfAny, ...known.flat()])
    : null
  void client.invalidateQueries({
    predicate: ({ queryKey: [name] }) =>
      routes ? routes.has(name as RouteName) : name !== 'readTranscript' && name !== 'session',
  })
}
