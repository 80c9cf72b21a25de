/** Data flows one way: domain ◄ schema ◄ api, and domain, schema ◄ web. These rules keep it so, however long the path. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { pathNot: 'node_modules' } } },
    {
      name: 'domain-knows-no-framework',
      comment: 'Rules are pure functions: small pure libraries only.',
      severity: 'error',
      from: { path: '^packages/domain/src', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^packages/domain/src', 'node_modules/(tldts|libphonenumber-js)/'] },
    },
    {
      name: 'schema-never-reaches-an-app',
      severity: 'error',
      from: { path: '^packages/schema' },
      to: { path: '^apps/|node_modules/(typeorm|react)/', reachable: true },
    },
    {
      name: 'web-never-reaches-the-server',
      severity: 'error',
      from: { path: '^apps/web/src' },
      to: { path: '^apps/api|node_modules/(type-graphql|typeorm)/', reachable: true },
    },
    {
      name: 'resolvers-leave-the-database-alone',
      comment: 'A resolver is a thin door; the use cases query and write.',
      severity: 'error',
      from: { path: '\\.resolver\\.ts$' },
      to: { path: 'node_modules/typeorm/|\\.entity\\.ts$' },
    },
    {
      name: 'nobody-else-s-table',
      comment: 'Across nouns, call the other noun’s use cases with the same transaction.',
      severity: 'error',
      from: { path: '^apps/api/src/([^/]+)/', pathNot: '^apps/api/src/(database|test|demo)/|\\.test\\.ts$' },
      to: { path: '^apps/api/src/[^/]+/.*\\.entity\\.ts$', pathNot: '^apps/api/src/$1/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|e2e|coverage)/' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
}
