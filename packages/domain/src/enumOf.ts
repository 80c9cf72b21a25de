/** An enum as a plain object whose keys are its values: the same literals in the database, in GraphQL and in the browser. */
export function enumOf<const T extends string>(...values: T[]): { readonly [K in T]: K } {
  return Object.fromEntries(values.map(value => [value, value])) as { readonly [K in T]: K }
}
