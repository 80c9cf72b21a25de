import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, setUp, test } from './foyer.ts'

const ROWS = 10_000
const isBad = (i: number) => i % 100 === 42
const addressOf = (i: number) => (isBad(i) ? `person${i}corp.example` : `person${i}@corp.example`)
const all = Array.from({ length: ROWS }, (_, i) => addressOf(i))
const bad = all.filter((_, i) => isBad(i))
const good = all.filter((_, i) => !isBad(i))

/** As a German Excel saves it. */
const CSV = ['E-Mail;Vorname;Nachname', ...all.map((address, i) => `${address};Person;Nr. ${i}`), ''].join('\r\n')

const isSending = (body: string | null) => body?.includes('invitePeople') === true && body.includes('idempotencyKey')

interface TraceEvent {
  name: string
  pid: number
  tid: number
  args: { name?: string }
  dur?: number
  tdur?: number
}

/**
 * Does something and gives the longest tasks of the page meanwhile, in milliseconds: by the clock, and of the processor.
 * Only the latter is the page's own doing, where other programs want the processor too.
 */
async function longestTasks(page: Page, work: () => Promise<void>) {
  const cdp = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  const complete = new Promise(resolve => cdp.once('Tracing.tracingComplete', resolve))
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel'] } })
  await work()
  await cdp.send('Tracing.end')
  await complete
  const threads = new Set(
    events.filter(({ args }) => args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const tasks = events.filter(({ name, pid, tid }) => /RunTask/.test(name) && threads.has(`${pid} ${tid}`))
  expect(tasks.length).toBeGreaterThan(100)
  const most = (times: number[]) => Math.round(times.reduce((a, b) => Math.max(a, b), 0) / 1_000)
  return { clock: most(tasks.map(({ dur = 0 }) => dur)), processor: most(tasks.map(({ tdur = 0 }) => tdur)) }
}

/** What stands in the fields of a virtual list: scrolled through to its end. */
const listed = (page: Page) =>
  page
    .getByRole('list')
    .last()
    .evaluate(async list => {
      const box = list.parentElement as HTMLElement
      const seen = new Set<string>()
      for (let at = 0; at <= box.scrollHeight; at += box.clientHeight / 2) {
        box.scrollTop = at
        await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))
        for (const input of list.querySelectorAll('input')) seen.add(input.value)
      }
      return [...seen]
    })

test('ten thousand are invited once, though the page is left in the middle', async ({ page, foyer }, info) => {
  test.setTimeout(1_800_000)
  const file = info.outputPath('people.csv')
  writeFileSync(file, CSV)
  await setUp(page, foyer)
  const drawer = page.getByRole('dialog', { name: 'Invite people' })
  await test.step('a file becomes rows, each with its verdict', async () => {
    await page.goto('/employees?invite=email')
    await expect(drawer.getByLabel('E-mail addresses')).toBeFocused({ timeout: 60_000 })
    const longest = await longestTasks(page, async () => {
      await drawer.locator('input[type=file]').setInputFiles(file)
      await expect(drawer.getByText('9,900 new · 100 need a look', { exact: true })).toBeVisible({ timeout: 120_000 })
    })
    console.log('The longest task while reading and judging, in ms:', longest)
    expect(longest.processor).toBeLessThan(500)
    await expect(drawer.getByText('Person Nr. 0')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('the page is left when the server has answered and nobody heard it', async () => {
    let sent = 0
    let unheard = () => {}
    const inTheMiddle = new Promise<void>(resolve => (unheard = resolve))
    await page.route('**/graphql', async route => {
      if (!isSending(route.request().postData()) || ++sent < 6) return route.continue()
      await route.fetch()
      unheard()
    })
    await drawer.getByRole('button', { name: 'Send 9,900 invitations' }).click()
    await inTheMiddle
    await expect(drawer.getByRole('status').getByText('2,500 of 9,900 sent')).toBeVisible()
    // The page asks whether it shall really be left.
    page.once('dialog', dialog => dialog.accept())
    await page.reload()
    // Not before: what was held back would go on to the page that is being left.
    await page.unroute('**/graphql')
  })

  await test.step('it goes on exactly where it was', async () => {
    const goOn = drawer.getByRole('button', { name: 'Go on: 2,500 of 9,900 sent' })
    // The server is busy mailing meanwhile.
    await expect(goOn).toBeFocused({ timeout: 60_000 })
    await expectAccessible(page)
    const longest = await longestTasks(page, async () => {
      await goOn.click()
      const result = drawer.getByText('9,900 invitations sent. 100 addresses need a look.')
      await expect(result).toBeVisible({ timeout: 300_000 })
    })
    console.log('The longest task while sending, in ms:', longest)
    expect(longest.processor).toBeLessThan(500)
    await expectAccessible(page)
  })

  await test.step('every row is accounted for', async () => {
    expect((await listed(page)).sort()).toEqual([...bad].sort())
    const response = await page.request.post('/graphql', {
      headers: { origin: foyer.url },
      data: { query: '{ invitations(first: 1) { totalCount } }' },
    })
    expect(await response.json()).toEqual({ data: { invitations: { totalCount: good.length } } })
  })

  await test.step('each is mailed exactly once', async () => {
    await expect.poll(() => foyer.recipients().length, { timeout: 1_200_000, intervals: [1_000] }).toBe(good.length)
    expect(foyer.recipients().sort()).toEqual([...good].sort())
  })
})
