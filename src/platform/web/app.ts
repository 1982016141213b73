import type { Hono } from 'hono'

/** What a request carries through the web besides itself; `route` is the pattern, for the log. */
export type WebEnv = { Variables: { requestId: string; secureHeadersNonce?: string; route?: string } }

export type WebApp = Hono<WebEnv>
