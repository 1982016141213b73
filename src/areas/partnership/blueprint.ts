/**
 * A blueprint: how a partnership is put together, without its people. Which roles there are, which bodies meet, to which
 * body each passes its signals and by whom, and when a school takes its scan.
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

export const Blueprint = z
  .strictObject({
    name: text(100),
    /** Where this structure comes from. */
    source: text(300),
    roles: z.array(RoleKey).min(1, 'Noem de rollen van het partnerschap.'),
    bodies: z.array(Body).min(1, 'Noem ten minste één overlegorgaan.'),
    scanCheckpoints: z.array(ScanCheckpoint).min(1, 'Noem ten minste één moment voor de scan.'),
  })
  .superRefine((blueprint, context) => {
    for (const fault of structureFaults(blueprint)) context.addIssue({ code: 'custom', ...fault })
  })

export type Body = z.infer<typeof Body>
export type ScanOccasion = (typeof scanOccasions)[number]
export type ScanCheckpoint = z.infer<typeof ScanCheckpoint>
export type Blueprint = z.infer<typeof Blueprint>

type Fault = { path: (string | number)[]; message: string }

/** What does not hold together between the parts of a blueprint. */
function structureFaults(blueprint: Pick<Blueprint, 'roles' | 'bodies' | 'scanCheckpoints'>): Fault[] {
  const { roles, bodies, scanCheckpoints } = blueprint
  const seated = [
    ...bodies.map((body, index) => ({ roles: body.roles, path: ['bodies', index, 'roles'] })),
    ...scanCheckpoints.map((checkpoint, index) => ({
      roles: checkpoint.roles,
      path: ['scanCheckpoints', index, 'roles'],
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
  ]
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
