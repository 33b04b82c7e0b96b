// Pages for anybody: published quotes, records, notes and views with their citations, the index of a project and its
// feed. They stand before everything else of HTTP: no request here learns who sends it, and none sets a cookie.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { publicProject } from '../../actions/publishing/read-index.ts'
import { pageFinder, pictureReader } from '../../actions/publishing/read-page.ts'
import type { AbsentPage } from '../../pages/page-input.ts'
import { renderFeed } from '../../pages/render-feed.ts'
import { renderPage } from '../../pages/render-page.ts'
import type { HttpNeeds } from '../needs.ts'
import { createCeiling } from './ceiling.ts'
import { citations } from './citations.ts'
import { oembedOf, readEmbedded } from './oembed.ts'
import { addressOf, type PublicAddress, readPublicAddress } from './page-address.ts'
import { createPageCache } from './page-cache.ts'
import { citedPage, indexPage, publicationPage, type There } from './page-of.ts'
import { type Headers, leftOut, publicHeaders } from './public-headers.ts'
import { sendable, sendKept, sendOnce, sendPage } from './send-page.ts'
import { addressAsking, originAsked, pathOf } from './who-asks.ts'

/** Memory for packed pages: some two hundred records of 60,000 characters in all their forms. */
const mostCacheBytes = 32 * 1024 * 1024
const absentStatus = { gone: 410, missing: 404, 'too-many': 429 } as const
const htmlType: Headers = { 'Content-Type': 'text/html; charset=utf-8' }
const feedType: Headers = { 'Content-Type': 'application/atom+xml; charset=utf-8' }
const plainType: Headers = { 'Content-Type': 'text/plain; charset=utf-8' }

/** A request that is being answered, and where its reader reaches this server. */
type Asked = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly origin: string
}

/** True when the request is for a public page, which then answers it; the others are nobody's business here. */
export type PublicPages = (request: IncomingMessage, response: ServerResponse) => boolean

export function publicPages(needs: HttpNeeds): PublicPages {
  const { origins, proxies, requestsPerMinute, isSecure, logger, world } = needs
  const mayRead = createCeiling(requestsPerMinute, world.clock)
  const answer = publicAnswers(needs)
  const { page: headers } = publicHeaders(isSecure)
  return (request, response) => {
    const isReading = request.method === 'GET' || request.method === 'HEAD'
    const path = isReading ? pathOf(request) : ''
    const address = readPublicAddress(path)
    if (address === null) return false
    const asked = { request, response, origin: originAsked(request, origins, proxies) }
    const waitSeconds = mayRead(addressAsking(request, proxies))
    if (waitSeconds > 0) {
      sendAbsent(asked, 'too-many', { ...headers, 'Retry-After': `${waitSeconds}` })
      return true
    }
    answer(asked, address).catch((error: unknown) => {
      const id = randomUUID().slice(0, 8)
      logger.error({ error, id, method: request.method, path }, 'a request failed')
      sendFault(asked, id, headers)
    })
    return true
  }
}

function sendAbsent({ request, response, origin }: Asked, page: AbsentPage['page'], headers: Headers): void {
  const html = renderPage({ page, origin })
  sendOnce(request, response, absentStatus[page], html, { ...headers, ...htmlType, ...leftOut })
}

/** For faults of ours. The id stands in the log beside the cause, which the reader never sees. */
function sendFault({ request, response }: Asked, id: string, headers: Headers): void {
  const words = `Something went wrong here. Try again; if it happens again, tell whoever runs this server the number ${id}.\n`
  if (response.headersSent) response.destroy()
  else sendOnce(request, response, 500, words, { ...headers, ...plainType, ...leftOut })
}

type Answer = (asked: Asked, address: PublicAddress) => Promise<void>

