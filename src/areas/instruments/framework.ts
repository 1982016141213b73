/**
 * A conversation framework (gesprekskader): guarantees → subthemes → numbered items, each with questions that open the
 * conversation. Numbers count within a subtheme, as people cite them: "item 7 van Leeromgeving".
 */
import { z } from 'zod'
import { Provenance } from './theme.ts'

/** How many subthemes a framework has at most, items a subtheme, and questions an item. */
export const frameworkMost = { subthemes: 40, items: 60, questions: 10 }

/** Lengths in characters. */
export const frameworkLimits = { id: 80, name: 160, item: 600, question: 300, note: 3000 }

/** The questions that go with every item, unless it has its own. */
export const standardQuestions = ['Waaruit blijkt dat?', 'Hoe kun je dit zien?', 'Hoe wordt het geborgd?'] as const

function text(max: number) {
  return z
    .string({ error: 'Vul hier tekst in.' })
    .trim()
    .min(1, 'Vul hier iets in.')
    .max(max, `Maak deze tekst korter: hooguit ${max} tekens.`)
}

const StableId = z
  .string({ error: 'Geef een vaste sleutel (id).' })
  .max(frameworkLimits.id)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Gebruik in een sleutel alleen kleine letters, cijfers en streepjes.')

export const FrameworkItem = z.strictObject({
  /** Never changes, so that what is said of it compares over versions; its number and words may. */
  id: StableId,
  number: z.int().min(1).max(200),
  text: text(frameworkLimits.item),
  /** Instead of the framework's own questions. */
  questions: z.array(text(frameworkLimits.question)).max(frameworkMost.questions).optional(),
})

const Subtheme = z.strictObject({
  id: StableId,
  guarantee: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)], {
    error: 'Kies waarborg 1, 2, 3 of 4.',
  }),
  title: text(frameworkLimits.name),
  items: z
    .array(FrameworkItem)
    .min(1, 'Een subthema heeft ten minste één item.')
    .max(frameworkMost.items, `Hooguit ${frameworkMost.items} items.`),
})

export const FrameworkDefinition = z
  .strictObject({
    title: text(frameworkLimits.name),
    questions: z
      .array(text(frameworkLimits.question))
      .min(1, 'Geef ten minste één vraag.')
      .max(frameworkMost.questions, `Hooguit ${frameworkMost.questions} vragen.`),
    subthemes: z
      .array(Subtheme)
      .min(1, 'Een gesprekskader heeft ten minste één subthema.')
      .max(frameworkMost.subthemes, `Hooguit ${frameworkMost.subthemes} subthema’s.`),
    notes: z.array(text(frameworkLimits.note)).max(20, 'Hooguit 20 aantekeningen.'),
  })
  .superRefine(({ subthemes }, context) => {
    const once = (ids: readonly string[], what: string) => {
      for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index)))
        context.addIssue({
          code: 'custom',
          path: ['subthemes'],
          message: `De sleutel "${id}" is al van een ander ${what}.`,
        })
    }
    once(
      subthemes.map(({ id }) => id),
      'subthema',
    )
    once(
      subthemes.flatMap(({ items }) => items.map(({ id }) => id)),
      'item',
    )
    for (const [index, { items }] of subthemes.entries()) {
      const numbers = items.map(({ number }) => number)
      if (new Set(numbers).size !== numbers.length)
        context.addIssue({
          code: 'custom',
          path: ['subthemes', index],
          message: 'Hier komt een nummer twee keer voor. Geef elk item een eigen nummer.',
        })
    }
  })

/** One file of `content/frameworks/`; its key is the name of the file. */
export const ShippedFramework = z.strictObject({
  kind: z.literal('conversation-framework'),
  provenance: Provenance,
  definition: FrameworkDefinition,
})

export type FrameworkItem = z.infer<typeof FrameworkItem>
export type Subtheme = z.infer<typeof Subtheme>
export type FrameworkDefinition = z.infer<typeof FrameworkDefinition>
export type ShippedFramework = z.infer<typeof ShippedFramework>

/** An item with the subtheme it stands in, as people cite it. */
export type PlacedItem = FrameworkItem & { subtheme: Subtheme; questions: readonly string[] }

export function placedItems({ subthemes, questions }: FrameworkDefinition): PlacedItem[] {
  return subthemes.flatMap((subtheme) =>
    subtheme.items.map((item) => ({ ...item, subtheme, questions: item.questions ?? questions })),
  )
}
