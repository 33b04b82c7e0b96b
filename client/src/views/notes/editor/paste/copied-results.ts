// Which frozen results were copied in this browser, from whatever note and tab: a page may claim any figures under any seal,
// and the server would refuse the note with them. Of each only a mark is kept, and only of the last ones.
import { canonicalJson } from '../../../../../../shared/base/canonical-json.ts'
import type { SealedResult } from '../../../../../../shared/records/notes/query.ts'

export type CopiedResults = {
  readonly remember: (result: SealedResult) => void
  readonly has: (result: SealedResult) => boolean
}

const storageKey = 'copied-results'
const most = 200

/** Kept in this tab, and where the browser lets it for its other tabs. `storage`: null where there is none. */
export function copiedResults(storage: () => Pick<Storage, 'getItem' | 'setItem'> | null): CopiedResults {
  const here = new Set<string>()
  const kept = (): readonly string[] => {
    try {
      const read: unknown = JSON.parse(storage()?.getItem(storageKey) ?? '[]')
      return Array.isArray(read) ? read.filter((mark) => typeof mark === 'string') : []
    } catch {
      return []
    }
  }
  return {
    remember: (result) => {
      const mark = markOf(result)
      here.add(mark)
      try {
        const others = kept().filter((known) => known !== mark)
        storage()?.setItem(storageKey, JSON.stringify([...others, mark].slice(-most)))
      } catch {
        // Full or not allowed: this tab knows it still.
      }
    },
    has: (result) => here.has(markOf(result)) || kept().includes(markOf(result)),
  }
}

/** Those of this browser. */
export const copiedHere: CopiedResults = copiedResults(() => globalThis.localStorage ?? null)

/** The seal and a number for what stands under it: the server tells what is forged, this only what was copied. */
function markOf(result: SealedResult): string {
  let number = 0
  for (const sign of canonicalJson(result)) number = (Math.imul(number, 31) + (sign.codePointAt(0) ?? 0)) | 0
  return `${result.seal} ${number}`
}
