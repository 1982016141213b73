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

/** Of these some go alone into each field by itself, and into those that are no text: a date, a choice. */
const few = alone.filter((_, index) => index % 4 === 0 || index >= alone.length - ownStrings.length)

/** How many characters of the list come in one text, if a field takes as many. */
const most = 4_000
/**
 * A field that takes little needs so many texts for the whole list that it gets a third of them, each field another third by
 * its name: each text is kept by many fields, and read by all of them below.
 */
const little = 500
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

/** What a field does with a text: keep it, refuse it, or break on it. */
function verdictOf({ schema }: Reads, text: string): 'kept' | 'refused' | 'broken' {
  try {
    return schema.safeParse([text]).success ? 'kept' : 'refused'
  } catch {
    return 'broken'
  }
}

/** How long a text of the list a field gets that keeps it. */
function sizeFor(field: Reads): number {
  let size = 0
  for (let step = 2_048; step >= 1; step /= 2) if (verdictOf(field, 'x'.repeat(size + step)) === 'kept') size += step
  return Math.min(size, most)
}

/** What one field of a form gets: what it keeps, what it refuses, and what comes by itself as well. */
type Trial = { name: string; kept: readonly string[]; refused: readonly string[]; byItself: readonly string[] }

const isText = ({ control }: Field<unknown>) => ['text', 'textarea', 'email', 'hidden'].includes(control)

/** The texts that a field of this size keeps together; its place says which third of them, where that are many. */
function keptFor(size: number, place: string): string[] {
  if (size < least) return []
  if (size >= little) return packed(size)
  const third = [...place].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 3
  return packed(size).filter((_, index) => index % 3 === third)
}

function trialOf(name: string, field: Field<unknown>, route: Route): Trial {
  const size = sizeFor(field)
  const texts = isText(field) ? [...keptFor(size, `${nameOf(route)} ${name}`), ...alone] : few
  const isKept = (text: string) => verdictOf(field, text) === 'kept'
  return {
    name,
    kept: texts.filter(isKept),
    refused: [...packed(most), ...few].filter((text) => !isKept(text)),
    byItself: few.filter(isKept),
  }
}

/** The fields that a form declares; and those that its example fills in besides, of which nothing is known. */
function trialsOf(route: Route, example: FormFields): Trial[] {
  const { fields } = route.form
  const declared = Object.entries(fields)
  const texts = declared.length === 0 ? [...packed(200), ...alone] : []
  return [
    ...declared.map(([name, field]) => trialOf(name, field, route)),
    ...Object.keys(example)
      .filter((name) => !(name in fields))
      .map((name) => ({ name, kept: texts, refused: [], byItself: few })),
  ]
}

/**
 * What to send: a text in each field at once. Texts that their field keeps come apart from those that it refuses, so
 * that all of a form is kept, and read by what comes behind the form. A form reads all its fields, whichever of them it
 * refuses, and says so on one page: what is refused need not come by itself.
 */
function together(trials: readonly Trial[], which: 'kept' | 'refused'): Record<string, string>[] {
  const sent: Record<string, string>[] = []
  for (const trial of trials)
    for (const [index, text] of trial[which].entries()) sent[index] = { ...sent[index], [trial.name]: text }
  return sent
}

/** What a field keeps also comes by itself, so that what is wrong with one does not keep another from being read. */
function oneByOne(trials: readonly Trial[]): Record<string, string>[] {
  return trials.flatMap(({ name, byItself }) => byItself.map((text) => ({ [name]: text })))
}

/** Each text once; with one field, what comes by itself is what came together. */
function submissions(trials: readonly Trial[]): Record<string, string>[] {
  const all = [...together(trials, 'kept'), ...together(trials, 'refused'), ...oneByOne(trials)]
  return [...new Map(all.map((fields) => [JSON.stringify(Object.entries(fields).toSorted()), fields])).values()]
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
  await forEach(submissions(trialsOf(route, example)), send)
  expect(found).toEqual([])
})

const declared = routes.flatMap((route) =>
  Object.entries(route.form.fields).map(([name, field]) => [`${nameOf(route)}, ${name}`, field] as const),
)

test.each(declared)('%s is read, each text of the list alone', (_, field) => {
  expect([...listed, ...ownStrings].filter((text) => verdictOf(field, text) === 'broken')).toEqual([])
})
