import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'

/** The contract as text, in the order of the alphabet. */
export const printApiSchema = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`
