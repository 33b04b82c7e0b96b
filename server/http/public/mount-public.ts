// Pages for anybody: published quotes, records, notes and views with their citations, the index of a project and its
// feed. Mounted before the session is asked: no request here learns who sends it, and none sets a cookie.
import type { Express, Request, RequestHandler, Response } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import { publicProject } from '../../actions/publishing/read-index.ts'
import { pageFinder, pictureReader } from '../../actions/publishing/read-page.ts'
import type { AbsentPage } from '../../pages/page-input.ts'
import { renderFeed } from '../../pages/render-feed.ts'
import { renderPage } from '../../pages/render-page.ts'
import type { HttpNeeds } from '../needs.ts'
import { citations } from './citations.ts'
import { oembedOf, readEmbedded } from './oembed.ts'
import { addressOf, originOf, type PublicAddress, readPublicAddress } from './page-address.ts'
import { createPageCache } from './page-cache.ts'
import { citedPage, indexPage, publicationPage, type There } from './page-of.ts'
import { type Headers, leftOut, publicHeaders } from './public-headers.ts'
import { sendKept, sendOnce, sendPage } from './send-page.ts'

/** Memory for packed pages: some two hundred records of 60,000 characters in all their forms. */
const mostCacheBytes = 32 * 1024 * 1024
const absentStatus = { gone: 410, missing: 404, 'too-many': 429 } as const
const htmlType: Headers = { 'Content-Type': 'text/html; charset=utf-8' }
const feedType: Headers = { 'Content-Type': 'application/atom+xml; charset=utf-8' }

export function mountPublic(app: Express, needs: HttpNeeds): void {
  const limit = limitReaders(needs)
  const answer = publicAnswers(needs)
  app.use((request, response, next) => {
    const isReading = request.method === 'GET' || request.method === 'HEAD'
    const address = isReading ? readPublicAddress(request.path) : null
    if (address === null) return next()
    limit(request, response, (error?: unknown) => {
      if (error !== undefined) next(error)
      else answer(request, response, address).catch(next)
    })
  })
}

const limitReaders = ({ requestsPerMinute, isSecure, origins }: HttpNeeds): RequestHandler => {
  const { page: headers } = publicHeaders(isSecure)
  return rateLimit({
    windowMs: 60_000,
    limit: requestsPerMinute,
    standardHeaders: false,
    legacyHeaders: false,
    keyGenerator: (request) => ipKeyGenerator(request.ip ?? ''),
    handler: (request, response) =>
      sendAbsent(request, response, 'too-many', originOf(request, origins), {
        ...headers,
        'Retry-After': '60',
      }),
  })
}

function sendAbsent(
  request: Request,
  response: Response,
  page: AbsentPage['page'],
  origin: string,
  headers: Headers,
): void {
  const html = renderPage({ page, origin })
  sendOnce(request, response, absentStatus[page], html, { ...headers, ...htmlType, ...leftOut })
}

type Answer = (request: Request, response: Response, address: PublicAddress) => Promise<void>

