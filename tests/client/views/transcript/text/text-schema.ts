// The editor's schema without an editor, for tests that need no browser.
import { getSchema } from '@tiptap/core'
import { textExtensions } from '../../../../../client/src/views/transcript/text/text-document.ts'

export const textSchema = getSchema(textExtensions)
