// After signing in: straight to the only project, or a list of one's projects.
import { Link, Navigate } from '@tanstack/react-router'
import { useApi } from '../api/use-api.ts'
import { PlainPage } from '../ui/frame/plain-page.tsx'
import { EmptyState } from '../ui/states/empty-state.tsx'
import { LoadingLines } from '../ui/states/loading-lines.tsx'

export function Home() {
  const { data, error, isPending } = useApi('listProjects', { params: {} })
  if (isPending) return <LoadingLines says="Opening your projects…" />
  const projects = data?.projects ?? []
  const only = projects.length === 1 ? projects[0] : undefined
  if (only) return <Navigate to="/p/$project" params={{ project: only.slug }} replace />
  return (
    <PlainPage label="Rapporteur" title="Your projects">
      {error ? (
        <p>{error.problem.message}</p>
      ) : projects.length === 0 ? (
        <EmptyState hint={<Link to="/account">Your account</Link>}>
          You are in no project. Ask an owner for an invitation.
        </EmptyState>
      ) : (
        <ul>
          {projects.map((project) => (
            <li key={project.id}>
              <Link to="/p/$project" params={{ project: project.slug }}>
                {project.name}
              </Link>{' '}
              <span className="fine">{project.role}</span>
            </li>
          ))}
        </ul>
      )}
    </PlainPage>
  )
}
