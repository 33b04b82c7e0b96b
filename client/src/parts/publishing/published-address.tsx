// A page that is public: its address, and what people take from it.
import { Copy, ExternalLink } from 'lucide-react'
import { citationText } from '../../../../shared/publishing/citation.ts'
import { citedOf } from '../../../../shared/publishing/cited-of.ts'
import type { PublishedContent } from '../../../../shared/publishing/published-content.ts'
import type { PublicationSummary } from '../../../../shared/wire/sharing/api-publishing.ts'
import { useProject } from '../../api/project.tsx'
import { Button, ButtonLink } from '../../ui/controls/button.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import styles from './publishing.module.css'
import { embedOf, listingWords, versionUrl } from './publishing-words.ts'
import { useCopy } from './use-copy.ts'

/** `content` is what its latest version shows; null where it is not at hand, and a citation is left to the page. */
export function PublishedAddress({
  publication,
  content,
}: {
  readonly publication: PublicationSummary
  readonly content: PublishedContent | null
}) {
  const { project } = useProject()
  const { copied, copy } = useCopy()
  const { id, kind, url, address, version, publishedAtMs, isListed } = publication
  const origin = url.slice(0, -address.length)
  const citation =
    content === null
      ? null
      : citationText(citedOf({ id, kind, version, publishedAtMs, origin, project: project.name }, content))
  return (
    <div className={styles.address}>
      <TextField
        label="Address"
        description={`Always shows the latest version, now ${version}; ${listingWords(isListed)}. ${versionUrl(publication)} keeps this one.`}
        isReadOnly
        value={url}
      />
      {citation !== null && (
        <TextField label="Citation" isReadOnly lines={3} voice="serif" value={citation} />
      )}
      <TextField label="Code to embed it" isReadOnly lines={3} value={embedOf(publication)} />
      <div className={styles.acts}>
        <Button icon={Copy} onClick={() => void copy('link', url)}>
          {copied === 'link' ? 'Link copied' : 'Copy link'}
        </Button>
        {citation !== null && (
          <Button icon={Copy} onClick={() => void copy('citation', citation)}>
            {copied === 'citation' ? 'Citation copied' : 'Copy citation'}
          </Button>
        )}
        <Button icon={Copy} onClick={() => void copy('code', embedOf(publication))}>
          {copied === 'code' ? 'Code copied' : 'Copy code'}
        </Button>
        <ButtonLink icon={ExternalLink} href={address} target="_blank" rel="noopener">
          Open page
        </ButtonLink>
      </div>
    </div>
  )
}
