import { rm, writeFile } from 'node:fs/promises'
import { build } from 'esbuild'

// Drivers of databases that Foyer does not use; TypeORM asks for them only when told to.
const otherDrivers = [
  '@google-cloud/spanner',
  '@sap/hana-client',
  '@sap/hana-client/extension/Stream',
  'expo-sqlite',
  'hdb-pool',
  'ioredis',
  'mongodb',
  'mssql',
  'mysql',
  'oracledb',
  'pg',
  'pg-native',
  'pg-query-stream',
  'react-native-sqlite-storage',
  'redis',
  'sql.js',
  'sqlite3',
  'typeorm-aurora-data-api-driver',
]

/** Where it goes: `dist`, unless a test wants one of its own. */
const outdir = process.argv[2] ?? 'dist'

/** The server in a few files: it starts in two thirds of the time. What is native or optional stays outside. */
await rm(new URL(outdir, import.meta.url), { recursive: true, force: true })
const { metafile } = await build({
  entryPoints: { server: 'src/main.ts' },
  outdir,
  bundle: true,
  // What is imported when it is first needed (messages, the list of common passwords, the demo) is a file of its own.
  splitting: true,
  chunkNames: '[name]-[hash]',
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  keepNames: true,
  legalComments: 'none',
  sourcemap: true,
  sourcesContent: false,
  metafile: true,
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"' },
  // CommonJS packages inside ask for `require`; ES modules have none of their own.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  external: ['better-sqlite3', '@node-rs/argon2', 'class-validator', ...otherDrivers],
})
// What stands in the bundle, for whoever wants to know: esbuild.github.io/analyze reads it.
if (process.env.ANALYZE) await writeFile(`${outdir}/meta.json`, JSON.stringify(metafile))