function publicAnswers({ world, origins, isSecure }: HttpNeeds): Answer {
  const cache = createPageCache(mostCacheBytes)
  const findPage = pageFinder(world)
  const headers = publicHeaders(isSecure)
  /** Everything a page depends on: a page of another key is another page. */
  const keyOf = (form: string, origin: string, { publication, project, number, revision }: There) =>
    [form, origin, project.name, publication.id, number, revision].join('\n')

  const sendVersion = async (
    request: Request,
    response: Response,
    page: 'publication' | 'embed',
    there: There,
  ) => {
    const origin = originOf(request, origins)
    const packed = await cache.get(keyOf(page, origin, there), async () =>
      renderPage(await publicationPage(world, there, origin, page)),
    )
    const { publication, number } = there
    const isFound = page === 'publication' && publication.isListed && number === publication.version
    sendPage(request, response, packed, {
      ...headers[page === 'embed' ? 'embed' : 'page'],
      ...htmlType,
      ...(isFound ? {} : leftOut),
    })
  }

  const sendCitation = async (
    request: Request,
    response: Response,
    format: keyof typeof citations,
    there: There,
  ) => {
    const origin = originOf(request, origins)
    const { write, type } = citations[format]
    const packed = await cache.get(keyOf(format, origin, there), async () =>
      write(await citedPage(world, there, origin)),
    )
    const { kind, id } = there.publication
    sendPage(request, response, packed, {
      ...headers.file,
      ...leftOut,
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${kind}-${id}-${there.number}.${format}"`,
    })
  }

  const sendProject = async (request: Request, response: Response, form: 'index' | 'feed', slug: string) => {
    const known = await publicProject(world, slug)
    const origin = originOf(request, origins)
    if (known === null) return sendAbsent(request, response, 'missing', origin, headers.page)
    const { project, revision } = known
    const key = [form, origin, project.name, project.id, revision].join('\n')
    const packed = await cache.get(key, async () => {
      const page = await indexPage(world, project, origin)
      return form === 'feed' ? renderFeed(page) : renderPage(page)
    })
    const said = form === 'feed' ? { ...headers.file, ...feedType } : { ...headers.page, ...htmlType }
    sendPage(request, response, packed, said)
  }

  /** Of a page that is not there there is nothing to embed, and of one taken back neither. */
  const sendEmbedding = async (request: Request, response: Response) => {
    const origin = originOf(request, origins)
    const asked = new URL(request.originalUrl, origin).searchParams
    const name = readEmbedded(asked.get('url'), [origin, ...origins])
    const format = asked.get('format') ?? 'json'
    const plain = { ...headers.file, ...leftOut, 'Content-Type': 'text/plain; charset=utf-8' }
    if (format !== 'json') return sendOnce(request, response, 501, 'Only format=json.\n', plain)
    const found = name === null ? null : await findPage(name)
    if (name === null || found?.state !== 'there')
      return sendAbsent(request, response, found?.state === 'gone' ? 'gone' : 'missing', origin, headers.file)
    const { title } = await publicationPage(world, found, origin, 'embed')
    const most = { width: asked.get('maxwidth'), height: asked.get('maxheight') }
    const reply = oembedOf(name, { title, project: found.project.name, origin }, most)
    sendOnce(request, response, 200, JSON.stringify(reply), {
      ...headers.file,
      ...leftOut,
      'Content-Type': 'application/json; charset=utf-8',
    })
  }

  const readPicture = pictureReader(world)
  const sendPicture = async (request: Request, response: Response, there: There, image: string) => {
    const picture = await readPicture(there.publication, there.number, image)
    if (picture === null)
      return sendAbsent(request, response, 'missing', originOf(request, origins), headers.page)
    const { sha256, type } = picture
    sendKept(request, response, Buffer.from(picture.bytes), sha256, {
      ...headers.picture,
      'Content-Type': type,
    })
  }

  return async (request, response, address) => {
    const origin = originOf(request, origins)
    if (address.what === 'oembed') return sendEmbedding(request, response)
    if (address.what === 'index' || address.what === 'feed')
      return sendProject(request, response, address.what, address.slug)
    if (address.what === 'none') return sendAbsent(request, response, 'missing', origin, headers.page)
    const found = await findPage(address.name)
    if (found.state === 'elsewhere') {
      const Location = addressOf({ ...address, name: { ...address.name, kind: found.kind } })
      return sendOnce(request, response, 301, '', { ...headers.page, Location })
    }
    if (found.state !== 'there') return sendAbsent(request, response, found.state, origin, headers.page)
    switch (address.what) {
      case 'citation':
        return sendCitation(request, response, address.format, found)
      case 'image':
        return sendPicture(request, response, found, address.image)
      case 'embed':
        return sendVersion(request, response, 'embed', found)
      case 'page':
        return sendVersion(request, response, 'publication', found)
    }
  }
}
