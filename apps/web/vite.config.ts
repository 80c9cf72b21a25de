import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'
import { graphqlApart } from './graphqlApart.ts'
import { guides } from './guides.ts'
import { precompress } from './precompress.ts'

export default defineConfig({
  plugins: [graphqlApart(), guides(), react(), precompress()],
  server: {
    port: 5173,
    proxy: {
      '/graphql': 'http://127.0.0.1:4000',
      '/schema.graphql': 'http://127.0.0.1:4000',
      '/export': 'http://127.0.0.1:4000',
    },
  },
  // In development libraries are packed beforehand, which does not know the `?worker` of what makes the explorer's.
  // What those import in the old way still must be.
  optimizeDeps: {
    exclude: ['@graphiql/react/setup-workers/vite'],
    include: [
      '@graphiql/react > graphql-language-service > nullthrows',
      '@graphiql/react > monaco-graphql > picomatch-browser',
    ],
  },
  // Observables as modern browsers have them: the other build carries helpers for old ones.
  resolve: { conditions: ['es2015', ...defaultClientConditions] },
  build: {
    target: 'es2023',
    // The page's policy takes fonts from this server only, not from data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The explorer's editor is one library, fetched by who opens it.
    chunkSizeWarningLimit: 3000,
    rolldownOptions: {
      // 'use no memo', for the React compiler, which is past when a library is bundled.
      checks: { moduleLevelDirective: false },
      output: {
        // All that the sign-in page needs travels in one file, and nothing else with it: it packs better than thirty
        // small ones, takes fewer round trips, and does not grow with the views.
        codeSplitting: { groups: [{ name: 'first', test: /session\/SignInPage/ }] },
      },
      treeshake: {
        // They do not declare it, but loading them does nothing: a page that asks no suffix list does not carry it.
        moduleSideEffects: [{ test: /node_modules\/(tldts|tldts-core|libphonenumber-js)\//, sideEffects: false }],
      },
    },
  },
})
