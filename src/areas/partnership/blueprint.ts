/**
 * A blueprint: how a partnership is put together, without its people. Which roles there are, which bodies meet, to which
 * body each passes its signals and by whom, when a school takes its scan, and what comes back in the quality cycle.
 */
import { z } from 'zod'
import { RoleKey, RoleLevel, text } from './catalogue.ts'

const Key = z
  .string('Geef een sleutel.')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Gebruik in een sleutel alleen kleine letters, cijfers en streepjes.')

/** Where signals go on to, and the role that carries them: someone who sits in both bodies (the linking pin). */
const SignalRoute = z.strictObject({ body: Key, by: RoleKey })

export const Body = z.strictObject({
  key: Key,
  name: text(100),
  level: RoleLevel,
  /** There is one of it for each of these; `partnerships` is one that several partnerships share. */
  per: z.enum(['partnerships', 'partnership', 'board', 'institute', 'school'], 'Kies waarvan er telkens één is.'),
  purpose: text(500),
  /** How often it meets, in words; a proposal that a partnership changes as it likes. */
  rhythm: text(200),
  /** Who sit in it, or among whom they are chosen. */
  roles: z.array(RoleKey).min(1, 'Noem wie er aan tafel zitten.'),
  /** Whether everybody with one of those roles sits in it, or a few of them by name. */
  filled: z.enum(['by-role', 'by-name'], 'Kies by-role of by-name.'),
  /** Who of them chairs it. Without one the partnership chooses somebody, since several people hold each of its roles. */
  chair: RoleKey.optional(),
  /** There can be none or several of it: it is made when people begin one, and not beforehand. */
  onRequest: z.boolean().default(false),
  passesSignalsTo: z.array(SignalRoute),
})

export const scanOccasions = ['before-start', 'baseline', 'four-yearly', 'in-between'] as const

/** A moment at which a school takes its scan. */
export const ScanCheckpoint = z.strictObject({
  occasion: z.enum(scanOccasions, `Kies ${scanOccasions.join(', ')}.`),
  name: text(100),
  purpose: text(500),
  /** Who is involved, besides the opleidingsteam itself. */
  roles: z.array(RoleKey),
  /** In years; only for a moment that comes back. */
  everyYears: z.int().min(1).max(10).optional(),
})

/** When in the life of a school or partnership something is asked, as the field groups it. */
export const cycleMoments = ['before-start', 'start', 'during', 'four-yearly', 'six-yearly'] as const
/** What can be done at such a moment. */
export const cycleActivities = [
  'scan',
  'exploring-talk',
  'adjustment-talk',
  'evaluation-talk',
  'development-talk',
  'hrm-talk',
  'survey',
  'panel-students',
  'panel-schools',
  'plan',
  'finance',
  'meeting',
  'peer-review',
  'national-development',
  'national-assessing',
  'other',
] as const
export const cycleSubjects = ['school', 'body', 'role', 'partnership'] as const

const Month = z.int().min(1, 'Geef een maand van 1 tot en met 12.').max(12, 'Geef een maand van 1 tot en met 12.')

/** A row of the quality cycle: what is asked, why, of whom, and how often. */
export const CycleRow = z.strictObject({
  key: Key,
  moment: z.enum(cycleMoments, `Kies ${cycleMoments.join(', ')}.`),
  goal: text(1000),
  activity: z.enum(cycleActivities, `Kies ${cycleActivities.join(', ')}.`),
  title: text(200),
  /** Of whom it is asked: of each school, each body of a kind, everybody who holds a role, or the partnership. */
  subject: z.enum(cycleSubjects, `Kies ${cycleSubjects.join(', ')}.`),
  body: Key.optional(),
  role: RoleKey.optional(),
  /** Who are involved. */
  roles: z.array(RoleKey).min(1, 'Noem wie erbij betrokken zijn.'),
  /** Who of them sees to it. */
  leads: RoleKey,
  /** In years; without it, it happens once: before or at the start of a school. */
  everyYears: z.int().min(1).max(12).optional(),
  /** How many school years after the first one it falls for the first time. */
  startsAfter: z.int().min(0).max(11).default(0),
  /** Whether the cohort of a school says in which year it has its turn. */
  byCohort: z.boolean().default(false),
  /** From the first day of one month to the last day of another, within the school year. */
  window: z.strictObject({ from: Month, until: Month }),
})

export const Blueprint = z
  .strictObject({
    name: text(100),
    /** Where this structure comes from. */
    source: text(300),
    roles: z.array(RoleKey).min(1, 'Noem de rollen van het partnerschap.'),
    bodies: z.array(Body).min(1, 'Noem ten minste één overlegorgaan.'),
    scanCheckpoints: z.array(ScanCheckpoint).min(1, 'Noem ten minste één moment voor de scan.'),
    cycle: z.array(CycleRow).min(1, 'Noem ten minste één regel van de kwaliteitscyclus.'),
  })
  .superRefine((blueprint, context) => {
    for (const fault of structureFaults(blueprint)) context.addIssue({ code: 'custom', ...fault })
  })

export type Body = z.infer<typeof Body>
export type ScanOccasion = (typeof scanOccasions)[number]
export type ScanCheckpoint = z.infer<typeof ScanCheckpoint>
export type CycleRow = z.infer<typeof CycleRow>
export type Blueprint = z.infer<typeof Blueprint>

