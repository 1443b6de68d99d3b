import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/**
 * The font of the device's display, in what is needed of it. The package offers each slice as woff2 and again as woff: its slices are no larger
 * as woff, and the host draws displays from the same files (drawing/font). Bold are titles and codes: of the Japanese slices, which are numbered
 * from the rarest characters on, the rarer ones are shown as they are otherwise, for half of the bytes.
 */
const displayFont: Plugin = {
  name: 'display-font',
  enforce: 'pre',
  transform(code, id) {
    if (!/@fontsource\/.*\.css/.test(id)) return null
    const woff = code.replaceAll(/url\([^)]*\.woff2\)\s*format\('woff2'\),\s*/g, '')
    return { code: woff.replaceAll(/(-udgothic-\d{1,2})-700-normal\.woff/g, '$1-400-normal.woff'), map: null }
  },
}

/** The pages that the host serves: from renderer/ to dist/renderer, every file our own and hashed. */
export default defineConfig({
  root: fileURLToPath(new URL('renderer', import.meta.url)),
  base: './',
  plugins: [displayFont, react()],
  worker: { format: 'es' },
  css: { transformer: 'lightningcss' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: ['chrome123', 'firefox121', 'safari17.5'],
    // The page's policy allows no data: addresses for scripts, styles and fonts.
    assetsInlineLimit: 0,
    // One script, from this machine: the faces of all kinds of tokens are in it.
    chunkSizeWarningLimit: 1000,
  },
})
