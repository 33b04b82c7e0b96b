// Keeps the program itself on this device, so that a reload without a network opens it.

/** Browsers allow it on https and on localhost only; elsewhere the screen says that a reload needs the network. */
export const canOpenOffline = (): boolean => window.isSecureContext && 'serviceWorker' in navigator

/** False where it is not possible or the browser refuses. Does nothing in development. */
export async function keepProgram(): Promise<boolean> {
  if (!import.meta.env.PROD || !canOpenOffline()) return false
  try {
    await navigator.serviceWorker.register('/sw.js')
    return true
  } catch {
    return false
  }
}
