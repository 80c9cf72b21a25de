import { DeliveryStatus, type Scope } from '@foyer/domain'
import { In, LessThan } from 'typeorm'
import type { Tx } from '../database/database.ts'
import { hashToken, newId } from '../database/ids.ts'
import { insertRows } from '../database/insertRows.ts'
import { DeliveryEntity } from '../delivery/delivery.entity.ts'
import { ApiTokenEntity } from '../integration/apiToken.entity.ts'
import { hintOf, newSecret } from '../integration/apiTokenSecrets.ts'
import { EventEntity } from '../integration/event.entity.ts'
import { WebhookAttemptEntity, WebhookEntity } from '../integration/webhook.entity.ts'
import { newWebhookSecret } from '../integration/webhooks.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

interface Token {
  name: string
  kind: 'PERSONAL' | 'SERVICE'
  scopes: Scope[]
  made: number
  lives: number
  used: number | null
  revoked?: number
}

/** What programs of a coffee company would have; nobody knows the secrets. */
const TOKENS: Token[] = [
  { name: 'Directory sync', kind: 'SERVICE', scopes: ['scim:write'], made: 80, lives: 365, used: 0.01 },
  {
    name: 'Payroll export',
    kind: 'SERVICE',
    scopes: ['employees:read', 'structure:read'],
    made: 82,
    lives: 90,
    used: 0.4,
  },
  {
    name: 'Onboarding script',
    kind: 'PERSONAL',
    scopes: ['invitations:read', 'invitations:write', 'structure:read'],
    made: 12,
    lives: 30,
    used: 3,
  },
  { name: 'Old intranet', kind: 'SERVICE', scopes: ['employees:read'], made: 200, lives: 365, used: 41, revoked: 40 },
]

/**
 * Programs that use the API, and a receiver of events that is switched off, so that nothing leaves this machine. Its log
 * tells of what the demo's people did.
 */
export async function fillIntegrations(tx: Tx, now: number, adminId: string): Promise<void> {
  for (const { name, kind, scopes, made, lives, used, revoked } of TOKENS) {
    const secret = newSecret(kind)
    const createdAt = now - made * DAY
    await tx.insert(ApiTokenEntity, {
      id: newId(),
      kind,
      name,
      tokenHash: hashToken(secret),
      hint: hintOf(secret),
      scopes: scopes.join(' '),
      ownerId: adminId,
      parentId: null,
      createdAt,
      expiresAt: createdAt + lives * DAY,
      expiryToldAt: now,
      lastUsedAt: used === null ? null : Math.round(now - used * DAY),
      lastUsedFrom: used === null ? null : '203.0.113.24',
      revokedAt: revoked === undefined ? null : now - revoked * DAY,
    })
  }

  const webhookId = newId()
  await tx.insert(WebhookEntity, {
    id: webhookId,
    name: 'Chat bot',
    url: 'https://bot.northwind.example/foyer',
    events: 'applicant.waiting applicant.decided employee.joined',
    secret: newWebhookSecret(),
    oldSecret: null,
    oldSecretUntil: null,
    createdById: adminId,
    createdAt: now - 60 * DAY,
    disabledAt: now - 2 * HOUR,
    disabledBecause: 'FAILED',
    reachedAt: now - 60 * DAY + HOUR,
    failingSince: now - 3 * DAY - 2 * HOUR,
  })
  const events = await tx.find(EventEntity, {
    where: { type: In(['applicant.waiting', 'employee.joined']), at: LessThan(now - 3 * HOUR) },
    order: { at: 'DESC' },
    take: 8,
  })
  const attempts: WebhookAttemptEntity[] = []
  const deliveries = events.map((event, i): DeliveryEntity => {
    const id = newId()
    const failed = i < 2
    const at = event.at
    const tries = failed ? 3 : 1
    for (let n = 0; n < tries; n++) {
      const answered = failed ? { status: 502, error: 'The receiver answered 502.', answer: 'Bad Gateway' } : ACCEPTED
      attempts.push({ id: newId(), deliveryId: id, at: at + n * MINUTE, ms: 84 + i * 7 + n * 30, ...answered })
    }
    return {
      id,
      channel: 'WEBHOOK',
      recipient: webhookId,
      recipientName: null,
      kind: event.type,
      params: '{}',
      secret: null,
      status: failed ? DeliveryStatus.FAILED : DeliveryStatus.SENT,
      captured: false,
      attempts: tries,
      error: failed ? 'The webhook was switched off: nothing had arrived for days.' : null,
      queuedAt: at,
      sentAt: failed ? null : at + 200,
      deliveredAt: null,
      failedAt: failed ? now - 2 * HOUR : null,
      nextAttemptAt: null,
      leaseOwner: null,
      coalesceKey: null,
      orderKey: null,
      eventId: event.id,
      invitationId: null,
      providerRef: null,
    }
  })
  await insertRows(tx, DeliveryEntity, deliveries)
  await insertRows(tx, WebhookAttemptEntity, attempts)
}

const ACCEPTED = { status: 204, error: null, answer: null }
