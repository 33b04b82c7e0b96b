// The quiet acts in the codebook's head: to the glossary, import, files to take away. Phones get them as one menu.
import { createLink, useNavigate } from '@tanstack/react-router'
import { BookA, Download, Ellipsis, Upload } from 'lucide-react'
import { useProject } from '../../api/project.tsx'
import { Menu } from '../../ui/choices/menu.tsx'
import { Button, ButtonLink } from '../../ui/controls/button.tsx'
import { codebookFormats } from './export-codebook.ts'
import { useIsNarrow } from './use-is-narrow.ts'

const PlaceLink = createLink(ButtonLink)

export function HeadActs({
  because,
  onImport,
  onTakeAway,
}: {
  readonly because: string | undefined
  /** Undefined for those who may not. */
  readonly onImport: (() => void) | undefined
  readonly onTakeAway: (format: string) => Promise<void>
}) {
  const { project } = useProject()
  const navigate = useNavigate()
  const isPhone = useIsNarrow(720)
  const files = codebookFormats.map(({ format, label }) => ({ id: format, label, icon: Download }))
  if (isPhone) {
    return (
      <Menu
        label="More"
        trigger={
          <Button kind="quiet" icon={Ellipsis} iconOnly>
            More
          </Button>
        }
        entries={[
          { id: 'glossary', label: 'Glossary', icon: BookA },
          ...(onImport
            ? [{ id: 'import', label: 'Import', icon: Upload, isDisabled: because !== undefined }]
            : []),
          ...files,
        ]}
        onChoose={(id) => {
          if (id === 'import') onImport?.()
          else if (id === 'glossary')
            void navigate({ to: '/p/$project/glossary', params: { project: project.slug } })
          else void onTakeAway(id)
        }}
      />
    )
  }
  return (
    <>
      <PlaceLink to="/p/$project/glossary" params={{ project: project.slug }} kind="quiet" icon={BookA}>
        Glossary
      </PlaceLink>
      {onImport && (
        <Button kind="quiet" icon={Upload} because={because} onClick={onImport}>
          Import
        </Button>
      )}
      <Menu
        label="Take the codebook away"
        trigger={
          <Button kind="quiet" icon={Download}>
            Take away
          </Button>
        }
        entries={files}
        onChoose={(format) => void onTakeAway(format)}
      />
    </>
  )
}
