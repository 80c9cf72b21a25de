import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  server: { port: 5173, proxy: { '/graphql': 'http://127.0.0.1:4000' } },
  build: {
    target: 'es2023',
    // The page's policy takes fonts from this server only, not from data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake: {
        // They do not declare it, but loading them does nothing: a page that asks no suffix list does not carry it.
        moduleSideEffects: [{ test: /node_modules\/(tldts|tldts-core|libphonenumber-js)\//, sideEffects: false }],
      },
    },
  },
})
