import type { Tx } from '../../../platform/database/scope.ts'
import { schoolYearName, schoolYearOf } from '../../../platform/schoolYear.ts'
import { page, redirect } from '../../../platform/web/answer.ts'
import { filled, type Option } from '../../../platform/web/form.ts'
import { type Route, route } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { bodyOf, findOrganisationNames, findRoles, type OrganisationName } from '../../partnership/index.ts'
import { growAround } from '../commands.ts'
import type { CyclePlace } from '../cyclePlace.ts'
import { yearForm } from '../forms.ts'
import { Year } from '../pages/Year.tsx'
import { cyclePolicy } from '../policy.ts'
import { findDue, findOccurrenceGroups, type Part } from '../queries.ts'
import { groupAsked, ownPart, standings } from '../rules.ts'

/** The school years that can be looked at: what was, is, and comes. */
export const yearsAround = (thisYear: number) => [thisYear - 1, thisYear, thisYear + 1]

/** The part of the partnership that was asked for, or else what concerns this person most. */
export function askedPart(who: Who, of: string, organisations: readonly OrganisationName[]): Part {
  if (of === 'mine') return { kind: 'mine' }
  if (of === 'partnership') return { kind: 'partnership' }
  const chosen = organisations.find(({ id }) => id === of)
  if (chosen) return { kind: 'organisation', id: chosen.id }
  const own = ownPart(who)
  return own.kind === 'organisation' && organisations.some(({ id }) => id === own.id) ? own : { kind: 'partnership' }
}

export const partValue = (part: Part): string => (part.kind === 'organisation' ? part.id : part.kind)

/** Whose it is, in words; null for the whole partnership. */
export function whoseOf(part: Part, organisations: readonly OrganisationName[]): string | null {
  if (part.kind === 'mine') return 'jou'
  return part.kind === 'partnership' ? null : (organisations.find(({ id }) => id === part.id)?.name ?? null)
}

export const yearAsked = (asked: string, thisYear: number): number =>
  yearsAround(thisYear).find((year) => String(year) === asked) ?? thisYear

function partOptions(organisations: readonly OrganisationName[]): Option[] {
  const inGroup = (kind: OrganisationName['kind'], group: string) =>
    organisations.filter((one) => one.kind === kind).map(({ id, name }) => ({ value: id, label: name, group }))
  return [
    { value: 'mine', label: 'Wat mij aangaat' },
    { value: 'partnership', label: 'Het hele partnerschap' },
    ...inGroup('board', 'Besturen'),
    ...inGroup('institute', 'Opleidingsinstituten'),
    ...inGroup('school', 'Scholen'),
  ]
}

async function findYear(tx: Tx, who: Who, query: URLSearchParams) {
  const thisYear = schoolYearOf(who.today)
  const sent = yearForm.parse({ ...bodyOf(query), texts: { by: ['month'], ...bodyOf(query).texts } })
  const asked = sent.ok ? sent.values : { year: '', of: '', role: '', standing: '', by: 'month' as const }
  const organisations = await findOrganisationNames(tx, who.today)
  const roles = await findRoles(tx, who.today)
  const part = askedPart(who, asked.of, organisations)
  const schoolYear = yearAsked(asked.year, thisYear)
  const roleKey = roles.find(({ key }) => key === asked.role)?.key ?? null
  const standing = standings.find((one) => one === asked.standing) ?? null
  return {
    schoolYear,
    whose: whoseOf(part, organisations),
    of: partValue(part),
    by: asked.by,
    groups: await findOccurrenceGroups(tx, who, { schoolYear, part, roleKey, standing }),
    form: filled({ year: schoolYear, of: partValue(part), role: roleKey, standing, by: asked.by }),
    options: {
      years: yearsAround(thisYear).map((year) => ({ value: String(year), label: schoolYearName(year) })),
      parts: partOptions(organisations),
      roles: roles.map(({ key, name }) => ({ value: key, label: name })),
    },
  }
}

/** @param places where what the cycle asks has its own pages */
export const yearRoutes = (places: readonly CyclePlace[]): Route[] => [
  route({
    method: 'get',
    path: '/cycle',
    access: cyclePolicy.year,
    async handle({ tx, who, query }) {
      const body = (
        <Year
          {...(await findYear(tx, who, query))}
          asked={groupAsked(await findDue(tx, who, { kind: 'led' }))}
          places={places.filter((place) => place.for(who))}
          mayChange={cyclePolicy.change.allows(who, undefined)}
          today={who.today}
        />
      )
      return page('Kwaliteitscyclus', body, { shape: 'wide' })
    },
  }),
  route({
    method: 'post',
    path: '/cycle/growth',
    access: cyclePolicy.change,
    async handle({ tx, who }) {
      const { made, moved, gone } = await growAround(tx, who.today)
      const told =
        made + moved + gone === 0
          ? 'De kalender klopte al.'
          : `De kalender is bijgewerkt: ${made} erbij, ${moved} verschoven, ${gone} vervallen.`
      return redirect('/cycle', told)
    },
  }),
]
