// The one live link of this tab, made with the app and handed to whoever is signed in.
import { createContext } from 'react'
import type { Live } from '../live/live.ts'

export const LiveContext = createContext<Live | null>(null)
