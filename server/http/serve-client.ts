// The built screens. Files with a hash in their name are kept for a year; the page itself is asked for every time,
// and stands for every address that is not a file. Files are named from the folder: the way to it may hold hidden ones.
import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import express, { type Express, type RequestHandler } from 'express'
import { nothingHere, sendProblem } from './problem-reply.ts'
import { type Kept, sendPacked } from './send-packed.ts'

const forAYear: Kept = { immutable: true, maxAge: '1y' }
/** What is asked for every time says so itself. */
const askedAgain: Kept = { cacheControl: false }

export function serveClient(app: Express, clientDir: string | null): void {
  app.use(['/api', '/sync'], (_request, response) => sendProblem(response, nothingHere))
  if (clientDir === null) {
    app.get('/{*path}', (_request, response) => {
      response.status(503).type('text/plain').send('The screens are not built. Run `npm run build`.\n')
    })
    return
  }
  const assets = join(clientDir, 'assets')
  app.use('/assets', packedFrom(assets, forAYear), express.static(assets, { ...forAYear, index: false }))
  app.use('/assets', (_request, response) => sendProblem(response, nothingHere))
  app.use(
    asksAgain,
    packedFrom(clientDir, askedAgain),
    express.static(clientDir, { ...askedAgain, index: false }),
  )
  app.get('/p/:project/t/:transcript', sendPage(clientDir, 'desk.html'))
  app.get('/p/:project/positions', sendPage(clientDir, 'positions.html'))
  app.get('/{*path}', sendPage(clientDir, 'index.html'))
}

const asksAgain: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-cache')
  next()
}

const packedFrom =
  (root: string, kept: Kept): RequestHandler =>
  (request, response, next) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (!isRead || extname(request.path) === '') next()
    else sendPacked(request, response, next, root, request.path, kept)
  }

/** The page the build made for an address, which names the files of its screen; without one, that of all addresses. */
const sendPage = (root: string, page: string): RequestHandler => {
  const file = existsSync(join(root, page)) ? page : 'index.html'
  return (request, response, next) => {
    const sendPlain = () => response.sendFile(file, { ...askedAgain, root })
    sendPacked(request, response, (error) => (error ? next(error) : sendPlain()), root, file, askedAgain)
  }
}
