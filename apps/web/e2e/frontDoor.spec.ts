import { expect, expectAccessible, PASSWORD, setUp, signIn, test } from './foyer.ts'

test('a newcomer sets up, shares the quick link, and a moderator approves who came by it', async ({
  page,
  browser,
  foyer,
}) => {
  await test.step('before it is set up, every page says where the link is', async () => {
    await page.goto('/employees')
    await expect(page.getByRole('heading', { name: 'Almost there' })).toBeVisible()
    await expectAccessible(page)
  })
  await test.step('the link from the terminal makes the first admin', () => setUp(page, foyer))

  const joinLink = await test.step('the drawer shows the quick link, and its rules', async () => {
    await page.getByRole('button', { name: 'Invite people' }).click()
    const drawer = page.getByRole('dialog', { name: 'Invite people' })
    const link = await drawer.getByRole('textbox', { name: 'Quick link' }).inputValue()
    expect(link).toMatch(new RegExp(`^${foyer.url}/join#[\\w-]{43}$`))
    await drawer.getByRole('button', { name: 'Copy link' }).click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)
    await drawer.getByRole('button', { name: 'Additional settings' }).click()
    await drawer.getByLabel('Don’t require confirmation for domains').fill('corp.example')
    await page.keyboard.press('Enter')
    await drawer.getByLabel('Greeting').fill('Welcome to Acme!\nGlad that you are here.')
    await drawer.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('Registration policy saved.')).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    return link
  })

  const join = async (email: string, firstName: string, lastName: string) => {
    const context = await browser.newContext({ baseURL: foyer.url })
    const visitor = await context.newPage()
    await visitor.goto(joinLink)
    await expect(visitor.getByRole('heading', { name: 'Join Acme' })).toBeVisible()
    await expect(visitor.getByText('Glad that you are here.')).toBeVisible()
    await expectAccessible(visitor)
    await visitor.getByLabel('First name').fill(firstName)
    await visitor.getByLabel('Last name').fill(lastName)
    await visitor.getByLabel('E-mail address').fill(email)
    await visitor.getByRole('button', { name: 'Go on' }).click()
    await expect(visitor.getByRole('heading', { name: 'Look in your mailbox' })).toBeVisible()
    return visitor
  }
  const complete = async (visitor: Awaited<ReturnType<typeof join>>, email: string, name: string) => {
    await visitor.goto(await foyer.linkTo(email))
    await expect(visitor.getByRole('heading', { name: `Welcome, ${name}` })).toBeVisible()
    await expectAccessible(visitor)
    await visitor.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await visitor.getByRole('button', { name: 'Complete registration' }).click()
  }

  await test.step('whose domain is trusted is in at once', async () => {
    const ann = await join('ann@corp.example', 'Ann', 'Lee')
    await complete(ann, 'ann@corp.example', 'Ann')
    await expect(ann.getByRole('heading', { name: 'Employees', level: 1 })).toBeVisible()
    await expect(ann.getByRole('link', { name: /Pending approval/ })).toHaveCount(0)
    await expect(ann.getByRole('button', { name: 'Invite people' })).toHaveCount(0)
    await ann.goto(await foyer.linkTo('ann@corp.example'))
    await expect(ann.getByRole('heading', { name: /registered already|signed in already/ })).toBeVisible()
    await ann.context().close()
  })

  const bob = await test.step('everyone else waits, and can do nothing else', async () => {
    const visitor = await join('bob@else.example', 'Bob', 'Ray')
    await complete(visitor, 'bob@else.example', 'Bob')
    await expect(visitor.getByRole('heading', { name: 'Waiting for approval' })).toBeVisible()
    await expectAccessible(visitor)
    await visitor.goto('/employees')
    await expect(visitor.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    await visitor.getByLabel('E-mail or phone number').fill('bob@else.example')
    await visitor.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await visitor.getByRole('button', { name: 'Sign in' }).click()
    await expect(visitor.getByText(/waits for approval|has to approve/)).toBeVisible()
    return visitor
  })

  await test.step('the decision is made from the keyboard', async () => {
    await page.getByRole('link', { name: /Pending approval/ }).click()
    await expect(page.getByRole('heading', { name: 'Pending approval', level: 1 })).toBeVisible()
    await expect(page.getByText('Bob Ray')).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('j')
    await page.keyboard.press('a')
    await expect(page.getByText('1 approved.')).toBeVisible()
    await expect(page.getByText('Nobody waits')).toBeVisible()
  })

  await test.step('the applicant hears of it and signs in', async () => {
    await bob.goto(await foyer.linkTo('bob@else.example', 3))
    await signIn(bob, 'bob@else.example', PASSWORD)
    await expect(bob.getByText('Bob Ray').first()).toBeVisible()
    await bob.context().close()
  })

  await test.step('after a reset the old link is dead, and says so', async () => {
    await page.getByRole('button', { name: 'Invite people' }).click()
    const drawer = page.getByRole('dialog', { name: 'Invite people' })
    await drawer.getByRole('button', { name: 'Reset link…' }).click()
    await page
      .getByRole('dialog', { name: 'Reset the quick link?' })
      .getByRole('button', { name: 'Reset link' })
      .click()
    await expect(drawer.getByRole('textbox', { name: 'Quick link' })).not.toHaveValue(joinLink)
    const context = await browser.newContext({ baseURL: foyer.url })
    const late = await context.newPage()
    await late.goto(joinLink)
    await expect(late.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
    await expectAccessible(late)
    await context.close()
  })
})

