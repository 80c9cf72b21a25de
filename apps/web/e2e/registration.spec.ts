import { expect, expectAccessible, PASSWORD, setUp, signIn, test } from './foyer.ts'

test('an admin registers an employee, who replaces the temporary password and goes, and comes back', async ({
  page,
  foyer,
  browser,
}) => {
  // Two browsers, five axe looks, six hashes of passwords: long on a small machine.
  test.slow()
  await setUp(page, foyer)
  const rita = 'rita@acme.example'
  let temporary = ''

  await test.step('registered in the drawer', async () => {
    await page.goto('/employees?invite=register')
    const drawer = page.getByRole('dialog', { name: 'Invite people' })
    await drawer.getByRole('textbox', { name: 'E-mail' }).fill('ada@acme.example')
    await drawer.getByLabel('First name').fill('Rita')
    await drawer.getByLabel('Last name').fill('Moss')
    await drawer.getByRole('button', { name: 'Register' }).click()
    await expect(drawer.getByText('This person is an employee already.')).toBeVisible()
    await expect(drawer.getByLabel('First name')).toHaveValue('Rita')
    await expectAccessible(page)
    await drawer.getByRole('textbox', { name: 'E-mail' }).fill(rita)
    await drawer.getByRole('button', { name: 'Register' }).click()
    await expect(page.getByText(`Rita Moss is registered. The credentials are on their way to ${rita}.`)).toBeVisible()
    await expect(drawer.getByRole('textbox', { name: 'E-mail' })).toBeFocused()
    await expect(drawer.getByRole('textbox', { name: 'E-mail' })).toHaveValue('')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('link', { name: 'Rita Moss' })).toBeVisible()
  })

  await test.step('the mail brings the temporary password', async () => {
    await expect.poll(() => foyer.mailsTo(rita).length).toBe(1)
    temporary = /(?:[a-z2-9]{5}-){3}[a-z2-9]{5}/.exec(foyer.mailsTo(rita)[0]?.text ?? '')?.[0] ?? ''
    expect(temporary).not.toBe('')
  })

  const other = await browser.newContext({ baseURL: foyer.url })
  const theirs = await other.newPage()
  await test.step('nothing works with it but replacing it', async () => {
    await theirs.goto('/sign-in')
    await theirs.getByLabel('E-mail or phone number').fill(rita)
    await theirs.getByLabel('Password', { exact: true }).fill(temporary)
    await theirs.getByRole('button', { name: 'Sign in' }).click()
    const heading = theirs.getByRole('heading', { name: 'Choose a password of your own', level: 1 })
    await expect(heading).toBeVisible()
    await theirs.goto('/employees')
    await expect(heading).toBeVisible()
    await theirs.getByLabel('Temporary password').fill(temporary)
    await theirs.getByLabel('New password').fill(PASSWORD)
    await theirs.getByRole('button', { name: 'Change password' }).click()
    await expect(theirs.getByRole('heading', { name: 'Employees', level: 1 })).toBeVisible()
    await expect(theirs.getByRole('link', { name: 'Rita Moss' })).toBeVisible()
  })

  await page.getByRole('link', { name: 'Rita Moss' }).click()
  const drawer = page.getByRole('dialog', { name: /Rita Moss/ }).first()

  await test.step('edited, and made an admin', async () => {
    await drawer.getByRole('button', { name: 'Edit…' }).click()
    const edit = page.getByRole('dialog', { name: 'Edit Rita Moss' })
    await edit.getByLabel('Position').fill('Head of Testing')
    await expectAccessible(page)
    await edit.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('Rita Moss is saved.')).toBeVisible()
    await expect(drawer.getByText('Head of Testing')).toBeVisible()
    await drawer.getByRole('button', { name: 'Change role…' }).click()
    const role = page.getByRole('dialog', { name: 'Change the role of Rita Moss' })
    await role.getByRole('radio', { name: 'Admin' }).click()
    await expectAccessible(page)
    await role.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('Rita Moss is an admin now.')).toBeVisible()
  })

  await test.step('who has a password of their own gets no new credentials', async () => {
    await drawer.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Send new credentials…' }).click()
    const renew = page.getByRole('dialog', { name: 'Send Rita Moss new credentials' })
    await renew.getByRole('button', { name: 'Send', exact: true }).click()
    await expect(renew.getByText('Rita Moss has set a password of their own')).toBeVisible()
    await renew.getByRole('button', { name: 'Cancel' }).click()
  })

  await test.step('deactivated while an invitation of theirs is open', async () => {
    await theirs.goto('/employees?invite=email')
    await theirs.getByRole('textbox', { name: 'E-mail addresses' }).fill('new@acme.example')
    await theirs.keyboard.press('Enter')
    await theirs.getByRole('button', { name: 'Send 1 invitation' }).click()
    await expect.poll(() => foyer.mailsTo('new@acme.example').length).toBe(1)
    await page.reload()
    await drawer.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Deactivate…' }).click()
    const ask = page.getByRole('dialog', { name: 'Deactivate Rita Moss?' })
    await expect(ask.getByText('What becomes of 1 open invitation of theirs?')).toBeVisible()
    await expectAccessible(page)
    await ask.getByRole('radio', { name: 'Hand them over to me' }).click()
    await ask.getByRole('button', { name: 'Deactivate' }).click()
    await expect(page.getByText('Rita Moss is deactivated. Their sessions have ended.')).toBeVisible()
    await expect(drawer.getByText('Deactivated', { exact: true })).toBeVisible()
    await theirs.reload()
    await expect(theirs.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible()
  })

  await test.step('reactivated, with the password they had', async () => {
    await drawer.getByRole('button', { name: 'Reactivate' }).click()
    await expect(page.getByText('Rita Moss is back')).toBeVisible()
    await expect(drawer.getByText('Ada Byron reactivated Rita Moss.')).toBeVisible()
    await signIn(theirs, rita, PASSWORD)
  })
  await other.close()
})
