// The client's part of published pages: their one stylesheet, always at /public.css. They are kept for years and served
// without the program, so its name has no hash; its fonts are those of the program, under the names they have there.
import { build } from 'vite'

const source = '/src/styles/public.css'

/**
 * A Vite plugin that builds it beside the program when that is written, and in development answers with it as it stands.
 * It is no part of what is kept for offline.
 */
export const publicStyle = () => {
  let root
  return {
    name: 'public-style',
    configResolved(config) {
      root = config.root
    },
    configureServer(server) {
      server.middlewares.use((request, reply, next) => {
        if (request.url?.split('?')[0] !== '/public.css') return next()
        // Asked for as a style of its own, without the script that puts a style into a page of the program.
        server.transformRequest(`${source}?direct`).then((style) => {
          reply.setHeader('Content-Type', 'text/css; charset=utf-8')
          reply.setHeader('Cache-Control', 'no-cache')
          reply.end(style?.code ?? '')
        }, next)
      })
    },
    writeBundle: {
      sequential: true,
      async handler({ dir }) {
        await build({
          configFile: false,
          root,
          logLevel: 'warn',
          build: {
            outDir: dir,
            emptyOutDir: false,
            copyPublicDir: false,
            target: 'es2022',
            rolldownOptions: {
              input: `${root}${source}`,
              output: {
                assetFileNames: ({ names: [name] }) =>
                  name === 'public.css' ? 'public.css' : 'assets/[name]-[hash][extname]',
              },
            },
          },
        })
      },
    },
  }
}
