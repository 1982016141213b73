// No text that anybody sends may break the program: it is kept, or answered with what is wrong with it, never with a 5xx.
import naughtyStrings from 'big-list-of-naughty-strings'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Field } from '../src/platform/web/fields.ts'
import type { Route } from '../src/platform/web/route.ts'
import { routes } from '../src/web.tsx'
import { type BadAsker, forEach, openBadAsker } from './support/badAsker.ts'
import { formOf, nameOf, pathOf, rowOf } from './support/examples.ts'
import type { FormFields } from './support/site.ts'

let asker: BadAsker
beforeAll(async () => {
  asker = await openBadAsker()
})
afterAll(() => asker?.close())

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
/** Some alone as well, so that what is special about a beginning or an end is there too. */
const alone = [...listed.filter((_, index) => index % 10 === 0), ...ownStrings]

/** How many characters of the list come in one text, if a field takes as many. */
const most = 600
/** A field that takes less has a text of any length refused; it keeps those of the strings alone that fit. */
const least = 100

/** All of the list, as many to a text as fit: every text is read, and kept where it can be, as a whole. */
function packed(size: number): string[] {
  const texts: string[] = []
  for (const naughty of listed) {
    const longer = `${texts.at(-1)} ${naughty}`
    if (texts.length > 0 && longer.normalize('NFC').length <= size) texts[texts.length - 1] = longer
    else texts.push(naughty)
  }
  return texts
}

type Reads = Pick<Field<unknown>, 'schema'>

/** Whether a field keeps a text. A field that breaks on it does not: it is sent all the same, to see what the web answers. */
function keeps({ schema }: Reads, text: string): boolean {
  try {
    return schema.safeParse([text]).success
  } catch {
    return false
  }
}

/** How long a text of the list a field gets. */
function sizeFor(field: Reads): number {
  let size = 0
  for (let step = 512; step >= 1; step /= 2) if (keeps(field, 'x'.repeat(size + step))) size += step
  return size < least ? most : Math.min(size, most)
}

/** The fields of a form that take text: those it declares, or all that its example fills in, of which nothing is known. */
function textFields(route: Route, example: FormFields): [string, Reads | undefined][] {
  const declared = Object.entries(route.form.fields)
  if (declared.length === 0) return Object.keys(example).map((name) => [name, undefined])
  return declared.filter(([, { control }]) => ['text', 'textarea', 'email', 'hidden'].includes(control))
}

/**
 * What to send: a text in each field at once. Texts that their field keeps come apart from those that it refuses, so
 * that all of a form is kept, and read by what comes behind the form.
 */
function submissions(fields: [string, Reads | undefined][]): Record<string, string>[] {
  const texts = fields.map(([name, field]): [string, string[], Reads | undefined] => [
    name,
    [...packed(field ? sizeFor(field) : 200), ...alone],
    field,
  ])
  return [true, false].flatMap((kept) => {
    const sent: Record<string, string>[] = []
    for (const [name, all, field] of texts) {
      const its = all.filter((text) => (field ? keeps(field, text) : true) === kept)
      for (const [index, text] of its.entries()) sent[index] = { ...sent[index], [name]: text }
    }
    return sent
  })
}

const withText = routes.filter(
  (route) => route.method === 'post' && (Object.keys(route.form.fields).length > 0 || rowOf(route).form),
)

test.each(withText.map((route) => [nameOf(route), route] as const))('%s', { timeout: 120_000 }, async (_, route) => {
  const { world, visitorOf, failures } = asker
  const visitor = await visitorOf(route)
  const example = await formOf(route, world)
  const found: string[] = []
  const send = async (fields: Record<string, string>) => {
    const answer = await visitor.post(pathOf(route, world), { ...example, ...fields })
    found.push(...failures(answer, JSON.stringify(fields).slice(0, 1_000)))
  }
  await forEach(submissions(textFields(route, example)), send)
  // One field at a time as well, so that what is wrong with one does not keep another from being read.
  const few = alone.filter((_, index) => index % 4 === 0 || index >= alone.length - ownStrings.length)
  for (const name of Object.keys({ ...example, ...route.form.fields }))
    await forEach(few, (naughty) => send({ [name]: naughty }))
  expect(found).toEqual([])
})
