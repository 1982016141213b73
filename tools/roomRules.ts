import type { Import } from './imports.ts'

/** The areas, in the order in which they may depend on each other: each only on those before it. */
export const areas = [
  'home',
  'accounts',
  'tasks',
  'partnership',
  'bodies',
  'questions',
  'instruments',
  'trail',
  'cycle',
  'contact',
  'meetings',
  'followup',
  'signals',
  'voice',
  'scans',
  'dialogues',
  'talks',
  'panels',
  'surveys',
  'results',
  'finance',
  'plans',
  'candidates',
  'reviews',
  'cockpit',
  'founding',
  'demo',
]

/** A rule of the house: which imports it forbids, and what to do instead. */
export type RoomRule = { name: string; instead: string; forbids: (one: Import) => boolean }

/** Areas that know no database, no clock and nobody: rules of later areas may enter them by their door. */
const pureAreas = ['questions']

/** Packages that only calculate. */
const purePackages = ['node-diff3']

/** An import that a rule forbids. */
export type Violation = Import & { rule: RoomRule }

const areaOf = (file: string) => /^src\/areas\/([^/]+)\//.exec(file)?.[1]
const isDoor = (file: string) => /^src\/areas\/[^/]+\/index\.ts$/.test(file)
/** A command may enter one part of an area: `theme read` should not load what needs a database. */
const isSideDoor = ({ from, to }: Pick<Import, 'from' | 'to'>) =>
  from.startsWith('src/cli/') && /^src\/areas\/[^/]+\/[^/]+\/index\.ts$/.test(to)
const isTest = (file: string) => /\.test\.tsx?$/.test(file)
const isRules = (file: string) => /^src\/areas\/[^/]+\/rules(\.ts$|\/)/.test(file)
const isPage = (file: string) => /^src\/areas\/.+\/pages\//.test(file)
const holdsSql = (file: string) => /^src\/areas\/.+\/(queries|commands)(\.ts$|\/)/.test(file)
const isPureDoor = (file: string) =>
  (isDoor(file) && pureAreas.includes(areaOf(file) ?? '')) || file === 'src/platform/statistics/index.ts'
/** What an area without database may use: what describes texts and forms. */
const isPureUse = (name: string) => name === 'zod' || name === 'src/platform/web/fields.ts'
const isDatabase = (name: string) => name.startsWith('src/platform/database/')
/** Work outside a request has nobody who opened a scope for it. */
const opensScope = ({ from, to }: Pick<Import, 'from' | 'to'>) =>
  /^src\/areas\/.+\/(jobs|tasks)(\.ts$|\/)/.test(from) && to === 'src/platform/database/scope.ts'
const isSqlPackage = (name: string) => /^(kysely|pg)(-[a-z-]+)?(\/|$)/.test(name)

export const roomRules: readonly RoomRule[] = [
  {
    name: 'areas depend only on earlier areas',
    instead: `the order is ${areas.join(', ')}; let the later area register itself with an interface of the earlier one`,
    forbids({ from, to }) {
      const [here, there] = [areaOf(from), areaOf(to)]
      return here !== undefined && there !== undefined && areas.indexOf(there) > areas.indexOf(here)
    },
  },
  {
    name: 'every area stands in the order',
    instead: 'add the area to the list in tools/roomRules.ts, after those it depends on',
    forbids: ({ from }) => !areas.includes(areaOf(from) ?? 'home'),
  },
  {
    name: 'an area is entered through its door',
    instead: 'import from the area’s index.ts, and export there what others need',
    forbids: ({ from, to }) =>
      !isTest(from) &&
      areaOf(to) !== undefined &&
      areaOf(from) !== areaOf(to) &&
      !isDoor(to) &&
      !isSideDoor({ from, to }),
  },
  {
    name: 'platform and ui know nothing of the field',
    instead: 'let the area hand over what the platform needs',
    forbids: ({ from, to }) => /^src\/(platform|ui|client)\//.test(from) && areaOf(to) !== undefined,
  },
  {
    name: 'rules are pure',
    instead:
      'give the rule what it needs as an argument; only rules and types may be imported, and no types of the database',
    forbids: ({ from, to, typeOnly }) =>
      isRules(from) &&
      !isTest(from) &&
      (typeOnly
        ? isDatabase(to) || isSqlPackage(to)
        : !isRules(to) && !isPureDoor(to) && to !== 'src/platform/schoolYear.ts' && !purePackages.includes(to)),
  },
  {
    name: 'an area of questions only knows questions',
    instead: 'give it what it needs as an argument; what needs a database or people stands in a later area',
    forbids: ({ from, to, typeOnly }) =>
      pureAreas.includes(areaOf(from) ?? '') &&
      !isTest(from) &&
      !(typeOnly && to === 'preact') &&
      areaOf(from) !== areaOf(to) &&
      !isPureUse(to),
  },
  {
    name: 'SQL stands in queries and commands',
    instead: 'write a query or a command; elsewhere only the type Tx is passed on, and jobs open a scope of their own',
    forbids: ({ from, to, typeOnly }) =>
      areaOf(from) !== undefined &&
      !holdsSql(from) &&
      !isTest(from) &&
      (isSqlPackage(to) || (isDatabase(to) && !typeOnly && !opensScope({ from, to }))),
  },
  {
    name: 'a page is given what it shows',
    instead: 'let the route ask the query and pass on its answer; types may be imported',
    forbids: ({ from, to, typeOnly }) => isPage(from) && holdsSql(to) && !typeOnly,
  },
]

/** Every import that breaks a rule. */
export function findViolations(imports: readonly Import[]): Violation[] {
  return imports.flatMap((one) => roomRules.filter((rule) => rule.forbids(one)).map((rule) => ({ ...one, rule })))
}
