// A picture that this server keeps. The note holds only its id and what it shows; a picture that lies elsewhere is never
// taken, since it would tell its host who reads the note.
import { Node } from '@tiptap/core'
import type { Node as PlacedNode } from '@tiptap/pm/model'
import { ReactNodeViewRenderer } from '@tiptap/react'
import type { ImageAttrs } from '../../../../../../shared/records/notes/note-kinds.ts'
import { imageAddress, readImage } from '../pictures/image-attrs.ts'
import styles from '../pictures/image-figure.module.css'
import { ImageNode } from '../pictures/image-figure.tsx'
import { lazily } from './lazy-view.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    image: {
      /** Puts a picture that the server keeps where the cursor is. */
      insertImage: (image: ImageAttrs) => ReturnType
    }
  }
}

const field = (name: keyof ImageAttrs) => ({ [name]: { default: null, rendered: false } })

/** Its place is kept; it is fetched when it comes near. */
function drawFar(node: PlacedNode): HTMLElement {
  const figure = document.createElement('figure')
  figure.className = styles.figure ?? ''
  const image = readImage(node.attrs)
  if (image === null) return figure
  const { alt, width, height } = image
  figure.append(
    Object.assign(document.createElement('img'), { loading: 'lazy', draggable: false, alt, width, height }),
  )
  figure.firstElementChild?.setAttribute('src', imageAddress(image.image))
  return figure
}

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
    return lazily(ReactNodeViewRenderer(ImageNode), drawFar)
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
