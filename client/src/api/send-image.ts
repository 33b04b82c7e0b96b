// Sends a picture and says how far it is, which fetch cannot. Failures are values, as of every other call.
import { problem } from '../../../shared/base/problem.ts'
import type { Result } from '../../../shared/base/result.ts'
import { failed, ok } from '../../../shared/base/result.ts'
import { api } from '../../../shared/wire/api.ts'
import { addressOf, offlineProblem, problemOfReply } from './call.ts'

export type SentImage = { readonly image: string; readonly width: number; readonly height: number }

const unreadable = problem('old-client', 'This page is older than the server. Reload it to go on.')

/** `onProgress` is told shares from 0 to 1. `not-stored` when no server could be reached. */
export function sendImage(
  project: string,
  file: Blob,
  onProgress: (share: number) => void,
): { readonly done: Promise<Result<SentImage>>; readonly stop: () => void } {
  const request = new XMLHttpRequest()
  const done = new Promise<Result<SentImage>>((resolve) => {
    request.open('POST', addressOf(api.addImage, { project }))
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    const offline = () => resolve(failed(offlineProblem))
    request.onerror = offline
    request.onabort = offline
    request.onload = () => void replyOf(request).then(resolve)
    request.send(file)
  })
  return { done, stop: () => request.abort() }
}

async function replyOf(request: XMLHttpRequest): Promise<Result<SentImage>> {
  const { status, responseText } = request
  if (status === 502 || status === 504) return failed(offlineProblem)
  if (status !== 200) return failed(await problemOfReply(new Response(responseText, { status })))
  try {
    const parsed = api.addImage.reply.safeParse(JSON.parse(responseText))
    return parsed.success ? ok(parsed.data) : failed(unreadable)
  } catch {
    return failed(unreadable)
  }
}
