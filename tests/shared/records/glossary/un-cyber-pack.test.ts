import { describe, expect, it } from 'vitest'
import { foldName } from '../../../../shared/actors/fold-name.ts'
import { termSchema } from '../../../../shared/records/glossary/term.ts'
import { unCyberPack } from '../../../../shared/records/glossary/un-cyber-pack.ts'

describe('the UN cyber pack', () => {
  it('holds valid entries only', () => {
    for (const { source: _, ...entry } of unCyberPack) {
      expect(termSchema.safeParse({ ...entry, from: 'hand' })).toMatchObject({ success: true })
    }
  })

  it('holds every term and alias once', () => {
    const forms = unCyberPack.flatMap(({ term, aliases }) => [...new Set([term, ...aliases].map(foldName))])
    const twice = forms.filter((form, i) => forms.indexOf(form) !== i)
    expect(twice).toEqual([])
  })

  it('knows the processes and norms by their short and long names', () => {
    const of = (term: string) => unCyberPack.find((entry) => entry.term === term)
    expect(of('OEWG')).toMatchObject({ kind: 'process', expansion: 'Open-ended Working Group' })
    expect(of('GGE')?.expansion).toBe('Group of Governmental Experts')
    expect(of('WEOG')?.kind).toBe('body')
    expect(of('multistakeholder')?.aliases).toContain('multi-stakeholder')
    expect(of('First Committee')?.kind).toBe('body')
  })
})
