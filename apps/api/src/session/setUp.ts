import { timingSafeEqual } from 'node:crypto'
import { Refused, Role, requiredEmail, requiredLine, TextLimit, UserStatus } from '@foyer/domain'
import type { SetUpInput } from '@foyer/schema'
import { recordActivity } from '../activity/activities.ts'
import { type App, link, type Origin } from '../app.ts'
import type { Tx } from '../database/database.ts'
import { hashToken, isToken, newToken } from '../database/ids.ts'
import { claimSetUp, company } from '../registration/companies.ts'
import { openFirstQuickLink } from '../registration/quickLinks.ts'
import { createRootDepartment } from '../structure/structures.ts'
import { insertUser } from '../user/users.ts'
import { SetUpSecretEntity } from './session.entity.ts'
import { type NewSession, startSession } from './sessions.ts'
import { demandStrong } from './strongPassword.ts'

/**
 * Called at start. An installation without its first admin gets one from the environment, or a one-time link for the
 * terminal; the link is new at each start.
 */
export async function prepareSetUp(app: App): Promise<string | null> {
  if ((await company(app)).setUpAt !== null) return null
  if (app.config.firstAdmin) {
    await setUpFromEnvironment(app, app.config.firstAdmin)
    return null
  }
  const { token, tokenHash } = newToken()
  await app.database.inTransaction(tx => tx.save(SetUpSecretEntity, { id: 1, tokenHash }))
  return link(app, '/set-up', token)
}

async function setUpFromEnvironment(app: App, { email, password }: { email: string; password: string }): Promise<void> {
  const parsed = requiredEmail(email)
  await demandStrong(password, [email], 'FOYER_ADMIN_PASSWORD')
  const passwordHash = await app.passwordHashes.hash(password)
  const person = {
    companyName: 'My company',
    firstName: 'Admin',
    lastName: '',
    email: parsed,
    passwordHash,
  }
  // Replicas that start together: one claims it, the others find it done.
  await app.database.inTransaction(async tx => {
    if (await claimSetUp(tx, app.clock(), person.companyName)) await makeCompany(app, tx, person)
  })
}

/** Names the company and makes the first admin, once: the company's row is claimed by a guarded UPDATE. */
export async function setUp(app: App, origin: Origin, input: SetUpInput): Promise<NewSession> {
  await demandSecret(app, input.secret)
  const companyName = requiredLine(input.companyName, 'companyName', 'The company’s name', TextLimit.companyName)
  const firstName = requiredLine(input.firstName, 'firstName', 'The first name', TextLimit.name)
  const lastName = requiredLine(input.lastName, 'lastName', 'The last name', TextLimit.name)
  const email = requiredEmail(input.email)
  await demandStrong(input.password, [companyName, firstName, lastName, input.email])
  const passwordHash = await app.passwordHashes.hash(input.password)
  return app.database.inTransaction(async tx => {
    if (!(await claimSetUp(tx, app.clock(), companyName))) throw already()
    const userId = await makeCompany(
      app,
      tx,
      {
        companyName,
        firstName,
        lastName,
        email,
        passwordHash,
      },
      origin,
    )
    await tx.delete(SetUpSecretEntity, { id: 1 })
    return startSession(tx, app.clock(), userId, origin)
  })
}

interface FirstAdmin {
  companyName: string
  firstName: string
  lastName: string
  email: { address: string; canonical: string }
  passwordHash: string
}

async function makeCompany(app: App, tx: Tx, { companyName, ...admin }: FirstAdmin, origin?: Origin): Promise<string> {
  const now = app.clock()
  const departmentId = await createRootDepartment(tx, companyName, now)
  app.structure.forget()
  await openFirstQuickLink(tx, now)
  const user = await insertUser(tx, now, {
    ...admin,
    status: UserStatus.ACTIVE,
    role: Role.ADMIN,
    placement: { departmentId, workgroupIds: [] },
    joinedThrough: 'SETUP',
  })
  await recordActivity(tx, { at: now, kind: 'SET_UP', subjectId: user.id, from: origin })
  return user.id
}

async function demandSecret(app: App, secret: string): Promise<void> {
  const [row] = await app.database.select<{ tokenHash: string }>(
    'SELECT token_hash AS tokenHash FROM set_up_secrets WHERE id = 1',
  )
  if (row && isToken(secret) && timingSafeEqual(Buffer.from(row.tokenHash), Buffer.from(hashToken(secret)))) return
  // Asked after the secret: whoever sets up takes it away, and the others shall hear that it is done.
  if ((await company(app)).setUpAt !== null) throw already()
  throw new Refused(
    'SET_UP_SECRET_WRONG',
    'This is not the link that the server printed when it last started. Look in its terminal for the current one.',
    'secret',
  )
}

const already = () => new Refused('SET_UP_ALREADY', 'This installation is set up already. Sign in.')
