// Requests over HTTP, from this process to another, over connections that stay open.
import http from 'node:http'

export type Asked = { method?: 'GET' | 'POST'; url: string; headers?: Record<string, string>; body?: string }

export type Answered = { status: number; headers: http.IncomingHttpHeaders; bytes: Buffer }

/** Asks once. */
export function ask({ method = 'GET', url, headers = {}, body }: Asked, agent = http.globalAgent): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, headers, agent }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(parts) }),
      )
    })
    request.on('error', reject)
    request.end(body)
  })
}

export type Load = {
  /** What to ask the n-th time. */
  asked: (turn: number) => Asked
  expectedStatus: number
  /** How many requests, and over how many connections at the same time. */
  count: number
  connections: number
}

/** What a load took: requests per second of them all together, and how long each waited, in ms. */
export type Loaded = { perSecond: number; waits: number[] }

/**
 * Asks `count` times.
 * @throws Error at the first answer with another status: a refusal is fast, and no measurement
 */
export async function load({ asked, expectedStatus, count, connections }: Load): Promise<Loaded> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  const waits: number[] = []
  let turn = 0
  const keepAsking = async () => {
    while (turn < count) {
      const started = performance.now()
      const { status, bytes } = await ask(asked(turn++), agent)
      if (status !== expectedStatus) throw new Error(`Status ${status} instead of ${expectedStatus}: ${bytes}`)
      waits.push(performance.now() - started)
    }
  }
  const started = performance.now()
  try {
    await Promise.all(Array.from({ length: connections }, keepAsking))
  } finally {
    agent.destroy()
  }
  return { perSecond: (1_000 * count) / (performance.now() - started), waits }
}
