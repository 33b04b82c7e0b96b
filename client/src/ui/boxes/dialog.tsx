// A dialog over the page: focus stays inside, Esc and a click outside close it, the focus goes back to where it was.
// On phones it stands at the foot of the screen and takes its width.
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { classNames } from '../class-names.ts'
import { Button } from '../controls/button.tsx'
import { Rule } from '../marks/rule.tsx'
import styles from './dialog.module.css'

/** `isAlert` is for what must be decided before going on: it has no ✕ and a click outside does not close it. */
export function Dialog({
  title,
  isOpen,
  onClose,
  size = 'plain',
  isAlert = false,
  acts,
  children,
}: {
  readonly title: ReactNode
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly size?: 'plain' | 'wide'
  readonly isAlert?: boolean
  readonly acts?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <ModalOverlay
      className={classNames(styles.veil)}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={!isAlert}
    >
      <Modal className={classNames(styles.box, size === 'wide' && styles.wide)}>
        <AriaDialog role={isAlert ? 'alertdialog' : 'dialog'} className={classNames(styles.dialog)}>
          <div className={styles.top}>
            <Heading slot="title" level={2} className={classNames(styles.title)}>
              {title}
            </Heading>
            {!isAlert && (
              <Button kind="quiet" icon={X} iconOnly onClick={onClose}>
                Close
              </Button>
            )}
          </div>
          <Rule />
          <div className={styles.body}>{children}</div>
          {acts && <div className={styles.acts}>{acts}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