type Fault = { path: (string | number)[]; message: string }

/** What does not hold together between the parts of a blueprint. */
function structureFaults(blueprint: Pick<Blueprint, 'roles' | 'bodies' | 'scanCheckpoints' | 'cycle'>): Fault[] {
  const { roles, bodies, scanCheckpoints, cycle } = blueprint
  const seated = [
    ...bodies.map((body, index) => ({ roles: body.roles, path: ['bodies', index, 'roles'] })),
    ...scanCheckpoints.map((checkpoint, index) => ({
      roles: checkpoint.roles,
      path: ['scanCheckpoints', index, 'roles'],
    })),
    ...cycle.map((row, index) => ({
      roles: row.role === undefined ? row.roles : [...row.roles, row.role],
      path: ['cycle', index, 'roles'],
    })),
  ]
  return [
    ...seated.flatMap(({ roles: named, path }) =>
      named
        .filter((role) => !roles.includes(role))
        .map((role) => ({ path, message: `De rol ${role} staat niet bij de rollen van dit partnerschap.` })),
    ),
    ...bodies.flatMap((body, index) =>
      bodyFaults(body, bodies).map(({ path, message }) => ({
        path: ['bodies', index, ...path],
        message,
      })),
    ),
    ...cycle.flatMap((row, index) =>
      rowFaults(row, { bodies, cycle }).map(({ path, message }) => ({ path: ['cycle', index, ...path], message })),
    ),
  ]
}

/** Which place a month has in a school year: August is the first. */
const placeInYear = (month: number) => (month + 4) % 12

/** What does not hold within a row of the cycle, or with the bodies that there are. */
function rowFaults(row: CycleRow, { bodies, cycle }: Pick<Blueprint, 'bodies' | 'cycle'>): Fault[] {
  const { key, moment, subject, body, role, roles, leads, everyYears, byCohort, window } = row
  const once = moment === 'before-start' || moment === 'start'
  const checks: [boolean, string, string][] = [
    [cycle.filter((other) => other.key === key).length > 1, 'key', `De sleutel ${key} komt meer dan één keer voor.`],
    [
      (subject === 'body') !== (body !== undefined),
      'body',
      'Noem een overlegorgaan als de regel daarover gaat, en anders niet.',
    ],
    [body !== undefined && !bodies.some((one) => one.key === body), 'body', `Het overlegorgaan ${body} bestaat niet.`],
    [(subject === 'role') !== (role !== undefined), 'role', 'Noem een rol als de regel daarover gaat, en anders niet.'],
    [!roles.includes(leads), 'leads', `De rol ${leads} kan er niet voor zorgen: die is er niet bij betrokken.`],
    [once !== (everyYears === undefined), 'everyYears', 'Alleen wat voor of bij de start gebeurt, is er één keer.'],
    [once && subject !== 'school', 'subject', 'Voor of bij de start gaat het over een school.'],
    [
      byCohort && (subject !== 'school' || everyYears !== 4),
      'byCohort',
      'Per cohort gaat het over scholen, elke vier jaar.',
    ],
    [
      placeInYear(window.from) > placeInYear(window.until),
      'window',
      'Het eind van de periode ligt voor het begin: een schooljaar loopt van augustus tot en met juli.',
    ],
  ]
  return checks.flatMap(([wrong, field, message]) => (wrong ? [{ path: [field], message }] : []))
}

function bodyFaults(body: Body, bodies: Body[]): Fault[] {
  const namesakes = bodies.filter(({ key }) => key === body.key).length
  const faults: Fault[] = body.passesSignalsTo.flatMap((route, index) => {
    const message = routeFault(body, route, bodies)
    return message ? [{ path: ['passesSignalsTo', index], message }] : []
  })
  const { chair, filled, roles } = body
  if (chair && filled === 'by-name')
    faults.push({ path: ['chair'], message: `Wie ${body.name} voorzit, wordt net als de leden bij naam gekozen.` })
  else if (chair && !roles.includes(chair))
    faults.push({ path: ['chair'], message: `De rol ${chair} kan niet voorzitten: die zit niet in ${body.name}.` })
  if (namesakes > 1) faults.push({ path: ['key'], message: `De sleutel ${body.key} komt ${namesakes} keer voor.` })
  return faults
}

function routeFault(from: Body, route: z.infer<typeof SignalRoute>, bodies: Body[]): string | null {
  const to = bodies.find(({ key }) => key === route.body)
  if (!to) return `Het overlegorgaan ${route.body} bestaat niet.`
  if (reaches(to, from, bodies)) return `Een signaal aan ${to.name} komt weer terug bij ${from.name}.`
  const absent = [from, to].find((body) => !body.roles.includes(route.by))
  return absent ? `De rol ${route.by} kan het signaal niet meenemen: die zit niet in ${absent.name}.` : null
}

/** Whether a signal that arrives at `start` can come to `goal`, however many bodies further on. */
function reaches(start: Body, goal: Body, bodies: Body[], passed: ReadonlySet<string> = new Set()): boolean {
  if (start.key === goal.key) return true
  if (passed.has(start.key)) return false
  const further = new Set([...passed, start.key])
  return start.passesSignalsTo.some((route) => {
    const next = bodies.find(({ key }) => key === route.body)
    return next !== undefined && reaches(next, goal, bodies, further)
  })
}
