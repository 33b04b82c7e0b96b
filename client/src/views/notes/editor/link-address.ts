// The address a person typed, as a link may carry it: http, https or mailto, nothing that runs.

/** Null when it is none. A bare host gets https. */
export function readAddress(typed: string): string | null {
  const text = typed.trim()
  if (text === '' || /\s/.test(text)) return null
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`
  try {
    const url = new URL(address)
    const isMail = url.protocol === 'mailto:' && url.pathname.includes('@')
    const isWeb =
      (url.protocol === 'https:' || url.protocol === 'http:') && /\.|^localhost$/.test(url.hostname)
    return isMail || isWeb ? url.href : null
  } catch {
    return null
  }
}
