import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// What is built is what is used, also when a test builds it: React has a development version under any other name.
process.env['NODE_ENV'] = 'production'

/** Builds to `dist`, served by the API. No inline script, so that the server can keep a strict content policy. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // what the first screen may weigh is checked after compression, by test/journeys
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      treeshake: {
        // Pure packages and the contract only define things: what the app does not use of them stays out.
        moduleSideEffects: (id) =>
          !/[\\/]packages[\\/](domain|rules|access|forecast|plans|api)[\\/]src[\\/]/.test(id),
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4173' } },
})
