import { Readable } from 'node:stream'
import { ActivityKind, Role, type Scope, UserOrder, UserStatus } from '@foyer/domain'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { GraphQLError } from 'graphql'
import { z } from 'zod'
import { AUDIT_COLUMNS } from '../activity/auditColumns.ts'
import { auditPages } from '../activity/auditLogs.ts'
import type { App } from '../app.ts'
import { type Columns, csv } from '../csv.ts'
import { lacking } from '../graphql/fieldScopes.ts'
import { holds, type SignedIn } from '../session/signedIn.ts'
import { EMPLOYEE_COLUMNS } from '../user/employeeColumns.ts'
import { employeePages } from '../user/employees.ts'
import type { ViewerOf } from './credentials.ts'

/** What the address of the Employees list's file may say, as the list's filter has it. */
const AskedEmployees = z.strictObject({
  search: z.string().optional(),
  departmentId: z.string().optional(),
  includeSubdepartments: z.enum(['true', 'false']).optional(),
  workgroupId: z.string().optional(),
  role: z.enum(Role).optional(),
  status: z.enum([UserStatus.ACTIVE, UserStatus.DEACTIVATED]).optional(),
  orderBy: z.enum(UserOrder).default('NAME'),
})

/** What the address of the audit log's file may say, as its filter has it; `kind` may be repeated. */
const AskedEntries = z.strictObject({
  kind: z.union([z.enum(ActivityKind), z.array(z.enum(ActivityKind))]).optional(),
  actorId: z.string().optional(),
  subjectId: z.string().optional(),
  since: z.iso.datetime({ offset: true }).optional(),
  until: z.iso.datetime({ offset: true }).optional(),
})

/** Lists as files, by the rules of the lists. */
export function csvExports(app: App, http: FastifyInstance, viewerOf: ViewerOf): void {
  const file = <Row>(
    name: string,
    scope: Scope,
    columns: Columns<Row>,
    pagesOf: (viewer: SignedIn, asked: object) => Promise<AsyncIterable<Row[]>> | AsyncIterable<Row[]>,
  ) =>
    http.get(`/export/${name}.csv`, async (request, reply) => {
      reply.header('Cache-Control', 'no-store')
      const viewer = await viewerOf(request)
      if (!viewer) return no(reply, 401, 'Sign in first.')
      if (!holds(viewer, scope)) return no(reply, 403, lacking([scope]).message)
      if (viewer.mustChangePassword) return no(reply, 403, 'Set a password of your own first.')
      try {
        const pages = await pagesOf(viewer, withoutEmpty(request.query))
        return reply
          .type('text/csv; charset=utf-8')
          .header('Content-Disposition', `attachment; filename="${name}.csv"`)
          .send(Readable.from(csv(columns, pages)))
      } catch (error) {
        if (error instanceof z.ZodError) return no(reply, 400, inWords(error))
        return no(reply, statusOf(error), (error as Error).message)
      }
    })

  file('employees', 'employees:read', EMPLOYEE_COLUMNS, (viewer, asked) => {
    const { orderBy, includeSubdepartments, ...rest } = AskedEmployees.parse(asked)
    const filter = { ...rest, includeSubdepartments: includeSubdepartments !== 'false' }
    return employeePages(app, viewer, { filter, orderBy })
  })
  file('audit', 'audit:read', AUDIT_COLUMNS, (viewer, asked) => {
    const { kind, since, until, ...rest } = AskedEntries.parse(asked)
    const at = (time: string | undefined) => (time === undefined ? null : Date.parse(time))
    return auditPages(app, viewer, { ...rest, kinds: kind ? [kind].flat() : null, since: at(since), until: at(until) })
  })
}

/** What is wrong with the address, a line each. */
const inWords = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => [...path, message].join(': ')).join('\n')

/** As forms send it, what is left empty. */
const withoutEmpty = (query: unknown): object =>
  Object.fromEntries(Object.entries(query as object).filter(([, value]) => value !== ''))

const no = (reply: FastifyReply, status: number, message: string) =>
  reply.code(status).type('text/plain; charset=utf-8').send(message)

/** What the list refuses; all else is a fault, which is not ours to explain. */
function statusOf(error: unknown): number {
  const code = error instanceof GraphQLError ? error.extensions.code : null
  if (code === 'FORBIDDEN') return 403
  if (code === 'BAD_USER_INPUT') return 400
  throw error
}
