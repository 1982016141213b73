/** The boards, institutes and schools of the demo. */

import type { Organisations, School, StoryKind } from './bank.ts'
import { chanceOf } from './chance.ts'
import { demoId } from './demoId.ts'
import type { DemoOrganisation } from './records.ts'

export type StoriedSchool = DemoOrganisation & { boardId: string; story: StoryKind }

/** An institute, its name in short, and the regions where its trainers come. */
export type Institute = DemoOrganisation & { shortName: string; regions: string[] }

export type PlacedOrganisations = {
  boards: DemoOrganisation[]
  institutes: Institute[]
  /** In the order of their boards. */
  schools: StoriedSchool[]
  /** Schools that are on their way to become one, or were. */
  candidates: StoriedSchool[]
}

/** Gives every board, institute and school of the demo its place, address and numbers. */
export function placeOrganisations(bank: Organisations): PlacedOrganisations {
  const boards = bank.boards.map(({ name, place, denomination }, index) => ({
    ...located(bank, 'board', name, place),
    authorityNumber: `${90001 + index}`,
    denomination,
  }))
  const institutes = bank.institutes.map(({ name, shortName, place, regions }) => ({
    ...located(bank, 'institute', name, place),
    shortName,
    regions,
  }))
  const ofBoards = (part: 'schools' | 'candidates') =>
    bank.boards.flatMap((board, index) => {
      const boardId = boards[index]?.id
      return boardId === undefined
        ? []
        : board[part].map((school) => ({ school, boardId, denomination: board.denomination }))
    })
  const schools = ofBoards('schools')
  // After all others, so that a candidate leaves their codes as they are.
  const all = [...schools, ...ofBoards('candidates')]
  const placed = all.map(({ school, boardId, denomination }, index) => ({
    ...located(bank, 'school', school.name, school.place),
    ...numbers(
      all.map((each) => each.school),
      index,
    ),
    boardId,
    denomination,
    education: school.education,
    story: school.story,
  }))
  return { boards, institutes, schools: placed.slice(0, schools.length), candidates: placed.slice(schools.length) }
}

/**
 * The institute whose trainers come to a school.
 * @throws Error when no institute serves the region; the bank of the demo is checked for that
 */
export function instituteOf({ institutes }: PlacedOrganisations, { region }: DemoOrganisation): Institute {
  const institute = institutes.find(({ regions }) => regions.includes(region))
  if (!institute) throw new Error(`No institute for ${region}`)
  return institute
}

function located(bank: Organisations, kind: DemoOrganisation['kind'], name: string, place: string): DemoOrganisation {
  const chance = chanceOf('address', name)
  const { municipality = '', region = '', postalCode = '' } = bank.places[place] ?? {}
  return {
    id: demoId(kind, name),
    kind,
    name,
    boardId: null,
    authorityNumber: null,
    brin: null,
    locationCode: null,
    street: `${chance.pick(bank.streets)} ${chance.between(1, 96)}`,
    postalCode: `${postalCode} Z${'BCDHJKLMNPRSTVWXZ'.charAt(chance.between(0, 16))}`,
    place,
    municipality,
    region,
    denomination: null,
    website: `https://${plain(name)}.example.nl`,
    education: null,
    candidateSince: null,
    startedOn: null,
  }
}

/** The first two schools share a BRIN, as locations of one school do; every other school has its own. */
function numbers(schools: School[], index: number): { brin: string; locationCode: string } {
  const order = Math.max(0, index - 1)
  const letter = (position: number) => String.fromCharCode('A'.charCodeAt(0) + position)
  const location = index === 1 && schools.length > 1 ? '01' : '00'
  return { brin: `9${order % 10}${letter(Math.floor(order / 10))}${letter(order % 26)}`, locationCode: location }
}

/** A name in the letters of web and e-mail addresses: `Zielińska` → `zielinska`. */
export function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '')
}
