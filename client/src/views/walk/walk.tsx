// The walk: what was perhaps misheard in a record, one suspect after the other.
import { OpenRecord } from '../../parts/open-record.tsx'
import { OpenWalk } from './open-walk.tsx'

export const Walk = () => <OpenRecord>{(view) => <OpenWalk view={view} />}</OpenRecord>
