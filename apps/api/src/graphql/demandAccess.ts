import { Refused } from '@foyer/domain'
import { GraphQLError } from 'graphql'
import type { AuthCheckerFn } from 'type-graphql'
import { holds } from '../session/signedIn.ts'
import type { AccessRule } from './access.ts'
import { forbidden } from './args.ts'
import type { Context } from './context.ts'
import { lacking } from './fieldScopes.ts'

/** The guard at every door: reads the rule that `@Access` put there. */
export const demandAccess: AuthCheckerFn<Context, AccessRule> = ({ context: { viewer } }, [rule]) => {
  if (!rule) throw new Error('A door without a rule.')
  const { access, scope } = rule
  if (access === 'anyone') return true
  if (!viewer)
    throw new GraphQLError('Sign in first.', {
      extensions: { code: 'UNAUTHENTICATED' },
    })
  if (scope && !holds(viewer, scope)) throw lacking([scope])
  if (access === 'viewer') return true
  if (viewer.mustChangePassword) {
    throw new Refused('PASSWORD_CHANGE_REQUIRED', 'Set a password of your own first, in place of the temporary one.')
  }
  if (access === 'employee' || viewer.sees[access]) return true
  throw forbidden('Your role does not allow this.')
}