test('a forgotten password is set anew by the mailed link', async ({ page, foyer }) => {
  await setUp(page, foyer)
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await page.getByLabel('E-mail or phone number').fill('ada@acme.example')
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect(page.getByRole('heading', { name: 'The link is on its way' })).toBeVisible()
  const link = await foyer.linkTo('ada@acme.example')
  await page.goto(link)
  await page
    .getByLabel(/password/i)
    .first()
    .fill('quite other words now')
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByRole('heading', { name: 'Employees', level: 1 })).toBeVisible()
  await page.context().clearCookies()
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'This link has run out or was used' })).toBeVisible()
  await expectAccessible(page)
})

test('a link that nobody knows says so, whatever it is for', async ({ page, foyer }) => {
  await setUp(page, foyer)
  await page.context().clearCookies()
  const nonsense = 'x'.repeat(43)
  for (const path of ['/join', '/registration', '/reset-password']) {
    await page.goto(`${path}#${nonsense}`)
    await expect(page.getByRole('heading', { name: 'We don’t know this link' })).toBeVisible()
    await expectAccessible(page)
  }
  await page.goto('/no-such-page')
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible()
})

test.describe('with no mail server', () => {
  test.use({ mail: false })

  test('mail is captured, says so, and its links work', async ({ page, browser, foyer }) => {
    await setUp(page, foyer)
    await expect(page.getByText('nothing leaves this machine')).toBeVisible()
    await page.getByRole('button', { name: 'Invite people' }).click()
    const link = await page
      .getByRole('dialog', { name: 'Invite people' })
      .getByRole('textbox', { name: 'Quick link' })
      .inputValue()
    await page.keyboard.press('Escape')

    const visitor = await (await browser.newContext({ baseURL: foyer.url })).newPage()
    await visitor.goto(link)
    await visitor.getByLabel('First name').fill('Ann')
    await visitor.getByLabel('Last name').fill('Lee')
    await visitor.getByLabel('E-mail address').fill('ann@corp.example')
    await visitor.getByRole('button', { name: 'Go on' }).click()
    await expect(visitor.getByText('This installation captures mail')).toBeVisible()
    await visitor.context().close()

    await page.getByRole('link', { name: 'Settings → Captured messages' }).click()
    await page.getByText('ann@corp.example').first().click()
    await expectAccessible(page)
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      page.frameLocator('iframe').getByRole('link').first().click(),
    ])
    await expect(opened.getByRole('heading', { name: /Welcome, Ann|signed in already/ })).toBeVisible()
  })
})
