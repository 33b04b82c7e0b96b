// Whether a daily mail of what waits comes. Mails lead here (`#digest`); where the server has no mail server it says so.
import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useProject } from '../../api/project.tsx'
import { useAct, useApi } from '../../api/use-api.ts'
import { CheckBox } from '../../ui/controls/check-box.tsx'
import { useTellOutcome } from '../../ui/voice/outcome.tsx'
import styles from './inbox.module.css'

export function DigestChoice({ because }: { readonly because: string | undefined }) {
  const { project } = useProject()
  const params = { project: project.slug }
  const { data } = useApi('readDigest', { params })
  const { act, busy } = useAct('setDigest', ['readDigest'])
  const tell = useTellOutcome()
  const hash = useLocation({ select: (location) => location.hash })
  const place = useRef<HTMLElement>(null)
  const isKnown = data !== undefined
  useEffect(() => {
    if (hash !== 'digest' || !isKnown) return
    place.current?.scrollIntoView({ block: 'center' })
    place.current?.focus({ preventScroll: true })
  }, [hash, isKnown])
  if (!data) return null
  const choose = async (isDaily: boolean) => {
    const done = await act({ params, body: { digest: isDaily ? 'daily' : 'never' } })
    tell({
      words: !done.ok
        ? done.problem.message
        : isDaily
          ? 'You get a daily mail while something new waits.'
          : 'You get no mail from this project.',
    })
  }
  return (
    <section ref={place} id="digest" tabIndex={-1} aria-labelledby="digest-head" className={styles.digest}>
      <h2 id="digest-head" className="label">
        Daily mail
      </h2>
      {data.isMailed ? (
        <>
          <CheckBox
            isChecked={data.digest === 'daily'}
            isDisabled={busy || because !== undefined}
            onChange={(isDaily) => void choose(isDaily)}
          >
            Mail me once a day while something new waits for me in {project.name}
          </CheckBox>
          {because !== undefined && <p className="fine">{because}</p>}
        </>
      ) : (
        <p className="fine">Nothing is mailed: whoever runs this server has set no mail server.</p>
      )}
    </section>
  )
}
