// Adding an entry, or changing one. What is wrong stands at its field; nothing typed is lost by a refusal.
import { useMemo, useState } from 'react'
import { foldName } from '../../../../shared/actors/fold-name.ts'
import { failed, ok, type Result } from '../../../../shared/base/result.ts'
import { joinAliases, splitAliases } from '../../../../shared/formats/glossary/glossary-csv.ts'
import { aliasesOf } from '../../../../shared/formats/glossary/glossary-table.ts'
import {
  type TermKind,
  type TermRecord,
  termKinds,
  termSchema,
} from '../../../../shared/records/glossary/term.ts'
import {
  addTerms,
  changeTerm,
  type GlossaryContext,
  removeTerms,
  writeTerm,
} from '../../acts/glossary-acts.ts'
import { errorOfField, type FieldErrors, fieldErrors } from '../../api/field-errors.ts'
import { Dialog } from '../../ui/boxes/dialog.tsx'
import { Select } from '../../ui/choices/select.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { Form } from '../../ui/controls/form.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import styles from './glossary.module.css'
import type { GlossaryRow } from './glossary-rows.ts'
import { kindWords } from './glossary-words.ts'

type TermDialogProps = {
  /** Null: closed. */
  readonly of: GlossaryRow | 'new' | null
  readonly context: GlossaryContext
  /** Says an outcome that can be undone. */
  readonly did: (words: string) => void
  readonly onClose: () => void
}

export function TermDialog({ of, ...rest }: TermDialogProps) {
  const row = of === 'new' ? null : of
  return (
    <Dialog title={row?.entry.term ?? 'Add an entry'} isOpen={of !== null} onClose={rest.onClose}>
      {of !== null && <TermForm key={row?.key ?? 'new'} row={row} {...rest} />}
    </Dialog>
  )
}

function TermForm({
  row,
  context,
  did,
  onClose,
}: Omit<TermDialogProps, 'of'> & { readonly row: GlossaryRow | null }) {
  const from = row?.stored?.record ?? row?.entry
  const [term, setTerm] = useState(from?.term ?? '')
  const [kind, setKind] = useState<TermKind>(from?.kind ?? 'term')
  const [expansion, setExpansion] = useState(from?.expansion ?? '')
  const [aliases, setAliases] = useState(joinAliases(from?.aliases ?? []))
  const [errors, setErrors] = useState<FieldErrors>({})
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const kinds = useMemo(() => termKinds.map((id) => ({ id, label: kindWords[id] })), [])
  const busyWords = isBusy ? 'It is being saved.' : undefined

  const send = async () => {
    if (isBusy) return
    const record: TermRecord = {
      term: term.trim(),
      kind,
      expansion: expansion.trim(),
      aliases: aliasesOf(splitAliases(aliases), term.trim()),
      from: row?.stored?.record.from ?? 'hand',
    }
    const found = fieldErrors(termSchema, record)
    setErrors(found)
    setTrouble(null)
    if (Object.keys(found).length > 0) return
    setBusy(true)
    const result = await write(context, row, record)
    setBusy(false)
    if (!result.ok) {
      const ofField = errorOfField(result.problem, ['term', 'expansion', 'aliases'])
      setErrors(ofField ?? {})
      return setTrouble(ofField ? null : result.problem.message)
    }
    did(row ? `${record.term} is changed.` : `${record.term} is added.`)
    onClose()
  }
  const settle = async (act: () => Promise<Result<void>>, words: string) => {
    if (isBusy) return
    setBusy(true)
    const result = await act()
    setBusy(false)
    if (!result.ok) return setTrouble(result.problem.message)
    did(words)
    onClose()
  }
  const remove = (id: string) => settle(() => removeTerms(context, [id]), `${row?.entry.term} is removed.`)
  const retire = (id: string, record: TermRecord) =>
    settle(
      () => changeTerm(context, id, { ...record, retired: true }),
      `${record.term} is not used any more.`,
    )
  const { stored } = row ?? {}

  return (
    <Form
      label={row ? `Edit ${row.entry.term}` : 'Add an entry'}
      onSend={() => void send()}
      error={trouble}
      acts={
        <>
          <Button kind="primary" type="submit" because={busyWords}>
            {row ? 'Save' : 'Add'}
          </Button>
          {stored && (
            <>
              <Button because={busyWords} onClick={() => void retire(stored.id, stored.record)}>
                Do not use
              </Button>
              <Button because={busyWords} onClick={() => void remove(stored.id)}>
                Remove
              </Button>
            </>
          )}
          <Button kind="quiet" onClick={onClose}>
            Not now
          </Button>
        </>
      }
    >
      <TextField
        label="As it is written"
        description="An acronym in its capitals: OEWG"
        autoFocus
        autoComplete="off"
        value={term}
        onChange={setTerm}
        error={errors.term}
      />
      <div className={styles.kind}>
        <Select
          label="Kind"
          options={kinds}
          value={kind}
          onChange={(id) => setKind(termKinds.find((each) => each === id) ?? 'term')}
        />
      </div>
      <TextField
        label="Stands for"
        description="The words of an acronym; else empty"
        autoComplete="off"
        value={expansion}
        onChange={setExpansion}
        error={errors.expansion}
      />
      <TextField
        label="Other right spellings"
        description="With semicolons between: UN OEWG; the Working Group"
        autoComplete="off"
        value={aliases}
        onChange={setAliases}
        error={errors.aliases}
      />
      {row && !stored && (
        <p className="fine">
          This entry builds itself. Saved, it is kept as written here, and stands before what was built.
        </p>
      )}
    </Form>
  )
}

/** Saving another term for an entry that builds itself also keeps the old one away. */
async function write(
  context: GlossaryContext,
  row: GlossaryRow | null,
  record: TermRecord,
): Promise<Result<void>> {
  if (row?.stored) return changeTerm(context, row.stored.id, record)
  if (row === null || foldName(row.entry.term) === foldName(record.term)) return writeTerm(context, record)
  const { brokeOff, added } = await addTerms(context, [record, silenced(row)])
  if (brokeOff) return failed(brokeOff)
  return added.length > 0 ? ok(undefined) : writeTerm(context, record)
}

/** The stored entry that keeps one that builds itself away. */
export const silenced = ({ entry }: GlossaryRow): TermRecord => ({
  term: entry.term,
  kind: entry.kind,
  expansion: entry.expansion,
  aliases: [],
  from: 'hand',
  retired: true,
})
