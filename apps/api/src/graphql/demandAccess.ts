import { Refused } from '@foyer/domain'
import { GraphQLError } from 'graphql'
import type { AuthCheckerFn } from 'type-graphql'
import type { Access } from './access.ts'
import { forbidden } from './args.ts'
import type { Context } from './context.ts'

/** The guard at every door: reads the rule that `@Access` put there. */
export const demandAccess: AuthCheckerFn<Context, Access> = ({ context: { viewer } }, [access]) => {
  if (access === 'anyone') return true
  if (!viewer)
    throw new GraphQLError('Sign in first.', {
      extensions: { code: 'UNAUTHENTICATED' },
    })
  if (access === 'viewer') return true
  if (viewer.mustChangePassword) {
    throw new Refused('PASSWORD_CHANGE_REQUIRED', 'Set a password of your own first, in place of the temporary one.')
  }
  if (access === 'employee' || (access && viewer.may[access])) return true
  throw forbidden('Your role does not allow this.')
}
