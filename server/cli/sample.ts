// What a new data folder begins with: the two records of transcripts/ and the people who speak in them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Beginning } from '../actions/projects/begin-project.ts'
import { programRoot } from './program-root.ts'

export const firstProjectName = 'UN cyber dialogues at the IGF'
const records = ['igf2020-ws341.txt', 'igf2021-ws119.txt']

export function sampleProject(): Beginning {
  const folder = join(programRoot, 'transcripts')
  return {
    name: firstProjectName,
    people: readFileSync(join(folder, 'people.csv'), 'utf8'),
    records: records.map((fileName) => ({ fileName, bytes: readFileSync(join(folder, fileName)) })),
  }
}

export const emptyProject: Beginning = { name: firstProjectName, people: null, records: [] }
