// Pages for anybody: published quotes, records, notes and views with their citations, the index of a project and its
// feed. Mounted before the session is asked: no request here learns who sends it, and none sets a cookie.
import express, { type Express, type Request, type RequestHandler, type Response, type Router } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import { writeBibtex } from '../../../shared/publishing/bibtex.ts'
import type { Cited } from '../../../shared/publishing/citation.ts'
import { writeCsl } from '../../../shared/publishing/csl.ts'
import type { PublicationKind } from '../../../shared/publishing/publication.ts'
import { publicationKinds, publicationLetters } from '../../../shared/publishing/publication.ts'
import { writeRis } from '../../../shared/publishing/ris.ts'
import { publicProject } from '../../actions/publishing/read-index.ts'
import { findPage, type PageFound } from '../../actions/publishing/read-page.ts'
import type { AbsentPage } from '../../pages/page-input.ts'
import { renderFeed } from '../../pages/render-feed.ts'
import { renderPage } from '../../pages/render-page.ts'
import type { HttpNeeds } from '../needs.ts'
import { oembedOf, readEmbedded } from './oembed.ts'
import { type CitationFormat, originOf, pageAddress, readPageName } from './page-address.ts'
import { createPageCache, type PageCache } from './page-cache.ts'
import { citedPage, indexPage, publicationPage } from './page-of.ts'
import { allowFrames, allowReading, leaveOut, publicHeaders } from './public-headers.ts'
import { sendAbsent, sendPage } from './send-page.ts'

type There = Extract<PageFound, { readonly state: 'there' }>

/** Memory for packed pages: some sixty records of 60,000 characters in all their forms. */
const mostCacheBytes = 32 * 1024 * 1024

const absentStatus = { gone: 410, missing: 404, 'too-many': 429 } as const

export function mountPublic(app: Express, needs: HttpNeeds): void {
  const setting: Setting = { needs, cache: createPageCache(mostCacheBytes) }
  const guard = [publicHeaders(needs.isSecure), limitReaders(needs.requestsPerMinute, needs.origins)]
  for (const kind of publicationKinds) app.use(`/${publicationLetters[kind]}`, guard, pagesOf(kind, setting))
  app.use('/pub', guard, projectPages(setting))
  app.get('/oembed', guard, embedding(setting))
}

type Setting = { readonly needs: HttpNeeds; readonly cache: PageCache }

const limitReaders = (perMinute: number, origins: readonly string[]): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (request) => ipKeyGenerator(request.ip ?? ''),
    handler: (request, response) => absent(request, response, 'too-many', origins),
  })

function absent(
  request: Request,
  response: Response,
  page: AbsentPage['page'],
  origins: readonly string[],
): void {
  leaveOut(response)
  sendAbsent(response, absentStatus[page], renderPage({ page, origin: originOf(request, origins) }))
}

