import { buildSchema } from 'graphql'
import { changesBetween, isUnannounced, reasonsIn, sectionOf } from './schemaChanges.mjs'
import { deprecationMistakes } from './schemaDeprecations.mjs'

// The record is three texts: the changelog; the schema that it covers (`released`); and the one before its newest section
// (`before`), so that a day's section can be written anew as often as the schema changes on that day.

/** The record with today's changes written down, or the problems that are in the way. `why` allows what nobody announced. */
export async function writtenDown(record, schema, date, why) {
  const { head, sections } = parted(record.changelog)
  if (record.released === null) {
    return { changelog: joined(head, [firstSection(schema, date)]), before: schema, released: schema }
  }
  const again = dateOf(sections[0]) === date
  const before = again ? record.before : record.released
  const others = again ? sections.slice(1) : sections
  const { section, problems } = await sectionFor(before, schema, date, reasonsIn(again ? sections[0] : ''), why)
  if (problems.length > 0) return { problems }
  // Of a day on which everything was changed back nothing is told. Nor is anything left to compare the day before with.
  if (section === null) return { changelog: joined(head, others), before: schema, released: schema }
  return { changelog: joined(head, [section, ...others]), before, released: schema }
}

/** What is wrong with a record. It does not ask which day it is: what was right when it was written stays right. */
export async function mistakesOf({ changelog, before, released }, schema) {
  if (released !== schema) return ['The changelog does not cover the schema as it is: run `pnpm schema:changelog`.']
  if (before === released) return []
  const [newest] = parted(changelog).sections
  const { section, problems } = await sectionFor(before, schema, dateOf(newest), reasonsIn(newest))
  if (problems.length > 0) return problems
  return section === newest ? [] : ['The newest section is not what changed: run `pnpm schema:changelog`.']
}

async function sectionFor(before, schema, date, reasons, why) {
  const [then, now] = [buildSchema(before), buildSchema(schema)]
  const found = await changesBetween(then, now, date)
  const unannounced = found.changes.filter(it => isUnannounced(it) && !reasons.has(it.text)).map(it => it.text)
  const all = new Map([...reasons, ...unannounced.map(text => [text, why])])
  const broken = why ? [] : unannounced.map(text => `${text}, and nothing announced it.`)
  return { section: sectionOf(found, date, all), problems: [...broken, ...deprecationMistakes(then, now, date)] }
}

function firstSection(schema, date) {
  const types = Object.values(buildSchema(schema).getTypeMap()).filter(type => type.astNode).length
  return `## ${date}, first written down\n\n${types} types. What came later stands above.\n`
}

function parted(changelog) {
  const [head, ...sections] = changelog.split(/^(?=## )/m)
  return { head, sections: sections.map(section => `${section.trimEnd()}\n`) }
}

const joined = (head, sections) => head + sections.join('\n')

/** Null for the first section: it is never written anew. */
const dateOf = section => /^## (\d{4}-\d{2}-\d{2})$/m.exec(section)?.[1] ?? null
