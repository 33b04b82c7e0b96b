import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { followNote, type NoteHandle } from '../../../client/src/live/note-handle.ts'
import { createUndoStack } from '../../../client/src/live/undo.ts'
import { note, saved, serve } from './served-rooms.ts'

/** What an editor's transactions carry as their origin. */
const typing = { name: 'the editor' }

const untilText = (handle: NoteHandle, text: string) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (!handle.fragment.toString().includes(text)) return
      handle.fragment.doc?.off('update', look)
      resolve()
    }
    handle.fragment.doc?.on('update', look)
    look()
  })

describe('a note’s handle', () => {
  it('is ready once the server’s content came, the same object until the document is another', async () => {
    const served = await serve({ ana: 'annotator' })
    const room = served.browser('ana').open(note)
    expect(room.note()?.ready ?? false).toBe(false)
    await saved(room)
    expect(room.note()?.ready).toBe(true)
    expect(room.note()).toBe(room.note())
  })

  it('puts writing on the member’s undo stack, and takes back only one’s own', async () => {
    const served = await serve({ ana: 'annotator', li: 'reviewer' })
    const ana = await saved(served.browser('ana').open(note))
    const li = await saved(served.browser('li').open(note))
    const [mine, theirs] = [ana.note()!, li.note()!]
    const stack = createUndoStack()
    const stop = followNote(stack, mine, 'writing in a note')
    const write = (handle: typeof mine, text: string) =>
      handle.fragment.doc?.transact(() => {
        const paragraph = new Y.XmlElement('paragraph')
        paragraph.insert(0, [new Y.XmlText(text)])
        handle.fragment.push([paragraph])
      }, typing)
    write(mine, 'from Ana')
    await untilText(theirs, 'from Ana')
    write(theirs, 'from Li')
    await saved(li)
    await untilText(mine, 'from Li')
    expect(stack.state().undo).toBe('writing in a note')
    expect((await stack.undo()).ok).toBe(true)
    expect(mine.fragment.toString()).not.toContain('from Ana')
    expect(mine.fragment.toString()).toContain('from Li')
    expect((await stack.redo()).ok).toBe(true)
    expect(mine.fragment.toString()).toContain('from Ana')
    expect(stack.state()).toMatchObject({ undo: 'writing in a note', redo: null })
    stop()
    await saved(ana)
  })

  it('keeps what a colleague wrote into a paragraph whose beginning is taken back', async () => {
    const served = await serve({ ana: 'annotator', li: 'reviewer' })
    const ana = await saved(served.browser('ana').open(note))
    const li = await saved(served.browser('li').open(note))
    const [mine, theirs] = [ana.note()!, li.note()!]
    const text = new Y.XmlText('from Ana. ')
    mine.fragment.doc?.transact(() => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [text])
      mine.fragment.push([paragraph])
    }, typing)
    await untilText(theirs, 'from Ana')
    const begun = theirs.fragment.get(theirs.fragment.length - 1) as Y.XmlElement
    theirs.fragment.doc?.transact(() => (begun.get(0) as Y.XmlText).insert(10, 'from Li'), typing)
    await untilText(mine, 'from Li')
    mine.undoManager.undo()
    expect(mine.fragment.toString()).not.toContain('from Ana')
    expect(mine.fragment.toString()).toContain('from Li')
    mine.undoManager.redo()
    expect(mine.fragment.toString()).toContain('from Ana. from Li')
    await saved(ana)
    await untilText(theirs, 'from Ana. from Li')
  })
})
