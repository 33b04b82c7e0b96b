// One's own account: who one is, one's projects, the password, what this device does, and the way out.
import { Link } from '@tanstack/react-router'
import { useSession } from '../../api/session.ts'
import { Select } from '../../ui/choices/select.tsx'
import { CheckBox } from '../../ui/controls/check-box.tsx'
import { PlainPage } from '../../ui/frame/plain-page.tsx'
import { isTheme, themes, useTheme } from '../../ui/frame/theme.ts'
import { useSingleKeys } from '../../ui/keys/use-hotkeys.tsx'
import styles from './account.module.css'
import { MyProjects } from './my-projects.tsx'
import { NewPassword } from './new-password.tsx'
import { SignOut } from './sign-out.tsx'

export function AccountView() {
  const { data: session } = useSession()
  const account = session?.account
  if (!account) return null
  return (
    <PlainPage label="Your account" title={account.name} foot={<Link to="/">Back to your projects</Link>}>
      <p className={styles.lead}>You sign in as {account.email}.</p>
      <section aria-labelledby="projects" className={styles.section}>
        <h2 id="projects">Your projects</h2>
        <MyProjects />
      </section>
      <section aria-labelledby="password" className={styles.section}>
        <h2 id="password">Password</h2>
        <NewPassword email={account.email} />
      </section>
      <section aria-labelledby="device" className={styles.section}>
        <h2 id="device">On this device</h2>
        <OnThisDevice />
      </section>
      <section aria-labelledby="leave" className={styles.section}>
        <h2 id="leave">Sign out</h2>
        <SignOut member={account.id} />
      </section>
    </PlainPage>
  )
}

function OnThisDevice() {
  const [theme, setTheme] = useTheme()
  const [singleKeys, setSingleKeys] = useSingleKeys()
  return (
    <>
      <Select label="Theme" options={themes} value={theme} onChange={(id) => isTheme(id) && setTheme(id)} />
      <CheckBox isChecked={singleKeys} onChange={setSingleKeys}>
        Single-letter keys act (turn them off if you speak to your computer)
      </CheckBox>
    </>
  )
}
