// Attacks by figures: a result of a query that nobody worked out, put into a note as if the product had.
import * as Y from 'yjs'
import type { GateRule } from '../../../server/live/gate/gate-rule.ts'
import { type Attack, any, freshClient, run } from '../attack.ts'
import { type ForgedContent, forgeUpdate } from '../forged-update.ts'
import { matrix } from '../queries/told-results.ts'
import { testId } from '../world.ts'

const query: ForgedContent = { kind: 'type', type: 3, name: 'query' }
const sealed = {
  project: testId(900),
  query: { show: 'matrix', filter: {} },
  result: { ...matrix, says: 'Mexico threatens war.' },
  seal: 'A'.repeat(43),
}

const frozen = (
  what: string,
  content: ForgedContent,
  { rule = 'query-seal', key = 'frozen' }: { readonly rule?: GateRule; readonly key?: string } = {},
): Attack => ({
  rule,
  what,
  by: 'annotator',
  make: (scene) => {
    const client = freshClient(scene)
    return forgeUpdate([
      run(
        client,
        0,
        { content: query, parent: 'body' },
        { content: any('matrix'), parent: { client, clock: 0 }, key: 'show' },
        { content, parent: { client, clock: 0 }, key },
      ),
    ])
  },
})

export const querySealAttacks: readonly Attack[] = [
  frozen('figures with half a seal', any({ ...matrix, seal: 'A'.repeat(43) })),
  frozen('figures under a seal of nobody’s', any(sealed)),
  frozen('no figures at all', any('as of today')),
  frozen('made-up figures before nothing', { kind: 'any', values: [sealed, null] }),
  // An editor reads what stands behind all attributes as the one that is asked for.
  frozen('figures behind all attributes', any({ frozen: sealed }), { rule: 'note-kind', key: '__proto__' }),
  {
    rule: 'query-seal',
    what: 'figures for a block that another put in',
    by: 'annotator',
    first: (scene) => [forgeUpdate([run(freshClient(scene), 0, { content: query, parent: 'body' })])],
    make: (scene) => {
      const blocks = scene.document.getXmlFragment('body').toArray()
      const id = blocks.find((block) => block instanceof Y.XmlElement && block.nodeName === 'query')?._item
        ?.id
      if (!id) return null
      const parent = { client: id.client, clock: id.clock }
      return forgeUpdate([run(freshClient(scene), 0, { content: any(sealed), parent, key: 'frozen' })])
    },
  },
]
