// Nothing that anybody sends may break the program: it answers with a page that says what is wrong, never with a 5xx.
import naughtyStrings from 'big-list-of-naughty-strings'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Route } from '../src/platform/web/route.ts'
import { routes } from '../src/web.tsx'
import { askerOf, formOf, nameOf, pathOf, rowOf, visitorFor } from './support/examples.ts'
import { type FormFields, openSite, type Site, type Visitor } from './support/site.ts'
import { buildWorld, type World } from './support/world.ts'

let site: Site
let world: World
const visitors = new Map<string, Visitor>()
beforeAll(async () => {
  site = await openSite({ forgetful: true })
  world = await buildWorld(await site.partnership('Noord'))
})
afterAll(() => site?.close())

/** Somebody who may use a route, so that what is sent gets as far as it can. */
async function someoneFor(route: Route): Promise<Visitor> {
  const asker = askerOf(route, world)
  const key = JSON.stringify(asker)
  const known = visitors.get(key) ?? (await visitorFor(asker, site, world))
  visitors.set(key, known)
  return known
}

/** What went wrong with which request, and why according to the log. */
function failures({ status, headers }: Response, what: string): string[] {
  const id = headers.get('x-request-id') ?? ''
  const why = site.log.find((line) => line.includes(id) && line.includes('request failed'))
  return status < 500 ? [] : [`${what}: ${status} ${why}`]
}

/** Does something with each, a few at a time: as many as the database has connections for. */
async function forEach<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  const rest = [...items]
  const worker = async () => {
    for (let item = rest.pop(); item !== undefined; item = rest.pop()) await work(item)
  }
  await Promise.all(Array.from({ length: 8 }, worker))
}

/** What the list lacks. */
const ownStrings = [
  'nul \u0000 byte',
  '\ud800 alone, and \udc00',
  '\u202e right to left',
  'e\u0301'.repeat(2_000),
  '😀'.repeat(1_000),
  'x'.repeat(100_000),
]
const listed = [...new Set(naughtyStrings)]
/** All of the list, five to a text: together they still fit most fields, and every text is read and kept as a whole. */
const texts = Array.from({ length: Math.ceil(listed.length / 5) }, (_, index) =>
  listed.slice(index * 5, index * 5 + 5).join(' '),
)
/** Some alone as well, so that what is special about a beginning or an end is there too. */
const alone = [...listed.filter((_, index) => index % 10 === 0), ...ownStrings]

const posts = routes.filter((route) => route.method === 'post')
const named = (list: readonly Route[]) => list.map((route) => [nameOf(route), route] as const)

/** The fields of a form that take text: those it declares, or all that its example fills in. */
function textFields(route: Route, example: FormFields): string[] {
  const declared = Object.entries(route.form.fields)
  if (declared.length === 0) return Object.keys(example)
  return declared
    .filter(([, { control }]) => ['text', 'textarea', 'email', 'hidden'].includes(control))
    .map(([name]) => name)
}

describe('strings that break programs', () => {
  const withText = posts.filter((route) => Object.keys(route.form.fields).length > 0 || rowOf(route).form)

  test.each(named(withText))('%s', { timeout: 120_000 }, async (_, route) => {
    const visitor = await someoneFor(route)
    const example = await formOf(route, world)
    const names = textFields(route, example)
    const found: string[] = []
    const send = async (fields: FormFields, what: string) =>
      found.push(...failures(await visitor.post(pathOf(route, world), { ...example, ...fields }), what))
    await forEach(names.length > 0 ? [...texts, ...alone] : [], (naughty) =>
      send(Object.fromEntries(names.map((name) => [name, naughty])), JSON.stringify(naughty).slice(0, 100)),
    )
    // One field at a time as well, so that what is wrong with one does not keep another from being read.
    const few = alone.filter((_, index) => index % 4 === 0 || index >= alone.length - ownStrings.length)
    for (const name of Object.keys({ ...example, ...route.form.fields }))
      await forEach(few, (naughty) => send({ [name]: naughty }, `${name}: ${JSON.stringify(naughty).slice(0, 100)}`))
    expect(found).toEqual([])
  })
})

describe('forms of the wrong shape', () => {
  test.each(named(posts))('%s', async (_, route) => {
    const visitor = await someoneFor(route)
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
    const visitor = await someoneFor(route)
    const body = new URLSearchParams({ text: 'x'.repeat(route.limit) })
    expect((await visitor.post(pathOf(route, world), {}, { body })).status).toBe(413)
  })
})

describe('addresses that nobody would type', () => {
  const ids = [
    '0',
    '-1',
    'null',
    'new',
    '%00',
    '%ff',
    '..%2f..%2fetc',
    "1'or'1'='1",
    '0'.repeat(5_000),
    '00000000-0000-0000-0000-000000000000',
    '😀',
    '{}',
    '%c0%ae',
  ]
  const withIds = routes.filter((route) => route.path.includes(':'))

  test.each(named(withIds))('%s', async (_, route) => {
    const visitor = await someoneFor(route)
    const example = await formOf(route, world)
    const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
    const found: string[] = []
    for (const name of names) {
      for (const id of ids) {
        const path = pathOf(route, world, { [name]: id })
        const answer = route.method === 'get' ? await visitor.get(path) : await visitor.post(path, example)
        found.push(...failures(answer, path.slice(0, 200)))
      }
    }
    expect(found).toEqual([])
  })

  const pages = routes.filter((route) => route.method === 'get')
  const queries = [
    '?',
    '?=&=&',
    '?next=//evil.example',
    '?next=javascript:alert(1)',
    '?next=%0d%0aset-cookie:a=b',
    '?%ff',
    '?a[]=1&a[__proto__]=2',
    `?${'x'.repeat(10_000)}`,
    '?projector=2&token=%00&board=x&theme=x&region=%27',
    '?failed',
    '?state=x&code=x&error=x',
  ]

  test.each(named(pages))('%s with a strange query', async (_, route) => {
    const visitor = await someoneFor(route)
    const [path] = pathOf(route, world).split('?')
    const found: string[] = []
    for (const query of queries) {
      const answer = await visitor.get(`${path}${query}`)
      found.push(...failures(answer, query.slice(0, 100)))
      expect(answer.headers.get('location') ?? '/', query).not.toMatch(/^(\/\/|javascript:|https?:\/\/evil)/)
    }
    expect(found).toEqual([])
  })
})
