// Routes about transcripts, each handed to its action.
import { readFilter } from '../../../shared/records/positions/position-filter.ts'
import type { transcriptRoutes } from '../../../shared/wire/api-transcript.ts'
import { exportProject } from '../../actions/exports/export-project.ts'
import { attribute } from '../../actions/transcripts/attribute.ts'
import { decide } from '../../actions/transcripts/decide.ts'
import { importTranscript } from '../../actions/transcripts/import-transcript.ts'
import { listTranscripts } from '../../actions/transcripts/list-transcripts.ts'
import { moderate } from '../../actions/transcripts/moderate.ts'
import { previewTranscript } from '../../actions/transcripts/preview-transcript.ts'
import { quote } from '../../actions/transcripts/quote.ts'
import { readTranscriptView } from '../../actions/transcripts/read-transcript.ts'
import { correctionKey } from '../../actions/transcripts/transcript-records.ts'
import { undecide } from '../../actions/transcripts/undecide.ts'
import type { Handlers } from '../call.ts'

export const transcriptHandlers: Handlers<keyof typeof transcriptRoutes> = {
  listTranscripts: ({ needs, caller }) => listTranscripts(needs.world, caller),
  previewTranscript: ({ needs, caller, body }) => previewTranscript(needs.world, caller, body),
  importTranscript: ({ needs, caller, body, query }) =>
    importTranscript(needs.world, caller, { bytes: body, fileName: query.fileName ?? '', day: query.day }),
  readTranscript: ({ needs, caller, params }) => readTranscriptView(needs.world, caller, params.transcript),
  decide: ({ needs, caller, params, body }) => decide(needs.world, caller, { ...params, ...body }),
  undecide: ({ needs, caller, params }) =>
    undecide(needs.world, caller, {
      transcript: params.transcript,
      correction: correctionKey(params.member, params.record),
    }),
  attribute: ({ needs, caller, params, body }) => attribute(needs.world, caller, { ...params, to: body }),
  moderate: ({ needs, caller, params, body }) => moderate(needs.world, caller, { ...params, ...body }),
  quote: ({ needs, caller, params, body }) => quote(needs.world, caller, { ...params, ...body }),
  export: ({ needs, caller, params, query, origin }) =>
    exportProject(needs.world, caller, {
      format: params.format,
      transcript: query.transcript ?? null,
      note: query.note,
      origin,
      filter: readFilter(query),
    }),
}
