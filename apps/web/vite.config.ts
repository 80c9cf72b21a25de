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
  },
})
