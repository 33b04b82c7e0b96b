// The desk: one record, read, corrected and coded together. What stands on it is in desk/screen.
import { OpenRecord } from '../../parts/open-record.tsx'
import { OpenDesk } from './desk/screen/open-desk.tsx'

export const Desk = () => <OpenRecord>{(view) => <OpenDesk view={view} />}</OpenRecord>
