// No form of a wrong shape may break the program: fields that are missing, double, files or too many, and bodies of any type.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Route } from '../src/platform/web/route.ts'
import { routes } from '../src/web.tsx'
import { type BadAsker, openBadAsker } from './support/badAsker.ts'
import { formOf, nameOf, pathOf } from './support/examples.ts'
import type { FormFields, Visitor } from './support/site.ts'

let asker: BadAsker
beforeAll(async () => {
  asker = await openBadAsker()
})
afterAll(() => asker?.close())

const posts = routes.filter((route) => route.method === 'post')
const named = (list: readonly Route[]) => list.map((route) => [nameOf(route), route] as const)

test.each(named(posts))('%s', async (_, route) => {
  const { world, visitorOf, failures } = asker
  const visitor = await visitorOf(route)
  const example = await formOf(route, world)
  const path = pathOf(route, world)
  const found: string[] = []
  const send = async (what: string, fields: FormFields, ask?: Parameters<Visitor['post']>[2]) =>
    found.push(...failures(await visitor.post(path, fields, ask), what))

  await send('nothing', {})
  for (const name of Object.keys(example)) {
    const { [name]: value, ...rest } = example
    await send(`${name} is missing`, rest)
    await send(`${name} is empty`, { ...rest, [name]: '' })
    if (typeof value === 'string') await send(`${name} twice`, { ...rest, [name]: [value, 'another'] })
    await send(`${name} a thousand times`, { ...rest, [name]: Array.from({ length: 1_000 }, String) })
    await send(`${name} is a file`, {
      ...rest,
      [name]: new File(['PK\u0003\u0004 no zip'], '../../etc/passwd\u0000.docx'),
    })
  }
  for (const name of [
    '__proto__',
    'constructor',
    'toString',
    'phase.__proto__',
    'phase.constructor',
    '',
    '[]',
    'a[b]',
  ]) {
    await send(`a field called ${name}`, { ...example, [name]: '2' })
  }
  const types = [
    'application/json',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'image/png',
    ';;',
    'a/b; charset=\u00ff',
  ]
  for (const type of types)
    await send(`a body of type ${type}`, {}, { headers: { 'content-type': type }, body: '{"a": [%, --x\r\n' })
  await send(
    'broken percent signs',
    {},
    { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: '%=%ff%fe&%00=%00&&&==' },
  )
  expect(found).toEqual([])
})

test.each(named(posts))('%s refuses a body that is too large', async (_, route) => {
  const { world, visitorOf } = asker
  const visitor = await visitorOf(route)
  const body = new URLSearchParams({ text: 'x'.repeat(route.limit) })
  expect((await visitor.post(pathOf(route, world), {}, { body })).status).toBe(413)
})
