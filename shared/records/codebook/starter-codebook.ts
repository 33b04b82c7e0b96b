// The codebook every new project begins with: 16 topics of the UN cyber dialogues and 6 stances. It is only a start:
// projects rename, merge and add. Definitions follow the pillars of the OEWG (A/75/816) and GGE (A/76/135) reports of 2021.
// Ids are readable and stay when names change, so they must never be reused for something else.
import type { StanceId, TopicId } from '../../base/id.ts'
import type { Codebook, Stance, Topic } from './codebook.ts'

/** Colours are the look's 12 pigments: four topics share theirs with another, and the view gives the later one another line. */
type Row = readonly [id: string, colour: number, parent: string | null, name: string, definition: string]

const topicRows: readonly Row[] = [
  [
    'stakeholder-participation',
    5,
    null,
    'Stakeholder participation',
    'Whether and how companies, civil society, academia and technical experts take part in the UN processes. Include: accreditation, modalities, consultations. Exclude: training them (Capacity building).',
  ],
  [
    'un-forum',
    6,
    null,
    'UN as the multilateral forum',
    'Whether the United Nations is the place to discuss and settle questions of security in cyberspace. Include: its role beside regional and other forums. Exclude: the form of a UN process (its own topics below).',
  ],
  [
    'programme-of-action',
    1,
    'un-forum',
    'Programme of action',
    'The proposed permanent programme of action to advance responsible state behaviour. Include: its aims, form, timing and sponsors. Exclude: follow-up in general (One track or several).',
  ],
  [
    'one-track-or-several',
    8,
    'un-forum',
    'One track or several',
    'Whether states should work in one process or in several at once, such as the OEWG and the GGE. Include: overlap, division of work, what follows an expired mandate. Exclude: the crime treaty (Cybercrime committee).',
  ],
  [
    'threats',
    12,
    null,
    'Existing and potential threats',
    'What endangers peace and security through information technologies, and from whom. Include: state operations, ransomware, disinformation. Exclude: what states should refrain from (Norms of responsible behaviour).',
  ],
  [
    'norms',
    2,
    null,
    'Norms of responsible behaviour',
    'The voluntary, non-binding norms of responsible state behaviour of 2015 and 2021, and proposals for more. Include: putting them into practice, reporting on it. Exclude: what is binding (International law).',
  ],
  [
    'due-diligence',
    7,
    'norms',
    'Due diligence',
    'A state’s duty not to let its territory be used knowingly for wrongful acts by means of information technologies. Include: as norm 13 (c) or as law, requests to act. Exclude: attribution of acts to a state.',
  ],
  [
    'public-core',
    11,
    'norms',
    'Public core of the Internet',
    'Protection of the general availability and integrity of the Internet’s core, such as routing and the domain name system. Include: as a norm of restraint. Exclude: other infrastructure (Critical infrastructure).',
  ],
  [
    'critical-infrastructure',
    2,
    'norms',
    'Critical infrastructure',
    'Protection of infrastructure that gives essential services to the public, health care included. Include: what counts as critical, attacks on hospitals. Exclude: the Internet’s own core (Public core of the Internet).',
  ],
  [
    'international-law',
    9,
    null,
    'International law',
    'Whether and how existing international law applies to what states do in cyberspace. Include: the Charter, sovereignty, humanitarian law, national statements of view. Exclude: human rights law (Human rights).',
  ],
  [
    'binding-instrument',
    9,
    'international-law',
    'New binding instrument',
    'Whether states should negotiate a new treaty or other legally binding obligations on security in cyberspace. Include: for and against. Exclude: the convention on cybercrime (Cybercrime committee).',
  ],
  [
    'human-rights',
    4,
    null,
    'Human rights',
    'Respect for human rights and fundamental freedoms in the use and the securing of information technologies. Include: surveillance, expression, a human-centric approach. Exclude: law of armed conflict (International law).',
  ],
  [
    'confidence-building',
    10,
    null,
    'Confidence building',
    'Measures that lower the risk of misunderstanding and conflict between states. Include: exchange of views and doctrine, regional measures, transparency. Exclude: the contact directory (Points of contact).',
  ],
  [
    'points-of-contact',
    10,
    'confidence-building',
    'Points of contact',
    'A directory of national contacts, political and technical, whom other states can reach in an incident. Include: global and regional lists. Exclude: cooperation between response teams in general (Confidence building).',
  ],
  [
    'capacity-building',
    3,
    null,
    'Capacity building',
    'Helping states and others gain the skills, institutions and means to be secure and to take part. Include: training of diplomats, funding, digital gaps, development goals. Exclude: invitations to the table (Stakeholder participation).',
  ],
  [
    'cybercrime',
    12,
    null,
    'Cybercrime committee',
    'The ad hoc committee of the Third Committee that drafts a UN convention on cybercrime, and its relation to the First Committee. Include: scope and overlap. Exclude: crime as a danger in general (Existing and potential threats).',
  ],
]

const topics: readonly Topic[] = topicRows.map(([id, colour, parent, name, definition], order) => ({
  id: id as TopicId,
  name,
  definition,
  parent: parent as TopicId | null,
  colour,
  order,
  retired: false,
  redirect: null,
  suggestedBy: null,
}))

const stance = (
  id: string,
  order: number,
  name: string,
  sign: string,
  keys: string[],
  value: number | null,
): Stance => ({ id: id as StanceId, order, name, sign, keys, value })

/** In the order of their digits 1–6. "Opposes" is written with the minus sign U+2212; the hyphen key is its twin. */
const stances: readonly Stance[] = [
  stance('proposes', 0, 'proposes', '!', ['!'], 2),
  stance('supports', 1, 'supports', '+', ['+'], 1),
  stance('conditional', 2, 'with conditions', '~', ['~'], 0.5),
  stance('neutral', 3, 'neutral', '0', ['0'], 0),
  stance('opposes', 4, 'opposes', '\u2212', ['\u2212', '-'], -1),
  stance('unclear', 5, 'unclear', '?', ['?'], null),
]

export const starterCodebook: Codebook = { topics, stances }
