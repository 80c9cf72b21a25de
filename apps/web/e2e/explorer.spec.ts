import type { Page } from '@playwright/test'
import { DEMO, expect, expectAccessible, signIn, test } from './foyer.ts'

test.use({ demo: true, mail: false })

// GraphiQL puts two buttons into each tab of the editor: one that opens it, one that closes it.
const THEIRS = ['.graphiql-tabs']

/** What a page complains of, refused by its policy for one, and what it asks of anybody but its own server. */
function complaints(page: Page, url: string): string[] {
  const heard: string[] = []
  page.on('console', message => message.type() === 'error' && heard.push(message.text()))
  page.on('pageerror', error => heard.push(error.message))
  page.on('request', request => {
    if (new URL(request.url()).origin !== url) heard.push(`${request.method()} ${request.url()}`)
  })
  return heard
}

test('whoever is signed in asks the API from the browser, by keyboard, and nothing comes from elsewhere', async ({
  page,
  foyer,
}) => {
  const heard = complaints(page, foyer.url)
  const operation = page.getByRole('textbox', { name: /^Operation/ })
  const answer = page.getByRole('region', { name: 'Result Window' })

  await test.step('a stranger signs in first', async () => {
    await page.goto('/explorer')
    await expect(page).toHaveURL(/\/sign-in\?next=%2Fexplorer$/)
  })

  await test.step('an employee runs the example', async () => {
    await signIn(page, DEMO.employee, DEMO.password)
    await page.getByRole('button', { name: /^Your menu/ }).click()
    await page.getByRole('menuitem', { name: 'API explorer' }).click()
    await expect(page.getByRole('heading', { name: 'API explorer', level: 1 })).toBeVisible()
    await operation.focus()
    await page.keyboard.press('Control+Enter')
    await expect(answer).toContainText('"lastName": "Åkerlund"')
    await expectAccessible(page, THEIRS)
  })

  await test.step('the schema completes what is typed, and can be read', async () => {
    await page.getByRole('button', { name: 'New tab' }).click()
    await operation.focus()
    await page.keyboard.type('{ compa')
    await page.getByRole('option', { name: /^companyName/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    await expect(answer).toContainText('"companyName": "Northwind Coffee"')
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
    await page.getByRole('link', { name: 'Query', exact: true }).click()
    await expect(page.getByText('The Employees view.').first()).toBeVisible()
    await expectAccessible(page, THEIRS)
  })

  await test.step('the palette is the way out, from the editor too', async () => {
    await operation.focus()
    await page.keyboard.press('Control+k')
    await expect(page.getByPlaceholder('Go to a view, or do something…')).toBeFocused()
  })

  await test.step('the next one at the same machine finds a fresh one; narrow and dark it is as good', async () => {
    await page.context().clearCookies()
    await page.setViewportSize({ width: 360, height: 800 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await signIn(page, DEMO.moderator, DEMO.password)
    await page.goto('/explorer')
    await expect(page.getByRole('tab')).toHaveText(['Example'])
    await operation.focus()
    await page.keyboard.press('Control+Enter')
    await expect(answer).toContainText('"role": "MODERATOR"')
    await expectAccessible(page, THEIRS)
  })

  expect(heard).toEqual([])
})
