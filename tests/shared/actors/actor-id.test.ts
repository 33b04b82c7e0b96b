import { describe, expect, it } from 'vitest'
import { actorIdSchema, organisationKeyPattern } from '../../../shared/actors/actor-id.ts'

const isActor = (id: string) => actorIdSchema.safeParse(id).success

describe('the id of an actor', () => {
  it('is a code of three letters, a group, or an organisation by its name as typed', () => {
    for (const id of [
      'MEX',
      'QQQ',
      'group:EU',
      'org:Micro Soft',
      'org:😀',
      'org:Società\tB',
      `org:${'é'.repeat(120)}`,
    ]) {
      expect([id, isActor(id)]).toEqual([id, true])
    }
    for (const id of [
      'mex',
      'Mexico',
      'group:',
      'org:',
      'org: A',
      'org:A ',
      'org:A\nB',
      `org:${'é'.repeat(121)}`,
    ]) {
      expect([id, isActor(id)]).toEqual([id, false])
    }
  })

  it('[I4] holds no half of a character, which would be another one in the log, and no control character', () => {
    for (const name of ['\ud800x', 'x\udfff', 'a\ud83d\ud83d\ude00', 'a\u0000b', 'a\u001bb', 'a\u007f']) {
      expect([name, isActor(`org:${name}`)]).toEqual([name, false])
      expect([name, organisationKeyPattern.test(`org:${name}`)]).toEqual([name, false])
    }
  })
})
