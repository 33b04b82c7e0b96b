// The files a citation is given as, by the ending of their address.
import { writeBibtex } from '../../../shared/publishing/bibtex.ts'
import type { Cited } from '../../../shared/publishing/citation.ts'
import { writeCsl } from '../../../shared/publishing/csl.ts'
import { writeRis } from '../../../shared/publishing/ris.ts'
import type { CitationFormat } from './page-address.ts'

type Citation = { readonly write: (cited: Cited) => string; readonly type: string }

export const citations: Readonly<Record<CitationFormat, Citation>> = {
  bib: { write: writeBibtex, type: 'application/x-bibtex; charset=utf-8' },
  ris: { write: writeRis, type: 'application/x-research-info-systems; charset=utf-8' },
  json: { write: writeCsl, type: 'application/vnd.citationstyles.csl+json; charset=utf-8' },
}
