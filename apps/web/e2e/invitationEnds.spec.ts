import type { Page } from '@playwright/test'
import { expect, expectAccessible, PASSWORD, setUp, test } from './foyer.ts'

const INVITE = `mutation ($recipients: [String!]!) {
  invitePeople(input: { recipients: $recipients }) { ... on InvitePeoplePayload { outcomes { refusal { message } } } }
}`
const POLICY = `mutation ($everyone: Boolean!) {
  updateRegistrationPolicy(input: { everyoneMayInvite: $everyone }) { __typename }
}`
const run = async (page: Page, query: string, variables: object) => {
  const response = await page.request.post('/graphql', { data: { query, variables } })
  expect((await response.json()).errors).toBeUndefined()
}

async function accept(page: Page, firstName: string): Promise<void> {
  await page.getByLabel('First name').fill(firstName)
  await page.getByLabel('Last name').fill('Ray')
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Accept the invitation' }).click()
  await expect(page.getByRole('heading', { name: 'Employees', level: 1 })).toBeVisible()
}

test('a dead invitation helps: whoever invited hears of it, and the same link works again', async ({
  page,
  browser,
  foyer,
}) => {
  await setUp(page, foyer)
  const guest = await (await browser.newContext({ baseURL: foyer.url })).newPage()

  await run(page, INVITE, { recipients: ['ann@corp.example'] })
  const link = await foyer.linkTo('ann@corp.example')
  await test.step('it has run out, and one click asks for a fresh one', async () => {
    foyer.expireInvitations()
    await guest.goto(link)
    await expect(guest.getByRole('heading', { name: 'This invitation has run out' })).toBeVisible()
    await expect(guest.getByText(/Ada Byron/)).toBeVisible()
    await expectAccessible(guest)
    await guest.getByRole('button', { name: 'Ask for a fresh invitation' }).click()
    await expect(guest.getByRole('heading', { name: 'Asked for a fresh invitation' })).toBeVisible()
    await expectAccessible(guest)
  })

  await test.step('asking again the same day mails nobody a second time', async () => {
    await guest.goto('/sign-in')
    await guest.goto(link)
    await guest.getByRole('button', { name: 'Ask for a fresh invitation' }).click()
    await expect(guest.getByRole('heading', { name: 'Asked for a fresh invitation' })).toBeVisible()
  })

  await test.step('the mail to whoever invited leads to it, and resending is one click', async () => {
    await page.goto(await foyer.linkTo('ada@acme.example'))
    const row = page.getByRole('row', { name: /ann@corp\.example/ })
    await expect(row.getByText('Asks for a fresh one').filter({ visible: true })).toBeVisible()
    await expectAccessible(page)
    await row.getByRole('button', { name: 'Resend or revoke: ann@corp.example' }).click()
    await page.getByRole('menuitem', { name: 'Resend' }).click()
    await expect(page.getByText('1 invitation sent again.')).toBeVisible()
    await expect.poll(() => foyer.mailsTo('ann@corp.example').length).toBe(2)
    expect(foyer.mailsTo('ada@acme.example')).toHaveLength(1)
  })

  await test.step('the first link works again', async () => {
    await guest.goto('/sign-in')
    await guest.goto(link)
    await accept(guest, 'Ann')
  })

  await test.step('who invited and lost the right holds back what is open', async () => {
    await run(page, POLICY, { everyone: true })
    await run(guest, INVITE, { recipients: ['bob@corp.example'] })
    const held = await foyer.linkTo('bob@corp.example')
    await run(page, POLICY, { everyone: false })
    const bob = await (await browser.newContext({ baseURL: foyer.url })).newPage()
    await bob.goto(held)
    await expect(bob.getByRole('heading', { name: 'This invitation is held back' })).toBeVisible()
    await expectAccessible(bob)
    await page.goto('/invited')
    await page.getByRole('link', { name: 'bob@corp.example' }).click()
    const drawer = page.getByRole('dialog', { name: 'bob@corp.example' })
    await expect(drawer.getByText(/If you resend it, it works again and you vouch for it/)).toBeVisible()
    await drawer.getByRole('button', { name: 'Resend', exact: true }).click()
    await expect(drawer.getByText(/you vouch for it/)).toHaveCount(0)
    await bob.goto('/sign-in')
    await bob.goto(held)
    await expect(bob.getByRole('heading', { name: 'Ada Byron invites you to Acme' })).toBeVisible()
    await bob.context().close()
  })

  await test.step('opened while signed in as somebody else, it says so and offers to switch', async () => {
    await run(page, INVITE, { recipients: ['cho@corp.example'] })
    await guest.goto(await foyer.linkTo('cho@corp.example'))
    await expect(guest.getByText(/Ann Ray/)).toBeVisible()
    await expectAccessible(guest)
    await guest.getByRole('button', { name: /Sign out/ }).click()
    await expect(guest.getByLabel('E-mail address')).toHaveValue('cho@corp.example')
    await accept(guest, 'Cho')
  })
  await guest.context().close()
})

test.describe('on the free plan', () => {
  test.use({ plan: 'free' })

  test('the message is shown, locked, with the reason, and is what arrives', async ({ page, foyer }) => {
    await setUp(page, foyer)
    await page.goto('/employees?invite=email')
    const drawer = page.getByRole('dialog', { name: 'Invite people' })
    const message = drawer.getByRole('textbox', { name: 'Message' })
    await expect(message).not.toBeEditable()
    await expect(drawer.getByText('It can be edited on the commercial plan only.')).toBeVisible()
    await drawer.getByLabel('E-mail addresses').fill('ann@corp.example')
    await drawer.getByRole('button', { name: 'Send 1 invitation' }).click()
    await expect(drawer.getByText('1 invitation sent.')).toBeVisible()
    const text = await message.inputValue()
    await foyer.linkTo('ann@corp.example')
    const arrived = foyer.mailsTo('ann@corp.example')[0]?.text?.replace(/\s+/g, ' ')
    expect(arrived).toContain(text.split('.')[0])
    await page.goto('/settings/messages')
    await expect(page.getByText(/On the free plan invitations say the standard text/)).toBeVisible()
    await expectAccessible(page)
  })
})
