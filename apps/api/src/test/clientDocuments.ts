import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  visit,
} from 'graphql'

const CLIENT = join(import.meta.dirname, '../../../web/src')

/** Every operation that the web client sends, with the fragments that it spreads, as they stand in its files. */
export function clientDocuments(): { name: string; document: DocumentNode; operation: OperationDefinitionNode }[] {
  const definitions = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.tsx?$/.test(file))
    .flatMap(file => [...readFileSync(join(CLIENT, file), 'utf8').matchAll(/graphql\(\s*`([^`]+)`/g)])
    .flatMap(([, text]) => parse(text ?? '').definitions)
  const fragments = new Map(
    definitions
      .filter((it): it is FragmentDefinitionNode => it.kind === Kind.FRAGMENT_DEFINITION)
      .map(fragment => [fragment.name.value, fragment]),
  )
  return definitions
    .filter((it): it is OperationDefinitionNode => it.kind === Kind.OPERATION_DEFINITION)
    .map(operation => ({
      name: operation.name?.value ?? '',
      operation,
      document: { kind: Kind.DOCUMENT, definitions: [operation, ...spreadIn(operation, fragments)] },
    }))
}

function spreadIn(
  definition: DefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  found = new Set<FragmentDefinitionNode>(),
): Set<FragmentDefinitionNode> {
  visit(definition, {
    [Kind.FRAGMENT_SPREAD]({ name }) {
      const fragment = fragments.get(name.value)
      if (!fragment) throw new Error(`No file of the client has the fragment ${name.value}.`)
      if (found.has(fragment)) return
      found.add(fragment)
      spreadIn(fragment, fragments, found)
    },
  })
  return found
}
