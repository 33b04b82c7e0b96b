// “Who spoke” of one record; the list itself is in open-speakers.
import { OpenRecord } from '../../parts/open-record.tsx'
import { OpenSpeakers } from './open-speakers.tsx'

export const Speakers = () => <OpenRecord>{(view) => <OpenSpeakers view={view} />}</OpenRecord>
