// How a picture shows in a note: as wide as the page at most, with a place kept for it while it loads, and beneath it
// what it shows in words, asked for until it is said.
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { type ReactNode, useId, useState } from 'react'
import type { ImageAttrs } from '../../../../../../shared/records/notes/note-kinds.ts'
import { imageAddress, readImage } from './image-attrs.ts'
import styles from './image-figure.module.css'

export function ImageNode({ node, editor, selected, updateAttributes }: ReactNodeViewProps) {
  const image = readImage(node.attrs)
  return (
    <NodeViewWrapper
      as="figure"
      className={styles.figure}
      data-drag-handle=""
      data-selected={selected || undefined}
    >
      <ImageFigure image={image}>
        {image && editor.isEditable && (
          <AltField alt={image.alt} onChange={(alt) => updateAttributes({ alt })} />
        )}
      </ImageFigure>
    </NodeViewWrapper>
  )
}

/** The picture itself; null for one that breaks the form. */
export function ImageFigure({
  image,
  children = null,
}: {
  readonly image: ImageAttrs | null
  readonly children?: ReactNode
}) {
  const [isMissing, setMissing] = useState(false)
  if (image === null)
    return (
      <p className={styles.broken}>
        A picture stands here that this program cannot read. It is kept as it is.
      </p>
    )
  return (
    <>
      {isMissing ? (
        <p className={styles.broken}>
          This picture could not be fetched{image.alt === '' ? '.' : `: ${image.alt}`}
        </p>
      ) : (
        <img
          src={imageAddress(image.image)}
          alt={image.alt}
          width={image.width}
          height={image.height}
          loading="lazy"
          draggable={false}
          onError={() => setMissing(true)}
        />
      )}
      {children}
    </>
  )
}

function AltField({ alt, onChange }: { readonly alt: string; readonly onChange: (alt: string) => void }) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const keep = () => {
    if (typed !== null && typed !== alt) onChange(typed.trim())
    setTyped(null)
  }
  return (
    <div className={styles.alt} contentEditable={false} data-empty={alt === '' || undefined}>
      <label htmlFor={id}>What it shows</label>
      <input
        id={id}
        value={typed ?? alt}
        maxLength={2000}
        placeholder="In a sentence, for those who cannot see it"
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          event.preventDefault()
          event.currentTarget.blur()
        }}
      />
    </div>
  )
}
