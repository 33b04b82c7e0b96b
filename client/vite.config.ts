// How the client is built and served in development. Run from the root with `--config client/vite.config.ts`.
// One copy of yjs is a promise: two copies break every `instanceof` and lose updates without a word.
import { createRequire } from 'node:module'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { knownLocale } from '../scripts/known-locale.mjs'
import { offlineProgram } from '../scripts/offline-program.mjs'
import { openingPages } from '../scripts/opening-pages.mjs'
import { packedProgram } from '../scripts/packed-program.mjs'
import { publicStyle } from '../scripts/public-style.mjs'

/** What screens share is packed by who shares it, and packs smaller than this join their nearest: a file has its price too. */
const smallPackBytes = 90_000
/** The names of all who share it would be a pack's name: long, and other ones with each new screen. */
const shortName = (name: string | undefined) => (name?.startsWith('shared~') ? 'shared' : '[name]')

const server = `http://localhost:${process.env.PORT ?? '3000'}`

/** Beside the page there is none to ask what `&amp;` stands for: workers get the table of it. */
const entities = 'decode-named-character-reference'
const tableOfEntities = {
  name: 'table-of-entities',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id === entities ? createRequire(import.meta.url).resolve(entities) : null),
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), knownLocale(), offlineProgram(), openingPages(), publicStyle(), packedProgram()],
  resolve: { dedupe: ['react', 'react-dom', 'yjs', 'y-protocols', 'lib0', '@tiptap/core', '@tiptap/pm'] },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    sourcemap: true,
    target: 'es2022',
    rolldownOptions: {
      output: {
        // Packs that were joined may import each other: without it one would run before what it needs is there.
        strictExecutionOrder: true,
        codeSplitting: {
          groups: [
            {
              name: 'shared',
              minShareCount: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: smallPackBytes,
            },
          ],
        },
        chunkFileNames: ({ name }) => `assets/${shortName(name)}-[hash].js`,
        assetFileNames: ({ names: [name] }) => `assets/${shortName(name)}-[hash][extname]`,
      },
    },
  },
  worker: { format: 'es', plugins: () => [tableOfEntities] },
  server: {
    port: 5173,
    strictPort: true,
    proxy: {
      '/api': server,
      '/healthz': server,
      '^/(?:[qrnv]|pub)/': server,
      '^/oembed': server,
      '^/mail/': server,
      '/sync': { target: server, ws: true },
    },
  },
})
