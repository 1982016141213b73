/**
 * A scenario theme: criteria (rows) × four phases (columns), each cell a description of practice. A cell can be empty,
 * or span the phases to its right; both occur in the documents of the Scan Samen Opleiden in de School.
 */
import { z } from 'zod'

export type Phase = 1 | 2 | 3 | 4

/** Lengths in characters. The longest cell in the documents we know has about 700. */
export const limits = {
  id: 60,
  name: 120,
  question: 200,
  descriptor: 3000,
  note: 3000,
  reflectionCard: 300,
  remark: 1000,
}

/** Text that says something, at most `max` characters after trimming. */
function text(max: number) {
  return z
    .string({ error: 'Vul hier tekst in.' })
    .trim()
    .min(1, 'Vul hier iets in.')
    .max(max, `Maak deze tekst korter: hooguit ${max} tekens.`)
}

/** Exactly one value for each of the four phases. */
function perPhase<Value extends z.ZodType>(value: Value) {
  return z.tuple([value, value, value, value], { error: 'Geef er precies vier: één voor elke fase.' })
}

const CriterionId = z
  .string({ error: 'Geef het criterium een vaste sleutel (id).' })
  .max(limits.id, `Maak de sleutel korter: hooguit ${limits.id} tekens.`)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Gebruik in een sleutel alleen kleine letters, cijfers en streepjes.')

export const Criterion = z
  .strictObject({
    /** Never changes, so that answers compare over versions; the name may. */
    id: CriterionId,
    name: text(limits.name),
    /** A short question that opens the conversation: "Wie neemt het initiatief?" */
    question: text(limits.question).optional(),
    descriptors: perPhase(text(limits.descriptor).nullable()),
    /**
     * Only when a cell spans phases: how many phases each cell covers. A cell that is covered by one to its left
     * has 0, so the four always add up to 4: `[1, 2, 0, 1]` is a descriptor that counts for phases 2 and 3.
     */
    spans: perPhase(z.int().min(0).max(4)).optional(),
  })
  .superRefine((criterion, context) => {
    if (criterion.descriptors.filter((descriptor) => descriptor !== null).length < 2) {
      const message = 'Beschrijf bij een criterium ten minste twee fasen; anders valt er niets te kiezen.'
      context.addIssue({ code: 'custom', path: ['descriptors'], message })
    }
    const wrong = firstWrongSpan(criterion.descriptors, criterion.spans ?? [1, 1, 1, 1])
    if (wrong) context.addIssue({ code: 'custom', path: ['spans', wrong.index], message: wrong.message })
  })

export const ThemeDefinition = z
  .strictObject({
    title: text(limits.name),
    /** The waarborg that the theme belongs to. */
    guarantee: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)], {
      error: 'Kies waarborg 1, 2, 3 of 4.',
    }),
    phases: perPhase(text(limits.name)),
    criteria: z.array(Criterion).min(1, 'Een thema heeft ten minste één criterium.').max(40, 'Hooguit 40 criteria.'),
    notes: z.array(text(limits.note)).max(20, 'Hooguit 20 aantekeningen.'),
    /** The reflectiekaarten that the theme refers to, by their names. */
    reflectionCards: z.array(text(limits.reflectionCard)).max(20, 'Hooguit 20 reflectiekaarten.'),
  })
  .superRefine((theme, context) => {
    theme.criteria.forEach(({ id }, index) => {
      if (theme.criteria.findIndex((criterion) => criterion.id === id) === index) return
      const message = `De sleutel "${id}" is al van een ander criterium. Kies een andere.`
      context.addIssue({ code: 'custom', path: ['criteria', index, 'id'], message })
    })
  })

/** Where the words of an instrument come from. */
export const Provenance = z.strictObject({
  source: text(limits.reflectionCard),
  /** The day it was drawn up, `YYYY-MM-DD`. */
  date: z.iso.date('Schrijf de datum als jjjj-mm-dd.'),
  by: text(limits.name),
  /** False when these are the words of the source; true when it was reworded, and so is not the official text. */
  ownWords: z.boolean({ error: 'Zeg met true of false of het eigen woorden zijn.' }),
  remark: text(limits.remark).optional(),
})

/** One file of `content/instruments/`; its key is the name of the file. */
export const ShippedTheme = z.strictObject({
  kind: z.literal('scenario-theme', { error: 'Alleen de soort scenario-theme is bekend.' }),
  provenance: Provenance,
  definition: ThemeDefinition,
})

export type Criterion = z.infer<typeof Criterion>
export type ThemeDefinition = z.infer<typeof ThemeDefinition>
export type Provenance = z.infer<typeof Provenance>
export type ShippedTheme = z.infer<typeof ShippedTheme>

/**
 * The description of practice that counts for a phase: the cell's own, or that of the cell to its left that spans it.
 * @returns null when nothing is described for that phase
 */
export function descriptorAt({ descriptors, spans }: Criterion, phase: Phase): string | null {
  const column = phase - 1
  if (!spans) return descriptors[column] ?? null
  const start = spans.findIndex((width, index) => index <= column && column < index + width)
  return descriptors[start] ?? null
}

/** Walks the cells from left to right; @returns the first that does not fit, or null when all do. */
function firstWrongSpan(descriptors: Criterion['descriptors'], spans: NonNullable<Criterion['spans']>) {
  let covered = 0
  for (const [index, width] of spans.entries()) {
    const described = descriptors[index] !== null
    if (covered > 0) {
      covered -= 1
      if (width !== 0) return { index, message: 'Deze cel valt onder de cel links ervan; zet hier 0.' }
      if (described) return { index, message: 'Deze cel valt onder de cel links ervan en kan geen eigen tekst hebben.' }
      continue
    }
    if (width === 0) return { index, message: 'Geen cel links hiervan loopt tot hier; zet hier 1.' }
    if (width > 1 && !described) return { index, message: 'Een lege cel kan niet over meer fasen lopen; zet hier 1.' }
    if (index + width > 4) return { index, message: 'Deze cel loopt verder dan de vierde fase.' }
    covered = width - 1
  }
  return null
}
