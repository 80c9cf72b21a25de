import { diff } from '@graphql-inspector/core'
import { getNamedType, isUnionType } from 'graphql'
import { deprecationsOf, partsOf, staysUntil } from './schemaDeprecations.mjs'

const GROUPS = {
  BREAKING: '**Breaking**',
  DANGEROUS: '**Dangerous**: a client that does not expect it may stumble',
  DEPRECATED: '**Deprecated**',
  NON_BREAKING: '**Safe**',
}

/** What differs between two schemas, in words. Of a new type, field or value itself only: what is inside came with it. */
export async function changesBetween(before, now, date) {
  const all = await diff(before, now)
  const added = all.filter(it => /_ADDED$/.test(it.type) && !/DESCRIPTION|DIRECTIVE|UNION/.test(it.type))
  const cameAlong = it => added.some(more => more !== it && `${it.path}.`.startsWith(`${more.path}.`))
  const own = all.filter(it => !/DEPRECATION|DIRECTIVE_USAGE/.test(it.type) && !cameAlong(it))
  const described = own.filter(it => it.type.includes('DESCRIPTION')).map(it => it.path)
  const changes = own
    .filter(it => !it.type.includes('DESCRIPTION'))
    .map(it => ({
      group: groupOf(it),
      text: it.message.replace(/'([^']+)'/g, '`$1`'),
      announced: it.type.endsWith('_REMOVED') && wasAnnounced(before, now, it, date),
    }))
  return { changes: [...changes, ...changedDeprecations(before, now)], described: [...new Set(described)].sort() }
}

/** The inspector calls an argument that may be left out dangerous, and an input's field that may be left out safe. */
function groupOf({ type, criticality, meta }) {
  const mayBeLeftOut = type === 'FIELD_ARGUMENT_ADDED' && !meta.isAddedFieldArgumentBreaking && !meta.hasDefaultValue
  return mayBeLeftOut ? 'NON_BREAKING' : criticality.level
}

/** As the inspector sees only some of them, and some of them twice, they are compared here. */
function changedDeprecations(before, now) {
  const [then, today] = [deprecationsOf(before), deprecationsOf(now)]
  const more = [...today]
    .filter(([path, reason]) => then.get(path) !== reason)
    .map(([path, reason]) => ({ group: 'DEPRECATED', text: `\`${path}\`: ${reason}` }))
  const less = [...then.keys()]
    .filter(path => !today.has(path) && partsOf(now).some(it => it.path === path))
    .map(path => ({ group: 'NON_BREAKING', text: `\`${path}\` is no longer deprecated` }))
  return [...more, ...less]
}

/** The changes of a day as a section of the changelog; null when there are none. `reasons` say why unannounced ones break. */
export function sectionOf({ changes, described }, date, reasons) {
  const line = it => `- ${it.text}${isUnannounced(it) ? `${UNANNOUNCED}${reasons.get(it.text)}` : ''}`
  const groups = Object.entries(GROUPS).flatMap(([group, title]) => {
    const lines = changes.filter(it => it.group === group).map(line)
    return lines.length > 0 ? [`${title}\n\n${lines.sort().join('\n')}`] : []
  })
  if (described.length > 0) groups.push(`**Described anew**: ${described.map(path => `\`${path}\``).join(', ')}`)
  return groups.length > 0 ? `## ${date}\n\n${groups.join('\n\n')}\n` : null
}

const UNANNOUNCED = '. Not announced: '

export const isUnannounced = it => it.group === 'BREAKING' && !it.announced

/** Why unannounced changes were made, as a section says it: writing it anew need not be told again. */
export function reasonsIn(section) {
  const lines = section.split('\n').filter(line => line.startsWith('- ') && line.includes(UNANNOUNCED))
  return new Map(
    lines.map(line => {
      const [text, reason] = line.slice(2).split(UNANNOUNCED)
      return [text, reason]
    }),
  )
}

/** What is gone was deprecated, and stayed for as long as was promised. A type is announced when all that leads to it is. */
function wasAnnounced(before, now, { type, path }, date) {
  const over = coordinate => {
    const until = staysUntil(deprecationsOf(before).get(coordinate))
    return until !== null && until <= date
  }
  const seen = new Set()
  const typeIsOver = name => {
    if (seen.has(name)) return true
    seen.add(name)
    return usesOf(before, name).every(use => over(use) || (!now.getType(ownerOf(use)) && typeIsOver(ownerOf(use))))
  }
  return type === 'TYPE_REMOVED' ? typeIsOver(path) : over(path)
}

const ownerOf = path => path.split('.')[0]

/** Where a type is named: by fields, arguments, inputs' fields, and unions. */
function usesOf(schema, name) {
  const unions = Object.values(schema.getTypeMap()).filter(type => isUnionType(type))
  return [
    ...partsOf(schema).filter(({ part }) => part.type && getNamedType(part.type).name === name),
    ...unions
      .filter(union => union.getTypes().some(member => member.name === name))
      .map(({ name: path }) => ({ path })),
  ].map(use => use.path)
}
