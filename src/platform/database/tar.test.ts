import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { type Entry, readTar, writeTar } from './tar.ts'

const entries: Entry[] = [
  { name: 'public.person/0001.copy', content: Buffer.from('één\ttwee\n') },
  { name: 'empty', content: Buffer.alloc(0) },
  { name: 'exactly-one-block', content: Buffer.alloc(512, 'x') },
  { name: 'one-byte-more', content: Buffer.alloc(513, 'y') },
]

async function* each<Item>(items: Item[]): AsyncGenerator<Item> {
  yield* items
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

async function bytesOf(written: Entry[]): Promise<Buffer> {
  return Buffer.concat(await collect(writeTar(each(written))))
}

/** Bytes as they might come from a stream: in chunks that have nothing to do with blocks. */
function inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  const count = Math.ceil(bytes.length / size)
  return each(Array.from({ length: count }, (_, index) => bytes.subarray(index * size, (index + 1) * size)))
}

test.each([1, 100, 512, 100_000])('what is written is read again, in chunks of %i bytes', async (size) => {
  expect(await collect(readTar(inChunks(await bytesOf(entries), size), 1024))).toEqual(entries)
})

test('any tar program can read it', async () => {
  const list = execFileSync('tar', ['--list', '--verbose', '--file', '-'], {
    input: await bytesOf(entries),
    encoding: 'utf8',
  })
  expect(
    list
      .trim()
      .split('\n')
      .map((line) => line.split(/\s+/).at(-1)),
  ).toEqual(entries.map(({ name }) => name))
  expect(list).toMatch(/^-rw-------/)
})

test('a file that stops before its end is refused, wherever it stops', async () => {
  const bytes = await bytesOf(entries)
  for (const length of [0, 100, 512, 520, 1024, bytes.length - 1025]) {
    await expect(collect(readTar(inChunks(bytes.subarray(0, length), 512), 1024))).rejects.toThrow(
      'stops before its end',
    )
  }
})

test('something else than a tar file is refused', async () => {
  await expect(collect(readTar(inChunks(Buffer.alloc(1024, 'abc'), 512), 1024))).rejects.toThrow('no tar header')
})

test('an entry that is larger than there is memory for is refused before it is read', async () => {
  await expect(collect(readTar(inChunks(await bytesOf(entries), 512), 512))).rejects.toThrow(
    'one-byte-more is too large',
  )
})
