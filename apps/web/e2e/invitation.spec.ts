import { expect, expectAccessible, PASSWORD, setUp, test } from './foyer.ts'

const INVITE = `mutation ($recipients: [String!]!) {
  invitePeople(input: { recipients: $recipients }) { ... on InvitePeoplePayload { outcomes { invitation { id } } } }
}`
const REVOKE = `mutation ($ids: [ID!]!) { revokeInvitations(ids: $ids) { __typename } }`

test('an invited person is in with a name and a password, and whoever invited sees it happen', async ({
  page,
  browser,
  foyer,
}) => {
  await setUp(page, foyer)
  const run = async (query: string, variables: object) =>
    (await (await page.request.post('/graphql', { data: { query, variables } })).json()).data
  const invite = async (recipient: string): Promise<string> =>
    (await run(INVITE, { recipients: [recipient] })).invitePeople.outcomes[0].invitation.id

  await page.getByRole('link', { name: /^Invited/ }).click()
  await expect(page.getByText('Nobody is invited yet')).toBeVisible()
  await expectAccessible(page)
  await invite('Ann Lee <ann@corp.example>')
  await page.getByRole('link', { name: 'Ann Lee' }).click()
  const drawer = page.getByRole('dialog', { name: /Ann Lee/ })
  await expect(drawer.getByText('The mail server accepted it.')).toBeVisible()

  const ann = await (await browser.newContext({ baseURL: foyer.url })).newPage()
  const link = await foyer.linkTo('ann@corp.example')
  await test.step('looking is not opening: scanners look, too', async () => {
    await ann.goto(link)
    await expect(ann.getByRole('heading', { name: 'Ada Byron invites you to Acme' })).toBeVisible()
    await expect(ann.getByLabel('E-mail address')).toHaveValue('ann@corp.example')
    await expect(ann.getByLabel('First name')).toHaveValue('Ann')
    await expectAccessible(ann)
    await expect(drawer.getByText('Opened by a person')).toHaveCount(0)
  })
  await test.step('what is typed survives a network that fails', async () => {
    await ann.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await expect(drawer.getByText('Opened by a person')).toBeVisible()
    await ann.context().setOffline(true)
    await ann.getByRole('button', { name: 'Accept the invitation' }).click()
    await expect(ann.getByText('What you typed is still here.')).toBeVisible()
    await ann.context().setOffline(false)
    await ann.getByRole('button', { name: 'Accept the invitation' }).click()
  })
  await expect(ann.getByText('Welcome to Acme, Ann.')).toBeVisible()
  await expect(ann.getByRole('heading', { name: 'Employees', level: 1 })).toBeVisible()
  await expect(drawer.getByText('Registered')).toBeVisible()

  await test.step('every dead end says what happened', async () => {
    await ann.context().clearCookies()
    await ann.goto(link)
    await expect(ann.getByRole('heading', { name: 'This invitation was accepted already' })).toBeVisible()
    await expectAccessible(ann)
    const id = await invite('bob@corp.example')
    const revoked = await foyer.linkTo('bob@corp.example')
    await ann.goto(revoked)
    await ann.getByLabel('First name').fill('Bob')
    await ann.getByLabel('Last name').fill('Ray')
    await ann.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await run(REVOKE, { ids: [id] })
    await ann.getByRole('button', { name: 'Accept the invitation' }).click()
    await expect(ann.getByRole('heading', { name: 'This invitation was taken back' })).toBeVisible()
    await expect(ann.getByText('The invitation from Ada Byron was taken back.')).toBeVisible()
    await expectAccessible(ann)
  })
  await ann.context().close()
})
