import { DEMO, expect, expectAccessible, signIn, test } from './foyer.ts'

// The guides for integrators are in the product: of this release, with this server's address in what is copied.
test.use({ demo: true, mail: false })

test('whoever builds on Foyer reads how, beside the tokens', async ({ page, context, foyer }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signIn(page, DEMO.admin, DEMO.password)

  await test.step('from API access to the first call', async () => {
    await page.goto('/settings/api-access')
    await page.getByRole('link', { name: 'Read how to build on Foyer' }).click()
    await expect(page.getByRole('heading', { name: 'For integrators', level: 1 })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Copy' }).first().click()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain(`FOYER_URL=${foyer.url}`)
  })

  await test.step('the guides lead to each other, and back', async () => {
    const list = page.getByRole('navigation', { name: 'Guides for programs' })
    await list.getByRole('link', { name: 'Webhooks' }).click()
    await expect(list.getByRole('link', { name: 'Webhooks' })).toHaveAttribute('aria-current', 'page')
    await expect(list.locator('[aria-current]')).toHaveCount(1)
    await expect(page.getByRole('heading', { name: 'Webhooks', level: 1 })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Events', level: 2 })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'live events', exact: true }).click()
    await expect(page).toHaveURL(/\/guides\/events$/)
    await page.getByRole('link', { name: 'events', exact: true }).click()
    await expect(page).toHaveURL(/\/guides\/webhooks#events$/)
    await expect(page.getByRole('heading', { name: 'Events', level: 2 })).toBeInViewport()
    await page.goBack()
    await expect(page.getByRole('heading', { name: 'Live events', level: 1 })).toBeVisible()
    await page.getByRole('link', { name: 'Previous: Webhooks' }).click()
    await page.getByRole('navigation', { name: 'On this page' }).getByRole('button', { name: 'Replay' }).click()
    await expect(page).toHaveURL(/\/guides\/webhooks#replay$/)
    await expect(page.getByRole('heading', { name: 'Replay', level: 2 })).toBeInViewport()
  })

  await test.step('recipes come with their programs', async () => {
    await page.goto('/guides/recipes')
    await page.getByRole('button', { name: 'examples/invite/invite.ts' }).click()
    await expect(page.getByText('const recipients = process.argv.slice(2)')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('narrow and dark they are as good, and what is not there is said to be', async () => {
    await page.setViewportSize({ width: 360, height: 800 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto('/guides/authentication')
    await expect(page.getByRole('heading', { name: 'Authentication', level: 1 })).toBeVisible()
    await expectAccessible(page)
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wider).toBeLessThanOrEqual(0)
    await page.getByRole('combobox', { name: 'Guides for programs' }).click()
    await page.getByRole('option', { name: 'Webhooks' }).click()
    await expect(page.getByRole('heading', { name: 'Webhooks', level: 1 })).toBeVisible()
    await expectAccessible(page)
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
    await page.goto('/guides/nothing')
    await expect(page.getByRole('heading', { name: 'There is nothing here', level: 1 })).toBeVisible()
  })
})
