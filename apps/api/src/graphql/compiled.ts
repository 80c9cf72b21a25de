import type { ApolloServerOptions } from '@apollo/server'
import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  getVariableValues,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import type { Context } from './context.ts'

/** So many operations are kept, and what is asked for rarely makes room. A client has some sixty. */
const KEPT_MAX = 300
/** What is asked for once is not worth the milliseconds that compiling takes, and a stranger must not choose how many. */
const WORTH_COMPILING = 3

interface Known {
  asked: number
  /** Null while it is not compiled, or cannot be. */
  query: CompiledQuery['query'] | null
}

type Gateway = NonNullable<ApolloServerOptions<Context>['gateway']>

/**
 * Operations that come again are compiled: lists are answered in half the time. It stands where Apollo lets another
 * executor stand, so what comes before (limits, validation) and after (masked faults, status codes) is as without it.
 */
export function compiledExecution(schema: GraphQLSchema): Gateway {
  const known = new Map<OperationDefinitionNode, Known>()

  function compiled(document: DocumentNode, operation: OperationDefinitionNode): Known['query'] {
    // Apollo keeps parsed documents that were found valid, so the same node comes again.
    const it = known.get(operation) ?? { asked: 0, query: null }
    known.delete(operation)
    known.set(operation, it)
    if (known.size > KEPT_MAX) known.delete(known.keys().next().value as OperationDefinitionNode)
    it.asked++
    if (it.asked === WORTH_COMPILING && isPlainQuery(schema, document, operation)) {
      const result = compileQuery(schema, document, operation.name?.value)
      if (isCompiledQuery(result)) it.query = result.query
    }
    return it.query
  }

  return {
    async load() {
      return {
        async executor({ document, operation, request, context }) {
          const variableValues = request.variables ?? {}
          const query = operation && compiled(document, operation)
          // What is wrong with variables, GraphQL itself says: the messages and their codes are a part of the API.
          if (query && getVariableValues(schema, operation.variableDefinitions ?? [], variableValues).coerced) {
            const { data, errors } = await query(undefined, context, variableValues)
            // Without data nothing has begun: compiled code takes a required variable with a default for missing.
            if (data !== undefined) return errors ? { data, errors: errors.map(asGraphQLError) } : { data }
          }
          return execute({
            schema,
            document,
            contextValue: context,
            variableValues,
            operationName: request.operationName,
          })
        },
      }
    },
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' })
      return () => {}
    },
    async stop() {},
  }
}

/**
 * Compiled code cannot wait for the type of a union, and type-graphql's always come later: what may be refused is left to
 * GraphQL, and with it every mutation. Those cost what they write; the lists, which cost what they show, have no unions.
 */
function isPlainQuery(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): boolean {
  let plain = operation.operation === OperationTypeNode.QUERY
  const types = new TypeInfo(schema)
  const lookAt = () => {
    if (isAbstractType(getNamedType(types.getType()))) plain = false
  }
  visit(document, visitWithTypeInfo(types, { [Kind.FIELD]: lookAt }))
  return plain
}

/** Compiled code makes errors that only look like GraphQL's: without extensions, Apollo could not format them. */
function asGraphQLError({ message, locations, path, originalError }: GraphQLError): GraphQLError {
  return Object.assign(new GraphQLError(message, { path, originalError }), { locations })
}
