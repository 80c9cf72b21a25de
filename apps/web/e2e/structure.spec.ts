import type { Page } from '@playwright/test'
import { DEMO, expect, expectAccessible, signIn, test } from './foyer.ts'

test.use({ demo: true, mail: false })

const card = (page: Page, name: string) => page.getByRole('treeitem', { name: new RegExp(`^${name},`) })

/** Opens what can be done about a department. */
async function actions(page: Page, name: string, act: string) {
  const button = page.getByRole('button', { name: `Actions for ${name}` })
  // What others did is drawn meanwhile, and may move the card from below the mouse: a person would follow it.
  await expect(async () => {
    await page.mouse.move(0, 0)
    await card(page, name).hover()
    await button.click({ timeout: 1_000 })
  }).toPass()
  await page.getByRole('menuitem', { name: act }).click()
}

/** By hand, as a person drags: past the few pixels that begin it, and onto the middle of the other. */
async function drag(page: Page, name: string, onto: string) {
  const from = await card(page, name).boundingBox()
  const to = await card(page, onto).boundingBox()
  if (!from || !to) throw new Error(`${name} or ${onto} is not there.`)
  await page.mouse.move(from.x + 40, from.y + 20)
  await page.mouse.down()
  await page.mouse.move(from.x + 60, from.y + 30, { steps: 4 })
  await page.mouse.move(to.x + 80, to.y + 50, { steps: 6 })
  await page.mouse.move(to.x + 82, to.y + 52)
}

