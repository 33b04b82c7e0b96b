// On a phone the bar at the bottom has room for four places: the others, the finder and the theme are reached from the
// library's masthead.
import { createLink, useNavigate } from '@tanstack/react-router'
import {
  CircleUserRound,
  Ellipsis,
  Globe,
  History,
  Inbox,
  Search,
  Tags,
  UserRoundCog,
  Users,
} from 'lucide-react'
import { useProject } from '../../api/project.tsx'
import { useApi } from '../../api/use-api.ts'
import { Menu, type MenuEntry } from '../../ui/choices/menu.tsx'
import { Button, ButtonLink } from '../../ui/controls/button.tsx'
import { isTheme, themes, useTheme } from '../../ui/frame/theme.ts'
import { useCommands } from '../../ui/keys/use-hotkeys.tsx'
import styles from './library.module.css'

const InboxLink = createLink(ButtonLink)

const places: readonly MenuEntry[] = [
  { id: 'find', label: 'Find anything', icon: Search },
  { id: 'inbox', label: 'Inbox', icon: Inbox },
  { id: 'activity', label: 'Activity', icon: History },
  { id: 'people', label: 'People', icon: Users },
  { id: 'codebook', label: 'Codebook', icon: Tags },
  { id: 'members', label: 'Members', icon: UserRoundCog },
  { id: 'published', label: 'Published', icon: Globe },
  { id: 'account', label: 'Your account', icon: CircleUserRound },
]

/** Out of sight where the rail stands. */
export function OtherPlaces() {
  const { project } = useProject()
  const navigate = useNavigate()
  const commands = useCommands()
  const [theme, chooseTheme] = useTheme()
  const params = { project: project.slug }
  const unseen = useApi('listInbox', { params, query: { rows: 0 } }).data?.unseen ?? 0
  const otherThemes = themes
    .filter(({ id }) => id !== theme)
    .map(({ id, label, icon }) => ({ id, label: `Theme: ${label.toLowerCase()}`, icon }))
  return (
    <span className={styles.onPhones}>
      {unseen > 0 && (
        <InboxLink to="/p/$project/inbox" params={params} kind="quiet" icon={Inbox}>
          {unseen} unseen
        </InboxLink>
      )}
      <Menu
        label="Other places"
        trigger={
          <Button kind="quiet" icon={Ellipsis} iconOnly>
            Other places
          </Button>
        }
        entries={[...places, ...otherThemes]}
        onChoose={(id) => {
          if (isTheme(id)) chooseTheme(id)
          // The finder is the frame's: it opens as by its key.
          else if (id === 'find')
            commands()
              .find(({ keys }) => keys.includes('Mod+k'))
              ?.run()
          else if (id === 'account') void navigate({ to: '/account' })
          else if (id === 'inbox') void navigate({ to: '/p/$project/inbox', params })
          else if (id === 'activity') void navigate({ to: '/p/$project/activity', params })
          else if (id === 'people') void navigate({ to: '/p/$project/people', params })
          else if (id === 'published') void navigate({ to: '/p/$project/published', params })
          else if (id === 'codebook') void navigate({ to: '/p/$project/codebook', params })
          else void navigate({ to: '/p/$project/members', params })
        }}
      />
    </span>
  )
}
