// Pictures on their way into a note. A file stays in hand until the server has it: while it cannot be reached, and when
// it was refused, so that nobody has to find it again. Its place follows what others write above.
import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Problem } from '../../../../../../shared/base/problem.ts'
import { maxPictureBytes } from '../../../../../../shared/records/notes/picture-kinds.ts'
import { sendImage } from '../../../../api/send-image.ts'
import { blockPlace } from '../blocks/block-place.ts'

/** `waiting`: no server could be reached; it goes on by itself once the device is online. */
export type ComingState =
  | { readonly kind: 'sending'; readonly share: number }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly problem: Problem }
export type ComingPicture = { readonly id: number; readonly file: File; readonly state: ComingState }

type Place = ReturnType<Editor['utils']['createMappablePosition']>
type Sending = { place: Place; stop: () => void }

/** The names of pictures as people say them, for the box that chooses files. */
export const pictureFiles = 'image/png,image/jpeg,image/gif,image/webp'

export function usePictures(editorOf: () => Editor | null, project: string) {
  const [coming, setComing] = useState<readonly ComingPicture[]>([])
  const sendings = useRef(new Map<number, Sending>())
  const lastId = useRef(0)

  const change = useCallback((id: number, state: ComingState) => {
    setComing((all) => all.map((each) => (each.id === id ? { ...each, state } : each)))
  }, [])
  const drop = useCallback((id: number) => {
    sendings.current.get(id)?.stop()
    sendings.current.delete(id)
    setComing((all) => all.filter((each) => each.id !== id))
  }, [])

  const send = useCallback(
    async (id: number, file: File) => {
      const sending = sendings.current.get(id)
      if (!sending) return
      change(id, { kind: 'sending', share: 0 })
      const { done, stop } = sendImage(project, file, (share) => change(id, { kind: 'sending', share }))
      sending.stop = stop
      const sent = await done
      const editor = editorOf()
      if (!sendings.current.has(id) || !editor || editor.isDestroyed) return
      if (!sent.ok) {
        change(
          id,
          sent.problem.code === 'not-stored'
            ? { kind: 'waiting' }
            : { kind: 'refused', problem: sent.problem },
        )
        return
      }
      const { image, width, height } = sent.value
      const { doc } = editor.state
      const at = blockPlace(doc, Math.min(sending.place.position, doc.content.size))
      const block = { type: 'image', attrs: { image, alt: '', width, height } }
      editor.chain().insertContentAt(at, block).scrollIntoView().run()
      drop(id)
    },
    [project, editorOf, change, drop],
  )

  /** Takes files to be put in at a position. What is no picture is refused with the reason and kept to be taken out. */
  const add = useCallback(
    (files: readonly File[], at: number) => {
      const editor = editorOf()
      if (!editor) return
      for (const file of files) {
        const id = ++lastId.current
        sendings.current.set(id, { place: editor.utils.createMappablePosition(at), stop: () => undefined })
        const refused = refusalOfFile(file)
        setComing((all) => [
          ...all,
          {
            id,
            file,
            state: refused ? { kind: 'refused', problem: refused } : { kind: 'sending', share: 0 },
          },
        ])
        if (!refused) void send(id, file)
      }
    },
    [editorOf, send],
  )

  useEffect(() => {
    const editor = editorOf()
    if (!editor || coming.length === 0) return
    const follow: Parameters<typeof editor.on<'transaction'>>[1] = ({ transaction }) => {
      for (const sending of sendings.current.values())
        sending.place = editor.utils.getUpdatedPosition(sending.place, transaction).position
    }
    editor.on('transaction', follow)
    return () => {
      editor.off('transaction', follow)
    }
  }, [editorOf, coming.length])

  useEffect(() => {
    const goOn = () => {
      for (const { id, file, state } of coming) if (state.kind === 'waiting') void send(id, file)
    }
    window.addEventListener('online', goOn)
    return () => window.removeEventListener('online', goOn)
  }, [coming, send])

  useEffect(() => {
    if (coming.length === 0) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [coming.length])

  return { coming, add, again: send, drop }
}

/** What need not be sent to be refused. */
function refusalOfFile(file: File): Problem | null {
  const message =
    file.type === 'image/svg+xml'
      ? 'SVG drawings can carry programs, so they are not kept. Save the drawing as PNG and try again.'
      : !pictureFiles.split(',').includes(file.type)
        ? 'This is not a picture that can be kept: PNG, JPEG, GIF and WebP can.'
        : file.size > maxPictureBytes
          ? 'A picture may have 8 MB at most. Make it smaller and try again.'
          : null
  return message === null ? null : { code: 'invalid', message }
}
