// The choices of who publishes: what the page shows besides the words, how it is found, and how others may use it. Nothing
// is ticked for anybody: the first time, nobody is named and the page is not listed.
import { type Licence, licences, type PublicationKind } from '../../../../shared/publishing/publication.ts'
import { type PublishChoices, publishChoicesSchema } from '../../../../shared/wire/sharing/api-publishing.ts'
import { Select } from '../../ui/choices/select.tsx'
import { CheckBox } from '../../ui/controls/check-box.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import styles from './publishing.module.css'
import { licenceMeans, licenceOptions } from './publishing-words.ts'

export type Terms = { readonly licence: Licence; readonly isListed: boolean }

/** The choices as they are typed: an address may be half typed, and an empty field is no choice. */
export type TypedChoices = {
  readonly nameMembers: boolean
  readonly nameAuthors: boolean
  readonly withPositions: boolean
  readonly official: string
  readonly title: string
}

export const typedChoices = (choices: PublishChoices): TypedChoices => ({
  nameMembers: choices.nameMembers ?? false,
  nameAuthors: choices.nameAuthors ?? false,
  withPositions: choices.withPositions ?? false,
  official: choices.official ?? '',
  title: choices.title ?? '',
})

/** What is asked of the server, of what a page of this kind has; `fault` is what is wrong with the official address. */
export function chosenOf(
  kind: PublicationKind,
  typed: TypedChoices,
): { readonly choices: PublishChoices; readonly fault: string | null } {
  const official = kind === 'quote' || kind === 'record' ? typed.official.trim() : ''
  const title = kind === 'view' ? typed.title.trim() : ''
  const read = publishChoicesSchema.shape.official.safeParse(official === '' ? undefined : official)
  return {
    choices: {
      ...(kind !== 'view' && typed.nameMembers ? { nameMembers: true } : {}),
      ...(kind === 'note' && typed.nameAuthors ? { nameAuthors: true } : {}),
      ...(kind === 'record' && typed.withPositions ? { withPositions: true } : {}),
      ...(read.success && read.data !== undefined ? { official: read.data } : {}),
      ...(title === '' ? {} : { title }),
    },
    fault: read.success ? null : 'Give an address that begins with http:// or https://.',
  }
}

export function PublishFields({
  kind,
  typed,
  onType,
  terms,
  onTerms,
  fault,
}: {
  readonly kind: PublicationKind
  readonly typed: TypedChoices
  readonly onType: (changes: Partial<TypedChoices>) => void
  readonly terms: Terms
  readonly onTerms: (changes: Partial<Terms>) => void
  readonly fault: string | null
}) {
  return (
    <>
      {kind === 'view' && (
        <TextField
          label="Title"
          description="Left empty, the page is named by what it shows."
          maxLength={200}
          value={typed.title}
          onChange={(title) => onType({ title })}
        />
      )}
      {kind === 'record' && (
        <CheckBox isChecked={typed.withPositions} onChange={(withPositions) => onType({ withPositions })}>
          With the positions on it. Who coded them and their comments are never shown.
        </CheckBox>
      )}
      {kind === 'note' && (
        <CheckBox isChecked={typed.nameAuthors} onChange={(nameAuthors) => onType({ nameAuthors })}>
          Name who wrote the note. Ask them first: a name once read by others cannot be called back.
        </CheckBox>
      )}
      {kind !== 'view' && (
        <CheckBox isChecked={typed.nameMembers} onChange={(nameMembers) => onType({ nameMembers })}>
          Name who corrected. Ask them first: a name once read by others cannot be called back.
        </CheckBox>
      )}
      {(kind === 'quote' || kind === 'record') && (
        <TextField
          label="Official page of the session"
          description="Where its publisher shows it; left empty, no link is given."
          inputMode="url"
          maxLength={2000}
          value={typed.official}
          onChange={(official) => onType({ official })}
          error={fault}
        />
      )}
      <TermsFields terms={terms} onTerms={onTerms} />
    </>
  )
}

/** How the page is found and used; changed later without another version. */
export function TermsFields({
  terms,
  onTerms,
}: {
  readonly terms: Terms
  readonly onTerms: (changes: Partial<Terms>) => void
}) {
  return (
    <>
      <CheckBox isChecked={terms.isListed} onChange={(isListed) => onTerms({ isListed })}>
        List it on the project’s public page and in its feed. Unlisted, it is found by its address alone.
      </CheckBox>
      <div className={styles.licence}>
        <Select
          label="Licence"
          options={licenceOptions}
          value={terms.licence}
          onChange={(id) => {
            const licence = licences.find((each) => each === id)
            if (licence) onTerms({ licence })
          }}
        />
        <p className="fine">{licenceMeans[terms.licence]}</p>
      </div>
    </>
  )
}
