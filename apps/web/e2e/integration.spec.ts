import { startReceiver } from '../../api/src/test/receiver.ts'
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
    await drawer.getByLabel('Name').fill('Sign-on')
    await drawer.getByRole('button', { name: 'Sync a directory (SCIM)' }).click()
    await expect(drawer.getByRole('checkbox', { name: 'Directory sync: Change' })).toBeChecked()
    await drawer.getByRole('button', { name: 'Make the token' }).click()
    await expect(page.getByLabel('Secret')).toHaveValue(/^foyer_svc_/)
    await page.keyboard.press('Escape')
    const row = page.getByRole('row', { name: /Sign-on/ })
    await expect(row).toContainText('Service')
    await expect(row).toContainText('Ada Lindqvist')
    await page.goto('/settings/api-access?kind=PERSONAL')
    await expect(page.getByRole('row', { name: /Onboarding script/ })).toBeVisible()
    await expect(row).toHaveCount(0)
    await page.getByRole('combobox', { name: 'Kind' }).or(page.getByLabel('Kind')).first().click()
    await page.getByRole('option', { name: 'Service' }).click()
    await expect(row).toBeVisible()
  })
  test('a webhook is tried out, hears of who leaves, and is sent again what it missed', async ({ page }) => {
    const receiver = await startReceiver()
    await signIn(page, DEMO.admin, DEMO.password)
    await page.goto('/settings/webhooks')
    await page.getByRole('button', { name: 'New webhook' }).first().click()
    const form = page.getByRole('dialog', { name: 'New webhook' })
    await form.getByLabel('Name').fill('Badges')
    await form.getByLabel('Address').fill('http://169.254.169.254/latest')
    await form.getByRole('checkbox', { name: 'Employees', exact: true }).check()
    await form.getByRole('button', { name: 'Make the webhook' }).click()
    await expect(form.getByText(/nothing is sent there/)).toBeVisible()
    await expect(form.getByLabel('Address')).toBeFocused()
    await form.getByLabel('Address').fill(receiver.url)
    await form.getByRole('button', { name: 'Make the webhook' }).click()
    const told = page.getByRole('dialog', { name: '“Badges” is ready' })
    receiver.checksWith(await told.getByLabel('Secret').inputValue())
    await expectAccessible(page)
    await told.getByRole('button', { name: 'Done' }).click()

    await expect(page.getByRole('heading', { name: 'Badges', level: 1 })).toBeVisible()
    await page.getByRole('button', { name: 'Send a test' }).click()
    await expect(page.getByText('The test was accepted')).toBeVisible()
    await expect(page.getByText('Answered 204')).toBeVisible()
    const [tested] = receiver.all
    expect(tested && receiver.verify(tested)).toMatchObject({ type: 'webhook.test' })

    const webhook = new URL(page.url()).search
    await page.goto('/employees?search=Zoë')
    await page.getByRole('link', { name: 'Zoë Åkerlund' }).click()
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Deactivate…' }).click()
    await page.getByRole('button', { name: 'Deactivate', exact: true }).click()
    await expect(page.getByText(/is deactivated/)).toBeVisible()
    await expect.poll(() => receiver.accepted.at(-1)?.type).toBe('employee.deactivated')
    const left = receiver.accepted.at(-1)
    expect(left && receiver.verify(left)).toMatchObject({ data: { employee: { firstName: 'Zoë' } } })

    await page.goto(`/settings/webhooks${webhook}`)
    const rows = page.getByRole('row', { name: /Employee left/ })
    await expect(rows.first()).toContainText('Sent')
    await test.step('what was sent is read, and sent again with the same id', async () => {
      await rows.first().getByRole('button', { name: 'Employee left' }).click()
      const drawer = page.getByRole('dialog', { name: 'Employee left' })
      await expect(drawer.getByText('"firstName": "Zoë"')).toBeVisible()
      await expect(drawer.getByText('Answered 204')).toBeVisible()
      await expectAccessible(page)
      await drawer.getByRole('button', { name: 'Send again' }).click()
      await expect(page.getByText('1 event is sent again.')).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(rows).toHaveCount(2)
      await expect.poll(() => receiver.accepted.filter(({ id }) => id === left?.id).length).toBe(2)
    })
    await test.step('to a receiver that is down: it waits, is given up, and goes when all is well', async () => {
      receiver.answers(response => response.writeHead(500).end('{"error":"down"}'))
      // Something new: what has arrived once is not missed.
      await page.evaluate(async () => {
        const ask = async (query: string) => {
          const headers = { 'content-type': 'application/json' }
          return (await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) })).json()
        }
        const { data } = await ask('{ employees(filter: { search: "Kwame" }) { nodes { id } } }')
        await ask(`mutation { deactivateEmployee(id: "${data.employees.nodes[0].id}") { __typename } }`)
      })
      await expect(rows).toHaveCount(3)
      await expect(rows.first()).toContainText('Trying again')
      await expect(page.getByText(/it began to fail/)).toBeVisible()
      await page.getByRole('button', { name: 'More actions' }).click()
      await page.getByRole('menuitem', { name: 'Switch off…' }).click()
      await page.getByRole('button', { name: 'Switch off', exact: true }).click()
      await expect(rows.first()).toContainText('Given up')
      receiver.answers(response => response.writeHead(204).end())
      await page.getByRole('button', { name: 'Switch on…' }).click()
      await expect(page.getByRole('checkbox', { name: /Send what was missed/ })).toBeChecked()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Switch on', exact: true }).click()
      await expect(page.getByText('Badges is on. 1 event is sent again.')).toBeVisible()
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
      await expect.poll(() => receiver.accepted.filter(({ type }) => type === 'employee.deactivated').length).toBe(3)
      await page.getByRole('radiogroup', { name: 'Status' }).getByText('Given up').click()
      await expect(rows).toHaveCount(1)
      await expect(page).toHaveURL(/status=FAILED/)
    })

    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Delete…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
    await expect(page.getByText('Badges is deleted.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Webhooks', level: 1 })).toBeFocused()
    await expect(page.getByRole('link', { name: 'Badges' })).toHaveCount(0)
    await receiver.stop()
  })
})
