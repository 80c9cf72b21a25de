import { graphql, type ResultOf } from '@foyer/schema/client'

/** The places there are, for whoever has to choose one. */
export const Places = graphql(`
  query Places {
    departments {
      id
      name
      parent {
        id
      }
    }
    workgroups {
      id
      name
    }
  }
`)

type Department = ResultOf<typeof Places>['departments'][number]

/** Departments as the structure has them, each below its parent; how deep is in `depth`. */
export function inTreeOrder(departments: Department[]): (Department & { depth: number })[] {
  const ids = new Set(departments.map(department => department.id))
  const below = (parent: string | undefined, depth: number): (Department & { depth: number })[] =>
    departments
      .filter(({ parent: above }) => (above && ids.has(above.id) ? above.id : undefined) === parent)
      .flatMap(department => [{ ...department, depth }, ...below(department.id, depth + 1)])
  return below(undefined, 0)
}
