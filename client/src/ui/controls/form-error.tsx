// What went wrong with a form as a whole: one sentence that says what to do, read out as soon as it appears.
import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '../marks/icon.tsx'
import styles from './form-error.module.css'

/** Nothing when there is nothing to say. The live region itself is always there, so that its first words are heard. */
export function FormError({ children }: { readonly children?: ReactNode }) {
  return (
    <div role="alert">
      {children && (
        <p className={styles.error}>
          <Icon of={TriangleAlert} />
          <span>{children}</span>
        </p>
      )}
    </div>
  )
}
