// On a phone the bar at the bottom has room for four places: the others are reached from the library's masthead.
import { useNavigate } from '@tanstack/react-router'
import { CircleUserRound, Ellipsis, Tags, UserRoundCog, Users } from 'lucide-react'
import { useProject } from '../../api/project.tsx'
import { Menu } from '../../ui/choices/menu.tsx'
import { Button } from '../../ui/controls/button.tsx'
import styles from './library.module.css'

const places = [
  { id: 'people', label: 'People', icon: Users },
  { id: 'codebook', label: 'Codebook', icon: Tags },
  { id: 'members', label: 'Members', icon: UserRoundCog },
  { id: 'account', label: 'Your account', icon: CircleUserRound },
]

/** Out of sight where the rail stands. */
export function OtherPlaces() {
  const { project } = useProject()
  const navigate = useNavigate()
  return (
    <span className={styles.onPhones}>
      <Menu
        label="Other places"
        trigger={
          <Button kind="quiet" icon={Ellipsis} iconOnly>
            Other places
          </Button>
        }
        entries={places}
        onChoose={(id) => {
          const params = { project: project.slug }
          if (id === 'account') void navigate({ to: '/account' })
          else if (id === 'people') void navigate({ to: '/p/$project/people', params })
          else if (id === 'codebook') void navigate({ to: '/p/$project/codebook', params })
          else void navigate({ to: '/p/$project/members', params })
        }}
      />
    </span>
  )
}
