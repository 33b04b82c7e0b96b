// Every key there is now, by group, as the screen registered them; and the switch for single keys.
import { CheckBox } from '../controls/check-box.tsx'
import { useKeyGroups, useKeyLabel, useSingleKeys } from '../keys/use-hotkeys.tsx'
import { Kbd } from '../marks/kbd.tsx'
import { Dialog } from './dialog.tsx'
import styles from './key-help.module.css'

/** The dialog that `?` opens. */
export function KeyHelp({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const groups = useKeyGroups()
  const label = useKeyLabel()
  const [singleKeys, setSingleKeys] = useSingleKeys()
  return (
    <Dialog title="All keys" size="wide" isOpen={isOpen} onClose={onClose}>
      <div className={styles.groups}>
        {groups.map(({ group, entries }) => (
          <section key={group} className={styles.group}>
            <h3 className="label">{group}</h3>
            <dl className={styles.entries}>
              {entries.map(({ keys, says }) => (
                <div key={says} className={styles.entry}>
                  <dt>
                    {keys.map((key) => (
                      <Kbd key={key}>{label(key)}</Kbd>
                    ))}
                  </dt>
                  <dd>{says}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className={styles.switch}>
        <CheckBox isChecked={singleKeys} onChange={setSingleKeys}>
          Single letters and signs act on their own. Without them every act is still on its button or menu.
        </CheckBox>
      </div>
    </Dialog>
  )
}
