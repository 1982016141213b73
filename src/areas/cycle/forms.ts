import { z } from 'zod'
import {
  day,
  type Errors,
  type Field,
  form,
  hidden,
  longText,
  oneOf,
  optionalReference,
  reference,
  revision,
  text,
  tick,
  wholeNumber,
} from '../../platform/web/form.ts'
import {
  activities,
  activityNames,
  type Frequency,
  type Moment,
  monthName,
  monthsOfSchoolYear,
  type RowSubject,
  standingNames,
  standings,
} from './rules.ts'

export const holdForm = form({
  heldOn: day({ label: 'Wanneer was het?' }),
  heldAs: text({
    label: 'Wat deden jullie?',
    hint: 'In een paar woorden, bijvoorbeeld: besproken in het teamoverleg.',
    max: 500,
    required: true,
  }),
  revision: revision(),
})

export const skipForm = form({
  because: longText({
    label: 'Waarom slaan jullie dit over?',
    hint: 'De reden blijft erbij staan.',
    max: 500,
    required: true,
  }),
  revision: revision(),
})

export const reopenForm = form({ revision: revision() })

const first = (sent: unknown) => (Array.isArray(sent) && typeof sent[0] === 'string' ? sent[0] : '')

/** A choice of the address line; what makes no sense there counts as not asked. */
const optionalChoice = (label: string): Field<string> => ({
  label,
  control: 'select',
  required: false,
  attributes: {},
  schema: z.preprocess(first, z.string().max(100).catch('')),
})

export const yearForm = form({
  year: optionalChoice('Schooljaar'),
  of: optionalChoice('Van wie'),
  role: optionalChoice('Rol'),
  standing: {
    ...optionalChoice('Hoe het staat'),
    options: standings.map((standing) => ({ value: standing, label: standingNames[standing] })),
  },
  by: oneOf({
    label: 'Bij elkaar',
    options: [
      { value: 'month', label: 'per maand' },
      { value: 'moment', label: 'per peilmoment' },
    ],
  }),
})

/** How often something is asked, as one choice, which also says at which moment of the cycle that is. */
export const frequencyOptions = [
  { value: 'before-start', label: 'één keer, voor de start van een school' },
  { value: 'start', label: 'één keer, bij de start van een school' },
  { value: '1', label: 'elk jaar' },
  { value: '2', label: 'om het jaar' },
  { value: '3', label: 'elke drie jaar' },
  { value: '4', label: 'elke vier jaar, allemaal in hetzelfde jaar' },
  { value: 'by-cohort', label: 'elke vier jaar, als het cohort van de school aan de beurt is' },
  { value: '6', label: 'elke zes jaar' },
] as const
type FrequencyChoice = (typeof frequencyOptions)[number]['value']

export const choiceOf = (moment: Moment, frequency: Frequency): string => {
  switch (frequency.kind) {
    case 'once':
      return moment === 'start' ? 'start' : 'before-start'
    case 'by-cohort':
      return 'by-cohort'
    case 'every':
      return String(frequency.years)
  }
}

/** What a choice means. @param anchorYear from which school year on it is counted, when it comes back */
export function frequencyOf(choice: FrequencyChoice, anchorYear: number): { moment: Moment; frequency: Frequency } {
  switch (choice) {
    case 'before-start':
    case 'start':
      return { moment: choice, frequency: { kind: 'once' } }
    case 'by-cohort':
      return { moment: 'four-yearly', frequency: { kind: 'by-cohort' } }
    default: {
      const years = Number(choice)
      const moment = years === 4 ? 'four-yearly' : years === 6 ? 'six-yearly' : 'during'
      return { moment, frequency: { kind: 'every', years, anchorYear } }
    }
  }
}

/** Of whom a row is, as one choice: `school`, `partnership`, `body:<kind>` or `role:<key>`. */
export const subjectValue = (subject: RowSubject): string => {
  switch (subject.kind) {
    case 'body':
      return `body:${subject.bodyKind}`
    case 'role':
      return `role:${subject.roleKey}`
    default:
      return subject.kind
  }
}

const subjectField: Field<RowSubject> = {
  ...reference({ label: 'Van wie wordt het gevraagd?' }),
  schema: z.preprocess(
    first,
    z
      .string()
      .regex(/^(school|partnership|(body|role):[a-z][a-z0-9-]{1,60})$/, 'Kies van wie het wordt gevraagd.')
      .transform((value): RowSubject => {
        const [kind, key = ''] = value.split(':')
        if (kind === 'body') return { kind, bodyKind: key }
        if (kind === 'role') return { kind, roleKey: key }
        return kind === 'school' ? { kind } : { kind: 'partnership' }
      }),
  ),
}

