// Asks the server that runs on a data folder, over its control socket.
import { request } from 'node:http'
import { relative } from 'node:path'
import type { Problem } from '../../shared/base/problem.ts'
import { problem } from '../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../shared/base/result.ts'
import { controlSocket } from './open-app.ts'

export type Asked = {
  readonly path: string
  readonly contentType: 'application/json' | 'application/octet-stream'
  readonly body: string | Uint8Array
}

/** The server's answer; null when none listens there. */
export async function askServer(dataDir: string, asked: Asked): Promise<Result<unknown> | null> {
  const whole = controlSocket(dataDir)
  const fromHere = relative(process.cwd(), whole)
  const socketPath = fromHere.length < whole.length ? fromHere : whole
  const body = typeof asked.body === 'string' ? Buffer.from(asked.body) : asked.body
  return new Promise((resolve, reject) => {
    const call = request(
      {
        socketPath,
        path: asked.path,
        // A connection kept from before may lead to a server that has been stopped since.
        agent: false,
        method: 'POST',
        headers: { 'Content-Type': asked.contentType, 'Content-Length': body.length },
      },
      (reply) => {
        const parts: Buffer[] = []
        reply.on('data', (part: Buffer) => parts.push(part))
        reply.on('error', reject)
        reply.on('end', () =>
          resolve(resultOf(reply.statusCode ?? 500, Buffer.concat(parts).toString('utf8'))),
        )
      },
    )
    call.on('error', (error: NodeJS.ErrnoException) => {
      const isNobody = error.code === 'ENOENT' || error.code === 'ECONNREFUSED' || error.code === 'EINVAL'
      if (isNobody) resolve(null)
      else reject(error)
    })
    call.end(body)
  })
}

function resultOf(status: number, text: string): Result<unknown> {
  try {
    const said: unknown = JSON.parse(text)
    if (status < 400) return ok(said)
    return failed((said as { readonly problem: Problem }).problem)
  } catch {
    return failed(problem('fault', 'The running server did not answer as expected; its log says more.'))
  }
}
