// The build's part of quick starts: each text of the program is packed once here, as `name.br` and `name.gz` beside it,
// so that the server sends it as it lies. Source maps are left out: only a person with the developer tools open asks.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const isText = /\.(?:js|css|html|json|svg|webmanifest)$/
/** What is shorter fits one packet of the network anyway. */
const worthwhile = 1024
const inBrotli = promisify(brotliCompress)
const inGzip = promisify(gzip)

/**
 * Packs every text of a folder that is long enough.
 * @param {string} folder
 */
export async function packProgram(folder) {
  const files = await readdir(folder, { recursive: true })
  for (const file of files.filter((each) => isText.test(each)).sort()) {
    const path = join(folder, file)
    const text = await readFile(path)
    if (text.length < worthwhile) continue
    // The highest level, 11, gives a tenth less and takes seven times as long.
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    }
    const [brotli, zipped] = await Promise.all([inBrotli(text, { params }), inGzip(text, { level: 9 })])
    await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, zipped)])
  }
}

/** A Vite plugin that packs what the build has written. After all others, which may write too. */
export const packedProgram = () => ({
  name: 'packed-program',
  apply: 'build',
  writeBundle: { order: 'post', sequential: true, handler: ({ dir }) => packProgram(dir) },
})
