// Making a quote, a record, a note or a view public. What will be public is shown before it is; those who may not publish
// see the address of what is public already.
import { type RefObject, useEffect, useRef, useState } from 'react'
import { makesVersion } from '../../../../shared/publishing/makes-version.ts'
import type { Licence } from '../../../../shared/publishing/publication.ts'
import type { PublishedContent } from '../../../../shared/publishing/published-content.ts'
import type { PublicationSummary, PublishSubject } from '../../../../shared/wire/sharing/api-publishing.ts'
import { useProject } from '../../api/project.tsx'
import { useAct, useApi } from '../../api/use-api.ts'
import { Dialog } from '../../ui/boxes/dialog.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { Form } from '../../ui/controls/form.tsx'
import { useKeyLabel } from '../../ui/keys/use-hotkeys.tsx'
import { LoadingLines } from '../../ui/states/loading-lines.tsx'
import { useSettled } from '../../ui/time/use-settled.ts'
import { useAnnounce } from '../../ui/voice/announcer.tsx'
import { chosenOf, PublishFields, type Terms, type TypedChoices, typedChoices } from './publish-fields.tsx'
import { PublishedAddress } from './published-address.tsx'
import { PublishedPreview } from './published-preview.tsx'
import styles from './publishing.module.css'
import { kindNames, versionOutlook } from './publishing-words.ts'
import { isSameSubject } from './same-subject.ts'
import { usePreview } from './use-preview.ts'

type Made = {
  readonly publication: PublicationSummary
  readonly isNewVersion: boolean
  readonly content: PublishedContent
}

export function PublishDialog({
  subject,
  onClose,
}: {
  readonly subject: PublishSubject
  readonly onClose: () => void
}) {
  const { may } = useProject()
  const [made, setMade] = useState<Made | null>(null)
  const kind = kindNames[subject.kind]
  const title = !may('publish')
    ? `Published page of this ${kind}`
    : made === null
      ? `Publish this ${kind}`
      : 'This is public'
  return (
    <Dialog title={title} size="wide" isOpen onClose={onClose}>
      {!may('publish') ? (
        <PublishedHere subject={subject} />
      ) : made === null ? (
        <Publishing subject={subject} onMade={setMade} onClose={onClose} />
      ) : (
        <Published made={made} onClose={onClose} />
      )}
    </Dialog>
  )
}

function Publishing({
  subject,
  onMade,
  onClose,
}: {
  readonly subject: PublishSubject
  readonly onMade: (made: Made) => void
  readonly onClose: () => void
}) {
  const { project } = useProject()
  const announce = useAnnounce()
  const keyLabel = useKeyLabel()
  const { act, busy, problem } = useAct('publish', ['listPublications', 'readPublication'])
  // Null until it is known whether there is a page already, whose choices are then begun with.
  const [typed, setTyped] = useState<TypedChoices | null>(null)
  const [terms, setTerms] = useState<Terms>({ licence: 'cc-by-4.0', isListed: false })
  // Undefined: the licence that the page has.
  const [licence, setLicence] = useState<Licence>()
  const { kind } = subject
  const { choices, fault } = chosenOf(kind, typed ?? typedChoices({}))
  const asked = JSON.stringify(choices)
  const settled = useSettled(asked)
  const { data, error, isPlaceholderData, refetch } = usePreview(subject, JSON.parse(settled), licence)
  if (typed === null && data) {
    const { existing } = data
    setTyped(typedChoices(existing?.choices ?? {}))
    if (existing) setTerms({ licence: existing.licence, isListed: existing.isListed })
  }
  const toSend = useRef<(() => void) | null>(null)
  toSend.current = null
  useControlEnter(toSend)
  if (typed === null || data === undefined) {
    return error === null ? (
      <LoadingLines says="Looking at what will be public…" />
    ) : (
      <Refused sentence={error.problem.message} onClose={onClose} />
    )
  }

  const { existing, title, content, digest, page } = data
  const isVersion = makesVersion(data)
  const isOfTerms = existing?.licence !== terms.licence || existing.isListed !== terms.isListed
  const isStale = isPlaceholderData || settled !== asked
  const because =
    fault ??
    (busy
      ? 'It is being published.'
      : isStale
        ? 'Still looking at what will be public.'
        : isVersion || isOfTerms
          ? undefined
          : versionOutlook(data))
  const send = async () => {
    if (because !== undefined) return
    const body = { subject, choices, ...terms, digest }
    const done = await act({ params: { project: project.slug }, body })
    if (!done.ok) {
      // What is shown is no longer what would be public.
      if (done.problem.code === 'conflict') void refetch()
      return
    }
    announce(`Public at ${done.value.publication.url}`)
    onMade({ ...done.value, content })
  }
  toSend.current = () => void send()
  return (
    <Form
      label={`Publish this ${kindNames[kind]}`}
      onSend={() => void send()}
      error={problem?.message ?? error?.problem.message}
      acts={
        <>
          <Button kind="primary" type="submit" keyHint={keyLabel('Mod+Enter')} because={because}>
            {isVersion ? (existing === null ? 'Publish' : `Publish version ${existing.version + 1}`) : 'Save'}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Not now
          </Button>
        </>
      }
    >
      <div>
        <p role="status" className={styles.outlook}>
          {versionOutlook(data)}
        </p>
        <PublishedPreview title={title} content={content} page={page} />
      </div>
      <PublishFields
        kind={kind}
        typed={typed}
        onType={(changes) => setTyped({ ...typed, ...changes })}
        terms={terms}
        onTerms={(changes) => {
          setTerms({ ...terms, ...changes })
          if (changes.licence) setLicence(changes.licence)
        }}
        fault={fault}
      />
      {existing !== null && existing.unpublishedAtMs === null && (
        <div className={styles.already}>
          <PublishedAddress publication={existing} content={isVersion ? null : content} />
        </div>
      )}
    </Form>
  )
}

/** Ctrl or ⌘ with Enter, wherever in the dialog the focus is: bindings of the page do not act inside a dialog. */
function useControlEnter(toSend: RefObject<(() => void) | null>) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return
      event.preventDefault()
      toSend.current?.()
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [toSend])
}

/** Why it cannot be published, and nothing to publish with. */
function Refused({ sentence, onClose }: { readonly sentence: string; readonly onClose: () => void }) {
  return (
    <div className={styles.refused}>
      <p role="alert">This cannot be published. {sentence}</p>
      <Button onClick={onClose}>Back</Button>
    </div>
  )
}

function Published({ made, onClose }: { readonly made: Made; readonly onClose: () => void }) {
  const { publication, isNewVersion, content } = made
  return (
    <div className={styles.done}>
      <p>
        {isNewVersion
          ? `Version ${publication.version} of “${publication.title}” can be read by anybody who has the address.`
          : `Nothing changed since version ${publication.version}; how it is listed and may be used is saved.`}
      </p>
      <PublishedAddress publication={publication} content={content} />
      <div>
        <Button kind="primary" autoFocus onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  )
}

function PublishedHere({ subject }: { readonly subject: PublishSubject }) {
  const { project } = useProject()
  const { data, error } = useApi('listPublications', { params: { project: project.slug } })
  const page = data?.publications.find(
    (each) => each.unpublishedAtMs === null && isSameSubject(each.subject, subject),
  )
  if (page) return <PublishedAddress publication={page} content={null} />
  if (error) return <p role="alert">{error.problem.message}</p>
  if (!data) return <LoadingLines says="Looking for its page…" />
  return <p>This {kindNames[subject.kind]} is not public. Reviewers and owners can publish it.</p>
}
