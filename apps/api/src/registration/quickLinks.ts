import { Refused } from '@foyer/domain'
import type { QuickLink, QuickLinkPreview } from '@foyer/schema'
import { recordActivity } from '../activity/activities.ts'
import { type App, link } from '../app.ts'
import type { Tx } from '../database/database.ts'
import { isToken, newId, newToken } from '../database/ids.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { company, lockCompany } from './companies.ts'
import { CompanyEntity, QuickLinkEntity } from './registration.entity.ts'

/** The quick link that lives, for who may share it. */
export async function quickLink(app: App): Promise<QuickLink | null> {
  const [row] = await app.database.select<{ token: string; createdAt: number }>(
    'SELECT token, created_at AS createdAt FROM quick_links WHERE live = 1',
  )
  return row ? { url: link(app, '/join', row.token), resetAt: row.createdAt } : null
}

/** What the holder of a quick link may know; changes nothing. Trusted domains are nobody's business. */
export async function openQuickLink(app: App, token: string): Promise<QuickLinkPreview> {
  await demandOpenLink(app, token)
  const { name, greeting, registrationType } = await company(app)
  return { companyName: name ?? 'Foyer', greeting, registrationType }
}

/** The id of the quick link with this token, if people may come through it now. */
export async function demandOpenLink(app: App, token: string): Promise<string> {
  const link = isToken(token) ? await findLink(app, 'token', token) : undefined
  if (!link) {
    throw new Refused('LINK_UNKNOWN', 'This link is not known. It may have been copied incompletely: ask for it again.')
  }
  await demandOpen(app, link)
  return link.id
}

/** The same for a registration that was started by a quick link. */
export async function demandOpenLinkWithId(app: App, id: string): Promise<void> {
  await demandOpen(app, await findLink(app, 'id', id))
}

type LinkState = Pick<QuickLinkEntity, 'id' | 'live'>

async function findLink(app: App, column: 'id' | 'token', value: string): Promise<LinkState | undefined> {
  const [link] = await app.database.select<LinkState>(`SELECT id, live FROM quick_links WHERE ${column} = ?`, [value])
  return link
}

async function demandOpen(app: App, link: LinkState | undefined): Promise<void> {
  if (!link || link.live === null || !(await company(app)).quickLinkEnabled) throw closed()
}

/** Whether a quick link is still open; asked again, inside the transaction, when a registration is completed. */
export async function demandStillOpen(tx: Tx, id: string): Promise<void> {
  const row = await tx.findOneBy(QuickLinkEntity, { id })
  const { quickLinkEnabled } = await tx.findOneByOrFail(CompanyEntity, { id: 1 })
  if (!row || row.live === null || !quickLinkEnabled) throw closed()
}

const closed = () =>
  new Refused('LINK_CLOSED', 'This link doesn’t work any more: it was reset or switched off. Ask for the current one.')

export async function openFirstQuickLink(tx: Tx, now: number): Promise<void> {
  await tx.insert(QuickLinkEntity, {
    id: newId(),
    token: newToken().token,
    createdAt: now,
    closedAt: null,
    live: 1,
  })
}

/** A new link takes the place of the old one, which is dead at once. Two resets at once make one new link after the other. */
export async function resetQuickLink(app: App, viewer: SignedIn): Promise<QuickLink> {
  if (!(await company(app)).quickLinkEnabled) {
    throw new Refused('LINK_CLOSED', 'The quick link is switched off. Switch it on first.')
  }
  const now = app.clock()
  const { token } = newToken()
  await app.database.inTransaction(async tx => {
    await lockCompany(tx)
    await tx.update(QuickLinkEntity, { live: 1 }, { live: null, closedAt: now })
    await tx.insert(QuickLinkEntity, {
      id: newId(),
      token,
      createdAt: now,
      closedAt: null,
      live: 1,
    })
    await recordActivity(tx, {
      at: now,
      kind: 'LINK_RESET',
      by: viewer,
    })
  })
  return { url: link(app, '/join', token), resetAt: now }
}
