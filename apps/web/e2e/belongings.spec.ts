import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DEMO, expect, expectAccessible, PASSWORD, setUp, signIn, test } from './foyer.ts'

/** A chat's incoming webhook, as Slack has it. */
async function startChat() {
  const texts: string[] = []
  const chat = { up: true }
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', chunk => (body += chunk))
    request.on('end', () => {
      if (!chat.up) return void response.writeHead(404).end('no_service')
      texts.push(JSON.parse(body).text)
      response.end('ok')
    })
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/secret-path`,
    texts,
    goDown: () => {
      chat.up = false
    },
    stop: () => new Promise(done => server.close(done)),
  }
}

test('the company’s chat is connected once it answers, and hears of who is new', async ({ page, foyer }) => {
  await setUp(page, foyer)
  const chat = await startChat()
  await page.goto('/settings/chat')
  const address = page.getByLabel('Address of the webhook')
  await test.step('what answers nothing, or is a cloud’s own, is refused and stays to be mended', async () => {
    await address.fill('http://169.254.169.254/latest')
    await page.getByRole('button', { name: 'Test and save' }).click()
    await expect(page.getByText(/nothing is sent there/)).toBeVisible()
    await expect(address).toHaveValue('http://169.254.169.254/latest')
    await expectAccessible(page)
  })
  await address.fill(chat.url)
  await page.getByRole('button', { name: 'Test and save' }).click()
  await expect(page.getByText(/Connected to 127\.0\.0\.1/)).toBeVisible()
  expect(chat.texts).toHaveLength(1)
  await expect(page.getByText('secret-path')).toHaveCount(0)
  await page.getByRole('button', { name: 'Send a test message' }).click()
  await expect.poll(() => chat.texts.length).toBe(2)
  await expectAccessible(page)

  await page.goto('/employees?invite=register')
  const drawer = page.getByRole('dialog', { name: 'Invite people' })
  await drawer.getByRole('textbox', { name: 'E-mail' }).fill('rita@acme.example')
  await drawer.getByLabel('First name').fill('Rita')
  await drawer.getByLabel('Last name').fill('Moss')
  await drawer.getByRole('button', { name: 'Register' }).click()
  await expect.poll(() => chat.texts.at(-1)).toContain('Rita Moss')

  await test.step('a chat that is gone is told of, and removed', async () => {
    chat.goDown()
    await page.goto('/settings/chat')
    await page.getByRole('button', { name: 'Send a test message' }).click()
    await expect(page.getByRole('alert').filter({ hasText: '404' })).toBeVisible()
    await page.getByRole('button', { name: 'Remove…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await expect(page.getByText('The webhook is removed.')).toBeVisible()
    await expect(address).toBeVisible()
  })
  await chat.stop()
})

test.describe('with SMS', () => {
  test.use({ sms: true })

  test('a phone number counts once its code is typed, and signs in from then on', async ({ page, foyer }) => {
    await setUp(page, foyer)
    await page.goto('/account/profile')
    await page.getByRole('button', { name: 'Add a phone number…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Phone number').fill('0151 23456789')
    await dialog.getByRole('button', { name: 'Send the code' }).click()
    await expect(dialog.getByText(/A code is on its way to 0151 23456789/)).toBeVisible()
    await expectAccessible(page)
    await expect.poll(() => foyer.vonage.accepted.length).toBe(1)
    const code = /\d{6}/.exec(foyer.vonage.accepted[0]?.text ?? '')?.[0] ?? ''
    const wrong = code === '000000' ? '000001' : '000000'
    await page.keyboard.type(wrong)
    await expect(dialog.getByText('This is not the code. Look at the latest SMS.')).toBeVisible()
    await expect(dialog.getByLabel('Code').first()).toBeFocused()
    await page.keyboard.type(code)
    await expect(page.getByText('+4915123456789 is yours, and you can sign in with it.')).toBeVisible()
    await page.context().clearCookies()
    await signIn(page, '+49 151 / 234 567 89', PASSWORD)
  })
})

test.describe('in a company that turned somebody down', () => {
  test.use({ demo: true, mail: false })

  test('their data is erased when an admin says so, and the fact stays', async ({ page }) => {
    await signIn(page, DEMO.admin, DEMO.password)
    await page.goto('/applicants?status=REJECTED')
    const rows = page.getByRole('table').getByRole('row')
    const erase = page.getByRole('button', { name: /^Erase the data of Max Unknown/ })
    await expect(erase).toBeVisible()
    const before = await rows.count()
    await erase.click()
    const dialog = page.getByRole('dialog', { name: 'Erase the data of Max Unknown?' })
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Erase data' }).click()
    await expect(page.getByText('The data of 1 applicant is erased.')).toBeVisible()
    await expect(page.getByText('Max Unknown')).toHaveCount(0)
    await expect(page.getByText('Erased applicant')).toBeVisible()
    await expect(rows).toHaveCount(before)
    await page.goto('/settings/audit')
    await expect(page.getByText('Ada Lindqvist erased the data of a rejected applicant.')).toBeVisible()
  })
})
