import { fold, Role, UserStatus } from '@foyer/domain'
import { recordActivity } from '../activity/activities.ts'
import type { App } from '../app.ts'
import type { Tx } from '../database/database.ts'
import { newId } from '../database/ids.ts'
import { claimSetUp, company } from '../registration/companies.ts'
import { openFirstQuickLink } from '../registration/quickLinks.ts'
import { CompanyEntity, TrustedDomainEntity } from '../registration/registration.entity.ts'
import { DepartmentEntity, WorkgroupEntity } from '../structure/structure.entity.ts'
import { createRootDepartment } from '../structure/structures.ts'
import { UserEntity } from '../user/user.entity.ts'
import { insertUser } from '../user/users.ts'
import { fillIntegrations } from './integrations.ts'
import { CAME_BY_INVITATION, fillInvitations } from './invitations.ts'
import {
  ADMIN,
  APPLICANTS,
  COMPANY,
  DEACTIVATED,
  DEMO_PASSWORD,
  DEPARTMENTS,
  DOMAIN,
  EMPLOYEES,
  HEADS,
  MODERATORS,
  REJECTED,
  ROMANISED,
  WORKGROUPS,
} from './people.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Who signs in to look around. */
export const DEMO_LOGINS = [ADMIN, ...MODERATORS.slice(0, 1), ...EMPLOYEES.slice(0, 1)].map(([first, last]) =>
  addressOf(first, last),
)
export { DEMO_PASSWORD }

/** Fills an empty database with a company of forty people in every state; leaves any other as it is. */
export async function fillWithDemo(app: App): Promise<void> {
  if ((await company(app)).setUpAt !== null) return
  const passwordHash = await app.passwordHashes.hash(DEMO_PASSWORD)
  await app.database.inTransaction(async tx => {
    const now = app.clock()
    const founded = now - 400 * DAY
    if (!(await claimSetUp(tx, founded, COMPANY))) return
    await openFirstQuickLink(tx, founded)
    await tx.update(
      CompanyEntity,
      { id: 1 },
      {
        greeting:
          'Welcome to Northwind Coffee!\n\nRegister with your work address and you are in at once. Everyone else: Mateo from People looks at your request, usually within a day.',
      },
    )
    await tx.insert(TrustedDomainEntity, { domain: DOMAIN })
    const structure = await fillStructure(tx, founded)

    let adminId: string | null = null
    const add = async (
      [firstName, lastName, department, position, ...groups]: typeof ADMIN,
      role: Role,
      at: number,
      joinedThrough: 'SETUP' | 'QUICK_LINK' = 'QUICK_LINK',
    ) => {
      const invited = CAME_BY_INVITATION[lastName]
      const phone = invited === 'EMAIL' ? undefined : invited
      const user = await insertUser(tx, at, {
        status: UserStatus.ACTIVE,
        role,
        email: phone ? null : emailOf(firstName, lastName),
        phone,
        firstName,
        lastName,
        position,
        placement: {
          departmentId: structure.departments.get(department ?? COMPANY) ?? '',
          workgroupIds: groups.map(index => structure.workgroups[index] ?? ''),
        },
        passwordHash,
        joinedThrough: invited ? (phone ? 'SMS_INVITATION' : 'EMAIL_INVITATION') : joinedThrough,
      })
      const kind = joinedThrough === 'SETUP' ? 'SET_UP' : 'JOINED'
      await recordActivity(tx, { at, kind, actorId: invited ? adminId : null, subjectId: user.id })
      return user
    }

    const admin = await add(ADMIN, Role.ADMIN, founded, 'SETUP')
    adminId = admin.id
    const people: UserEntity[] = []
    for (const [i, person] of MODERATORS.entries())
      people.push(await add(person, Role.MODERATOR, founded + (i + 1) * 3 * DAY))
    for (const [i, person] of EMPLOYEES.entries())
      people.push(await add(person, Role.EMPLOYEE, now - (EMPLOYEES.length - i) * 9 * DAY - i * HOUR))
    for (const [i, person] of DEACTIVATED.entries()) {
      const user = await add(person, Role.EMPLOYEE, founded + (i + 4) * 20 * DAY)
      const { id } = user
      people.push(user)
      await tx.update(UserEntity, { id }, { status: UserStatus.DEACTIVATED })
      await recordActivity(tx, { at: now - (i + 1) * 12 * DAY, kind: 'DEACTIVATED', actorId: admin.id, subjectId: id })
    }
    for (const [department, lastName] of Object.entries(HEADS)) {
      const headId = people.find(person => person.lastName === lastName)?.id ?? admin.id
      await tx.update(DepartmentEntity, { name: department }, { headId })
    }
    for (const applicant of APPLICANTS) await addApplicant(tx, now, applicant, passwordHash)
    for (const applicant of REJECTED) {
      const { id, createdAt } = await addApplicant(tx, now, applicant, passwordHash)
      const decidedAt = createdAt + 3 * HOUR
      const reason = 'We could not find out who you are. Ask your contact at Northwind.'
      await tx.update(
        UserEntity,
        { id },
        { status: UserStatus.REJECTED, decidedAt, decidedById: admin.id, rejectionReason: reason },
      )
      await recordActivity(tx, { at: decidedAt, kind: 'REJECTED', actorId: admin.id, subjectId: id })
    }
    const named = (name: string | undefined) => people.find(({ lastName }) => lastName === name) ?? admin
    await fillInvitations(app, tx, now, {
      admin,
      moderator: named(MODERATORS[1]?.[1]),
      leaver: named(DEACTIVATED[0]?.[1]),
      came: people.filter(({ lastName }) => CAME_BY_INVITATION[lastName]),
      departments: structure.departments,
    })
    await fillIntegrations(tx, now, admin.id)
  })
  app.structure.forget()
}

async function addApplicant(
  tx: Tx,
  now: number,
  [firstName, lastName, domain, hoursAgo]: (typeof APPLICANTS)[number],
  passwordHash: string,
) {
  const at = now - hoursAgo * HOUR
  const user = await insertUser(tx, Math.round(at), {
    status: UserStatus.PENDING,
    role: Role.EMPLOYEE,
    email: emailOf(firstName, lastName, domain),
    firstName,
    lastName,
    placement: null,
    passwordHash,
    joinedThrough: 'QUICK_LINK',
  })
  await recordActivity(tx, { at: user.createdAt, kind: 'APPLIED', subjectId: user.id })
  return user
}

async function fillStructure(tx: Tx, at: number) {
  const departments = new Map([[COMPANY, await createRootDepartment(tx, COMPANY, at)]])
  for (const [name, parent] of Object.entries(DEPARTMENTS)) {
    const id = newId()
    departments.set(name, id)
    await tx.insert(DepartmentEntity, {
      id,
      name,
      parentId: departments.get(parent ?? COMPANY),
      headId: null,
      createdAt: at,
    })
  }
  const workgroups = WORKGROUPS.map(name => ({ id: newId(), name, createdAt: at }))
  await tx.insert(WorkgroupEntity, workgroups)
  return { departments, workgroups: workgroups.map(group => group.id) }
}

function addressOf(firstName: string, lastName: string, domain = DOMAIN): string {
  return `${ROMANISED[lastName] ?? fold(`${firstName}.${lastName}`).replace(/[^a-z.]/g, '')}@${domain}`
}

function emailOf(firstName: string, lastName: string, domain = DOMAIN) {
  const address = addressOf(firstName, lastName, domain)
  return { address, canonical: address }
}
