import { createHash, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { availableParallelism } from 'node:os'
import { userSearchWords } from '@foyer/domain'
import { hash } from '@node-rs/argon2'
import { idAt } from '../company.ts'
import { inTransaction, openDatabase } from '../databases.ts'
import { insertRows } from '../seed.ts'

/**
 * What is possible at all where something is written: the same rows by multi-row INSERTs in one transaction, and argon2id
 * with nothing around it.
 */
const { BENCH_KIND, BENCH_NAME = '', PORT } = process.env
const database = await openDatabase(BENCH_KIND === 'sqlite' ? 'sqlite' : 'mariadb', BENCH_NAME, false)

createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : {}
  const answer =
    request.url === '/invite'
      ? await invite(body.recipients)
      : request.url === '/hash'
        ? await hashMany(body.count)
        : 'ok'
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify({ data: answer }))
}).listen(Number(PORT), '127.0.0.1')

process.on('SIGTERM', () => process.exit(0))

const DAY = 24 * 3_600_000

async function invite(recipients: string[]) {
  const now = Date.now()
  const [admin] = await database.select<{ id: string }>("SELECT id FROM users WHERE role = 'ADMIN'")
  const expiresAt = now + 14 * DAY
  const people = recipients.map(recipient => ({
    id: idAt(now),
    recipient,
    token: randomBytes(32).toString('base64url'),
  }))
  const message = 'Welcome.'.repeat(25)
  await inTransaction(database, async () => {
    await insertRows(
      database,
      'invitations',
      people.map(({ id, recipient }) => ({
        id,
        channel: 'EMAIL',
        recipient,
        open_key: recipient,
        first_name: null,
        last_name: null,
        role: 'EMPLOYEE',
        department_id: null,
        message: null,
        invited_by_id: admin?.id ?? '',
        created_at: now,
        invited_at: now,
        expires_at: expiresAt,
        opened_at: null,
        accepted_at: null,
        accepted_by_id: null,
        revoked_at: null,
        revoked_by_id: null,
        remind_at: expiresAt - 4 * DAY,
        reminded_at: null,
        fresh_asked_at: null,
        batch_id: id,
      })),
    )
    await insertRows(
      database,
      'invitation_words',
      people.flatMap(({ id, recipient }) =>
        userSearchWords({ firstName: '', lastName: '', email: recipient }).map(word => ({ word, invitation_id: id })),
      ),
    )
    await insertRows(
      database,
      'invitation_tokens',
      people.map(({ id, token }) => ({
        token_hash: createHash('sha256').update(token).digest('hex'),
        invitation_id: id,
        created_at: now,
      })),
    )
    await insertRows(
      database,
      'deliveries',
      people.map(({ id, recipient, token }) => ({
        id: idAt(now),
        channel: 'EMAIL',
        recipient,
        recipient_name: null,
        kind: 'INVITATION',
        params: JSON.stringify({ inviter: 'Admin', firstName: null, message, expiresAt }),
        secret: JSON.stringify({ link: `http://localhost:4000/invitation#${token}` }),
        // Nobody sends what this side has written.
        status: 'SENT',
        captured: 0,
        attempts: 0,
        error: null,
        queued_at: now,
        sent_at: null,
        delivered_at: null,
        failed_at: null,
        next_attempt_at: now,
        lease_owner: null,
        coalesce_key: null,
        invitation_id: id,
        provider_ref: null,
      })),
    )
  })
  return { outcomes: recipients.map(recipient => ({ recipient, verdict: 'INVITED', refusal: null })) }
}

/** As many at once as there are cores, with the parameters that Foyer has. */
async function hashMany(count: number): Promise<number> {
  let left = count
  const some = async () => {
    while (left-- > 0) {
      await hash('violet tractor seldom hums', { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 })
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, some))
  return count
}
