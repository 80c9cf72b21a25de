import { DEMO, expect, expectAccessible, signIn, test } from './foyer.ts'

const VIEWS = [
  ['/employees', 'Employees'],
  ['/invited', 'Invited'],
  ['/invited?status=EXPIRED&freshAsked=true', 'Invited'],
  ['/applicants', 'Pending approval'],
  ['/applicants?status=REJECTED', 'Pending approval'],
  ['/structure?view=chart', 'Company structure'],
  ['/structure?view=outline', 'Company structure'],
  ['/workgroups', 'Workgroups'],
  ['/activity', 'Activity'],
  ['/settings/registration', 'Registration'],
  ['/settings/company', 'Company'],
  ['/settings/messages', 'Messages'],
  ['/settings/chat', 'Chat'],
  ['/settings/api-access', 'API access'],
  ['/settings/api-access?new=true', 'API access'],
  ['/settings/webhooks', 'Webhooks'],
  ['/settings/webhooks?new=true', 'Webhooks'],
  ['/settings/audit', 'Audit log'],
  ['/settings/captured-messages', 'Captured messages'],
  ['/account/profile', 'Your profile'],
  ['/account/sessions', 'Sessions'],
  ['/account/tokens', 'API tokens'],
  ['/account/tokens?new=true', 'API tokens'],
  ['/change-password', 'Change password'],
  ['/employees?invite=quick', 'Employees'],
  ['/employees?invite=email', 'Employees'],
  ['/employees?invite=sms', 'Employees'],
  ['/employees?invite=register', 'Employees'],
] as const

test.use({ demo: true, mail: false })

// Each width and each scheme once: what sticks out depends on the one, what contrasts too little on the other.
for (const [look, width, colorScheme] of [
  ['wide and light', 1280, 'light'],
  ['narrow and dark', 360, 'dark'],
] as const) {
  test.describe(look, () => {
    test.use({ viewport: { width, height: 800 }, colorScheme })

    test('every view is accessible and nothing sticks out', async ({ page, foyer }) => {
      // Many views, and axe looks at each.
      test.slow()
      expect(foyer.printed()).toContain('Sign in as')
      await page.goto('/sign-in')
      await expectAccessible(page)
      await signIn(page, DEMO.admin, DEMO.password)
      for (const [path, heading] of VIEWS) {
        await test.step(path, async () => {
          await page.goto(path)
          await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeAttached()
          await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
          await expectAccessible(page)
        })
      }
    })
  })
}

test('each role sees only what it may use', async ({ page }) => {
  await signIn(page, DEMO.moderator, DEMO.password)
  const navigation = page.getByRole('navigation', { name: 'Main navigation' })
  await expect(navigation.getByRole('link', { name: /Pending approval/ })).toBeVisible()
  await expect(navigation.getByRole('link', { name: 'Settings' })).toHaveCount(0)
  await page.goto('/settings/registration')
  await expect(page.getByText('There is nothing here')).toBeVisible()

  await page.context().clearCookies()
  await signIn(page, DEMO.employee, DEMO.password)
  await expect(navigation.getByRole('link', { name: /Pending approval/ })).toHaveCount(0)
  await page.goto('/applicants')
  await expect(page.getByText('There is nothing here')).toBeVisible()
})

test('a search, a filter and a person are in the address, so that a view can be bookmarked', async ({ page }) => {
  await signIn(page, DEMO.admin, DEMO.password)
  await page
    .getByRole('searchbox', { name: 'Search employees' })
    .or(page.getByLabel('Search employees'))
    .first()
    .fill('zoe')
  await expect(page).toHaveURL(/search=zoe/)
  await expect(page.getByText('Zoë Åkerlund')).toBeVisible()
  await expect(page.getByText('Kwame Mensah')).toHaveCount(0)
  await page.getByText('Zoë Åkerlund').click()
  await expect(page).toHaveURL(/user=/)
  await expect(page.getByRole('dialog').getByText('zoe.akerlund@northwind.example').first()).toBeVisible()
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByRole('dialog').getByText('zoe.akerlund@northwind.example').first()).toBeVisible()
})

