import { copyFile, readFile, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { rollup } from 'rollup'
import { dts } from 'rollup-plugin-dts'

/** The package as it is used outside of this workspace: a file of code and a file of types, with the schema in them. */
const at = path => fileURLToPath(new URL(path, import.meta.url))
const { dependencies } = JSON.parse(await readFile(at('package.json'), 'utf8'))
const external = Object.keys(dependencies)
await rm(at('dist'), { recursive: true, force: true })

await build({
  entryPoints: [at('src/index.ts')],
  outfile: at('dist/index.js'),
  bundle: true,
  platform: 'neutral',
  format: 'esm',
  target: 'es2023',
  external,
  logLevel: 'warning',
})

// Told by path: by its own option for this, the plugin does not come to an end.
const withinIt = {
  '@foyer/domain': at('../domain/src/index.ts'),
  '@foyer/schema/client': at('../schema/src/client.ts'),
}
const types = await rollup({
  input: at('src/index.ts'),
  external,
  plugins: [{ name: 'workspace', resolveId: id => withinIt[id] ?? null }, dts({ tsconfig: at('tsconfig.json') })],
  onwarn({ message }) {
    throw new Error(message)
  },
})
await types.write({ file: at('dist/index.d.ts'), format: 'es' })
await types.close()

// For editors and `gql.tada check`, which find what a document asks for and the schema does not have.
await copyFile(at('../schema/schema.graphql'), at('dist/schema.graphql'))
