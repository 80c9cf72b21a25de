import type { DeliveryChannel } from '@foyer/domain'
import type { CapturedMessage, Connection } from '@foyer/schema'
import type { App } from '../app.ts'
import { type PageArgs, pageSize } from '../graphql/args.ts'
import { connection, keyOf } from '../graphql/keyset.ts'
import { senderNow, storedContent } from './content.ts'
import type { AnyKind, AnyParams } from './messages/anyMessage.ts'
import type { MessageKind, MessageParams } from './messages/renderMessage.tsx'

interface CapturedRow {
  id: string
  channel: DeliveryChannel
  recipient: string
  kind: AnyKind
  params: string
  secret: string | null
  queuedAt: number
  sentAt: number
}

/** Messages that were captured, newest first, written as they would have arrived. */
export async function capturedMessages(app: App, page: PageArgs): Promise<Connection<CapturedMessage>> {
  const size = pageSize(page)
  const after = keyOf(page.after, 'number')
  const [total] = await app.database.select<{ count: number }>(
    'SELECT COUNT(*) AS count FROM deliveries WHERE captured = 1',
  )
  const rows = await app.database.select<CapturedRow>(
    `SELECT id, channel, recipient, kind, params, secret, queued_at AS queuedAt, sent_at AS sentAt FROM deliveries
     WHERE captured = 1 ${after ? 'AND queued_at <= ? AND (queued_at < ? OR id < ?)' : ''}
     ORDER BY queued_at DESC, id DESC LIMIT ${size + 1}`,
    after ? [after[0], after[0], after[1]] : [],
  )
  const found = connection(rows, size, row => [Number(row.queuedAt), row.id], page.after, Number(total?.count ?? 0))
  const nodes = await written(app, found.nodes)
  return {
    ...found,
    nodes,
    edges: found.edges.map(({ cursor }, i) => ({
      cursor,
      node: nodes[i] as CapturedMessage,
    })),
  }
}

async function written(app: App, rows: CapturedRow[]): Promise<CapturedMessage[]> {
  // Loaded when somebody looks: nothing else of the server needs it while messages are captured.
  const { renderMessage } = await import('./messages/renderMessage.tsx')
  const { isSmsKind, renderSms } = await import('./messages/renderSms.ts')
  const sender = await senderNow(app)
  return Promise.all(
    rows.map(async ({ id, channel, recipient, kind, sentAt, ...row }) => {
      const params = storedContent(row)
      const message =
        channel === 'SMS' && isSmsKind(kind)
          ? { subject: null, html: null, text: renderSms(kind, params as AnyParams[typeof kind], sender) }
          : await renderMessage(kind as MessageKind, params as MessageParams[MessageKind], sender)
      return { id, channel, recipient, ...message, at: Number(sentAt) }
    }),
  )
}
