import { writeFileSync } from 'node:fs'
import { printApiSchema } from './graphql/printApiSchema.ts'
import { buildApi } from './graphql/schema.ts'

// Every change of the API is read as a difference of this file.
writeFileSync(new URL('../../../packages/schema/schema.graphql', import.meta.url), printApiSchema(buildApi().schema))
