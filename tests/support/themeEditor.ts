import { expect } from 'vitest'
import { placeText } from '../../src/areas/instruments/forms.ts'
import { findInstrument, findPublishedThemes } from '../../src/areas/instruments/queries.ts'
import { contentOf, type DraftTheme, nextDoubt, type Theme, textAt } from '../../src/areas/instruments/rules.ts'
import { readThemeTask } from '../../src/areas/instruments/tasks.ts'
import { taskJob } from '../../src/platform/tasks.ts'
import { type FormFields, openSite } from './site.ts'

/** A theme as people copy it out of Word, in our own words. */
export const tabbed = [
  'THEMA: DE WERKPLEK',
  '',
  '\tIndividuele begeleiding\tCommitment Samen Opleiden\tVerbinden en verbreden\tInnovatie en co-creatie',
  'De start\tJe kijkt mee.\tJe doet mee. Je vraagt door.\tJe geeft les.\tJe ontwerpt mee.',
  'De groep\tEr is één groep.\tEr zijn er twee.\tJe wisselt van groep.\t',
  '',
  'Een werkplek is een plek waar je werkt en leert.',
].join('\n')

/** A site with a project coordinator who works on themes, a mentor and a student who read them. Close the site afterwards. */
export async function openThemeEditor() {
  const site = await openSite()
  const partnership = await site.partnership('Noord')
  const board = await partnership.board('Stichting Duin')
  const school = await partnership.school('De Waterlelie', board)
  const coordinator = await site.as(await partnership.appointed('Cor', 'project-coordinator', board))
  const mentor = await site.as(await partnership.appointed('Mia', 'mentor', school))
  const student = await site.as(await partnership.appointed('Sam', 'student-teacher', school))

  /** Sends a document in, lets it be read, and gives where its task leads and what it says. */
  async function bringIn(text: string | File, at = '/instruments/documents') {
    const kinds = { kind: 'scenario-theme', pastedKind: 'scenario-theme' }
    const fields: FormFields = typeof text === 'string' ? { ...kinds, text } : { ...kinds, file: text }
    const answer = await coordinator.post(at, fields)
    const task = answer.headers.get('location') ?? ''
    expect(task).toMatch(/^\/tasks\//)
    const payload = { partnershipId: partnership.id, taskId: task.slice('/tasks/'.length) }
    await taskJob([readThemeTask]).perform(site.services, payload)
    const page = await (await coordinator.get(task)).text()
    const nextPath = /href="(\/instruments\/[^"]+)"/.exec(page)?.[1] ?? ''
    return { page, nextPath, payload }
  }

  async function instrumentAt(draftPath: string): Promise<Theme> {
    const id = draftPath.split('/')[2] ?? ''
    const found = await partnership.inScope((tx) => findInstrument(tx, id))
    if (found?.kind !== 'scenario-theme') throw new Error(`no theme at ${draftPath}`)
    return found
  }

  async function draftAt(draftPath: string): Promise<DraftTheme> {
    const { draft } = await instrumentAt(draftPath)
    if (!draft) throw new Error(`no draft at ${draftPath}`)
    return draft
  }

  /** Sends a form of the editor in, with the revision that its page would show. */
  async function edit(draftPath: string, resource: string, fields: FormFields) {
    const { revision } = await draftAt(draftPath)
    return coordinator.post(`${draftPath}/${resource}`, { revision: String(revision), ...fields })
  }

  /** Fills in what a document does not say. */
  async function complete(draftPath: string) {
    const { definition } = await draftAt(draftPath)
    const [phase1, phase2, phase3, phase4] = definition.phases
    const told = { notes: definition.notes.join('\n\n'), reflectionCards: '' }
    const title = definition.title || 'Gespreid leiderschap'
    await edit(draftPath, 'theme', { title, guarantee: '2', phase1, phase2, phase3, phase4, ...told })
    await edit(draftPath, 'provenance', { source: 'Een scan', date: '2026-11-01', by: 'Werkgroep', words: 'official' })
  }

  async function publishedFrom(text: string) {
    const { nextPath } = await bringIn(text)
    await complete(nextPath)
    const answer = await edit(nextPath, 'publication', {})
    expect(answer.status).toBe(303)
    return instrumentAt(nextPath)
  }

  /** Goes from question mark to question mark, and saves each as it is. */
  async function lookAtEveryDoubt(draftPath: string) {
    for (let left = 100; left > 0; left -= 1) {
      const content = contentOf(await draftAt(draftPath))
      const next = nextDoubt(content, null)
      if (!next) return
      const [place, text] = [placeText(next), textAt(content.theme, next)]
      if (next.phase === 0) await edit(draftPath, 'names', { place, name: text, question: '', sameAs: '' })
      else await edit(draftPath, 'cells', { place, text, width: '1' })
    }
    throw new Error('there is no end to what is uncertain')
  }

  const published = () => partnership.inScope(findPublishedThemes)

  return {
    site,
    partnership,
    coordinator,
    mentor,
    student,
    bringIn,
    instrumentAt,
    draftAt,
    edit,
    complete,
    publishedFrom,
    lookAtEveryDoubt,
    published,
  }
}
