// Alt+P shows every quote of a note as published, and again as corrected. It is the reader's own view: nothing of the note
// changes, and quotes that come into sight later follow it.
import { Plugin, PluginKey } from '@tiptap/pm/state'

const key = new PluginKey<boolean>('quotesAsPublished')

/** By the place of the key, since Alt makes another letter of it on a Mac. */
export const isAsPublishedKey = ({
  code,
  altKey,
  ctrlKey,
  metaKey,
  shiftKey,
}: Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): boolean =>
  code === 'KeyP' && altKey && !ctrlKey && !metaKey && !shiftKey

export const quotesAsPublished = (): Plugin<boolean> =>
  new Plugin<boolean>({
    key,
    state: {
      init: () => false,
      apply: (change, isOn) => (change.getMeta(key) === 'turn' ? !isOn : isOn),
    },
    props: {
      attributes: (state): Record<string, string> =>
        key.getState(state) ? { 'data-quotes': 'published' } : {},
      handleKeyDown: (view, event) => {
        if (!isAsPublishedKey(event)) return false
        view.dispatch(view.state.tr.setMeta(key, 'turn'))
        return true
      },
    },
  })