function pagesOf(kind: PublicationKind, { needs, cache }: Setting): Router {
  const { world, origins } = needs
  const router = express.Router({ strict: true, caseSensitive: true })

  /** The page a request names, or its answer given: not there, taken back, or at another address. */
  const find = async (request: Request, response: Response, ending: '' | '/embed') => {
    const name = readPageName(String(request.params.name))
    const isCitation = name !== null && name.citation !== null
    if (name === null || (isCitation && ending !== '')) {
      absent(request, response, 'missing', origins)
      return null
    }
    const found = await findPage(world, { kind, ...name })
    if (found.state === 'there') return { name, found }
    if (found.state !== 'elsewhere') absent(request, response, found.state, origins)
    else {
      const citation = name.citation === null ? '' : `.${name.citation}`
      response.set('Cache-Control', 'no-store')
      response.redirect(301, `${pageAddress(found.kind, name.id, name.version)}${citation}${ending}`)
    }
    return null
  }

  const send = async (request: Request, response: Response, there: There, page: 'publication' | 'embed') => {
    const origin = originOf(request, origins)
    const { publication, project, number, revision } = there
    const key = [page, origin, project.name, publication.id, number, revision].join('\n')
    const packed = await cache.get(key, async () =>
      renderPage(await publicationPage(world, there, origin, page)),
    )
    const isFound = publication.isListed && number === publication.version && page === 'publication'
    if (!isFound) leaveOut(response)
    if (page === 'embed') allowFrames(response)
    sendPage(request, response, packed, 'html')
  }

  router.get('/:name', async (request, response) => {
    const asked = await find(request, response, '')
    if (asked === null) return
    const { citation } = asked.name
    if (citation === null) return send(request, response, asked.found, 'publication')
    const origin = originOf(request, origins)
    const { publication, project, number, revision } = asked.found
    const key = [citation, origin, project.name, publication.id, number, revision].join('\n')
    const packed = await cache.get(key, async () =>
      writeCitation[citation].write(await citedPage(world, asked.found, origin)),
    )
    allowReading(response)
    leaveOut(response)
    response.attachment(`${kind}-${publication.id}-${number}.${citation}`)
    sendPage(request, response, packed, writeCitation[citation].type)
  })
  router.get('/:name/embed', async (request, response) => {
    const asked = await find(request, response, '/embed')
    if (asked !== null) await send(request, response, asked.found, 'embed')
  })
  router.get('/{*path}', (request, response) => absent(request, response, 'missing', origins))
  return router
}

const writeCitation: Readonly<
  Record<CitationFormat, { readonly write: (cited: Cited) => string; readonly type: string }>
> = {
  bib: { write: writeBibtex, type: 'application/x-bibtex; charset=utf-8' },
  ris: { write: writeRis, type: 'application/x-research-info-systems; charset=utf-8' },
  json: { write: writeCsl, type: 'application/vnd.citationstyles.csl+json; charset=utf-8' },
}

function projectPages({ needs, cache }: Setting): Router {
  const { world, origins } = needs
  const router = express.Router({ strict: true, caseSensitive: true })
  const answer =
    (form: 'index' | 'feed'): RequestHandler =>
    async (request, response) => {
      const known = await publicProject(world, String(request.params.project))
      if (known === null) return absent(request, response, 'missing', origins)
      const origin = originOf(request, origins)
      const { project, revision } = known
      const packed = await cache.get(
        [form, origin, project.name, project.id, revision].join('\n'),
        async () => {
          const page = await indexPage(world, project, origin)
          return form === 'feed' ? renderFeed(page) : renderPage(page)
        },
      )
      if (form === 'feed') allowReading(response)
      sendPage(request, response, packed, form === 'feed' ? 'application/atom+xml; charset=utf-8' : 'html')
    }
  router.get('/:project', answer('index'))
  router.get('/:project/atom.xml', answer('feed'))
  router.get('/{*path}', (request, response) => absent(request, response, 'missing', origins))
  return router
}

/** oEmbed: of a page that is not there there is nothing to embed, and of one taken back neither. */
function embedding({ needs }: Setting): RequestHandler {
  const { world, origins } = needs
  return async (request, response) => {
    const { url, format = 'json', maxwidth, maxheight } = request.query
    const origin = originOf(request, origins)
    const embedded = typeof url === 'string' ? readEmbedded(url, [origin, ...origins]) : null
    allowReading(response)
    leaveOut(response)
    if (format !== 'json') {
      response.status(501).set('Cache-Control', 'no-store').type('text/plain').send('Only format=json.\n')
      return
    }
    const found = embedded === null ? null : await findPage(world, embedded)
    if (embedded === null || found === null || found.state !== 'there') {
      return absent(request, response, found?.state === 'gone' ? 'gone' : 'missing', origins)
    }
    const page = await publicationPage(world, found, origin, 'embed')
    response.set('Cache-Control', 'public, max-age=60')
    response.json(oembedOf(page, embedded.version, { width: pixels(maxwidth), height: pixels(maxheight) }))
  }
}

const pixels = (asked: unknown): number | null =>
  typeof asked === 'string' && /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : null
