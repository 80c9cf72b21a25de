import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

// The package as a stranger's program has it: packed, and beside nothing but what it says that it needs.
const run = promisify(execFile)
const own = join(import.meta.dirname, '..')
const root = join(own, '../..')
const tsc = join(root, 'node_modules/typescript/bin/tsc')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foyer-client-'))
  const modules = join(folder, 'node_modules')
  const installed = join(modules, '@foyer/client')
  await mkdir(installed, { recursive: true })
  await run('pnpm', ['pack', '--out', join(folder, 'client.tgz')], { cwd: own })
  await run('tar', ['-xzf', join(folder, 'client.tgz'), '-C', installed, '--strip-components=1'])
  const { dependencies } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'))
  for (const name of Object.keys(dependencies)) await symlink(join(own, 'node_modules', name), join(modules, name))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

test('packed, it knows the schema', async () => {
  await writeFile(
    join(folder, 'typed.ts'),
    `import { createFoyer, type EventData, graphql, type Scope } from '@foyer/client'
     const Departments = graphql(\`query Departments { departments { name } }\`)
     const { departments } = await createFoyer({ url: 'http://localhost:4000' }).run(Departments)
     export const names: string[] = departments.map(({ name }) => name)
     // @ts-expect-error
     export const numbers: number[] = departments.map(({ name }) => name)
     export const scope: Scope = 'employees:read'
     // @ts-expect-error
     export const none: Scope = 'employees:eat'
     export const joined = ({ employee }: EventData['employee.joined']): string => employee.id
     const User = graphql(\`query User($id: ID!) { user(id: $id) { email } }\`)
     export const foyer = createFoyer({ url: 'http://localhost:4000' })
     // @ts-expect-error
     await foyer.run(User)
     await foyer.run(User, { id: '1' })
     // @ts-expect-error
     export const wrong = ({ employee }: EventData['employee.joined']): number => employee.id`,
  )
  for (const module of ['nodenext', 'preserve']) {
    const options = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--target', 'es2023', '--module', module]
    const said = await run(process.execPath, [tsc, ...options, 'typed.ts'], { cwd: folder }).catch(({ stdout }) => ({
      stdout,
    }))
    expect(said.stdout, module).toBe('')
  }
}, 60_000)

test('packed, it has what finds mistakes in documents', async () => {
  const schema = './node_modules/@foyer/client/dist/schema.graphql'
  const compilerOptions = { module: 'nodenext', plugins: [{ name: 'gql.tada/ts-plugin', schema }] }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['asks.ts'] }))
  const check = async (document: string) => {
    const program = `import { graphql } from '@foyer/client'\nexport const asked = graphql(\`${document}\`)`
    await writeFile(join(folder, 'asks.ts'), program)
    const cli = join(own, 'node_modules/gql.tada/bin/cli.js')
    return run(process.execPath, [cli, 'check'], { cwd: folder }).then(
      () => 'right',
      ({ stdout, stderr }) => stdout + stderr,
    )
  }
  expect(await check('query { employees { nodes { email } } }')).toBe('right')
  expect(await check('query { employees { nodes { emial } } }')).toContain('Cannot query field "emial"')
}, 60_000)

test('packed, it runs', async () => {
  const server = createServer((request, response) => {
    const department = request.headers.authorization === 'Bearer foyer_pat_0' ? 'Root' : 'Nobody'
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ data: { departments: [{ name: department }] } }))
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const program = `import { createFoyer, graphql } from '@foyer/client'
    const foyer = createFoyer({ url: '${url}', token: 'foyer_pat_0' })
    console.log(JSON.stringify(await foyer.run(graphql('{ departments { name } }'))))`
  await writeFile(join(folder, 'asks.mjs'), program)
  const { stdout } = await run(process.execPath, ['asks.mjs'], { cwd: folder })
  await new Promise(done => server.close(done))
  expect(JSON.parse(stdout)).toEqual({ departments: [{ name: 'Root' }] })
}, 30_000)
