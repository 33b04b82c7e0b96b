// What a new data folder begins with: the two records of transcripts/ and the people who speak in them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Beginning } from '../actions/projects/begin-project.ts'
import { programRoot } from './program-root.ts'

export const firstProjectName = 'UN cyber dialogues at the IGF'
const records = [
  { fileName: 'igf2020-ws341.txt', day: '2020-11-13' },
  { fileName: 'igf2021-ws119.txt', day: '2021-12-10' },
]

export function sampleProject(): Beginning {
  const folder = join(programRoot, 'transcripts')
  return {
    name: firstProjectName,
    people: readFileSync(join(folder, 'people.csv'), 'utf8'),
    records: records.map(({ fileName, day }) => ({
      fileName,
      day,
      bytes: readFileSync(join(folder, fileName)),
    })),
  }
}

export const emptyProject: Beginning = { name: firstProjectName, people: null, records: [] }
