// Finds a record as the command names it: by its id, or by what its id, title, session or file name begins with.
import type { TranscriptId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { readMeeting } from '../../../shared/transcript/meeting.ts'
import type { Project } from '../../stores/projects.ts'
import type { TranscriptFacts } from '../../stores/transcripts.ts'
import type { World } from '../world.ts'

/** `named` null: the project's only record. Problems: `not-found`; `conflict` when several fit. */
export async function findNamedTranscript(
  world: Pick<World, 'transcripts'>,
  project: Project,
  named: string | null,
): Promise<Result<TranscriptId>> {
  const all = await world.transcripts.ofProject(project.id)
  const exact = all.find(({ id }) => id === named)
  if (exact) return ok(exact.id)
  const fitting = named === null ? all : all.filter((facts) => beginsWith(facts, named))
  const [first, second] = fitting
  const ofProject = `in “${project.name}”`
  if (first === undefined) {
    const what = named === null ? 'There is no record' : `There is no record “${named}”`
    return failed(problem('not-found', `${what} ${ofProject}.`, 'transcript'))
  }
  if (second !== undefined) {
    const why =
      named === null ? 'Say which record' : `Several records ${ofProject} begin with “${named}”: say which`
    const choices = fitting.slice(0, 3).map(({ id, title, fileName }) => `${id} (${title || fileName})`)
    const more = fitting.length > choices.length ? ', …' : ''
    return failed(
      problem('conflict', `${why} with --transcript: ${choices.join(', ')}${more}.`, 'transcript'),
    )
  }
  return ok(first.id)
}

function beginsWith({ id, title, fileName }: TranscriptFacts, named: string): boolean {
  const { session, name } = readMeeting(title)
  const wanted = named.toLowerCase()
  return (
    wanted !== '' &&
    [id, title, session, name, fileName].some((text) => text?.toLowerCase().startsWith(wanted))
  )
}
