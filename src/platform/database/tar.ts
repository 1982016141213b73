// As much of the tar format (POSIX ustar) as a backup needs: plain files, small enough to be in memory.

export type Entry = { name: string; content: Buffer }

const blockSize = 512
const longestName = 100

/** Where things stand in a header, in bytes. Numbers are octal digits with a zero byte at the end. */
const field = { name: 0, mode: 100, size: 124, modified: 136, checksum: 148, type: 156, magic: 257 }
const checksumLength = 8

/** Entries as the bytes of a tar file. */
export async function* writeTar(entries: AsyncIterable<Entry>): AsyncGenerator<Buffer> {
  for await (const entry of entries) {
    yield header(entry)
    yield entry.content
    yield Buffer.alloc(padding(entry.content.length))
  }
  yield Buffer.alloc(2 * blockSize)
}

/**
 * The entries in the bytes of a tar file that `writeTar` wrote.
 * @param largest no entry has more bytes than this
 * @throws Error when it is something else, or stops before its end
 */
export async function* readTar(chunks: AsyncIterable<Buffer>, largest: number): AsyncGenerator<Entry> {
  const bytes = new ByteReader(chunks)
  try {
    for (;;) {
      const block = await bytes.take(blockSize)
      if (block.every((byte) => byte === 0)) break
      const { name, size } = readHeader(block)
      if (size > largest) throw new Error(`${name} is too large`)
      const content = await bytes.take(size)
      await bytes.take(padding(size))
      yield { name, content }
    }
    // To the end, so that what unpacks the bytes checks its own checksum too.
    await bytes.skipRest()
  } finally {
    await bytes.close()
  }
}

function padding(size: number): number {
  return (blockSize - (size % blockSize)) % blockSize
}

function header({ name, content }: Entry): Buffer {
  if (Buffer.byteLength(name) > longestName) throw new Error(`The name ${name} is too long for a tar file`)
  const block = Buffer.alloc(blockSize)
  block.write(name, field.name)
  block.write(octal(0o600, 7), field.mode)
  block.write(octal(content.length, 11), field.size)
  block.write(octal(0, 11), field.modified)
  block.write('0', field.type)
  block.write('ustar\x0000', field.magic)
  block.write(`${octal(checksum(block), 6)}\0 `, field.checksum)
  return block
}

function readHeader(block: Buffer): { name: string; size: number } {
  const text = (start: number, length: number) => block.toString('utf8', start, start + length).replace(/[\0 ].*$/s, '')
  if (Number.parseInt(text(field.checksum, checksumLength), 8) !== checksum(block)) throw new Error('no tar header')
  return { name: text(field.name, longestName), size: Number.parseInt(text(field.size, 12), 8) }
}

/** The sum of a header's bytes, with spaces where the sum itself stands. */
function checksum(block: Buffer): number {
  const sum = block.reduce((total, byte) => total + byte, 0)
  const own = block.subarray(field.checksum, field.checksum + checksumLength)
  return sum - own.reduce((total, byte) => total + byte, 0) + checksumLength * 0x20
}

function octal(number: number, digits: number): string {
  return number.toString(8).padStart(digits, '0')
}

/** Takes as many bytes at a time as one wants, whatever the sizes they come in. */
class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>
  #waiting: Buffer = Buffer.alloc(0)

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** @throws Error when there are fewer left */
  async take(size: number): Promise<Buffer> {
    const parts = [this.#waiting]
    let available = this.#waiting.length
    while (available < size) {
      const { value, done } = await this.#chunks.next()
      if (done) throw new Error('it stops before its end')
      parts.push(value)
      available += value.length
    }
    const all = parts.length === 1 ? this.#waiting : Buffer.concat(parts)
    this.#waiting = all.subarray(size)
    return all.subarray(0, size)
  }

  async skipRest(): Promise<void> {
    while (!(await this.#chunks.next()).done);
  }

  async close(): Promise<void> {
    await this.#chunks.return?.()
  }
}
