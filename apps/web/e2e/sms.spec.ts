import { expect, expectAccessible, PASSWORD, setUp, test } from './foyer.ts'

test.use({ sms: true })

test('a person invited by SMS is in, signs in by phone number, and whoever invited sees it happen', async ({
  page,
  browser,
  foyer,
}) => {
  await setUp(page, foyer)
  const { vonage } = foyer
  const drawer = page.getByRole('dialog', { name: 'Invite people' })

  await test.step('numbers are pasted, however they are spelled, and each has its verdict', async () => {
    await page.goto('/employees?invite=sms')
    await drawer.getByLabel('Phone numbers').fill('0151 23456789; +49 (0)151-23456789\n0151 23456789012345')
    await drawer.getByLabel('Phone numbers').press('Enter')
    await expect(drawer.getByText('1 new · 1 needs a look · 1 named twice', { exact: true })).toBeVisible()
    await expect(drawer.getByText(/Ada Byron of Acme invites you/)).toBeVisible()
    await expect(drawer.getByText(/^1 SMS: \d+ of 160 characters, GSM-7$/)).toBeVisible()
    await expectAccessible(page)
    expect(vonage.asked).toHaveLength(0)
  })

  await test.step('the SMS arrives once, and says what the preview said', async () => {
    await drawer.getByRole('button', { name: 'Send 1 invitation' }).click()
    await expect(drawer.getByText('1 invitation sent. One number needs a look.')).toBeVisible()
    await expect.poll(() => vonage.accepted.length).toBe(1)
    expect(vonage.accepted[0]).toMatchObject({ to: '4915123456789', from: 'Foyer', type: 'text' })
    await page.keyboard.press('Escape')
  })

  await page.getByRole('link', { name: /^Invited/ }).click()
  await page.getByRole('link', { name: '+4915123456789' }).click()
  const invitation = page.getByRole('dialog', { name: '+4915123456789' })
  await test.step('the receipt shows without reloading, within five seconds', async () => {
    await expect(invitation.getByText('The SMS provider accepted it.')).toBeVisible()
    await expect(invitation.getByText('Delivered', { exact: true })).toHaveCount(0)
    const [sms] = vonage.accepted
    if (sms) expect((await vonage.receipt(sms, 'delivered')).ok).toBe(true)
    await expect(invitation.getByText('Delivered', { exact: true })).toBeVisible({ timeout: 5_000 })
    await expectAccessible(page)
  })

  const mia = await (await browser.newContext({ baseURL: foyer.url })).newPage()
  await test.step('the link in it leads in', async () => {
    const link = /(\/invitation#[\w-]{43})/.exec(vonage.accepted[0]?.text ?? '')?.[1] ?? ''
    await mia.goto(link)
    await expect(mia.getByRole('heading', { name: 'Ada Byron invites you to Acme' })).toBeVisible()
    await expect(mia.getByLabel('Phone number')).toHaveValue('+4915123456789')
    await expectAccessible(mia)
    await mia.getByLabel('First name').fill('Mia')
    await mia.getByLabel('Last name').fill('Roth')
    await mia.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await mia.getByRole('button', { name: 'Accept the invitation' }).click()
    await expect(mia.getByText('Welcome to Acme, Mia.')).toBeVisible()
    await expect(invitation.getByText('Registered')).toBeVisible()
  })

  await test.step('and from then on the number signs in, in any spelling', async () => {
    for (const spelled of ['0151 234 567 89', '+49 (0) 151 / 23456789']) {
      await mia.context().clearCookies()
      await mia.goto('/sign-in')
      await mia.getByLabel('E-mail or phone number').fill(spelled)
      await mia.getByLabel('Password', { exact: true }).fill(PASSWORD)
      await mia.getByRole('button', { name: 'Sign in' }).click()
      await expect(mia.getByRole('heading', { name: 'Employees', level: 1 })).toBeVisible()
    }
    expect(vonage.accepted).toHaveLength(1)
  })
  await mia.context().close()

  await test.step('what keeps all SMS from going out is told to admins, with how many wait', async () => {
    vonage.next({ statuses: [9] })
    await page.goto('/employees?invite=sms')
    await drawer.getByLabel('Phone numbers').fill('+49 151 23456780')
    await drawer.getByRole('button', { name: 'Send 1 invitation' }).click()
    await expect.poll(() => vonage.asked.length).toBe(2)
    await page.goto('/employees')
    await expect(
      page.getByText('SMS are not going out: the account has no credit left. 1 message waits, and goes by itself'),
    ).toBeVisible()
    await expectAccessible(page)
  })
})
