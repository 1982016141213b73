/**
 * What was typed and has to be kept by the server. It stays in the browser until that says so: without a connection, or when
 * the server restarts, it is sent again. A newer save under the same key replaces an older one.
 */
export type Save = { url: string; fields: Record<string, string> }

type Handlers = {
  /** The server answered, whichever way; what it says is final. */
  answered: (key: string, save: Save, response: Response) => void | Promise<void>
  /** It could not be reached, or is not well; it is tried again. */
  failed: (key: string) => void
}

export type WaitingSaves = {
  add: (key: string, save: Save) => void
  /** What waits under a key. */
  at: (key: string) => Save | undefined
  entries: () => [string, Save][]
  sendAll: () => Promise<void>
}

/** In ms. */
const retryAfter = 3_000

export function waitingSaves(storageKey: string, { answered, failed }: Handlers): WaitingSaves {
  let sending = false
  /** Without storage (private mode) the page itself holds what was typed. */
  let inMemory: Record<string, Save> = {}

  function read(): Record<string, Save> {
    try {
      return JSON.parse(localStorage.getItem(storageKey) ?? '{}')
    } catch {
      return inMemory
    }
  }

  function write(waiting: Record<string, Save>): void {
    inMemory = waiting
    try {
      localStorage.setItem(storageKey, JSON.stringify(waiting))
    } catch {}
  }

  /** @returns whether to go on with the next */
  async function sendOne(key: string, save: Save): Promise<boolean> {
    const response = await post(save)
    if (!response || response.status >= 500) {
      failed(key)
      setTimeout(sendAll, retryAfter)
      return false
    }
    // While it was under way a newer one may have come in its place: that one still has to be sent.
    const now = read()
    if (JSON.stringify(now[key]) === JSON.stringify(save)) {
      delete now[key]
      write(now)
    }
    await answered(key, save, response)
    return true
  }

  async function sendAll(): Promise<void> {
    if (sending) return
    sending = true
    try {
      for (let next = Object.entries(read())[0]; next; next = Object.entries(read())[0])
        if (!(await sendOne(...next))) return
    } finally {
      sending = false
    }
  }

  addEventListener('online', () => void sendAll())
  document.addEventListener('turbo:load', () => void sendAll())
  return {
    add(key, save) {
      write({ ...read(), [key]: save })
      void sendAll()
    },
    at: (key) => read()[key],
    entries: () => Object.entries(read()),
    sendAll,
  }
}

async function post({ url, fields }: Save): Promise<Response | undefined> {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { 'x-requested-by': 'peilstok' },
      body: new URLSearchParams(fields),
      redirect: 'manual',
      keepalive: true,
    })
  } catch {
    return undefined
  }
}
