import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ExampleFile } from './src/guides/guide.ts'

const FOLDER = fileURLToPath(new URL('../../examples/', import.meta.url))

export interface Example extends ExampleFile {
  /** Where the file is on this machine. */
  path: string
  /** Its folder as the documents link to it. */
  href: string
}

/** The programs of examples/ and what they share. */
export async function readExamples(): Promise<Example[]> {
  const entries = await readdir(FOLDER, { recursive: true })
  const names = entries.filter(name => /\.(ts|sh)$/.test(name) && !name.includes('node_modules')).sort()
  return Promise.all(
    names.map(async file => {
      const path = join(FOLDER, file)
      const name = file.replaceAll(sep, '/')
      const folder = name.slice(0, name.lastIndexOf('/') + 1)
      return {
        path,
        href: `../../examples/${folder}`,
        name: `examples/${name}`,
        code: (await readFile(path, 'utf8')).trim(),
      }
    }),
  )
}

/** Those in the folder that a paragraph links to. */
export function exampleIn(paragraph: string, examples: Example[]): ExampleFile[] {
  return examples.filter(({ href }) => paragraph.includes(`](${href})`)).map(({ name, code }) => ({ name, code }))
}
