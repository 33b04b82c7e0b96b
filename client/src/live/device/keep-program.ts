// Keeps the program itself on this device, so that a reload without a network opens it.

/** Browsers allow it on https and on localhost only; elsewhere the screen says that a reload needs the network. */
export const canOpenOffline = (): boolean => window.isSecureContext && 'serviceWorker' in navigator

/** So long it may wait for a moment in which the page has nothing to do, in milliseconds. */
const patienceMs = 5000

const idle = () =>
  new Promise<void>((resolve) => {
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve, patienceMs / 10)
    else requestIdleCallback(() => resolve(), { timeout: patienceMs })
  })

/** False where it is not possible or the browser refuses. Does nothing in development. */
export async function keepProgram(): Promise<boolean> {
  if (!import.meta.env.PROD || !canOpenOffline()) return false
  await idle()
  try {
    await navigator.serviceWorker.register('/sw.js')
    return true
  } catch {
    return false
  }
}
