import { Readable } from 'node:stream'
import { Role, UserOrder, UserStatus } from '@foyer/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import { z } from 'zod'
import type { App } from '../app.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { employeePages } from '../user/employees.ts'
import { employeesCsv } from '../user/employeesCsv.ts'

/** What the address of the export may say, as the Employees list's filter has it. What is empty is left out. */
const Asked = z.object({
  search: z.string().optional(),
  departmentId: z.string().optional(),
  includeSubdepartments: z.enum(['true', 'false']).optional(),
  workgroupId: z.string().optional(),
  role: z.enum(Role).optional(),
  status: z.enum(UserStatus).optional(),
  orderBy: z.enum(UserOrder).default('NAME'),
})

/** The Employees list as a file, for employees, by the rules of the list. */
export function employeesExport(
  app: App,
  http: FastifyInstance,
  viewerOf: (request: FastifyRequest) => Promise<SignedIn | null>,
): void {
  http.get('/export/employees.csv', async (request, reply) => {
    reply.header('Cache-Control', 'no-store')
    const viewer = await viewerOf(request)
    if (!viewer) return no(reply, 401, 'Sign in first.')
    if (viewer.mustChangePassword) return no(reply, 403, 'Set a password of your own first.')
    const asked = Asked.safeParse(withoutEmpty(request.query))
    if (!asked.success) return no(reply, 400, z.prettifyError(asked.error))
    try {
      const { orderBy, includeSubdepartments, ...rest } = asked.data
      const filter = { ...rest, includeSubdepartments: includeSubdepartments !== 'false' }
      const pages = await employeePages(app, viewer, { filter, orderBy })
      return reply
        .type('text/csv; charset=utf-8')
        .header('Content-Disposition', 'attachment; filename="employees.csv"')
        .send(Readable.from(employeesCsv(pages)))
    } catch (error) {
      return no(reply, statusOf(error), (error as Error).message)
    }
  })
}

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
