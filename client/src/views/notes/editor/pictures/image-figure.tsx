// How a picture shows in a note: as wide as the page at most, with a place kept for it while it loads, and beneath it
// what it shows, in words.
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { imageAddress, readImage } from './image-attrs.ts'
import styles from './image-figure.module.css'

export function ImageFigure({ node, selected }: ReactNodeViewProps) {
  const image = readImage(node.attrs)
  return (
    <NodeViewWrapper
      as="figure"
      className={styles.figure}
      data-drag-handle=""
      data-selected={selected || undefined}
    >
      {image === null ? (
        <p>A picture stands here that this program cannot read. It is kept as it is.</p>
      ) : (
        <img
          src={imageAddress(image.image)}
          alt={image.alt}
          width={image.width}
          height={image.height}
          loading="lazy"
        />
      )}
    </NodeViewWrapper>
  )
}
