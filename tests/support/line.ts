import { connect, createServer, type Socket } from 'node:net'

/** A connection between a browser and the site that can be lost. */
export type Line = {
  /** What the browser has as its proxy. */
  address: string
  /** What was under way breaks off, and nothing new comes through. */
  cut(): void
  restore(): void
  close(): Promise<void>
}

/** The site takes the requests that a browser sends to a proxy as they are, so that this only passes bytes on. */
export async function openLine(sitePort: number): Promise<Line> {
  const open = new Set<Socket>()
  let whole = true
  const server = createServer((near) => {
    if (!whole) {
      near.destroy()
      return
    }
    const far = connect(sitePort, '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a line listens on a port')
  const breakOff = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    address: `http://127.0.0.1:${address.port}`,
    cut() {
      whole = false
      breakOff()
    },
    restore() {
      whole = true
    },
    async close() {
      breakOff()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
