import type { Hono } from 'hono'

/** What a request carries through the web besides itself; `route` is the pattern, for the log; `quiet` leaves no line there. */
export type WebEnv = { Variables: { requestId: string; secureHeadersNonce?: string; route?: string; quiet?: boolean } }

export type WebApp = Hono<WebEnv>
