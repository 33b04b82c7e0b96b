// Reads a request's body by what its route expects. A file over 20 MB is refused by its announced size before it is
// read, and one that lied about its size is cut off there.
import express, { type Request, type RequestHandler, type Response } from 'express'
import { type Problem, problem } from '../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../shared/base/result.ts'
import { maxSourceBytes, sourceTooBig } from '../../shared/formats/all-formats.ts'

const maxJsonBytes = 256 * 1024

const readBytes = express.raw({ type: () => true, limit: maxSourceBytes, inflate: false })
const readJson = express.json({ limit: maxJsonBytes, strict: false })

/** The parsed JSON, null when there is no body. Problems: `malformed`, `too-big`. */
export const jsonBody = async (request: Request, response: Response): Promise<Result<unknown>> => {
  const read = await run(
    readJson,
    request,
    response,
    problem('too-big', 'This is more than a form can hold.'),
  )
  return read.ok ? ok(request.body ?? null) : read
}

export const bytesBody = async (request: Request, response: Response): Promise<Result<Uint8Array>> => {
  const read = await run(readBytes, request, response, sourceTooBig)
  if (!read.ok) return read
  // Without any body the parser leaves none behind.
  return ok(request.body instanceof Uint8Array ? request.body : new Uint8Array())
}

async function run(
  parser: RequestHandler,
  request: Request,
  response: Response,
  tooBig: Problem,
): Promise<Result<null>> {
  const error = await new Promise<unknown>((resolve) => {
    void parser(request, response, resolve)
  })
  if (error === undefined) return ok(null)
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : null
  // What is left of the body is not worth reading: the connection ends with the reply.
  response.set('Connection', 'close')
  if (type === 'entity.too.large') return failed(tooBig)
  return failed(problem('malformed', 'The request could not be read.'))
}
