// Asks about one project wait for one another, so that what is kept of it is brought on by one at a time.
import type { ProjectId } from '../../shared/base/id.ts'

/** `ask` begins once the project's earlier ask has ended, well or not. */
export function oneAfterAnother<T>(
  ask: (project: ProjectId) => Promise<T>,
): (project: ProjectId) => Promise<T> {
  const waiting = new Map<ProjectId, Promise<T>>()
  return (project) => {
    const before: Promise<unknown> = waiting.get(project) ?? Promise.resolve()
    const asked = before.then(
      () => ask(project),
      () => ask(project),
    )
    waiting.set(project, asked)
    const done = () => {
      if (waiting.get(project) === asked) waiting.delete(project)
    }
    asked.then(done, done)
    return asked
  }
}
