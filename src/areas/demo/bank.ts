/** What the demo is told with: names, places, people and sentences in `content/demo/`, checked when they are loaded. */
import { z } from 'zod'
import type { ShippedTheme } from '../instruments/index.ts'
import { type Blueprint, type RoleCatalogue, RoleKey } from '../partnership/index.ts'
import type { Conversations } from './conversation/bank.ts'
import type { PanelSayings } from './panel/bank.ts'
import type { Paths } from './paths/bank.ts'
import type { Plans } from './plan/bank.ts'
import type { ReviewSayings } from './reviews/bank.ts'
import { unknownSlots } from './slots.ts'
import type { Surveys } from './survey/bank.ts'

const Word = z.string().trim().min(1).max(120)

/** A sentence; what stands between braces is filled in for each school. */
const Saying = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .superRefine((saying, context) => {
    for (const slot of unknownSlots(saying)) {
      context.addIssue({ code: 'custom', message: `{${slot}} kan niet worden ingevuld.` })
    }
  })

const Sayings = z.array(Saying).min(1)

/** What a team says that stands in one phase, and what somebody notes who chooses it. */
const PhaseSayings = z.strictObject({ reasons: Sayings, evidence: Sayings, remarks: Sayings })

/** What is agreed in order to reach a phase. */
const StepSayings = z.strictObject({ goals: Sayings, actions: Sayings })

const CriterionSayings = z
  .strictObject({
    phases: z.partialRecord(z.enum(['1', '2', '3', '4']), PhaseSayings),
    /** Reasons for a judgement between two phases. */
    between: z.partialRecord(z.enum(['1.5', '2.5', '3.5']), Sayings),
    /** What is noted of whoever sees it otherwise: further along than the team, or less far. */
    minority: z.strictObject({ higher: Sayings, lower: Sayings }),
    steps: z.partialRecord(z.enum(['2', '3', '4']), StepSayings),
  })
  .superRefine(({ phases, between, steps }, context) => {
    const told = Object.keys(phases).map(Number)
    const pairs = told.filter((phase) => told.includes(phase + 1))
    const expected = { between: pairs.map((phase) => `${phase + 0.5}`), steps: pairs.map((phase) => `${phase + 1}`) }
    for (const [part, present] of [
      ['between', between],
      ['steps', steps],
    ] as const) {
      if (Object.keys(present).sort().join() === expected[part].join()) continue
      context.addIssue({ code: 'custom', path: [part], message: `Hier horen ${expected[part].join(', ')} te staan.` })
    }
  })

/** The sentences about one theme, by criterion. */
export const ThemeSayings = z.record(z.string(), CriterionSayings)

/** First names and family names that go together, and how often such a name occurs, in percent. */
export const NameGroups = z.array(
  z.strictObject({ share: z.int().min(1), firstNames: z.array(Word).min(1), familyNames: z.array(Word).min(1) }),
)

const storyKinds = [
  'open',
  'talking',
  'planned',
  'stopped',
  'empty',
  'four-yearly',
  'ordinary',
  // Of a candidate: the board is to decide, or said no.
  'deciding',
  'refused',
] as const

const School = z.strictObject({
  name: Word,
  place: Word,
  education: z.enum(['bao', 'sbo', 'so']).default('bao'),
  /** What is special about its scans. */
  story: z.enum(storyKinds).default('ordinary'),
})

export const Organisations = z
  .strictObject({
    partnership: Word,
    places: z.record(
      z.string(),
      z.strictObject({ municipality: Word, region: Word, postalCode: z.string().regex(/^[1-9]\d{3}$/) }),
    ),
    streets: z.array(Word).min(1),
    institutes: z
      .array(z.strictObject({ name: Word, shortName: Word, place: Word, regions: z.array(Word).min(1) }))
      .min(1),
    boards: z.array(
      z.strictObject({
        name: Word,
        place: Word,
        denomination: Word,
        schools: z.array(School).min(1),
        candidates: z.array(School).default([]),
      }),
    ),
  })
  .superRefine(({ places, institutes, boards }, context) => {
    const located = [
      ...institutes,
      ...boards,
      ...boards.flatMap(({ schools, candidates }) => [...schools, ...candidates]),
    ]
    for (const { name, place } of located) {
      if (!places[place]) context.addIssue({ code: 'custom', message: `De plaats ${place} van ${name} is onbekend.` })
    }
    for (const { region } of Object.values(places)) {
      if (institutes.filter(({ regions }) => regions.includes(region)).length === 1) continue
      context.addIssue({ code: 'custom', message: `De regio ${region} hoort bij precies één instituut te staan.` })
    }
  })

export const Personas = z.array(
  z.strictObject({
    slug: z.string().regex(/^[a-z]+$/),
    name: Word,
    tryThis: z.string().max(200),
    appointments: z
      .array(
        z.strictObject({
          role: RoleKey,
          /** The name of an organisation. */
          at: Word,
          /** Started on the first day of the school year so many years ago. */
          since: z.int().min(0),
          /** Ended with the school year before the one so many years ago. */
          until: z.int().min(0).optional(),
        }),
      )
      .min(1),
  }),
)

export type CriterionSayings = z.infer<typeof CriterionSayings>
export type ThemeSayings = z.infer<typeof ThemeSayings>
export type NameGroups = z.infer<typeof NameGroups>
export type Organisations = z.infer<typeof Organisations>
export type School = z.infer<typeof School>
export type StoryKind = School['story']
export type Persona = z.infer<typeof Personas>[number]

/** One shipped theme with the sentences for it. */
export type BankTheme = { key: string; definition: ShippedTheme['definition']; sayings: ThemeSayings }

/** Everything that the story is told with. */
export type DemoBank = {
  names: NameGroups
  organisations: Organisations
  personas: Persona[]
  roles: RoleCatalogue
  themes: BankTheme[]
  blueprint: Blueprint
  conversations: Conversations
  reviews: ReviewSayings
  paths: Paths
  plans: Plans
  panels: PanelSayings
  surveys: Surveys
}
