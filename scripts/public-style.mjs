// The build's part of published pages: their one stylesheet, always at /public.css. They are kept for years and served
// without the program, so its name has no hash; its fonts are those of the program, under the names they have there.
import { build } from 'vite'

/** A Vite plugin that builds it beside the program when that is written. It is no part of what is kept for offline. */
export const publicStyle = () => {
  let root
  return {
    name: 'public-style',
    apply: 'build',
    configResolved(config) {
      root = config.root
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
              input: `${root}/src/styles/public.css`,
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
