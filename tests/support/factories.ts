import { createHash } from 'node:crypto'
import type { Insertable } from 'kysely'
import {
  addShippedInstruments,
  type FrameworkDefinition,
  placedItems,
  type ThemeDefinition,
} from '../../src/areas/instruments/index.ts'
import { createPartnership } from '../../src/areas/partnership/index.ts'
import { countSpread } from '../../src/areas/scans/index.ts'
import { type Database, type Tx, withPass, withScope } from '../../src/platform/database/scope.ts'
import type { DB } from '../../src/platform/database/tables.ts'
import { hashOf, type PassKind } from '../../src/platform/passes.ts'

/** What may be said of a row beforehand; the factory fills in the rest, and the name makes the id. */
type Overrides<Table extends keyof DB> = Omit<Partial<Insertable<DB[Table]>>, 'id' | 'partnershipId'>

export type TestPerson = { id: string; name: string; email: string }
export type TestOrganisation = { id: string; name: string; boardId: string | null }
export type TestTheme = { instrumentId: string; versionId: string; criteria: readonly string[] }
export type TestFramework = { instrumentId: string; versionId: string; items: readonly string[] }
export type TestScan = { id: string; themes: readonly TestTheme[] }

/** The same id for the same name, in every partnership: only the partnership tells rows apart. */
export function idOf(kind: string, name: string): string {
  const hex = createHash('sha256').update(`${kind} ${name}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `7${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}

/** Makes what a test needs in one partnership, as the program itself would write it. */
export type Factories = Awaited<ReturnType<typeof makePartnership>>

/**
 * A partnership with its roles, and the factories of what is in it. Names make ids: the same name is the same id, also in
 * another partnership.
 */
export async function makePartnership(database: Database, name: string) {
  const partnershipId = idOf('partnership', name)
  const domain = `${name.toLowerCase().replace(/[^a-z]+/g, '-')}.example`
  const inScope = <Result>(work: (tx: Tx) => Promise<Result>, personId: string | null = null) =>
    withScope(database, { partnershipId, personId }, work)
  await inScope((tx) => createPartnership(tx, { name, blueprint: 'samen' }))

  async function organisation(
    kind: string,
    of: string,
    overrides: Overrides<'organisation'> = {},
  ): Promise<TestOrganisation> {
    const row = { partnershipId, id: idOf(kind, of), kind, name: of, boardId: null, ...overrides }
    await inScope((tx) => tx.db.insertInto('organisation').values(row).execute())
    return { id: row.id, name: row.name, boardId: row.boardId ?? null }
  }

  async function person(of: string, overrides: Overrides<'person'> = {}): Promise<TestPerson> {
    const email = `${of.toLowerCase().replace(/[^a-z]+/g, '.')}@${domain}`
    const row = { partnershipId, id: idOf('person', of), name: of, email, ...overrides }
    await inScope((tx) => tx.db.insertInto('person').values(row).execute())
    return { id: row.id, name: row.name, email: row.email }
  }

  async function appointment(
    who: TestPerson,
    roleKey: string,
    at: TestOrganisation,
    overrides: Overrides<'appointment'> = {},
  ): Promise<void> {
    const row = {
      partnershipId,
      id: idOf('appointment', `${who.name} ${roleKey} ${at.name} ${overrides.startsOn ?? ''}`),
      personId: who.id,
      roleKey,
      organisationId: at.id,
      startsOn: '2020-08-01',
      ...overrides,
    }
    await inScope((tx) => tx.db.insertInto('appointment').values(row).execute())
  }

  /** A published theme of two criteria, or of what is said of it. */
  async function theme(title: string, overrides: Partial<ThemeDefinition> = {}): Promise<TestTheme> {
    const definition = { ...twoCriteria(title), notes: [`Dit thema is een voorbeeld van ${name}.`], ...overrides }
    const [instrumentId, versionId] = [idOf('instrument', title), idOf('version', title)]
    await inScope(async ({ db }) => {
      await db.insertInto('instrument').values({ partnershipId, id: instrumentId, kind: 'scenario-theme' }).execute()
      await db
        .insertInto('instrumentVersion')
        .values({
          partnershipId,
          id: versionId,
          instrumentId,
          number: 1,
          state: 'published',
          definition: JSON.stringify(definition),
          provenance: JSON.stringify(ownExample),
          publishedAt: new Date('2026-11-01'),
        })
        .execute()
    })
    return { instrumentId, versionId, criteria: definition.criteria.map(({ id }) => id) }
  }

  /** The next version of a theme, in the making: read from a document, with one cell to look at. */
  async function draft(of: TestTheme, title: string, sourceFileId: string): Promise<void> {
    const definition = { ...twoCriteria(title), notes: [], title: `${title}, verbeterd` }
    const [criterionId = ''] = of.criteria
    const reading = { text: title, doubts: [{ criterionId, phase: 2, reason: 'Hoort deze zin hierbij?' }] }
    await inScope(({ db }) =>
      db
        .insertInto('instrumentVersion')
        .values({
          partnershipId,
          id: idOf('version', `${title}, in de maak`),
          instrumentId: of.instrumentId,
          number: 2,
          definition: JSON.stringify(definition),
          provenance: JSON.stringify(ownExample),
          reading: JSON.stringify(reading),
          sourceFileId,
        })
        .execute(),
    )
  }

  /** A published conversation framework of two subthemes, or of what is said of it. */
  async function framework(title: string, overrides: Partial<FrameworkDefinition> = {}): Promise<TestFramework> {
    const definition = { ...twoSubthemes(title), ...overrides }
    const [instrumentId, versionId] = [idOf('instrument', title), idOf('version', title)]
    await inScope(async ({ db }) => {
      const kind = 'conversation-framework'
      await db.insertInto('instrument').values({ partnershipId, id: instrumentId, kind }).execute()
      await db
        .insertInto('instrumentVersion')
        .values({
          partnershipId,
          id: versionId,
          instrumentId,
          number: 1,
          state: 'published',
          definition: JSON.stringify(definition),
          provenance: JSON.stringify(ownExample),
          publishedAt: new Date('2026-11-01'),
        })
        .execute()
    })
    return { instrumentId, versionId, items: placedItems(definition).map(({ id }) => id) }
  }

  /** The next version of a framework, in the making: read from a document, with one item to look at. */
  async function frameworkDraft(of: TestFramework, title: string, sourceFileId: string): Promise<void> {
    const [itemId = ''] = of.items
    const reading = { text: title, doubts: [{ part: 'item', id: itemId, reason: 'Is dit een item?' }], structure: [] }
    await inScope(({ db }) =>
      db
        .insertInto('instrumentVersion')
        .values({
          partnershipId,
          id: idOf('version', `${title}, in de maak`),
          instrumentId: of.instrumentId,
          number: 2,
          definition: JSON.stringify(twoSubthemes(title)),
          provenance: JSON.stringify(ownExample),
          reading: JSON.stringify(reading),
          sourceFileId,
        })
        .execute(),
    )
  }

  type ScanParts = {
    school: TestOrganisation
    facilitator: TestPerson
    participants: readonly TestPerson[]
    themes: readonly TestTheme[]
  }

  async function scan(
    called: string,
    { school, facilitator, participants, themes }: ScanParts,
    overrides: Overrides<'scan'> = {},
  ): Promise<TestScan> {
    const row = {
      partnershipId,
      id: idOf('scan', called),
      schoolId: school.id,
      occasion: 'four-yearly',
      schoolYear: 2026,
      facilitatorId: facilitator.id,
      opensOn: '2026-11-09',
      closesOn: '2026-11-27',
      talkOn: '2026-12-04',
      ambitionYear: 2028,
      ...overrides,
    }
    const scanId = row.id
    await inScope(async ({ db }) => {
      await db.insertInto('scan').values(row).execute()
      await db
        .insertInto('scanTheme')
        .values(themes.map(({ versionId }, position) => ({ partnershipId, scanId, versionId, position })))
        .execute()
      await db
        .insertInto('participant')
        .values(participants.map(({ id }) => ({ partnershipId, scanId, personId: id, roleName: 'Schoolopleider' })))
        .execute()
    })
    return { id: scanId, themes }
  }

  /** What somebody chose, on the first criterion of a scan unless said otherwise. */
  async function choice(on: TestScan, by: TestPerson, overrides: Overrides<'choice'> = {}): Promise<void> {
    const [first] = on.themes
    const row = {
      partnershipId,
      scanId: on.id,
      personId: by.id,
      versionId: first?.versionId ?? '',
      criterionId: first?.criteria[0] ?? '',
      phase: 2,
      ...overrides,
    }
    await inScope((tx) => tx.db.insertInto('choice').values(row).execute(), by.id)
  }

  async function judgement(on: TestScan, overrides: Overrides<'teamJudgement'> = {}): Promise<void> {
    const rows = on.themes.flatMap(({ versionId, criteria }) =>
      criteria.map((criterionId) => ({
        partnershipId,
        scanId: on.id,
        versionId,
        criterionId,
        level: 2.5,
        ...overrides,
      })),
    )
    await inScope((tx) => tx.db.insertInto('teamJudgement').values(rows).execute())
  }

  /** A focus point with one action. */
  async function focusPoint(
    on: TestScan,
    owner: TestPerson,
    name: string,
  ): Promise<{ pointId: string; actionId: string }> {
    const [pointId, actionId] = [idOf('focus point', name), idOf('action', name)]
    const [first] = on.themes
    await inScope(async ({ db }) => {
      const { schoolId } = await db
        .selectFrom('scan')
        .where('id', '=', on.id)
        .select('schoolId')
        .executeTakeFirstOrThrow()
      await db
        .insertInto('focusPoint')
        .values({
          partnershipId,
          id: pointId,
          scanId: on.id,
          versionId: first?.versionId ?? '',
          criterionId: first?.criteria[0] ?? '',
          goal: 'Studenten zien elkaars lessen.',
          position: 0,
        })
        .execute()
      await db
        .insertInto('action')
        .values({
          partnershipId,
          id: actionId,
          focusPointId: pointId,
          what: 'Rooster maken',
          ownerId: owner.id,
          dueOn: '2027-07-01',
          agreedOn: '2026-11-20',
          schoolId,
          guarantee: 2,
          instrumentId: first?.instrumentId ?? null,
          instrumentItemId: first?.criteria[0] ?? null,
        })
        .execute()
    })
    return { pointId, actionId }
  }

  return {
    id: partnershipId,
    name,
    inScope,
    /** Does work as whoever bears a pass; nothing when there is no such pass. */
    bearing: <Result>(kind: PassKind, secret: string, work: (tx: Tx, subjectId: string) => Promise<Result>) =>
      withPass(database, { kind, secretHash: hashOf(secret) }, new Date('2026-11-22'), async (found) =>
        found ? work(found.tx, found.subjectId) : undefined,
      ),
    board: (of: string, overrides?: Overrides<'organisation'>) => organisation('board', of, overrides),
    institute: (of: string, overrides?: Overrides<'organisation'>) => organisation('institute', of, overrides),
    school: (of: string, board: TestOrganisation, overrides: Overrides<'organisation'> = {}) =>
      organisation('school', of, { boardId: board.id, ...overrides }),
    person,
    appointment,
    /** Somebody who is appointed. */
    async appointed(of: string, roleKey: string, at: TestOrganisation): Promise<TestPerson> {
      const who = await person(of)
      await appointment(who, roleKey, at)
      return who
    },
    shippedInstruments: () => inScope(addShippedInstruments),
    theme,
    draft,
    framework,
    frameworkDraft,
    scan,
    choice,
    /** What the team sees of the choices after closing. */
    countSpread: (on: TestScan) => inScope((tx) => countSpread(tx, on.id)),
    judgement,
    focusPoint,
  }
}

export const ownExample = { source: 'Eigen voorbeeld', date: '2026-11-01', by: 'Het partnerschap', ownWords: true }

function twoSubthemes(title: string): FrameworkDefinition {
  return {
    title,
    questions: ['Waaruit blijkt dat?', 'Hoe kun je dit zien?', 'Hoe wordt het geborgd?'],
    subthemes: [
      {
        id: 'leeromgeving',
        guarantee: 2,
        title: 'Leeromgeving',
        items: [
          { id: 'veilig-leren', number: 1, text: 'Een student durft op school iets nieuws te proberen.' },
          { id: 'meer-dan-de-stage', number: 2, text: 'Een student doet mee aan meer dan de stage alleen.' },
        ],
      },
      {
        id: 'dialoog',
        guarantee: 4,
        title: 'Open gesprek',
        items: [
          {
            id: 'eerlijk-gesprek',
            number: 1,
            text: 'In een gesprek zegt iedereen wat hij of zij ziet.',
            questions: ['Wanneer lukte dat?'],
          },
        ],
      },
    ],
    notes: [],
  }
}

function twoCriteria(title: string): ThemeDefinition {
  const first = 'Studenten draaien mee in één groep.'
  const second = 'Studenten kijken ook in andere groepen.'
  const third = 'Studenten en leraren onderzoeken samen.'
  const fourth = 'De school en de opleiding vernieuwen samen het onderwijs.'
  return {
    title,
    guarantee: 2,
    phases: [
      'Individuele begeleiding',
      'Commitment Samen Opleiden',
      'Verbinden en verbreden',
      'Innovatie en co-creatie',
    ],
    criteria: [
      {
        id: 'leerplek',
        name: 'De leerplek',
        question: 'Waar leren studenten?',
        descriptors: [first, second, third, fourth],
      },
      { id: 'samenwerken', name: 'Samenwerken', descriptors: [first, second, third, null] },
    ],
    notes: [],
    reflectionCards: [],
  }
}
