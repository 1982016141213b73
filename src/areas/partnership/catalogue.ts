/**
 * The catalogue of roles that a partnership starts from: `content/roles.yaml`. A partnership may change the names,
 * descriptions and responsibilities; the keys stay, because rules about who may do what refer to them.
 */
import { z } from 'zod'

export const roleKeys = [
  'student-teacher',
  'mentor',
  'school-trainer',
  'school-leader',
  'institute-trainer',
  'induction-coach',
  'research-coordinator',
  'study-coach',
  'subject-teacher',
  'partnership-coordinator',
  'project-coordinator',
  'institute-coordinator',
  'mentor-trainer',
  'school-trainer-trainer',
  'board-member',
] as const
export const organisationKinds = ['board', 'institute', 'school'] as const
export const levels = ['operational', 'tactical', 'strategic'] as const

export const RoleKey = z.enum(roleKeys, `Kies een rol uit de lijst: ${roleKeys.join(', ')}.`)
export const OrganisationKind = z.enum(organisationKinds, 'Kies board, institute of school.')
export const RoleLevel = z.enum(levels, 'Kies operational, tactical of strategic.')

/** Text that says something, at most `max` characters after trimming. */
export function text(max: number) {
  return z.string('Vul hier tekst in.').trim().min(1, 'Vul hier iets in.').max(max, `Hooguit ${max} tekens.`)
}

/** Responsibilities that belong together, e.g. under "Begeleiding" or "Beleid". */
export const ResponsibilityGroup = z.strictObject({
  group: text(60),
  items: z.array(text(300)).min(1, 'Noem ten minste één verantwoordelijkheid.'),
})

export const Role = z.strictObject({
  key: RoleKey,
  name: text(100),
  level: RoleLevel,
  /** At which kinds of organisation one can be appointed in this role. */
  organisationKinds: z.array(OrganisationKind).min(1, 'Noem ten minste één soort organisatie.'),
  /** Whether whoever holds it at a school belongs to that school's opleidingsteam. */
  trainingTeam: z.boolean('Zeg met true of false of deze rol bij het opleidingsteam hoort.'),
  description: text(500),
  responsibilities: z.array(ResponsibilityGroup).min(1, 'Noem ten minste één groep verantwoordelijkheden.'),
})

/** All roles, each exactly once; their order is the order on screen. */
export const RoleCatalogue = z.array(Role).superRefine((roles, context) => {
  for (const key of roleKeys) {
    const count = roles.filter((role) => role.key === key).length
    if (count === 1) continue
    context.addIssue({
      code: 'custom',
      message: `De rol ${key} staat er ${count} keer; hij hoort er één keer te staan.`,
    })
  }
  roles.forEach((role, index) => {
    if (!role.trainingTeam || role.organisationKinds.includes('school')) return
    const message = 'Een rol van het opleidingsteam moet op een school te bekleden zijn; voeg school toe.'
    context.addIssue({ code: 'custom', path: [index, 'organisationKinds'], message })
  })
})

export type RoleKey = z.infer<typeof RoleKey>
export type OrganisationKind = z.infer<typeof OrganisationKind>
export type RoleLevel = z.infer<typeof RoleLevel>
export type Role = z.infer<typeof Role>
export type RoleCatalogue = z.infer<typeof RoleCatalogue>