function publicAnswers({ world, origins, isSecure }: HttpNeeds): Answer {
  const cache = createPageCache(mostCacheBytes)
  const findPage = pageFinder(world)
  const headers = publicHeaders(isSecure)
  /** Everything a page depends on: a page of another key is another page. */
  const keyOf = (form: string, origin: string, { publication, project, number, revision }: There) =>
    [form, origin, project.name, publication.id, number, revision].join('\n')

  const sendVersion = async (asked: Asked, page: 'publication' | 'embed', there: There) => {
    const { request, response, origin } = asked
    const packed = await cache.get(keyOf(page, origin, there), async () => {
      const { publication, number } = there
      const isFound = page === 'publication' && publication.isListed && number === publication.version
      return {
        text: renderPage(await publicationPage(world, there, origin, page)),
        headers: {
          ...headers[page === 'embed' ? 'embed' : 'page'],
          ...htmlType,
          ...(isFound ? {} : leftOut),
        },
      }
    })
    sendPage(request, response, packed)
  }

  const sendCitation = async (asked: Asked, format: keyof typeof citations, there: There) => {
    const { request, response, origin } = asked
    const packed = await cache.get(keyOf(format, origin, there), async () => {
      const { write, type } = citations[format]
      const { kind, id } = there.publication
      return {
        text: write(await citedPage(world, there, origin)),
        headers: {
          ...headers.file,
          ...leftOut,
          'Content-Type': type,
          'Content-Disposition': `attachment; filename="${kind}-${id}-${there.number}.${format}"`,
        },
      }
    })
    sendPage(request, response, packed)
  }

  const sendProject = async (asked: Asked, form: 'index' | 'feed', slug: string) => {
    const { request, response, origin } = asked
    const known = await publicProject(world, slug)
    if (known === null) return sendAbsent(asked, 'missing', headers.page)
    const { project, revision } = known
    const key = [form, origin, project.name, project.id, revision].join('\n')
    const packed = await cache.get(key, async () => {
      const page = await indexPage(world, project, origin)
      return form === 'feed'
        ? { text: renderFeed(page), headers: { ...headers.file, ...feedType } }
        : { text: renderPage(page), headers: { ...headers.page, ...htmlType } }
    })
    sendPage(request, response, packed)
  }

  /** Of a page that is not there there is nothing to embed, and of one taken back neither. */
  const sendEmbedding = async (asked: Asked) => {
    const { request, response, origin } = asked
    const fields = new URL(request.url ?? '', origin).searchParams
    const name = readEmbedded(fields.get('url'), [origin, ...origins])
    const format = fields.get('format') ?? 'json'
    const plain = { ...headers.file, ...leftOut, ...plainType }
    if (format !== 'json') return sendOnce(request, response, 501, 'Only format=json.\n', plain)
    const found = name === null ? null : await findPage(name)
    if (name === null || found?.state !== 'there')
      return sendAbsent(asked, found?.state === 'gone' ? 'gone' : 'missing', headers.file)
    // Asked for at every request and kept nowhere, so no content is read for it.
    const { publication, number } = found
    const versions = await world.publications.versionsOf(publication.id)
    const title = versions.find((version) => version.number === number)?.title ?? publication.title
    const most = { width: fields.get('maxwidth'), height: fields.get('maxheight') }
    const reply = oembedOf(name, { title, project: found.project.name, origin }, most)
    sendOnce(request, response, 200, JSON.stringify(reply), {
      ...headers.file,
      ...leftOut,
      'Content-Type': 'application/json; charset=utf-8',
    })
  }

  const readPicture = pictureReader(world)
  const sendPicture = async (asked: Asked, there: There, image: string) => {
    const picture = await readPicture(there.publication, there.number, image)
    if (picture === null) return sendAbsent(asked, 'missing', headers.page)
    const { sha256, type, bytes } = picture
    const sent = sendable(Buffer.from(bytes), sha256, { ...headers.picture, 'Content-Type': type })
    sendKept(asked.request, asked.response, sent)
  }

  return async (asked, address) => {
    const { request, response } = asked
    if (address.what === 'oembed') return sendEmbedding(asked)
    if (address.what === 'index' || address.what === 'feed')
      return sendProject(asked, address.what, address.slug)
    if (address.what === 'none') return sendAbsent(asked, 'missing', headers.page)
    const found = await findPage(address.name)
    if (found.state === 'elsewhere') {
      const Location = addressOf({ ...address, name: { ...address.name, kind: found.kind } })
      return sendOnce(request, response, 301, '', { ...headers.page, Location })
    }
    if (found.state !== 'there') return sendAbsent(asked, found.state, headers.page)
    switch (address.what) {
      case 'citation':
        return sendCitation(asked, address.format, found)
      case 'image':
        return sendPicture(asked, found, address.image)
      case 'embed':
        return sendVersion(asked, 'embed', found)
      case 'page':
        return sendVersion(asked, 'publication', found)
    }
  }
}
