import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { root } from './run.mjs'

// `node scripts/production.mjs <folder>`, after `pnpm build`: lays out what runs in production, and nothing else. The server
// is bundled, so only the packages that it finds by name when it runs go along: 35 MB in all, where `pnpm deploy`
// would bring 200.
const OUTSIDE_THE_BUNDLE = ['better-sqlite3', 'mysql2', '@node-rs/argon2']
/** Asked for when a package is installed, never when it runs. */
const INSTALL_ONLY = ['prebuild-install']

const [, , target] = process.argv
if (!target) {
  console.error('Where to? node scripts/production.mjs <folder>')
  process.exit(1)
}
const out = resolve(target)
mkdirSync(out, { recursive: true })

for (const path of ['apps/api/package.json', 'apps/api/dist', 'apps/web/dist', 'LICENSE'])
  cpSync(join(root, path), join(out, path), { recursive: true })
for (const name of OUTSIDE_THE_BUNDLE) copyPackage(name, join(root, 'apps/api'))

/** Copies a package and what it needs, all side by side. */
function copyPackage(name, from) {
  const source = folderOf(name, from)
  if (!source) throw new Error(`${name} is not installed: pnpm install`)
  const copy = join(out, 'node_modules', name)
  const { version, dependencies = {}, optionalDependencies = {} } = manifestOf(source)
  if (existsSync(copy)) {
    if (manifestOf(copy).version === version) return
    throw new Error(`${name} is needed in two versions; side by side there is room for one.`)
  }
  cpSync(source, copy, { recursive: true, filter: path => isNeeded(path.slice(source.length)) })
  for (const needed of Object.keys(dependencies)) if (!INSTALL_ONLY.includes(needed)) copyPackage(needed, source)
  // Of the builds for each platform only this one's is installed.
  for (const perhaps of Object.keys(optionalDependencies)) if (folderOf(perhaps, source)) copyPackage(perhaps, source)
}

/** Where Node would find a package, seen from a folder. */
function folderOf(name, from) {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name)
    if (existsSync(join(found, 'package.json'))) return realpathSync(found)
  }
  return null
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
}

/** No types, no sources of what was compiled, nor what compiling left behind: of `build/` the binary alone. */
function isNeeded(path) {
  if (/\.(map|md|[cm]?ts|cpp|[ch]|gypi?)$/.test(path) && !/licen[cs]e/i.test(path)) return false
  if (/^\/(deps|node_modules)(\/|$)/.test(path)) return false
  return !/^\/build\//.test(path) || /^\/build\/Release(\/better_sqlite3\.node)?$/.test(path)
}