const roleKey = z.string().regex(/^[a-z][a-z-]{1,60}$/)

const leadsField: Field<string> = {
  ...reference({ label: 'Welke rol zorgt ervoor?', hint: 'Wie die rol heeft, ziet het op tijd bij Vandaag.' }),
  schema: z.preprocess(
    first,
    z.string().refine((value) => roleKey.safeParse(value).success, 'Kies een rol.'),
  ),
}

const rolesField: Field<string[]> = {
  label: 'Wie zijn erbij betrokken?',
  control: 'checkboxes',
  required: false,
  attributes: {},
  schema: z.preprocess(
    (value) => (Array.isArray(value) ? [...new Set(value)] : []),
    z
      .array(z.string().refine((value) => roleKey.safeParse(value).success, 'Kies rollen uit de lijst.'))
      .max(50, 'Kies rollen uit de lijst.'),
  ),
}

const monthOptions = monthsOfSchoolYear.map((month) => ({ value: String(month), label: monthName(month) }))

const monthField = (label: string): Field<number> => ({
  ...oneOf({ label, options: monthOptions }),
  schema: z.preprocess(
    first,
    z
      .string()
      .refine((value) => monthOptions.some((option) => option.value === value), `${label}: kies een maand.`)
      .transform(Number),
  ),
})

const schoolYear = (label: string, hint?: string) =>
  wholeNumber({ label, min: 1990, max: 2100, ...(hint ? { hint } : {}) })

const rowFields = {
  title: text({
    label: 'Wat gebeurt er?',
    hint: 'Bijvoorbeeld: Evaluatiegesprek met het gesprekskader.',
    max: 200,
    required: true,
  }),
  goal: longText({ label: 'Waarvoor?', hint: 'Wat het oplevert, in een of twee zinnen.', max: 1000, required: true }),
  activity: oneOf({
    label: 'Soort activiteit',
    options: activities.map((activity) => ({ value: activity, label: activityNames[activity] })),
  }),
  subject: subjectField,
  frequency: oneOf({ label: 'Hoe vaak?', options: frequencyOptions }),
  anchorYear: schoolYear(
    'Geteld vanaf het schooljaar dat begint in',
    'Alleen voor wat niet elk jaar terugkomt: een jaar waarin het aan de beurt is.',
  ),
  fromMonth: monthField('Vanaf het begin van'),
  untilMonth: monthField('Tot en met het einde van'),
  leads: leadsField,
  roles: rolesField,
  revision: revision(),
  /** Made with the page: the same form sent twice adds one row. */
  key: { ...optionalReference({ label: '' }), control: 'hidden' as const },
}

export const rowForm = form(rowFields, ({ subject, frequency, fromMonth, untilMonth }): Errors => {
  const place = (month: number) => monthsOfSchoolYear.indexOf(month)
  const ofSchools = frequency === 'before-start' || frequency === 'start' || frequency === 'by-cohort'
  return {
    ...(ofSchools && subject.kind !== 'school' ? { subject: 'Dit kan alleen van elke school worden gevraagd.' } : {}),
    ...(place(fromMonth) > place(untilMonth)
      ? { untilMonth: 'Het einde ligt voor het begin. Een schooljaar loopt van augustus tot en met juli.' }
      : {}),
  }
})

export const rowEndingForm = form({
  lastYear: schoolYear('Het laatste schooljaar waarin dit telt, begint in'),
})

const cohortYear = (label: string, hint: string) => wholeNumber({ label, hint, min: 2000, max: 2100 })

export const beginCohortsForm = form({
  firstYear: cohortYear(
    'In welk schooljaar is het eerste cohort aan de beurt?',
    'Het jaar waarin het schooljaar begint, bijvoorbeeld 2026 voor 2026–2027.',
  ),
})

export const takeOverForm = form({
  /** Whether all were divided anew. */
  again: tick({ label: 'Verdeel opnieuw wat eerder is voorgesteld' }),
  /** Which proposal was on the page. */
  shown: hidden(64),
})

export const placeForm = form({
  cohort: { ...wholeNumber({ label: 'In welk cohort hoort de school?', min: 1, max: 4 }), control: 'radio' },
})
