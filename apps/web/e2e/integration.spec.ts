import { DEMO, expect, expectAccessible, signIn, test } from './foyer.ts'

/** Asks the API as a program does. */
async function ask(url: string, secret: string, query: string) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${secret}` },
    body: JSON.stringify({ query }),
  })
  return { status: response.status, answer: await response.json() }
}

test.describe('in the made-up company', () => {
  test.use({ demo: true, mail: false })

  test('an employee makes a token, a program uses it, and revoked it opens nothing', async ({ page, foyer }) => {
    await signIn(page, DEMO.employee, DEMO.password)
    await page.getByRole('button', { name: /^Your menu/ }).click()
    await page.getByRole('menuitem', { name: 'API tokens' }).click()
    await expect(page.getByText('No tokens yet')).toBeVisible()

    await page.getByRole('button', { name: 'New token' }).first().click()
    const drawer = page.getByRole('dialog', { name: 'New token' })
    await expect(drawer.getByLabel('Name')).toBeFocused()
    await test.step('what is of no use to them cannot be ticked, and says why', async () => {
      await expect(drawer.getByRole('checkbox', { name: 'Applicants: Read' })).toBeDisabled()
      await expect(drawer.getByText('Only moderators and admins can make use of this.')).toBeVisible()
      await expectAccessible(page)
    })
    await test.step('what is missing is asked for, and what is typed is not lost by Escape', async () => {
      await drawer.getByLabel('Name').fill('Phone list')
      await page.keyboard.press('Enter')
      await expect(drawer.getByText('Tick at least one box.')).toBeVisible()
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Keep editing' }).click()
      await expect(drawer.getByLabel('Name')).toHaveValue('Phone list')
    })
    await drawer.getByRole('checkbox', { name: 'Employees: Read' }).check()
    await drawer.getByRole('button', { name: 'Make the token' }).click()

    const made = page.getByRole('dialog', { name: '“Phone list” is ready' })
    await expect(made.getByRole('button', { name: 'Copy', exact: true })).toBeFocused()
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect(made.getByRole('button', { name: 'Copied' })).toBeVisible()
    const secret = await page.evaluate(() => navigator.clipboard.readText())
    expect(secret).toMatch(/^foyer_pat_/)
    await expect(made.getByText(`Authorization: Bearer ${secret}`)).toBeVisible()
    await made.getByRole('button', { name: 'Done' }).click()
    await expect(page.getByText(secret)).toHaveCount(0)
    const row = page.getByRole('row', { name: /Phone list/ })
    await expect(row).toContainText('Never')
    await expect(row.getByRole('button', { name: /^Revoke/ })).toBeFocused()

    const people = await ask(foyer.url, secret, '{ employees(first: 1) { totalCount } }')
    expect(people.answer.data.employees.totalCount).toBeGreaterThan(1)
    expect((await ask(foyer.url, secret, '{ departments { id } }')).status).toBe(403)
    await page.reload()
    await expect(row).toContainText('from 127.0.0.1')
    await row
      .getByRole('button', { name: /^What “Phone list” may do/ })
      .last()
      .click()
    await expect(page.getByRole('table', { name: 'What it may do' })).toContainText('EmployeesRead')
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'Revoke Phone list…' }).click()
    await expect(page.getByRole('dialog', { name: 'Revoke “Phone list”?' })).toContainText(
      /Last used .* from 127\.0\.0\.1/,
    )
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Revoke', exact: true }).click()
    await expect(page.getByText('The token is revoked.')).toBeVisible()
    await expect(page.getByText('No tokens yet')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    expect((await ask(foyer.url, secret, '{ employees(first: 1) { totalCount } }')).status).toBe(401)
    await page.getByRole('switch', { name: 'Show ended tokens' }).check()
    await expect(row).toContainText('Revoked')
  })

  test('an admin sees whose tokens there are, and makes one for a service', async ({ page, foyer }) => {
    await signIn(page, DEMO.admin, DEMO.password)
    await page.goto('/settings')
    await page.getByRole('tab', { name: 'API access' }).click()
    await expect(page.getByText(`${foyer.url}/scim/v2`)).toBeVisible()
    await page.getByRole('button', { name: 'New token' }).first().click()
    const drawer = page.getByRole('dialog', { name: 'New token' })
    await expect(drawer.getByRole('radio', { name: /^Service/ })).toBeChecked()
    await drawer.getByLabel('Name').fill('Directory')
    await drawer.getByRole('button', { name: 'Sync a directory (SCIM)' }).click()
    await expect(drawer.getByRole('checkbox', { name: 'Directory sync: Change' })).toBeChecked()
    await drawer.getByRole('button', { name: 'Make the token' }).click()
    await expect(page.getByLabel('Secret')).toHaveValue(/^foyer_svc_/)
    await page.keyboard.press('Escape')
    const row = page.getByRole('row', { name: /Directory/ })
    await expect(row).toContainText('Service')
    await expect(row).toContainText('Ada Lindqvist')
    await page.goto('/settings/api-access?kind=PERSONAL')
    await expect(page.getByText('Nothing matches')).toBeVisible()
    await page.getByRole('button', { name: 'Show everything' }).click()
    await expect(row).toBeVisible()
  })
})
