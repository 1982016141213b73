import { peopleMark, schoolMark } from '../../src/areas/partnership/commands/importing.ts'
import { planPeople, planSchools } from '../../src/areas/partnership/importing/index.ts'
import { findExistingPeople, findExistingSchools, findSentList } from '../../src/areas/partnership/queries/importing.ts'
import { type ListSubject, readListKind } from '../../src/areas/partnership/sentList.ts'
import type { Factories, TestPerson } from './factories.ts'
import { idOf } from './factories.ts'
import type { World } from './world.ts'

const sheets: Record<ListSubject, { headers: string[]; cells: string[] }> = {
  schools: {
    headers: ['BEVOEGD GEZAG NUMMER', 'INSTELLINGSCODE', 'VESTIGINGSCODE', 'VESTIGINGSNAAM'],
    cells: ['99001', '99AB', '07', 'De Lisdodde'],
  },
  people: {
    headers: ['naam', 'e-mail', 'rol', 'organisatie'],
    cells: ['Iemand Nieuw', 'iemand.nieuw@voorbeeld.nl', 'mentor', 'De Waterlelie'],
  },
}

/** A list of each subject that somebody sent in and that was read; their ids. */
export async function sendLists(
  { inScope }: Factories,
  by: TestPerson,
): Promise<{ schoolList: string; peopleList: string }> {
  const ids = { schools: idOf('task', 'schools'), people: idOf('task', 'people') }
  for (const subject of ['schools', 'people'] as const) {
    const { headers, cells } = sheets[subject]
    const input = { subject, fileId: idOf('file', subject), fileName: 'lijst.csv' }
    const read = { input: JSON.stringify(input), result: JSON.stringify({ headers, rows: [{ line: 2, cells }] }) }
    const task = { id: ids[subject], kind: readListKind, title: 'Lijst lezen', state: 'done', requestedBy: by.id }
    await inScope(({ db, scope: { partnershipId } }) =>
      db
        .insertInto('task')
        .values({ partnershipId, ...task, ...read })
        .execute(),
    )
  }
  return { schoolList: ids.schools, peopleList: ids.people }
}

/** What somebody sends who agrees to take a list over: the mark of what they saw. */
export function agreementTo(subject: ListSubject, today: string) {
  return async ({ partnership, person, ids }: World) =>
    partnership.inScope(async (tx) => {
      const id = (subject === 'schools' ? ids.schoolList : ids.peopleList) ?? ''
      const list = await findSentList(tx, subject, id)
      if (!list) throw new Error(`no list of ${subject} was sent in`)
      const seen =
        subject === 'schools'
          ? schoolMark(planSchools(list.sheet, await findExistingSchools(tx)))
          : peopleMark(planPeople(list.sheet, await findExistingPeople(tx), { startsOn: today }))
      return { seen }
    }, person('project-coordinator').id)
}
