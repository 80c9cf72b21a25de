import { type AddressInfo, createServer, type Socket } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A mail as a server got it. */
export interface Received {
  /** Of the envelope, which alone decides who gets it. */
  recipients: string[]
  sender: string
  mail: ParsedMail
  raw: string
}

interface MailServer {
  port: number
  url: string
  /** Every mail that was accepted, in order. */
  received: Received[]
  stop(): Promise<void>
}

/** A real SMTP server that accepts everything unless told otherwise; without TLS or login unless asked for. */
export async function startMailServer(options: SMTPServerOptions & { port?: number } = {}): Promise<MailServer> {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 50,
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', chunk => chunks.push(chunk))
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks).toString()
        const sender = envelope.mailFrom ? envelope.mailFrom.address : ''
        received.push({
          recipients: envelope.rcptTo.map(to => to.address),
          sender,
          mail: await simpleParser(raw),
          raw,
        })
        done()
      })
    },
    ...options,
  })
  // Clients that give up or distrust our certificate are what the tests are about.
  server.on('error', () => undefined)
  await new Promise<void>(ready => server.listen(options.port ?? 0, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    received,
    stop: () => new Promise(done => server.close(done)),
  }
}

/** A server of any manners: what it does with each connection is up to the test. `closed` counts those that ended. */
export async function startRudeServer(serve: (socket: Socket) => void) {
  const sockets = new Set<Socket>()
  const it = { url: '', closed: 0, stop: async () => {} }
  const server = createServer(socket => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => {
      sockets.delete(socket)
      it.closed++
    })
    serve(socket)
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  it.url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
  it.stop = async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise(done => server.close(done))
  }
  return it
}

/** A port on which nobody listens. */
export async function unusedPort(): Promise<number> {
  const server = await startMailServer()
  await server.stop()
  return server.port
}
