import { fileURLToPath } from 'node:url'
import { DEMO, expect, signIn, test } from './foyer.ts'

const VIEWS = {
  employees: '/employees',
  invited: '/invited',
  applicants: '/applicants',
  structure: '/structure?view=chart',
  access: '/settings/api-access',
}

// Not a test: the pictures in docs/images, of the made-up company. See screenshots.config.ts.
test.use({ demo: true, mail: false })

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('every picture', async ({ page }) => {
      await signIn(page, DEMO.admin, DEMO.password)
      for (const [name, path] of Object.entries(VIEWS)) {
        await page.goto(path)
        await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
        await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
        await page.evaluate(() => document.fonts.ready)
        await page.screenshot({
          path: fileURLToPath(new URL(`../../../docs/images/${name}-${colorScheme}.png`, import.meta.url)),
          animations: 'disabled',
          caret: 'hide',
        })
      }
    })
  })
}
