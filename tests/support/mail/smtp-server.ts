// A tiny SMTP server for tests: takes mail, or refuses people, on a free port. It speaks just enough to be sent to.
import { type AddressInfo, createServer, type Socket } from 'node:net'

export type TakenMail = { readonly from: string; readonly to: string; readonly raw: string }

export type SmtpServer = {
  readonly url: string
  readonly taken: TakenMail[]
  /** Once so many have been taken. */
  readonly arrived: (count: number) => Promise<void>
  /** Addresses it refuses for good. */
  readonly refused: Set<string>
  readonly close: () => Promise<void>
}

export async function smtpServer(): Promise<SmtpServer> {
  const taken: TakenMail[] = []
  const refused = new Set<string>()
  const open = new Set<Socket>()
  const waiting = new Set<() => void>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => {})
    converse(socket, refused, (mail) => {
      taken.push(mail)
      for (const look of waiting) look()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    refused,
    arrived: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (taken.length < count) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

function converse(socket: Socket, refused: ReadonlySet<string>, take: (mail: TakenMail) => void): void {
  const say = (line: string) => socket.write(`${line}\r\n`)
  let from = ''
  let to = ''
  let body: string[] | null = null
  let rest = ''
  const hear = (line: string) => {
    if (body) {
      if (line !== '.') return void body.push(line.replace(/^\.\./, '.'))
      take({ from, to, raw: body.join('\n') })
      body = null
      return say('250 taken')
    }
    const address = /<(.*)>/.exec(line)?.[1] ?? ''
    if (/^EHLO/i.test(line)) return say('250 here')
    if (/^MAIL/i.test(line)) {
      from = address
      return say('250 ok')
    }
    if (/^RCPT/i.test(line)) {
      to = address
      return say(refused.has(address) ? '550 nobody here' : '250 ok')
    }
    if (/^DATA/i.test(line)) {
      body = []
      return say('354 go on')
    }
    if (/^QUIT/i.test(line)) {
      say('221 bye')
      return void socket.end()
    }
    return say('250 ok')
  }
  socket.on('data', (chunk) => {
    const lines = (rest + chunk.toString('utf8')).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) hear(line)
  })
  say('220 test')
}

/** The decoded parts of a mail by their type, and its headers by lower-case name. */
export function readMail(raw: string): {
  readonly headers: ReadonlyMap<string, string>
  readonly text: string
  readonly html: string
} {
  const headers = headersOf(raw)
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1] ?? ''
  const parts = raw.split(`--${boundary}`).slice(1, -1)
  const partOf = (type: string) => {
    const part =
      parts.find((each) => (headersOf(each.trimStart()).get('content-type') ?? '').startsWith(type)) ?? ''
    return decoded(part.trimStart())
  }
  return { headers, text: partOf('text/plain'), html: partOf('text/html') }
}

const headersOf = (part: string): ReadonlyMap<string, string> =>
  new Map(
    (part.split('\n\n')[0] ?? '')
      .replaceAll(/\n[ \t]+/g, ' ')
      .split('\n')
      .map((line) => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 1).trim(),
      ]),
  )

function decoded(part: string): string {
  const encoding = headersOf(part).get('content-transfer-encoding')
  const body = part.slice(part.indexOf('\n\n') + 2)
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (encoding !== 'quoted-printable') return body
  const bytes = body
    .replaceAll(/=\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
