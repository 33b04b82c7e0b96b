// What the pictures of a place say in their files besides their own names: the same sentences for all that are taken away
// from it. Left out, a file has its picture's name alone.
import { createContext, useContext } from 'react'

const ToldContext = createContext<() => readonly string[]>(() => [])

/** `value` gives the sentences, each a line of the file; asked when a picture is taken away. */
export const ToldInFiles = ToldContext.Provider

export const useToldInFiles = (): (() => readonly string[]) => useContext(ToldContext)
