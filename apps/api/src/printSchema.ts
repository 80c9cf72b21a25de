import { writeFileSync } from 'node:fs'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { buildApiSchema } from './graphql/schema.ts'

/** The contract as text: every change of the API is read as a difference of this file. */
export function printApiSchema(): string {
  return `${printSchema(lexicographicSortSchema(buildApiSchema()))}\n`
}

if (process.argv[1]?.endsWith('printSchema.ts')) {
  writeFileSync(new URL('../../../packages/schema/schema.graphql', import.meta.url), printApiSchema())
}
