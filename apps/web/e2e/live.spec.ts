import { DEMO, expect, signIn, test } from './foyer.ts'

test.use({ demo: true, mail: false })

test('what others do shows at once, without a reload', async ({ page, browser, foyer }) => {
  await signIn(page, DEMO.moderator, DEMO.password)
  await page.getByRole('link', { name: /Pending approval/ }).click()
  const rows = page.getByRole('table').getByRole('row')
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await expect(rows.nth(1)).toBeVisible()
  const before = await rows.count()
  // Asking every few seconds must not pass for hearing at once: as soon as events come, nobody asks for a minute.
  const streamed = page.waitForResponse(response => response.url().endsWith('/graphql/stream'))
  await page.reload()
  await streamed
  await expect(rows).toHaveCount(before)

  const other = await browser.newContext({ baseURL: foyer.url })
  const admin = await other.newPage()
  await signIn(admin, DEMO.admin, DEMO.password)
  const counter = page.getByRole('link', { name: /Pending approval/ })
  await expect(counter).toContainText(String(before - 1))
  const since = Date.now()
  const decided = await admin.evaluate(async () => {
    const ask = async (query: string) => {
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      })
      return (await response.json()).data
    }
    const { applicants } = await ask('{ applicants(first: 1) { nodes { id } } }')
    return ask(`mutation { approveApplicants(input: { ids: ["${applicants.nodes[0].id}"] }) { __typename } }`)
  })
  expect(decided.approveApplicants.__typename).toBe('ApplicantsPayload')
  await expect(rows).toHaveCount(before - 1)
  await expect(counter).toContainText(String(before - 2))
  expect(Date.now() - since).toBeLessThan(4_000)
  await other.close()
})
