import type { Body, Upload } from './form.ts'

export class BodyTooLarge extends Error {
  /** @param limit what was allowed, in bytes */
  constructor(readonly limit: number) {
    super('body too large')
  }
}

/** More fields than any page of ours has. */
const mostFields = 2_000

/**
 * Reads a form, and stops as soon as it is larger than `limit` bytes. Anything that is no form counts as an empty one:
 * the page then says what is missing.
 * @throws BodyTooLarge
 */
export async function readBody(request: Request, limit: number): Promise<Body> {
  const data = await readFields(request, await readBytes(request, limit))
  // Without a prototype: a field may be called `constructor`.
  const texts: Record<string, string[]> = Object.create(null)
  const files: Record<string, Upload> = Object.create(null)
  let count = 0
  for (const [name, value] of data) {
    if (++count > mostFields) break
    if (typeof value === 'string') {
      texts[name] ??= []
      texts[name].push(value)
    } else if (value.size > 0) {
      files[name] ??= { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) }
    }
  }
  return { texts, files }
}

/** What the browser sent, whichever of the two ways of sending a form it used. */
async function readFields(
  request: Request,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Iterable<[string, FormDataEntryValue]>> {
  const type = request.headers.get('content-type') ?? ''
  if (/^application\/x-www-form-urlencoded/i.test(type)) return new URLSearchParams(new TextDecoder().decode(bytes))
  if (!/^multipart\/form-data/i.test(type)) return []
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData()
  } catch {
    return []
  }
}

/** When the browser says how long it is, Node holds it to that, and it is read in one go; otherwise it is counted on the way. */
async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const declared = request.headers.get('content-length')
  if (declared === null) return countBytes(request, limit)
  if (Number(declared) > limit) throw new BodyTooLarge(limit)
  return new Uint8Array(await request.arrayBuffer())
}

async function countBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.length
    if (size > limit) throw new BodyTooLarge(limit)
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}
