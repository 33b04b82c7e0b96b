// What costs much to draw, for those who only read: drawn once it comes near the screen, its plain words before.
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { classNames } from '../../../../ui/class-names.ts'
import styles from './lazy-view.module.css'
import { watchNearness } from './near-watch.ts'

/** Once drawn it stays: what a reader has opened in it is not closed again. */
export function NearScreen({
  far,
  className,
  children,
}: {
  readonly far: ReactNode
  /** Of what holds it, near and far. */
  readonly className?: string | undefined
  /** Called only for what is drawn. */
  readonly children: () => ReactNode
}) {
  const [isDrawn, setDrawn] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = place.current
    if (element === null || isDrawn) return
    return watchNearness(element, (isNear) => {
      if (isNear) setDrawn(true)
    })
  }, [isDrawn])
  return (
    <div ref={place} className={classNames(className, !isDrawn && styles.far)}>
      {isDrawn ? children() : far}
    </div>
  )
}
