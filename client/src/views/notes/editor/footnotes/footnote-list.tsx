// The footnotes beneath the text, in the order of their numbers. Pressing one leads to its place and opens it there.
import { type Editor, useEditorState } from '@tiptap/react'
import styles from './footnote-list.module.css'
import { footnotesOf } from './footnote-numbers.ts'

export function FootnoteList({ editor }: { readonly editor: Editor }) {
  const footnotes = useEditorState({
    editor,
    selector: ({ editor: current }) => footnotesOf(current.state),
    equalityFn: (a, b) =>
      a === b ||
      (a.length === b?.length &&
        a.every(({ words, at }, nth) => words === b[nth]?.words && at === b[nth]?.at)),
  })
  if (footnotes.length === 0) return null
  return (
    <section aria-label="Footnotes" className={styles.footnotes}>
      <ol>
        {footnotes.map(({ number, words, at }) => (
          <li key={number}>
            <button
              type="button"
              className={styles.number}
              aria-label={`Footnote ${number}, to its place`}
              onClick={() => {
                // At once, as in the toolbar.
                editor.view.focus()
                editor.commands.openFootnote(at)
              }}
            >
              {number}
            </button>
            <span>{words === '' ? <em className={styles.none}>Nothing written yet</em> : words}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
