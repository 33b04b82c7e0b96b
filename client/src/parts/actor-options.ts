// The actors a field offers: those that are known here while nothing is typed, else what typed words find. Pure.

import { actorCode, actorName } from '../../../shared/actors/actor.ts'
import type { ActorId } from '../../../shared/actors/actor-id.ts'
import { findActors, type OwnOrganisation } from '../../../shared/actors/find-actor.ts'
import { codeBeside, saidOnce } from '../../../shared/actors/said-once.ts'

export type ActorOption = {
  readonly id: ActorId
  readonly label: string
  /** Its code, after another name that was typed for it: "Holland · NLD". */
  readonly detail: string
  readonly keywords: readonly string[]
}

const most = 8

/** `typed` null: the field shows the chosen actor, and what is known fits whatever its name. */
export function actorOptions(
  typed: string | null,
  chosen: ActorId | null,
  known: readonly ActorId[],
  organisations: readonly OwnOrganisation[],
): readonly ActorOption[] {
  if (typed === null || typed.trim() === '') {
    const keywords = [chosen === null ? '' : actorName(chosen)]
    return known.map((id) => ({
      id,
      label: actorName(id),
      detail: codeBeside(actorCode(id), actorName(id)) ?? '',
      keywords,
    }))
  }
  return findActors(typed, most, organisations).map(({ id, name, code, alias }) => ({
    id,
    label: name,
    detail: saidOnce(alias, codeBeside(code, name)).join(' · '),
    // Every one of them fits: findActors has chosen and ranked them.
    keywords: [typed],
  }))
}
