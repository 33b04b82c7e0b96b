// A link by an address the server gave (`/p/oewg/t/…#s41:120-188`). Inside the program it opens without loading the page
// anew; a public page, which the program does not draw, opens as any address does.
import { useNavigate } from '@tanstack/react-router'
import type { ComponentPropsWithRef, MouseEvent } from 'react'

const isOurs = (address: string): boolean => address.startsWith('/p/')
const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey

/** `onOpen` comes before the place opens, here or in another tab. */
export function AddressLink({
  address,
  onOpen,
  children,
  ...rest
}: Omit<ComponentPropsWithRef<'a'>, 'href' | 'onClick'> & {
  readonly address: string
  readonly onOpen?: () => void
}) {
  const navigate = useNavigate()
  return (
    <a
      {...rest}
      href={address}
      onClick={(event) => {
        onOpen?.()
        if (!isOurs(address) || !isPlain(event)) return
        event.preventDefault()
        void navigate({ href: address })
      }}
    >
      {children}
    </a>
  )
}
