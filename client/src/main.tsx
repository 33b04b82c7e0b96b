// Where the program begins in the browser.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App, begin } from './app/app.tsx'
import { askAhead } from './app/ask-ahead.ts'
import { keepProgram } from './live/device/keep-program.ts'
import './styles/app.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
const begun = begin()
const opening = askAhead(begun, window.location.pathname)
createRoot(root).render(
  <StrictMode>
    <App {...begun} />
  </StrictMode>,
)
// Not before: the files of every other screen would come between this one and its own.
void opening.then(keepProgram)
