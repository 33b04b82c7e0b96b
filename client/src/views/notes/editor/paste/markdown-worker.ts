// Reads Markdown beside the page: texts there are on which the reader works for minutes, and who pasted one writes on.
import { readNoteMarkdown } from '../../../../../../shared/formats/note-markdown/read-note-markdown.ts'

self.addEventListener('message', ({ data }: MessageEvent<string>) => {
  self.postMessage(readNoteMarkdown(data))
})
