// Who speaks: said of one place, of all turns of a label, or of a label in every record by making it an alias of a person.
// Every act is one step of undo, however many places and people it touches.

import { foldName } from '../../../shared/actors/fold-name.ts'
import type { PersonId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { may, refusalOf } from '../../../shared/people/permissions.ts'
import type { Person, PersonRecord } from '../../../shared/records/person.ts'
import { attributionKey } from '../../../shared/records/speakers/attribution.ts'
import { matchPerson } from '../../../shared/records/speakers/match-person.ts'
import { personOfLabel } from '../../../shared/records/speakers/new-people.ts'
import type { RowPlace, SpeakerRow } from '../../../shared/records/speakers/speaker-rows.ts'
import type { Act } from '../live/undo.ts'
import type { DeskContext } from './desk-context.ts'

type AttributionContext = Pick<DeskContext, 'room' | 'transcript' | 'undo' | 'ask'>

/** What acts on the people of the project need besides. */
export type SpeakerContext = AttributionContext &
  Pick<DeskContext, 'project' | 'me'> & {
    readonly people: () => ReadonlyMap<PersonId, PersonRecord>
    readonly newPersonId: () => PersonId
  }

/** `clear`: back to the printed label; null: nobody known. */
export type SaidSpeaker = PersonId | null | 'clear'

/** What an answer did: the label now means the person in every record, or these places alone were said. */
export type Assigned = { readonly how: 'alias' | 'places'; readonly name: string | null }

type Step = Pick<Act, 'undo' | 'redo'>

/** Who speaks from a place on; `clear` goes back to the printed label. */
export async function attribute(
  context: AttributionContext,
  segment: number,
  offset: number,
  person: SaidSpeaker,
): Promise<Result<void>> {
  const before = saidBefore(context, { segment, offset })
  const ask = async (whom: SaidSpeaker): Promise<Result<void>> => {
    const reply = await context.ask('attribute', {
      params: { transcript: context.transcript, segment, offset },
      body: whom === 'clear' ? { clear: true } : { person: whom },
    })
    return reply.ok ? ok(undefined) : reply
  }
  const done = await ask(person)
  if (done.ok) {
    context.undo.did({
      words: `speaker of ¶ ${segment + 1}`,
      undo: () => ask(before),
      redo: () => ask(person),
    })
  }
  return done
}

/** Says of a row who speaks: for a label and a person, in every record where that can be; null: nobody known. */
export async function assignRow(
  context: SpeakerContext,
  row: SpeakerRow,
  person: Person | null,
): Promise<Result<Assigned>> {
  const named =
    row.kind === 'label' && person && row.label !== null ? asAlias(context, row.label, person) : null
  const steps = named
    ? [
        () => changePeople(context, named),
        ...(row.state === 'said' ? [() => say(context, row.places, 'clear')] : []),
      ]
    : [() => say(context, row.places, person?.id ?? null)]
  const done = await inOneStep(context, wordsFor(row), steps)
  return done.ok ? ok({ how: named ? 'alias' : 'places', name: person?.name ?? null }) : done
}

/** Adds somebody new for a row: with the label as an alias, or said to speak in its places. */
export async function addPersonForRow(
  context: SpeakerContext,
  row: SpeakerRow,
  name: string | null,
): Promise<Result<Assigned>> {
  if (!may(context.me, 'edit-people')) return failed(problem('forbidden', refusalOf('edit-people')))
  const printed = row.kind === 'label' ? row.label : null
  const made = personOfLabel(printed ?? name?.trim() ?? '')
  const record =
    name === null || name === made.name
      ? made
      : { ...made, name, aliases: printed === null || printed === name ? [] : [printed] }
  if (record.name.trim() === '') return failed(problem('invalid', 'A new person needs a name.'))
  const id = context.newPersonId()
  const people = [...listed(context), { ...record, id }]
  const isMeant = printed !== null && meansOnly(printed, id, people)
  const done = await inOneStep(context, `new person ${record.name}`, [
    () => changePeople(context, [{ id, person: record }]),
    ...(isMeant
      ? row.state === 'said'
        ? [() => say(context, row.places, 'clear')]
        : []
      : [() => say(context, row.places, id)]),
  ])
  return done.ok ? ok({ how: isMeant ? 'alias' : 'places', name: record.name }) : done
}

/** Makes a person of each label; their turns in every record are named by it. */
export async function addPeopleOfLabels(
  context: SpeakerContext,
  labels: readonly string[],
): Promise<Result<void>> {
  if (!may(context.me, 'edit-people')) return failed(problem('forbidden', refusalOf('edit-people')))
  const made = labels.map((label) => ({ id: context.newPersonId(), person: personOfLabel(label) }))
  const words = made.length === 1 ? `new person ${made[0]?.person.name}` : `${made.length} new people`
  return inOneStep(context, words, [() => changePeople(context, made)])
}

/** Takes back what members said of a row: the printed label holds again. */
export const clearRow = (context: SpeakerContext, row: SpeakerRow): Promise<Result<void>> =>
  inOneStep(context, wordsFor(row), [() => say(context, row.places, 'clear')])

const wordsFor = (row: SpeakerRow): string =>
  row.kind === 'label' ? `speaker of “${row.label}”` : `speaker of ¶ ${row.places[0].segment + 1}`

const saidBefore = ({ room }: Pick<DeskContext, 'room'>, { segment, offset }: RowPlace): SaidSpeaker => {
  const before = room.records().attributions.get(attributionKey(segment, offset))
  return before ? before.person : 'clear'
}

const listed = (context: SpeakerContext): readonly Person[] =>
  [...context.people()].map(([id, person]) => ({ ...person, id }))

const meansOnly = (label: string, id: PersonId, people: readonly Person[]): boolean => {
  const found = matchPerson(label, people)
  return found.kind === 'match' && found.person.id === id
}

type Put = readonly { readonly id: PersonId; readonly person: PersonRecord }[]

/** The people to change so that a label means one of them; null where it cannot, or the member may not. */
function asAlias(context: SpeakerContext, label: string, person: Person): Put | null {
  if (!may(context.me, 'edit-people') || label.length > 200) return null
  const folded = foldName(label)
  const put = listed(context).flatMap(({ id, ...record }) => {
    if (id === person.id) {
      if (record.aliases.length >= 40) return []
      return [{ id, person: { ...record, aliases: [...new Set([...record.aliases, label])] } }]
    }
    const others = record.aliases.filter((alias) => foldName(alias) !== folded)
    return others.length < record.aliases.length ? [{ id, person: { ...record, aliases: others } }] : []
  })
  const changed = new Map(put.map(({ id, person: record }) => [id, record]))
  const people = listed(context).map((each) => ({ ...each, ...changed.get(each.id) }))
  return changed.has(person.id) && meansOnly(label, person.id, people) ? put : null
}

/** Says who speaks at several places. Nothing is remembered here. */
async function say(
  context: AttributionContext,
  places: readonly RowPlace[],
  person: SaidSpeaker,
): Promise<Result<Step>> {
  const before = places.map((place) => ({ ...place, whom: saidBefore(context, place) }))
  const ask = async (all: readonly (RowPlace & { readonly whom: SaidSpeaker })[]): Promise<Result<void>> => {
    const reply = await context.ask('attributeMany', {
      params: { transcript: context.transcript },
      body: {
        places: all.map(({ segment, offset, whom }) => ({
          segment,
          offset,
          to: whom === 'clear' ? { clear: true as const } : { person: whom },
        })),
      },
    })
    return reply.ok ? ok(undefined) : reply
  }
  const redo = () => ask(places.map((place) => ({ ...place, whom: person })))
  const done = await redo()
  return done.ok ? ok({ undo: () => ask(before), redo }) : done
}

/** Puts people as given. Nothing is remembered here; undo restores them as they were, and removes those who were not. */
async function changePeople(context: SpeakerContext, put: Put): Promise<Result<Step>> {
  const known = context.people()
  const before = put.flatMap(({ id }) => {
    const person = known.get(id)
    return person ? [{ id, person }] : []
  })
  const added = put.filter(({ id }) => !known.has(id)).map(({ id }) => id)
  const ask = async (people: Put, remove: readonly PersonId[]): Promise<Result<void>> => {
    const reply = await context.ask('changePeople', {
      params: { project: context.project },
      body: {
        put: people.map(({ id, person }) => ({ id, person: { ...person, aliases: [...person.aliases] } })),
        remove: [...remove],
      },
    })
    return reply.ok ? ok(undefined) : reply
  }
  const done = await ask(put, [])
  return done.ok ? ok({ undo: () => ask(before, added), redo: () => ask(put, []) }) : done
}

/** Runs steps in order as one act. When a later one is refused, those before it are taken back. */
async function inOneStep(
  { undo }: Pick<DeskContext, 'undo'>,
  words: string,
  steps: readonly (() => Promise<Result<Step>>)[],
): Promise<Result<void>> {
  const done: Step[] = []
  for (const step of steps) {
    const result = await step()
    if (!result.ok) {
      for (const each of [...done].reverse()) await each.undo()
      return result
    }
    done.push(result.value)
  }
  const run = async (acts: readonly Step['undo'][]): Promise<Result<void>> => {
    for (const act of acts) {
      const result = await act()
      if (!result.ok) return result
    }
    return ok(undefined)
  }
  undo.did({
    words,
    undo: () => run([...done].reverse().map((step) => step.undo)),
    redo: () => run(done.map((step) => step.redo)),
  })
  return ok(undefined)
}
