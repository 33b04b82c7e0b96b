// Whether two subjects have the same page, in whatever order their parts are named, as the server decides it.
import type { PublishSubject } from '../../../../shared/wire/sharing/api-publishing.ts'

/** True when publishing both makes versions of one page. */
export const isSameSubject = (a: PublishSubject, b: PublishSubject): boolean =>
  subjectWords(a) === subjectWords(b)

function subjectWords(subject: PublishSubject): string {
  switch (subject.kind) {
    case 'quote':
      return JSON.stringify([
        subject.kind,
        subject.transcript,
        subject.spans
          .map(({ startSegment, start, endSegment, end }) => `${startSegment}:${start}-${endSegment}:${end}`)
          .sort(),
      ])
    case 'record':
      return JSON.stringify([subject.kind, subject.transcript])
    case 'note':
      return JSON.stringify([subject.kind, subject.note])
    case 'view': {
      const { show, topic = '', filter, compare = '' } = subject.query
      const fields = Object.entries(filter)
        .filter(([, value]) => value !== undefined && value !== '')
        .sort(([a], [b]) => (a < b ? -1 : 1))
      return JSON.stringify([subject.kind, show, topic, compare, fields])
    }
  }
}
