import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

/** Packs what is built once, as tightly as can be, beside each file: the server only picks the form a browser takes. */
export function precompress(): Plugin {
  let folder = ''
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      folder = config.build.outDir
    },
    async closeBundle() {
      const files = await readdir(folder, { recursive: true })
      await Promise.all(files.filter(file => /\.(js|css|svg|html)$/.test(file)).map(file => pack(join(folder, file))))
    },
  }
}

async function pack(file: string) {
  const content = await readFile(file)
  await Promise.all([
    promisify(brotliCompress)(content).then(packed => writeFile(`${file}.br`, packed)),
    promisify(gzip)(content, { level: 9 }).then(packed => writeFile(`${file}.gz`, packed)),
  ])
}
