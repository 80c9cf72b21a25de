import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mistakesOf, writtenDown } from './schemaRecord.mjs'

const HEAD = '# Changes\n\n'
const FIRST = 'type Query { name: String old: Int sort(by: Order, limit: Int): Int } enum Order { NAME AGE }'
const first = () => writtenDown({ changelog: HEAD, before: null, released: null }, FIRST, '2026-11-25')
const schemaWith = (from, to) => FIRST.replace(from, to)
const deprecated = reason => schemaWith('old: Int', `old: Int @deprecated(reason: ${JSON.stringify(reason)})`)
const GOOD = 'Use `name` instead; stays until 2027-02-24.'

test('the first section says where it all begins, and nothing is written for what has not changed', async () => {
  const record = await first()
  assert.match(record.changelog, /^# Changes\n\n## 2026-11-25, first written down\n\n2 types/)
  assert.deepEqual(await writtenDown(record, FIRST, '2026-11-26'), record)
  assert.deepEqual(await mistakesOf(record, FIRST), [])
})

test('what a day changed stands in one section, grouped by what it does to clients', async () => {
  const record = await first()
  const schema = `${schemaWith('name: String', '"Who." name: String! new(of: Int): Thing').replace('AGE', 'AGE SIZE').replace('limit: Int', 'limit: Int more: Int')} type Thing { a: Int }`
  const next = await writtenDown(record, schema, '2026-11-26')
  assert.equal(
    next.changelog,
    `${HEAD}## 2026-11-26

**Dangerous**: a client that does not expect it may stumble

- Enum value \`SIZE\` was added to enum \`Order\`

**Safe**

- Argument \`more: Int\` added to field \`Query.sort\`
- Field \`Query.name\` changed type from \`String\` to \`String!\`
- Field \`new\` was added to object type \`Query\`
- Type \`Thing\` was added

**Described anew**: \`Query.name\`

${record.changelog.slice(HEAD.length)}`,
  )
  assert.deepEqual(await mistakesOf(next, schema), [])
})

test('written again on the same day, the section is what the whole day changed', async () => {
  const morning = await writtenDown(await first(), schemaWith('name', 'one: Int name'), '2026-11-25')
  const evening = await writtenDown(morning, schemaWith('name', 'two: Int name'), '2026-11-25')
  assert.match(evening.changelog, /two/)
  assert.doesNotMatch(evening.changelog, /one/)
  assert.deepEqual(await writtenDown(evening, schemaWith('name', 'two: Int name'), '2026-11-25'), evening)

  const tomorrow = await writtenDown(evening, schemaWith('name', 'two: Int three: Int name'), '2026-11-26')
  assert.match(tomorrow.changelog, /## 2026-11-26[^#]*three[^#]*## 2026-11-25\n[^#]*two[^#]*## 2026-11-25, first/)
  assert.deepEqual(await mistakesOf(tomorrow, schemaWith('name', 'two: Int three: Int name')), [])

  const changedBack = await writtenDown(tomorrow, schemaWith('name', 'two: Int name'), '2026-11-26')
  assert.equal(changedBack.changelog, evening.changelog)
  assert.deepEqual(await mistakesOf(changedBack, schemaWith('name', 'two: Int name')), [])
})

test('what the changelog does not cover, or says otherwise, is a mistake', async () => {
  const schema = schemaWith('name', 'one: Int name')
  const record = await writtenDown(await first(), schema, '2026-11-26')
  assert.match((await mistakesOf(record, FIRST))[0], /does not cover/)
  const edited = { ...record, changelog: record.changelog.replace('`one`', '`uno`') }
  assert.match((await mistakesOf(edited, schema))[0], /not what changed/)
})

for (const [what, schema] of [
  ['a field', schemaWith('old: Int', '')],
  ['an argument', schemaWith(', limit: Int', '')],
  ['a value', schemaWith(' AGE', '')],
  ['a type', 'type Query { name: String old: Int }'],
  ['another type of a field', schemaWith('old: Int', 'old: String')],
  ['a demanded argument', schemaWith('limit: Int', 'limit: Int!')],
]) {
  test(`${what}, gone or broken unannounced, is refused, unless it is said why`, async () => {
    const record = await first()
    const { problems, changelog } = await writtenDown(record, schema, '2026-11-26')
    assert.match(problems[0], /nothing announced it/)
    assert.equal(changelog, undefined)
    const broken = await writtenDown(record, schema, '2026-11-26', 'it told too much')
    assert.match(broken.changelog, /\*\*Breaking\*\*\n\n- .*\. Not announced: it told too much\n/)
    assert.deepEqual(await mistakesOf(broken, schema), [])
    // The reason need not be given again on that day.
    assert.deepEqual(await writtenDown(broken, schema, '2026-11-26'), broken)
  })
}

test('what was deprecated may go when its time is over, and not a day before', async () => {
  const record = await writtenDown(await first(), deprecated(GOOD), '2026-11-26')
  assert.match(record.changelog, /\*\*Deprecated\*\*\n\n- `Query.old`: Use `name` instead/)
  const gone = schemaWith('old: Int', '')
  assert.match((await writtenDown(record, gone, '2027-02-23')).problems[0], /nothing announced it/)
  const after = await writtenDown(record, gone, '2027-02-24')
  assert.match(
    after.changelog,
    /\*\*Breaking\*\*\n\n- Field `old` \(deprecated\) was removed from object type `Query`\n/,
  )
  assert.deepEqual(await mistakesOf(after, gone), [])
})

test('a type may go with the deprecated fields that led to it', async () => {
  const leading = `${schemaWith('old: Int', `old: Old @deprecated(reason: ${JSON.stringify(GOOD)})`)} type Old { self: Old more: More } type More { a: Int }`
  const record = await writtenDown({ changelog: HEAD, before: null, released: null }, leading, '2026-11-26')
  const { problems = [] } = await writtenDown(record, schemaWith('old: Int', ''), '2027-02-24')
  assert.deepEqual(problems, [])
})

for (const [reason, mistake] of [
  ['No longer supported', /say what to use instead, like "Use `name` instead; stays until 2027-02-24."/],
  ['Use `nmae` instead; stays until 2027-02-24.', /there is no nmae/],
  ['Use `name` instead.', /say how long it stays/],
  ['Use `name` instead; stays until 2027-02-23.', /stays until 2027-02-24 at the least/],
]) {
  test(`a deprecation that leaves clients without help is refused: ${reason}`, async () => {
    assert.match((await writtenDown(await first(), deprecated(reason), '2026-11-26')).problems[0], mistake)
  })
}

test('the day until which something stays is never moved nearer, and it may stay', async () => {
  const record = await writtenDown(await first(), deprecated(GOOD), '2026-11-26')
  const nearer = deprecated('Use `name` instead; stays until 2027-01-01.')
  assert.match((await writtenDown(record, nearer, '2026-12-24')).problems[0], /until 2027-02-24 at the least/)
  assert.match((await writtenDown(record, FIRST, '2026-12-24')).changelog, /`Query.old` is no longer deprecated/)
})
