import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { ContentError, contentNames, readContent } from './content.ts'

const Boat = z.strictObject({ name: z.string(), crew: z.array(z.strictObject({ age: z.number('Geef een getal.') })) })
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'content-'))
  await mkdir(path.join(folder, 'boats'))
  const files = {
    'boats/good.yaml': 'name: De Hoop\ncrew:\n  - age: 40\n',
    'boats/wrong.yaml': 'name: De Hoop\ncrew:\n  - age: 40\n  - age: oud\n',
    'boats/broken.yaml': 'name: De Hoop\ncrew: [\n',
    'boats/twice.yaml': 'name: De Hoop\nname: De Vrede\ncrew: []\n',
    'boats/notes.txt': 'no content',
  }
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text)
})
afterAll(() => rm(folder, { recursive: true }))

it('reads a file that fits its schema', async () => {
  expect(await readContent('boats/good', Boat, folder)).toEqual({ name: 'De Hoop', crew: [{ age: 40 }] })
})

it('lists the YAML files of a folder by name', async () => {
  expect(await contentNames('boats', folder)).toEqual(['boats/broken', 'boats/good', 'boats/twice', 'boats/wrong'])
})

it('names the file and the place of what does not fit', async () => {
  await expect(readContent('boats/wrong', Boat, folder)).rejects.toThrow(
    new ContentError('content/boats/wrong.yaml klopt niet:\n  crew[1].age: Geef een getal.'),
  )
})

it('names the file and the line of what is no YAML', async () => {
  await expect(readContent('boats/broken', Boat, folder)).rejects.toThrow(/content\/boats\/broken\.yaml.*line 3/s)
})

it('does not choose between two values for one key', async () => {
  await expect(readContent('boats/twice', Boat, folder)).rejects.toThrow(/content\/boats\/twice\.yaml.*line 2/s)
})

it('names a file or folder that is not there', async () => {
  await expect(readContent('boats/lost', Boat, folder)).rejects.toThrow('content/boats/lost.yaml is er niet')
  await expect(contentNames('ships', folder)).rejects.toThrow('De map content/ships is er niet')
})
