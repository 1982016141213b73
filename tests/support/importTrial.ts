import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import type { ListSubject } from '../../src/areas/partnership/sentList.ts'
import { readListTask } from '../../src/areas/partnership/tasks/readList.ts'
import { taskJob } from '../../src/platform/tasks.ts'
import type { Factories } from './factories.ts'
import { openSite, type Site, type Visitor } from './site.ts'

const headers = 'BEVOEGD GEZAG NUMMER;BEVOEGD GEZAG NAAM;INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;PLAATSNAAM'

/** Two schools of one board, and one of another, as rows of a list. */
export const schoolRows = {
  linde: '41001;Stichting West;01AB;01AB00;De Linde;UTRECHT',
  eik: '41001;Stichting West;01AB;01AB01;De Eik;UTRECHT',
  kade: '41002;Stichting Oost;02CD;02CD00;De Kade;DEVENTER',
}

/** A list of schools as CSV. */
export const schoolList = (...rows: readonly string[]) => `${[headers, ...rows].join('\r\n')}\r\n`

type Content = string | Uint8Array<ArrayBuffer>

/** The button that agrees: where it posts, and the mark of what was seen. */
export function agreement(html: string): { action: string; seen: string } {
  const action = /action="([^"]+\/confirmation[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  return { action, seen: /name="seen" value="([^"]+)"/.exec(html)?.[1] ?? '' }
}

/** A site for the tests of a file, with a new partnership and its project coordinator for each, who takes lists over. */
export function importTrial() {
  let site: Site
  let partnership: Factories
  let coordinatorId: string
  let coordinator: Visitor
  let count = 0
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site?.close())
  beforeEach(async () => {
    count += 1
    const letters = String.fromCharCode(97 + Math.floor(count / 26), 97 + (count % 26))
    partnership = await site.partnership(`Inlezen ${letters}`)
    const board = await partnership.board('Stichting Penvoerder')
    const person = await partnership.appointed('Penvoerder', 'project-coordinator', board)
    coordinatorId = person.id
    coordinator = await site.as(person)
  })

  /** Sends a list in and lets it be read; the address where that leads, and what was told. */
  async function send(subject: ListSubject, content: Content, name = 'lijst.csv') {
    const list = new File([content], name)
    const sent = await coordinator.post(`/partnership/import/${subject}`, { list })
    expect(sent.status).toBe(303)
    const taskPath = sent.headers.get('location') ?? ''
    const payload = { partnershipId: partnership.id, taskId: taskPath.split('/').at(-1) }
    await taskJob([readListTask]).perform(site.services, payload)
    const told = await (await coordinator.get(taskPath)).text()
    return { told, next: /href="([^"]+)"[^>]*>\s*Ga verder/.exec(told)?.[1] ?? '' }
  }

  async function pageAt(path: string) {
    const response = await coordinator.get(path)
    return { status: response.status, html: await response.text() }
  }

  async function agree(html: string) {
    const { action, seen } = agreement(html)
    expect(action, 'de knop “Neem over”').not.toBe('')
    return coordinator.post(action, { seen })
  }

  /** Sends a list in, looks at it, and takes it over. */
  async function takeOver(subject: ListSubject, content: Content, name?: string) {
    const { next } = await send(subject, content, name)
    const path = next.replace(/\/boards$/, '?all=on')
    const { html } = await pageAt(path)
    const response = await agree(html)
    expect(response.status).toBe(303)
    return path
  }

  const organisationNames = () =>
    partnership.inScope(async ({ db, scope }) => {
      const rows = await db
        .selectFrom('organisation')
        .where('partnershipId', '=', scope.partnershipId)
        .orderBy('name')
        .select('name')
        .execute()
      return rows.map(({ name }) => name)
    })

  const eventCounts = () =>
    partnership.inScope(async ({ db, scope }) => {
      const rows = await db
        .selectFrom('event')
        .where('partnershipId', '=', scope.partnershipId)
        .groupBy('verb')
        .select((eb) => ['verb', eb.fn.countAll<number>().as('number')])
        .execute()
      return Object.fromEntries(rows.map(({ verb, number }) => [verb, number]))
    })

  const current = () => ({ site, partnership, coordinator, coordinatorId })
  return { current, send, pageAt, agree, takeOver, organisationNames, eventCounts }
}
