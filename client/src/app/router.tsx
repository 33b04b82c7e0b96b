// Every address of the program and the screen it shows. Screens load when they are first opened.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { z } from 'zod'
import { filterAddressSchema } from '../../../shared/records/positions/position-filter.ts'
import { Home } from './home.tsx'
import { NotHere } from './not-here.tsx'
import { ProjectFrame } from './project-frame.tsx'
import { SignedIn } from './signed-in.tsx'
import { WentWrong } from './went-wrong.tsx'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotHere })
const at = <const Path extends string>(path: Path) => ({ getParentRoute: () => root, path })

const signIn = createRoute({
  ...at('/sign-in'),
  validateSearch: z.object({ to: z.string().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../views/account/sign-in.tsx'), 'SignIn'),
})
const setUp = createRoute({
  ...at('/set-up/$token'),
  component: lazyRouteComponent(() => import('../views/account/set-up.tsx'), 'SetUp'),
})
const join = createRoute({
  ...at('/join/$token'),
  component: lazyRouteComponent(() => import('../views/account/join.tsx'), 'Join'),
})

const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', component: SignedIn })
const inside = <const Path extends string>(path: Path) => ({ getParentRoute: () => signedIn, path })
const home = createRoute({ ...inside('/'), component: Home })
const account = createRoute({
  ...inside('/account'),
  component: lazyRouteComponent(() => import('../views/account/account.tsx'), 'AccountView'),
})

const project = createRoute({ ...inside('/p/$project'), component: ProjectFrame })
const here = <const Path extends string>(path: Path) => ({ getParentRoute: () => project, path })
const library = createRoute({
  ...here('/'),
  component: lazyRouteComponent(() => import('../views/library/library.tsx'), 'Library'),
})
const desk = createRoute({
  ...here('/t/$transcript'),
  component: lazyRouteComponent(() => import('../views/transcript/desk.tsx'), 'Desk'),
})
const speakers = createRoute({
  ...here('/t/$transcript/speakers'),
  component: lazyRouteComponent(() => import('../views/speakers/speakers.tsx'), 'Speakers'),
})
const figures = createRoute({
  ...here('/t/$transcript/figures'),
  validateSearch: z.object({ of: z.literal('project').optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../views/figures/figures.tsx'), 'Figures'),
})
const walk = createRoute({
  ...here('/t/$transcript/walk'),
  staticData: { hasRail: false },
  component: lazyRouteComponent(() => import('../views/walk/walk.tsx'), 'Walk'),
})
const notes = createRoute({
  ...here('/notes'),
  component: lazyRouteComponent(() => import('../views/notes/notes.tsx'), 'Notes'),
})
const note = createRoute({
  ...here('/notes/$note'),
  validateSearch: z.object({
    show: z.enum(['versions', 'writers']).optional().catch(undefined),
    /** The version that is looked at, by its seq. */
    at: z.coerce.number().int().min(1).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../views/notes/notes.tsx'), 'Notes'),
})
const review = createRoute({
  ...here('/review'),
  validateSearch: z.object({
    record: z.string().optional().catch(undefined),
    kind: z.string().optional().catch(undefined),
    by: z.string().optional().catch(undefined),
    status: z.string().optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../views/review/review.tsx'), 'Review'),
})
// An address may be typed or cut: a field of it that cannot be is left out, and a bare number is the word it reads as.
const lenientWord = z
  .preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string().max(8000).optional())
  .catch(undefined)
const lenient = <Shape extends object>(shape: Shape) =>
  Object.fromEntries(Object.keys(shape).map((field) => [field, lenientWord])) as {
    readonly [Field in keyof Shape]: typeof lenientWord
  }
const inbox = createRoute({
  ...here('/inbox'),
  validateSearch: z.object({ only: z.literal('unseen').optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../views/inbox/inbox.tsx'), 'InboxView'),
})
const activity = createRoute({
  ...here('/activity'),
  validateSearch: z.object({
    by: z.string().optional().catch(undefined),
    record: z.string().optional().catch(undefined),
    kind: z.string().optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../views/activity/activity.tsx'), 'ActivityView'),
})
const positions = createRoute({
  ...here('/positions'),
  validateSearch: z.object({
    ...lenient(filterAddressSchema.shape),
    view: lenientWord,
    topic: lenientWord,
    record: lenientWord,
    sort: lenientWord,
    group: lenientWord,
    map: lenientWord,
    quotes: lenientWord,
    table: lenientWord,
    least: lenientWord,
    ties: lenientWord,
    compare: lenientWord,
    single: lenientWord,
  }),
  component: lazyRouteComponent(() => import('../views/positions/positions.tsx'), 'Positions'),
})
const person = createRoute({
  ...here('/people/$person'),
  component: lazyRouteComponent(() => import('../views/people/person-page.tsx'), 'PersonPage'),
})
const people = createRoute({
  ...here('/people'),
  validateSearch: z.object({ list: z.literal('organisations').optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../views/people/people.tsx'), 'People'),
})
const codebook = createRoute({
  ...here('/codebook'),
  validateSearch: z.object({ part: z.string().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../views/codebook/codebook.tsx'), 'CodebookView'),
})
const glossary = createRoute({
  ...here('/glossary'),
  validateSearch: z.object({
    kind: z.string().optional().catch(undefined),
    from: z.string().optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../views/glossary/glossary.tsx'), 'Glossary'),
})
const members = createRoute({
  ...here('/members'),
  component: lazyRouteComponent(() => import('../views/members/members.tsx'), 'Members'),
})
const published = createRoute({
  ...here('/published'),
  component: lazyRouteComponent(() => import('../views/publications/publications.tsx'), 'Publications'),
})
const short = createRoute({
  ...here('/t'),
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/p/$project', params })
  },
})

const tree = root.addChildren([
  signIn,
  setUp,
  join,
  signedIn.addChildren([
    home,
    account,
    project.addChildren([
      library,
      desk,
      walk,
      figures,
      speakers,
      notes,
      note,
      review,
      inbox,
      activity,
      positions,
      people,
      person,
      codebook,
      glossary,
      members,
      published,
      short,
    ]),
  ]),
])

export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  defaultErrorComponent: WentWrong,
  scrollRestoration: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
  interface StaticDataRouteOption {
    /** False for a screen that stands alone in the window. */
    hasRail?: boolean
  }
  interface HistoryState {
    /** Of the quotes that are open beside a view of positions: what no link carries. */
    quotes?: { readonly title: string; readonly says?: string; readonly opener?: string }
  }
}
