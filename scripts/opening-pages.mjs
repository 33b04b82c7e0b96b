// The build's part of opening a screen by its address: beside index.html, the same page that also names the files of that
// screen, so that the browser asks for them at once and not only when the program has begun. The server picks the page.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The screens people come to by an address, each by the module it begins with; server/http/serve-client.ts knows them. */
const screens = {
  'desk.html': 'client/src/views/transcript/desk.tsx',
  'positions.html': 'client/src/views/positions/positions.tsx',
}

/**
 * The page with links to `files`, those it names already left out.
 * @param {string} page
 * @param {readonly string[]} files
 */
export function pageWith(page, files) {
  const links = files
    .filter((file) => !page.includes(`"/${file}"`))
    .map((file) =>
      file.endsWith('.css')
        ? `<link rel="preload" as="style" crossorigin href="/${file}">`
        : `<link rel="modulepreload" crossorigin href="/${file}">`,
    )
  return page.replace('</head>', `  ${links.join('\n    ')}\n  </head>`)
}

/**
 * The files of a chunk: itself, what it imports, and their styles.
 * @param {Readonly<Record<string, object>>} bundle
 * @param {string} name
 */
export function filesOf(bundle, name, seen = new Set()) {
  const chunk = bundle[name]
  if (seen.has(name) || chunk?.type !== 'chunk') return []
  seen.add(name)
  const before = chunk.imports.flatMap((each) => filesOf(bundle, each, seen))
  return [...before, name, ...(chunk.viteMetadata?.importedCss ?? [])]
}

/** A Vite plugin that writes those pages when the build is written. They are no part of what is kept for offline. */
export const openingPages = () => ({
  name: 'opening-pages',
  apply: 'build',
  writeBundle: {
    sequential: true,
    handler({ dir }, bundle) {
      const page = readFileSync(join(dir, 'index.html'), 'utf8')
      for (const [file, module] of Object.entries(screens)) {
        const chunk = Object.values(bundle).find((each) => each.facadeModuleId?.endsWith(`/${module}`))
        if (!chunk) throw new Error(`the build has no chunk that begins with ${module}`)
        writeFileSync(join(dir, file), pageWith(page, filesOf(bundle, chunk.fileName)))
      }
    },
  },
})
