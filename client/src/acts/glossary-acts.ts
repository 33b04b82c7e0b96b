// What a reviewer does to the glossary: add, change, retire, remove; each is one step of undo, however many entries it is
// about. Many entries go to the server in portions that fit a request: all or nothing of each, and it can be stopped.
import { foldName } from '../../../shared/actors/fold-name.ts'
import type { PersonId } from '../../../shared/base/id.ts'
import { type Problem, problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import type { TermRecord } from '../../../shared/records/glossary/term.ts'
import type { PersonRecord } from '../../../shared/records/person.ts'
import { sameValue } from '../live/refused/refused-change.ts'
import type { DeskContext } from './desk-context.ts'
import type { InPortions } from './in-portions.ts'

export type GlossaryContext = Pick<DeskContext, 'ask' | 'undo' | 'project'> & {
  /** The stored entries as this screen has them now. */
  readonly terms: () => ReadonlyMap<string, TermRecord>
}

export type TermsAdded = {
  /** Ids of the new entries. */
  readonly added: readonly string[]
  /** How many were in the glossary already. */
  readonly known: number
  /** How many were not sent: it was stopped, or it broke off with `brokeOff`. */
  readonly left: number
  readonly brokeOff: Problem | null
}

/** A request's body holds 256 KB; a portion stays well below, and small enough that its progress is seen. */
const mostPortionBytes = 120 * 1024
const mostPerPortion = 1000

/** The entries in portions that each fit one request, in their order. */
export function portionsOf<T>(items: readonly T[]): T[][] {
  const encoder = new TextEncoder()
  const portions: T[][] = []
  let bytes = 0
  for (const item of items) {
    const size = encoder.encode(JSON.stringify(item)).length + 1
    const last = portions.at(-1)
    if (last && bytes + size <= mostPortionBytes && last.length < mostPerPortion) {
      last.push(item)
      bytes += size
    } else {
      portions.push([item])
      bytes = size
    }
  }
  return portions
}

async function send(
  { ask, project }: GlossaryContext,
  terms: readonly TermRecord[],
  { progress, signal }: InPortions = {},
): Promise<TermsAdded> {
  const added: string[] = []
  let known = 0
  let done = 0
  for (const portion of portionsOf(terms)) {
    if (signal?.aborted) return { added, known, left: terms.length - done, brokeOff: null }
    const reply = await ask('addTerms', { params: { project }, body: { terms: portion } })
    if (!reply.ok) return { added, known, left: terms.length - done, brokeOff: reply.problem }
    added.push(...reply.value.added)
    known += reply.value.known
    done += portion.length
    progress?.(done, terms.length)
  }
  return { added, known, left: 0, brokeOff: null }
}

const remove = async ({ ask, project }: GlossaryContext, ids: readonly string[]): Promise<Result<void>> => {
  if (ids.length === 0) return ok(undefined)
  const reply = await ask('removeTerms', { params: { project }, body: { terms: [...ids] } })
  return reply.ok ? ok(undefined) : reply
}

/** Adds entries. What was added before it stopped or broke off stays, and is taken back by one undo. */
export async function addTerms(
  context: GlossaryContext,
  terms: readonly TermRecord[],
  how: InPortions = {},
): Promise<TermsAdded> {
  const went = await send(context, terms, how)
  if (went.added.length > 0) {
    const [only] = terms
    const words =
      went.added.length === 1 && terms.length === 1
        ? `entry “${only?.term}”`
        : `${went.added.length} entries of the glossary`
    let ids = went.added
    context.undo.did({
      words,
      undo: () => remove(context, ids),
      redo: async () => {
        const again = await send(context, terms)
        ids = again.added
        return again.brokeOff ? failed(again.brokeOff) : ok(undefined)
      },
    })
  }
  return went
}

/** Gives an entry other words, or retires it; undo refuses once somebody else has changed it. */
export async function changeTerm(
  context: GlossaryContext,
  id: string,
  term: TermRecord,
): Promise<Result<void>> {
  const before = context.terms().get(id)
  if (!before) return failed(problem('not-found', 'This entry is no longer in the glossary.'))
  const put = async (to: TermRecord): Promise<Result<void>> => {
    const reply = await context.ask('editTerm', { params: { project: context.project, term: id }, body: to })
    return reply.ok ? ok(undefined) : reply
  }
  const swap = async (from: TermRecord, to: TermRecord): Promise<Result<void>> =>
    sameValue(context.terms().get(id), from)
      ? put(to)
      : failed(problem('conflict', 'This entry was changed since.'))
  const done = await put(term)
  if (done.ok) {
    context.undo.did({
      words: `change of “${before.term}”`,
      undo: () => swap(term, before),
      redo: () => swap(before, term),
    })
  }
  return done
}

/** Takes entries out; undo puts them back as they were. */
export async function removeTerms(context: GlossaryContext, ids: readonly string[]): Promise<Result<void>> {
  const before = ids.flatMap((id) => context.terms().get(id) ?? [])
  const done = await remove(context, ids)
  if (done.ok && before.length > 0) {
    const [only] = before
    let back: readonly string[] = []
    context.undo.did({
      words: before.length === 1 ? `removal of “${only?.term}”` : `removal of ${before.length} entries`,
      undo: async () => {
        const went = await send(context, before)
        back = went.added
        return went.brokeOff ? failed(went.brokeOff) : ok(undefined)
      },
      redo: () => remove(context, back),
    })
  }
  return done
}

/** Writes an entry whether or not one of its term is stored: a retired one comes back into use with the new words. */
export async function writeTerm(context: GlossaryContext, term: TermRecord): Promise<Result<void>> {
  const folded = foldName(term.term)
  for (const [id, known] of context.terms()) {
    if (foldName(known.term) !== folded) continue
    return known.retired
      ? changeTerm(context, id, term)
      : failed(problem('conflict', `“${known.term}” is in the glossary already.`, 'term'))
  }
  const { brokeOff, added } = await addTerms(context, [term])
  if (brokeOff) return failed(brokeOff)
  return added.length > 0
    ? ok(undefined)
    : failed(problem('conflict', `“${term.term}” is in the glossary already.`, 'term'))
}

/** Adds people who are not in the list yet, as one act. `newId` makes an id from the browser's clock and random numbers. */
export async function addPeople(
  { ask, project, undo }: Pick<DeskContext, 'ask' | 'project' | 'undo'>,
  people: readonly PersonRecord[],
  newId: () => PersonId,
): Promise<Result<number>> {
  const put = people.map((person) => ({ id: newId(), person }))
  const change = async (wanted: typeof put, gone: readonly PersonId[]): Promise<Result<void>> => {
    const reply = await ask('changePeople', { params: { project }, body: { put: wanted, remove: [...gone] } })
    return reply.ok ? ok(undefined) : reply
  }
  const all = async (step: (portion: typeof put) => Promise<Result<void>>): Promise<Result<void>> => {
    for (const portion of portionsOf(put).flatMap((part) => chunks(part, 200))) {
      const done = await step(portion)
      if (!done.ok) return done
    }
    return ok(undefined)
  }
  const addAll = () => all((portion) => change(portion, []))
  const done = await addAll()
  if (!done.ok) return done
  if (put.length > 0) {
    undo.did({
      words: put.length === 1 ? 'a person added' : `${put.length} people added`,
      undo: () =>
        all((portion) =>
          change(
            [],
            portion.map(({ id }) => id),
          ),
        ),
      redo: addAll,
    })
  }
  return ok(put.length)
}

const chunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size))
