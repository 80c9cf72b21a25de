import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Marked, type Renderer, type Token, type Tokens } from 'marked'
import { gfmHeadingId, resetHeadings } from 'marked-gfm-heading-id'
import type { Plugin } from 'vite'
import { type Example, exampleIn, readExamples } from './guideExamples.ts'
import { table } from './guideTable.ts'
import type { Guide, GuidePart } from './src/guides/guide.ts'

const FOLDER = fileURLToPath(new URL('../../docs/integrators/', import.meta.url))
const MODULE = 'virtual:guides'
/** For who only leads there: without all that is read. */
const TITLES = 'virtual:guide-titles'
const FIRST = 'README'
/** Shows the programs of `examples/`; the others lead there. */
const WITH_EXAMPLES = 'recipes'

/**
 * docs/integrators/ as pages of the client, made when it is built: who runs Foyer reads there what belongs to their release,
 * and no browser parses Markdown.
 */
export function guides(): Plugin {
  return {
    name: 'guides',
    resolveId: id => (id === MODULE || id === TITLES ? `\0${id}` : null),
    async load(id) {
      if (id !== `\0${MODULE}` && id !== `\0${TITLES}`) return null
      const names = (await readdir(FOLDER)).flatMap(file => /^(.+)\.md$/.exec(file)?.[1] ?? [])
      for (const name of names) this.addWatchFile(`${FOLDER}${name}.md`)
      const texts = new Map<string, string>()
      for (const name of names) texts.set(name, await readFile(`${FOLDER}${name}.md`, 'utf8'))
      const examples = await readExamples()
      for (const { path } of examples) this.addWatchFile(path)
      const all = inOrder(texts).map(([name, text]) => guide(name, text, texts, examples))
      const told = id === `\0${MODULE}` ? all : all.map(({ slug, title }) => ({ slug, title }))
      return `export default ${JSON.stringify(told)}`
    },
  }
}

/** As the first of them names the others. */
function inOrder(texts: Map<string, string>): [string, string][] {
  const place = (name: string) => (name === FIRST ? 0 : (texts.get(FIRST)?.indexOf(`](${name}.md`) ?? 0))
  return [...texts].sort(([a], [b]) => place(a) - place(b))
}

/** Code is apart from what is read: the page gives it a button that copies. */
function guide(name: string, text: string, all: Map<string, string>, examples: Example[]): Guide {
  const showsExamples = name === WITH_EXAMPLES
  const marked = new Marked(gfmHeadingId(), { renderer: { link: linkAmong(all, showsExamples), table } })
  resetHeadings()
  const [title, ...tokens] = marked.lexer(text)
  if (title?.type !== 'heading') throw new Error(`${name}.md does not begin with its title.`)
  const parts: GuidePart[] = []
  let read: Token[] = []
  const flush = () => {
    const html = withAnchors(marked.parser(read).trim())
    if (html) parts.push({ html })
    read = []
  }
  for (const token of tokens) {
    if (token.type === 'code') {
      flush()
      parts.push({ code: token.text })
      continue
    }
    read.push(token)
    const files = showsExamples && token.type === 'paragraph' ? exampleIn(token.raw, examples) : []
    if (files.length === 0) continue
    flush()
    parts.push({ files })
  }
  flush()
  return { slug: slugOf(name), title: title.text, parts }
}

const slugOf = (name: string) => (name === FIRST ? '' : name)

/** Links lead to the other guides, by their titles, or out; programs are named where they are shown, and lead there else. */
const linkAmong = (all: Map<string, string>, showsExamples: boolean) =>
  function link(this: Renderer, { href, text, tokens }: Tokens.Link): string {
    const words = this.parser.parseInline(tokens)
    if (/^https:/.test(href)) return `<a href="${href}" target="_blank" rel="noreferrer">${words}</a>`
    if (href.startsWith('#')) return `<a href="${href}">${words}</a>`
    if (href.startsWith('../../examples/')) {
      return showsExamples ? `<code>${words}</code>` : `<a href="/guides/${WITH_EXAMPLES}">${words}</a>`
    }
    const [, name, hash = ''] = /^([\w-]+)\.md(#.*)?$/.exec(href) ?? []
    if (name === undefined) return words
    const title = /^# (.+)/.exec(all.get(name) ?? '')?.[1]
    if (!title) throw new Error(`There is no guide ${name}.md.`)
    return `<a href="/guides/${slugOf(name)}${hash}">${text === href ? title : words}</a>`
  }

/** A heading is a link to itself, to be copied and handed on. */
const withAnchors = (html: string) =>
  html.replace(/<(h[2-4]) id="([^"]+)">(.*?)<\/\1>/g, '<$1 id="$2"><a href="#$2">$3</a></$1>')
