import { defineConfig } from '@playwright/test'
import stories from '../playwright.config.ts'

/** `pnpm build && pnpm --filter @foyer/web e2e --config e2e/screenshots.config.ts` takes the README's screenshots anew. */
export default defineConfig({
  ...stories,
  testDir: '.',
  testMatch: 'screenshots.ts',
  outputDir: '../test-results',
  use: { ...stories.use, deviceScaleFactor: 2, timezoneId: 'Europe/Berlin' },
})