test('an admin builds the structure by menu and by dragging', async ({ page }) => {
  await signIn(page, DEMO.admin, DEMO.password)
  await page.getByRole('navigation').getByRole('link', { name: 'Company structure' }).click()
  await expect(card(page, 'Shops')).toBeVisible()

  await test.step('a department is made below another one, with a head', async () => {
    await actions(page, 'Engineering', 'New department below…')
    const dialog = page.getByRole('dialog', { name: 'New department' })
    await dialog.getByLabel('Name').fill('Platform')
    await dialog.getByRole('combobox', { name: 'Head' }).fill('priya')
    await page.getByRole('option', { name: /Priya Raman/ }).click()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Create' }).click()
    await expect(page.getByText('Platform created.')).toBeVisible()
    await expect(card(page, 'Platform')).toBeFocused()
    await expect(card(page, 'Platform')).toHaveAccessibleName(/head Priya Raman/)
  })

  await test.step('a name that its neighbour has is refused at the field', async () => {
    await actions(page, 'Engineering', 'New department below…')
    const dialog = page.getByRole('dialog', { name: 'New department' })
    await dialog.getByLabel('Name').fill('platform')
    await dialog.getByRole('button', { name: 'Create' }).click()
    await expect(dialog.getByText('There is a department with this name here already.')).toBeVisible()
    await expect(dialog.getByLabel('Name')).toHaveValue('platform')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    // While it fades it lies above what is dragged next.
    await expect(dialog).toHaveCount(0)
  })

  await test.step('it is dragged elsewhere, and back by one button', async () => {
    await drag(page, 'Platform', 'People')
    await page.mouse.up()
    await expect(page.getByText('Platform moved to People.')).toBeVisible()
    await expect(card(page, 'Platform')).toBeFocused()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByText('Undone.')).toBeVisible()
    await card(page, 'Engineering').focus()
    await page.keyboard.press('ArrowDown')
    await expect(card(page, 'Platform')).toBeFocused()
  })

  await test.step('a department cannot be dragged below itself, and says so', async () => {
    await drag(page, 'Shops', 'Shop Hamburg')
    await expect(card(page, 'Shop Hamburg')).toHaveAttribute('data-drop', 'refusing')
    await page.mouse.up()
    await expect(page.getByRole('alert').getByText('can’t be moved into itself or below itself')).toBeVisible()
    await expect(card(page, 'Shop Hamburg')).toHaveAttribute('aria-level', '3')
  })

  await test.step('nor can it be chosen in the menu’s picker; another place can', async () => {
    await actions(page, 'Shops', 'Move to…')
    const dialog = page.getByRole('dialog', { name: 'Move Shops' })
    await dialog.getByRole('combobox', { name: 'Below' }).click()
    const below = page.getByRole('option', { name: 'Shop Hamburg' })
    await expect(below).toHaveAttribute('data-combobox-disabled', 'true')
    await page.getByRole('option', { name: 'Roastery' }).click()
    await dialog.getByRole('button', { name: 'Move' }).click()
    await expect(page.getByText('Shops moved to Roastery.')).toBeVisible()
    await expect(card(page, 'Shops')).toHaveAttribute('aria-level', '3')
  })

  await test.step('a deleted department’s people are one level up', async () => {
    await actions(page, 'Shop Lisbon', 'Delete…')
    const dialog = page.getByRole('dialog', { name: 'Delete Shop Lisbon?' })
    await expect(dialog.getByText(/^Its 3 people.* move to Shops\.$/)).toBeVisible()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Delete' }).click()
    await expect(page.getByText('Shop Lisbon deleted.')).toBeVisible()
    await expect(card(page, 'Shop Lisbon')).toHaveCount(0)
    await expect(card(page, 'Shops')).toBeFocused()
    await page.keyboard.press('Enter')
    const drawer = page.getByRole('dialog', { name: 'Shops' })
    await expect(drawer.getByRole('link', { name: 'João Ferreira' })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('the address says which department is open', async () => {
    await page.reload()
    const drawer = page.getByRole('dialog', { name: 'Shops' })
    await drawer.getByRole('link', { name: 'João Ferreira' }).click()
    await expect(page.getByRole('dialog').getByText('joao.ferreira@northwind.example')).toBeVisible()
  })
})

test('a department is reached and renamed by keyboard alone', async ({ page }) => {
  await signIn(page, DEMO.admin, DEMO.password)
  await page.keyboard.press('Control+k')
  await expect(page.getByPlaceholder('Go to a view, or do something…')).toBeFocused()
  await page.keyboard.type('structure')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Company structure', level: 1 })).toBeVisible()
  const root = card(page, 'Northwind Coffee')
  await expect(root).toBeVisible()
  for (let tabs = 0; tabs < 40 && !(await root.evaluate(it => it === document.activeElement)); tabs++) {
    await page.keyboard.press('Tab')
  }
  await expect(root).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(card(page, 'Engineering')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(card(page, 'Roastery')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(card(page, 'Quality lab')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Space')
  await expect(card(page, 'Quality lab')).toHaveCount(0)
  await expect(card(page, 'Roastery')).toHaveAttribute('aria-expanded', 'false')

  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Roastery' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(card(page, 'Roastery')).toBeFocused()

  await page.keyboard.press('F2')
  await expect(page.getByRole('dialog', { name: 'Rename Roastery' }).getByLabel('Name')).toBeFocused()
  await page.keyboard.type('Roasting')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Renamed to Roasting.')).toBeVisible()
  await expect(card(page, 'Roasting')).toBeFocused()
})

test('the outline does the same, where there is little room', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await signIn(page, DEMO.admin, DEMO.password)
  await page.goto('/structure')
  await actions(page, 'Shops', 'Rename…')
  await page.getByRole('dialog').getByLabel('Name').fill('Coffee shops')
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click()
  await expect(card(page, 'Coffee shops')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(card(page, 'Shop Lisbon')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Coffee shops' }).getByText('Omar Haddad')).toBeVisible()
  await expectAccessible(page)
})

test('who doesn’t manage the structure looks at it', async ({ page }) => {
  await signIn(page, DEMO.employee, DEMO.password)
  await page.goto('/structure')
  await expect(card(page, 'Shops')).toBeVisible()
  await expect(page.getByRole('button', { name: 'New department' })).toHaveCount(0)
  await card(page, 'Shops').click()
  const drawer = page.getByRole('dialog', { name: 'Shops' })
  await expect(drawer.getByText('Omar Haddad')).toBeVisible()
  await expect(drawer.getByRole('button', { name: 'Rename…' })).toHaveCount(0)
  await page.goto('/workgroups')
  await page.getByRole('link', { name: 'Choir' }).click()
  await expect(page.getByRole('dialog', { name: 'Choir' }).getByText('Chiara Rossi')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Remove Chiara Rossi' })).toHaveCount(0)
})

test('a workgroup is made, gets people, loses some and goes', async ({ page }) => {
  await signIn(page, DEMO.admin, DEMO.password)
  await page.getByRole('navigation').getByRole('link', { name: 'Workgroups' }).click()
  await page.getByRole('button', { name: 'New workgroup' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('Chess')
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog', { name: 'Chess' })
  await expect(drawer.getByText('Nobody is in it.')).toBeVisible()

  await test.step('people are found by typing, and added together', async () => {
    const field = drawer.getByRole('combobox', { name: 'Add people' })
    for (const [typed, name] of [
      ['zoe', 'Zoë Åkerlund'],
      ['kwame', 'Kwame Mensah'],
    ] as const) {
      await field.fill(typed)
      await page.getByRole('option', { name: new RegExp(name) }).click()
    }
    await page.keyboard.press('Escape')
    await expectAccessible(page)
    await drawer.getByRole('button', { name: 'Add 2' }).click()
    await expect(page.getByText('2 people added to Chess.')).toBeVisible()
    await expect(drawer.getByRole('link', { name: 'Zoë Åkerlund' })).toBeVisible()
  })

  await test.step('who is removed can be taken back', async () => {
    await drawer.getByRole('button', { name: 'Remove Zoë Åkerlund' }).click()
    await expect(drawer.getByRole('link', { name: 'Zoë Åkerlund' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(drawer.getByRole('link', { name: 'Zoë Åkerlund' })).toBeVisible()
  })

  await test.step('several are removed together', async () => {
    await drawer.getByRole('checkbox', { name: 'Select Zoë Åkerlund' }).check()
    await drawer.getByRole('checkbox', { name: 'Select Kwame Mensah' }).check()
    await expectAccessible(page)
    await drawer.getByRole('button', { name: 'Remove 2' }).click()
    await expect(drawer.getByText('Nobody is in it.')).toBeVisible()
  })

  await test.step('it is deleted after a question', async () => {
    await drawer.getByRole('button', { name: 'Delete…' }).click()
    await page.getByRole('dialog', { name: 'Delete Chess?' }).getByRole('button', { name: 'Delete' }).click()
    await expect(page.getByText('Chess deleted.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Chess' })).toHaveCount(0)
  })
})
