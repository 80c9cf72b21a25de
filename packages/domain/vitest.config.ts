import { defineConfig } from 'vitest/config'

// Properties try hundreds of cases, on machines that do other things beside.
export default defineConfig({ test: { testTimeout: 30_000 } })
