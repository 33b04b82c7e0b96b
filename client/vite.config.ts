// How the client is built and served in development. Run from the root with `--config client/vite.config.ts`.
// One copy of yjs is a promise: two copies break every `instanceof` and lose updates without a word.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { offlineProgram } from '../scripts/offline-program.mjs'
import { openingPages } from '../scripts/opening-pages.mjs'
import { packedProgram } from '../scripts/packed-program.mjs'

const server = `http://localhost:${process.env.PORT ?? '3000'}`

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), offlineProgram(), openingPages(), packedProgram()],
  resolve: { dedupe: ['react', 'react-dom', 'yjs', 'y-protocols', 'lib0', '@tiptap/core', '@tiptap/pm'] },
  build: { outDir: '../dist/client', emptyOutDir: true, sourcemap: true, target: 'es2022' },
  worker: { format: 'es' },
  server: {
    port: 5173,
    strictPort: true,
    proxy: {
      '/api': server,
      '/healthz': server,
      '/sync': { target: server, ws: true },
    },
  },
})
