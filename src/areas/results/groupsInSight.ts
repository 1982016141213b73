import type { Who } from '../../platform/web/who.ts'
import type { OrganisationName } from '../partnership/index.ts'
import { readingPolicy } from './readingPolicy.ts'
import type { GroupKind, GroupResponse, Release } from './rules/release.ts'

/** A group that the reader may look at, as it is called; `answered` is null where too few answered to show anything. */
export type NamedGroup = GroupResponse & { name: string; boardId: string | null }

export const wholeName = 'Het partnerschap'

/** The kinds of groups in the order in which they are shown, with what they are called together. */
export const groupKindNames: Readonly<Record<Exclude<GroupKind, 'partnership'>, string>> = {
  board: 'Besturen',
  institute: 'Opleidingsinstituten',
  school: 'Opleidingsscholen',
  year: 'Studiejaren',
}
export const groupKinds = ['board', 'institute', 'school', 'year'] as const

/** The groups of a survey that somebody may look at, the whole partnership first and then each kind by name. */
export function groupsInSight(who: Who, { groups }: Release, organisations: readonly OrganisationName[]): NamedGroup[] {
  const known = new Map(organisations.map((one) => [one.id, one]))
  const named = groups.flatMap((group): NamedGroup[] => {
    const organisation = known.get(group.key)
    const name = nameOf(group, organisation)
    return name === undefined ? [] : [{ ...group, name, boardId: organisation?.boardId ?? null }]
  })
  const place = ({ kind }: NamedGroup) => (kind === 'partnership' ? -1 : groupKinds.indexOf(kind))
  return named
    .filter((group) => readingPolicy.seeGroup.allows(who, group))
    .toSorted((a, b) => place(a) - place(b) || a.name.localeCompare(b.name, 'nl', { numeric: true }))
}

/** An organisation that no longer takes part has no name here: its group is not shown. */
function nameOf({ kind, key }: GroupResponse, organisation: OrganisationName | undefined): string | undefined {
  if (kind === 'partnership') return wholeName
  return kind === 'year' ? `Studiejaar ${key}` : organisation?.name
}

/** Whether there is a report of a group: the partnership has one, and each school its own. */
export const hasReport = ({ kind }: { kind: GroupKind }) => kind === 'partnership' || kind === 'school'

export const isWhole = ({ kind }: { kind: GroupKind }) => kind === 'partnership'

/** A group as it stands in an address: `?school=…`; nothing for the whole partnership. */
export const groupQuery = ({ kind, key }: { kind: GroupKind; key: string }): string =>
  kind === 'partnership' ? '' : `?${new URLSearchParams({ [kind]: key })}`

/** The group that an address asks for: the whole partnership when it names none; undefined when it is not the reader's to see. */
export function groupAsked(query: URLSearchParams, groups: readonly NamedGroup[]): NamedGroup | undefined {
  const kind = groupKinds.find((one) => query.has(one))
  const asked = kind === undefined ? { kind: 'partnership', key: '' } : { kind, key: query.get(kind) ?? '' }
  return groups.find((group) => group.kind === asked.kind && group.key === asked.key)
}
