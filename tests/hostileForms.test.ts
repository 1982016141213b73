// No form of a wrong shape may break the program: fields that are missing, double, files or too many, and bodies of any type.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Field } from '../src/platform/web/fields.ts'
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

/** What may be wrong with one field of a form. */
type Wrong = 'is missing' | 'is empty' | 'comes a thousand times' | 'is a file'

const file = new File(['PK\u0003\u0004 no zip'], '../../etc/passwd\u0000.docx')

/** What is sent for a field in which something is wrong; undefined for nothing. */
const sentFor: Record<Wrong, (value: FormFields[string]) => FormFields[string] | undefined> = {
  'is missing': () => undefined,
  'is empty': () => '',
  // The first is what a page would send, so that a field which takes the first goes on to what is behind the form.
  'comes a thousand times': (value) => [...textsOf(value), ...Array.from({ length: 1_000 }, String)],
  'is a file': () => file,
}
const wrongs: Wrong[] = ['is missing', 'is empty', 'comes a thousand times', 'is a file']

const textsOf = (value: FormFields[string] | undefined): readonly string[] =>
  value === undefined || value instanceof File ? [] : typeof value === 'string' ? [value] : value

/** Whether a field surely refuses what is wrong with it; one of which nothing is known may take anything. */
function refuses(field: Field<unknown> | undefined, sent: FormFields[string] | undefined): boolean {
  if (!field || field.control === 'file') return false
  const texts = textsOf(sent)
  try {
    return !field.schema.safeParse(texts.length > 0 ? texts : undefined).success
  } catch {
    return false
  }
}

/**
 * What to send for each thing that may be wrong: each field that takes it by itself, and the fields that refuse it
 * at once. A form reads all its fields, whichever it refuses, and says so on one page.
 */
function wrongForms({ form: { fields } }: Route, example: FormFields): [what: string, fields: FormFields][] {
  return wrongs.flatMap((wrong): [string, FormFields][] => {
    const changed = Object.keys(example).map((name) => {
      const sent = sentFor[wrong](example[name] ?? '')
      return { name, sent, refused: refuses(fields[name], sent) }
    })
    // A body takes two thousand fields, so those that come a thousand times come one by one.
    const alone = changed.filter(({ refused }) => !refused || wrong === 'comes a thousand times')
    const together = changed.filter((one) => !alone.includes(one))
    const sets = [...alone.map((one) => [one]), ...(together.length > 0 ? [together] : [])]
    return sets.map((set) => {
      const form: Record<string, FormFields[string]> = { ...example }
      for (const { name, sent } of set)
        if (sent === undefined) delete form[name]
        else form[name] = sent
      return [`${set.map(({ name }) => name)} ${wrong}`, form]
    })
  })
}

const oddNames = ['__proto__', 'constructor', 'toString', 'phase.__proto__', 'phase.constructor', '', '[]', 'a[b]']
/** What declares its fields reads no others, so that those may come at once; what does not may stop at the first. */
const oddNamesFor = ({ form: { fields } }: Route) =>
  Object.keys(fields).length > 0 ? [oddNames] : oddNames.map((name) => [name])

const oddTypes = [
  'application/json',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'image/png',
  ';;',
  'a/b; charset=\u00ff',
]
/** A body is read in one way for all routes, before the route is asked: one type each, and all for the first of an audience. */
const oddTypesFor = (route: Route) =>
  posts.find(({ audience }) => audience === route.audience) === route
    ? oddTypes
    : oddTypes.filter((_, index) => index === posts.indexOf(route) % oddTypes.length)

test.each(named(posts))('%s', async (_, route) => {
  const { world, visitorOf, failures } = asker
  const visitor = await visitorOf(route)
  const example = await formOf(route, world)
  const path = pathOf(route, world)
  const found: string[] = []
  const send = async (what: string, fields: FormFields, ask?: Parameters<Visitor['post']>[2]) =>
    found.push(...failures(await visitor.post(path, fields, ask), what))

  await send('nothing', {})
  for (const [what, fields] of wrongForms(route, example)) await send(what, fields)
  for (const names of oddNamesFor(route))
    await send(`fields called ${names}`, { ...example, ...Object.fromEntries(names.map((name) => [name, '2'])) })
  for (const type of oddTypesFor(route))
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
