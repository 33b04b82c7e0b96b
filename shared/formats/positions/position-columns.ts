// The columns of positions, in order, with what each means: the same words in the table, the workbook, the JSON and the
// README beside them. Names never change, for scripts rely on them; a new column goes where it belongs.
import type { Column } from './table.ts'

const columns = [
  ['position_id', 'The position; it has one row for each of its topics, and the id stays for ever.'],
  ['transcript_id', 'The record it stands in.'],
  ['transcript', 'The record’s title.'],
  ['event', 'The event and day that the title names, as “IGF 2021, day 4”.'],
  ['day', 'The day of the meeting, ISO 8601; empty when nobody said.'],
  ['paragraph', 'The paragraph in which the quote begins, from 1, as ¶ on screen.'],
  ['start', 'Where the quote begins in that paragraph as published, in UTF-16 units from 0.'],
  ['end', 'Where its first passage ends, counted in the paragraph where it ends; the end is not part of it.'],
  ['spans', 'All passages, as in the link: s1:3-31; s2:4-s3:5 goes on from paragraph 2 into 3.'],
  ['iso3', 'ISO 3166-1 alpha-3 of the holder; empty when that is not a state.'],
  ['holder', 'Who the position counts for: the group spoken for, else the actor, other names followed.'],
  ['holder_name', 'The holder’s name in English.'],
  [
    'holder_kind',
    'state, group, un-body, intergovernmental, company, civil-society, academia, technical or organisation.',
  ],
  ['actor', 'Whose position was coded: an ISO code, group:CODE or org:Name.'],
  ['actor_name', 'The actor’s name in English.'],
  ['actor_kind', 'The actor’s kind, of the same list.'],
  ['on_behalf_of', 'The group or state the actor spoke for, when it did.'],
  ['reported', 'TRUE when somebody else than the holder said so.'],
  ['reported_by', 'Who said so, when it was not the actor.'],
  ['topic_id', 'The topic as the codebook has it today.'],
  ['topic', 'The topic’s name.'],
  ['topic_path', 'Its name after those of the topics above it.'],
  ['topic_count', 'How many topics the position has, also those a filter left out of the file.'],
  ['coded_topics', 'The ids of the topics its coder gave it, before anything was merged or recoded.'],
  ['recoded_by', 'Who gave it other topics since, when somebody did.'],
  ['stance_id', 'The stance as the codebook has it.'],
  ['stance', 'The stance’s name.'],
  ['stance_value', 'Its value on the scale, -2 to 2; empty for stances that do not count.'],
  ['certainty', 'How sure the coder was: sure, rather-sure or unsure.'],
  ['condition', 'What the position depends on, in the coder’s words.'],
  ['comment', 'The coder’s comment.'],
  [
    'speaker',
    'Who speaks there: the person, else the printed label; of words of several all of them, parted by semicolons.',
  ],
  ['affiliation', 'The person’s affiliation on that day; of several each one’s, with a dash for none.'],
  ['published_text', 'The quote as published. Passages are parted by …, paragraphs by a line break.'],
  ['corrected_text', 'The quote with the corrections accepted so far.'],
  [
    'quote_changed',
    'words or sense when the quote reads otherwise than when it was coded and nobody has looked since.',
  ],
  ['coder_id', 'The member who coded it.'],
  ['coder', 'That member’s name.'],
  ['coded_at', 'When it was last saved by its coder, ISO 8601, UTC.'],
  ['permalink', 'The link to the quote in its record.'],
] as const

export type PositionColumn = (typeof columns)[number][0]

export const positionColumns: readonly Column<PositionColumn>[] = columns.map(([name, means]) => ({
  name,
  means,
}))
