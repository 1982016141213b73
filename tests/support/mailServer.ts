import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type MailServer = {
  /** What to set as SMTP_URL. */
  url: string
  /** Every letter as it arrived, the oldest first. It is there as soon as whoever sent it is told so. */
  letters: readonly string[]
  close(): Promise<void>
}

/** A mail server on this machine, which keeps what it gets. */
export async function startMailServer(): Promise<MailServer> {
  const letters: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        letters.push(Buffer.concat(parts).toString())
        done()
      })
    },
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, letters, close: () => new Promise((closed) => server.close(closed)) }
}
