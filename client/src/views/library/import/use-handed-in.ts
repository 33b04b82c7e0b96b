// Files that come in from anywhere on the page: dropped on it, or pasted while no field has the focus. A pasted text is
// taken as a file of its own. `isOver` is true while files are dragged over the page.
import { useEffect, useRef, useState } from 'react'
import type { SourceFile } from './source-file.ts'

type HandedIn = Omit<SourceFile, 'id'>

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** A file as it was chosen or dropped. */
export const handedIn = (file: File, how: SourceFile['how']): HandedIn => ({
  name: file.name === '' ? 'record.txt' : file.name,
  bytes: file,
  how,
})

/** What a paste holds: its files, else its text when that has more than one line; a stray word is not a record. */
export function pastedIn(clipboard: Pick<DataTransfer, 'files' | 'getData'>): readonly HandedIn[] {
  if (clipboard.files.length > 0) return [...clipboard.files].map((file) => handedIn(file, 'pasted'))
  const text = clipboard.getData('text/plain')
  if (!text.trim().includes('\n')) return []
  return [{ name: 'pasted.txt', bytes: new Blob([text], { type: 'text/plain' }), how: 'pasted' }]
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, [contenteditable="true"]') !== null

export function useHandedIn(onFiles: (files: readonly HandedIn[]) => void): { readonly isOver: boolean } {
  const [isOver, setOver] = useState(false)
  const latest = useRef(onFiles)
  latest.current = onFiles
  useEffect(() => {
    // Each element under the pointer tells of entering and leaving: only the outermost leaving counts.
    let depth = 0
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      depth += 1
      setOver(true)
    }
    const over = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault()
    }
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      depth = 0
      setOver(false)
      latest.current([...(event.dataTransfer?.files ?? [])].map((file) => handedIn(file, 'dropped')))
    }
    const paste = (event: ClipboardEvent) => {
      if (isField(event.target) || !event.clipboardData) return
      const files = pastedIn(event.clipboardData)
      if (files.length === 0) return
      event.preventDefault()
      latest.current(files)
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    window.addEventListener('paste', paste)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
      window.removeEventListener('paste', paste)
    }
  }, [])
  return { isOver }
}
