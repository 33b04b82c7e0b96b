// Every step from an empty file to today's tables. Only add at the end.

import { rooms0001 } from './0001-rooms.ts'
import { directory0002 } from './0002-directory.ts'
import { day0003 } from './0003-day.ts'
import { history0004 } from './0004-history.ts'
import { historyBySeq0005 } from './0005-history-by-seq.ts'
import { publications0006 } from './0006-publications.ts'
import { talk0007 } from './0007-talk.ts'
import { notes0008 } from './0008-notes.ts'
import { noteQuotes0009 } from './0009-note-quotes.ts'
import { images0010 } from './0010-images.ts'
import { noteBlocks0011 } from './0011-note-blocks.ts'
import { citedBefore0012 } from './0012-cited-before.ts'
import { secrets0013 } from './0013-secrets.ts'
import type { Migration } from './migrate.ts'

export const allMigrations: readonly Migration[] = [
  rooms0001,
  directory0002,
  day0003,
  history0004,
  historyBySeq0005,
  publications0006,
  talk0007,
  notes0008,
  noteQuotes0009,
  images0010,
  noteBlocks0011,
  citedBefore0012,
  secrets0013,
]
