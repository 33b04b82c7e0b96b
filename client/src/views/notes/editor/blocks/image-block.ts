// A picture that this server keeps. The note holds only its id and what it shows; a picture that lies elsewhere is never
// taken, since it would tell its host who reads the note.
import { Node } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
import type { ImageAttrs } from '../../../../../../shared/records/notes/note-kinds.ts'
import { readImage } from '../pictures/image-attrs.ts'
import { ImageNode } from '../pictures/image-figure.tsx'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    image: {
      /** Puts a picture that the server keeps where the cursor is. */
      insertImage: (image: ImageAttrs) => ReturnType
    }
  }
}

const field = (name: keyof ImageAttrs) => ({ [name]: { default: null, rendered: false } })

export const ImageBlock = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  selectable: true,
  addAttributes() {
    return { ...field('image'), ...field('alt'), ...field('width'), ...field('height') }
  },
  parseHTML() {
    return [
      {
        tag: 'img[data-image]',
        getAttrs: (element) =>
          readImage({
            image: element.getAttribute('data-image'),
            alt: element.getAttribute('alt') ?? '',
            width: Number(element.getAttribute('width')),
            height: Number(element.getAttribute('height')),
          }) ?? false,
      },
    ]
  },
  renderHTML({ node }) {
    const image = readImage(node.attrs)
    return image === null
      ? ['p', 'A picture']
      : [
          'img',
          {
            'data-image': image.image,
            src: `/api/images/${image.image}`,
            alt: image.alt,
            width: image.width,
            height: image.height,
          },
        ]
  },
  renderText({ node }) {
    return readImage(node.attrs)?.alt ?? ''
  },
  addNodeView() {
    return ReactNodeViewRenderer(ImageNode)
  },
  addCommands() {
    return {
      insertImage:
        (image) =>
        ({ commands }) =>
          commands.insertContent({ type: 'image', attrs: image }),
    }
  },
})
