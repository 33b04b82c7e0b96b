// Codebooks and plans for the tests of their files.
import type { StanceId, TopicId } from '../../../../shared/base/id.ts'
import { guidsOf } from '../../../../shared/formats/codebook/code-guid.ts'
import type { ImportedCodebook } from '../../../../shared/formats/codebook/imported-codebook.ts'
import { planImport } from '../../../../shared/formats/codebook/plan/plan-import.ts'
import { readCodebook } from '../../../../shared/formats/codebook/read-codebook.ts'
import type { Codebook, Topic } from '../../../../shared/records/codebook/codebook.ts'
import type { CodebookEntries } from '../../../../shared/records/codebook/codebook-faults.ts'

export const guidOf = guidsOf('01HZZZZZZZZZZZZZZZZZZZZZZZ')

export const topic = (
  id: string,
  more: Partial<Omit<Topic, 'id'>> & { readonly under?: string } = {},
): Topic => {
  const { under, ...fields } = more
  return {
    id: id as TopicId,
    name: `Name of ${id}`,
    definition: '',
    parent: (under ?? null) as TopicId | null,
    colour: 1,
    order: 0,
    retired: false,
    redirect: null,
    suggestedBy: null,
    ...fields,
  }
}

export const entriesOf = ({ topics, stances }: Codebook): CodebookEntries => ({
  topics: new Map(topics.map(({ id, ...record }) => [id, record])),
  stances: new Map(stances.map(({ id, ...record }) => [id, record])),
})

export const noCodebook: CodebookEntries = {
  topics: new Map<TopicId, never>(),
  stances: new Map<StanceId, never>(),
}

export function imported(text: string): ImportedCodebook {
  const read = readCodebook(text)
  if (!read.ok) throw new Error(read.problem.message)
  return read.value
}

export const planOf = (codebook: CodebookEntries, text: string) =>
  planImport(codebook, imported(text), guidOf)

/** The plan's entries by id, and what is said, without lines. */
export const saidOf = ({ troubles }: { readonly troubles: readonly { readonly message: string }[] }) =>
  troubles.map(({ message }) => message)
