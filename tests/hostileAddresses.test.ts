// No address that anybody asks for may break the program: ids that are none, and strange queries.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Route } from '../src/platform/web/route.ts'
import { routes } from '../src/web.tsx'
import { type BadAsker, openBadAsker } from './support/badAsker.ts'
import { formOf, nameOf, pathOf } from './support/examples.ts'

let asker: BadAsker
beforeAll(async () => {
  asker = await openBadAsker()
})
afterAll(() => asker?.close())

const named = (list: readonly Route[]) => list.map((route) => [nameOf(route), route] as const)

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
  const { world, visitorOf, failures } = asker
  const visitor = await visitorOf(route)
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
  const { world, visitorOf, failures } = asker
  const visitor = await visitorOf(route)
  const [path] = pathOf(route, world).split('?')
  const found: string[] = []
  for (const query of queries) {
    const answer = await visitor.get(`${path}${query}`)
    found.push(...failures(answer, query.slice(0, 100)))
    expect(answer.headers.get('location') ?? '/', query).not.toMatch(/^(\/\/|javascript:|https?:\/\/evil)/)
  }
  expect(found).toEqual([])
})
