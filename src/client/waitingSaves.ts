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
  /** Sends something else along with what waits under a key, if anything does. */
  change: (key: string, fields: Save['fields']) => void
  entries: () => [string, Save][]
  sendAll: () => Promise<void>
}

/** In ms. */
const retryAfter = 3_000

export function waitingSaves(storageKey: string, { answered, failed }: Handlers): WaitingSaves {
  let sending = false
  const { read, write } = storedIn<Record<string, Save>>(storageKey, {})

  /** @returns whether to go on with the next */
  async function sendOne(key: string, save: Save): Promise<boolean> {
    const response = await post(save)
    // A redirect says that nobody is let in (any more): whoever comes in again goes on with it.
    if (!response || response.status >= 500 || response.type === 'opaqueredirect') {
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
    change(key, fields) {
      const save = read()[key]
      if (save) write({ ...read(), [key]: { ...save, fields: { ...save.fields, ...fields } } })
    },
    entries: () => Object.entries(read()),
    sendAll,
  }
}

/** A value in the browser's storage. Without storage (private mode, or full) the page itself holds it. */
export function storedIn<Value>(
  storageKey: string,
  empty: Value,
): { read: () => Value; write: (value: Value) => void } {
  let inMemory: Value | undefined
  return {
    read() {
      if (inMemory !== undefined) return inMemory
      try {
        return JSON.parse(localStorage.getItem(storageKey) ?? 'null') ?? empty
      } catch {
        return empty
      }
    },
    write(value) {
      try {
        localStorage.setItem(storageKey, JSON.stringify(value))
        inMemory = undefined
      } catch {
        inMemory = value
      }
    },
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
