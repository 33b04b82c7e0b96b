// The built screens. Files with a hash in their name are kept for a year; the page itself is asked for every time,
// and stands for every address that is not a file. Files are named from the folder: the way to it may hold hidden ones.
import { join } from 'node:path'
import express, { type Express } from 'express'
import { nothingHere, sendProblem } from './problem-reply.ts'

export function serveClient(app: Express, clientDir: string | null): void {
  app.use(['/api', '/sync'], (_request, response) => sendProblem(response, nothingHere))
  if (clientDir === null) {
    app.get('/{*path}', (_request, response) => {
      response.status(503).type('text/plain').send('The screens are not built. Run `npm run build`.\n')
    })
    return
  }
  app.use(
    '/assets',
    express.static(join(clientDir, 'assets'), { immutable: true, maxAge: '1y', index: false }),
  )
  app.use('/assets', (_request, response) => sendProblem(response, nothingHere))
  app.use(
    express.static(clientDir, {
      index: false,
      setHeaders: (response) => response.set('Cache-Control', 'no-cache'),
    }),
  )
  app.get('/{*path}', (_request, response) => {
    response.set('Cache-Control', 'no-cache').sendFile('index.html', { root: clientDir })
  })
}