test('an invitation tells what became of it, and is resent and revoked from the keyboard', async ({ page }) => {
  await signIn(page, DEMO.admin, DEMO.password)
  await page.getByRole('link', { name: /^Invited/ }).click()
  await page.getByRole('link', { name: 'Elif Aydın' }).click()
  const drawer = page.getByRole('dialog', { name: /Elif Aydın/ })
  await expect(drawer.getByText('552 5.2.2 The mailbox is full')).toBeVisible()
  await expect(drawer.getByText('Reminder queued')).toBeVisible()
  await expect(drawer.getByText('Opened by a person')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(drawer).toHaveCount(0)

  const row = page.getByRole('row', { name: /Sam Carter/ })
  await row.focus()
  await page.keyboard.press('s')
  await expect(page.getByText('1 invitation sent again.')).toBeVisible()
  // Without a reload: the list follows what happens.
  await expect(row.getByText('Captured').last()).toBeVisible()
  await page.keyboard.press('v')
  await expect(page.getByRole('dialog', { name: 'Revoke the invitation of Sam Carter?' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 invitation revoked.')).toBeVisible()
  await expect(row.getByText('Revoked').last()).toBeVisible()
  await expect(row).toBeFocused()
})

test('the columns of the list are one’s own choice, and stay', async ({ page }) => {
  await signIn(page, DEMO.admin, DEMO.password)
  const heads = page.getByRole('table', { name: 'Employees' }).getByRole('columnheader')
  await expect(heads).toHaveText(['Name', 'Position', 'E-mail', 'Department', 'Role', 'Joined'])
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Workgroups' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Position' }).click()
  await expectAccessible(page)
  await page.reload()
  await expect(heads).toHaveText(['Name', 'E-mail', 'Department', 'Workgroups', 'Role', 'Joined'])
  await page.getByRole('searchbox').fill('Zoë')
  await expect(page.getByRole('row').nth(1).getByRole('cell').nth(3)).not.toBeEmpty()
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('menuitem', { name: 'The usual columns' }).click()
  await expect(heads).toHaveText(['Name', 'Position', 'E-mail', 'Department', 'Role', 'Joined'])
})

test('a long list of departments is accessible while it is open', async ({ page }) => {
  await signIn(page, DEMO.admin, DEMO.password)
  await page.getByRole('combobox', { name: 'Department' }).or(page.getByLabel('Department')).first().click()
  await expect(page.getByRole('option', { name: 'Roastery' })).toBeVisible()
  await expectAccessible(page)
})

test('the palette reaches a view from the keyboard alone', async ({ page }) => {
  await signIn(page, DEMO.admin, DEMO.password)
  await page.keyboard.press('Control+k')
  const field = page.getByPlaceholder('Go to a view, or do something…')
  await expect(field).toBeFocused()
  await page.keyboard.type('activ')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Activity', level: 1 })).toBeVisible()
})

test('the palette finds what belongs to Settings, the guides and what is made, under a field that stays', async ({
  page,
}) => {
  await signIn(page, DEMO.admin, DEMO.password)
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Command palette' })
  const field = palette.getByPlaceholder('Go to a view, or do something…')
  await expectAccessible(page)
  const { y } = (await field.boundingBox()) ?? {}
  for (const [typed, found] of [
    ['webhook', 'Settings → Webhooks'],
    ['secret', 'Settings → API access'],
    ['graphql', 'API explorer'],
    ['docs', 'API guides'],
    ['scim', 'API guide: Provisioning by SCIM 2.0'],
    ['webhook', 'New webhook'],
    ['api key', 'New token'],
  ] as const) {
    await field.fill(typed)
    await expect(palette.getByRole('button', { name: found, exact: true })).toBeVisible()
    expect((await field.boundingBox())?.y).toBe(y)
  }
  await field.fill('new token')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'New token' })).toBeVisible()

  await page.context().clearCookies()
  await signIn(page, DEMO.employee, DEMO.password)
  await page.keyboard.press('Control+k')
  await field.fill('webhook')
  await expect(palette.getByRole('button', { name: 'API guide: Webhooks' })).toBeVisible()
  await expect(palette.getByText('Settings → Webhooks')).toHaveCount(0)
  await expect(palette.getByText('New webhook')).toHaveCount(0)
})
