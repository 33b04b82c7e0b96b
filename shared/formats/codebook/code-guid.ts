// The GUID an entry of a codebook has in files for other programs: the same at every export, made of the project and the
// entry's id, so that a file that comes back is known again. UUID version 8 (RFC 9562 §5.8), bits by FNV-1a, 128 wide:
// nothing secret hangs on it, it only has to differ.

export type CodeKind = 'topic' | 'stance' | 'tree'

/** The GUID of an entry of one project, upper case and without braces. */
export type GuidOf = (kind: CodeKind, id: string) => string

const prime = 0x1000000000000000000013bn
const offset = 0x6c62272e07bb014262b821756295c58dn
const mask = (1n << 128n) - 1n

export const guidsOf =
  (project: string): GuidOf =>
  (kind, id) => {
    const text = `rapporteur/${project}/${kind}/${id}`
    let hash = offset
    for (let i = 0; i < text.length; i++) {
      hash = ((hash ^ BigInt(text.charCodeAt(i))) * prime) & mask
    }
    const hex = hash.toString(16).padStart(32, '0').toUpperCase()
    const variant = '89AB'.charAt(Number.parseInt(hex.charAt(16), 16) & 3)
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `8${hex.slice(13, 16)}`,
      `${variant}${hex.slice(17, 20)}`,
      hex.slice(20),
    ].join('-')
  }

/** A GUID as files have it, with braces or without and in either case, as it is compared; null when it is none. */
export function readGuid(text: string): string | null {
  const bare = /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i.exec(text.trim())?.[1]
  return bare?.toLowerCase() ?? null
}
