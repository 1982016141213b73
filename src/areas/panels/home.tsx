import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import { count, dueInWords, longDay } from '../../ui/words.ts'
import type { Asked, HomeSource } from '../home/index.ts'
import { StateTag } from './pages/PanelList.tsx'
import { findFindings, findOwnChecks, findOwnPanels, findProgress, type Panel } from './queries.ts'
import { panelPath } from './subjects.ts'

/** What panel interviews contribute to everybody's first page. */
export const panelHome: HomeSource = {
  async asked(tx, who) {
    const asked: Asked[] = []
    for (const panel of await findOwnPanels(tx)) {
      asked.push(...(await askedOfGuest(tx, who, panel)))
      if (panel.hostId === who.personId) asked.push(...(await askedOfHost(tx, who, panel)))
    }
    return asked
  },
  async sections(tx, who) {
    const panels = await findOwnPanels(tx)
    if (panels.length === 0) return []
    return [
      {
        title: 'Panelgesprekken',
        more: { href: '/panels', label: 'alle panelgesprekken' },
        column: 'side',
        body: (
          <ul class="rows plain">
            {panels.slice(0, 4).map((panel) => (
              <li key={panel.id}>
                <div>
                  <a href={panelPath(panel)}>{panel.title}</a> <StateTag state={panel.state} />
                </div>
                {panel.day >= who.today && <span class="due">{dueInWords(who.today, panel.day)}</span>}
              </li>
            ))}
          </ul>
        ),
      },
    ]
  },
}

/** To answer the invitation, and to check what was written down. */
async function askedOfGuest(tx: Tx, who: Who, panel: Panel): Promise<Asked[]> {
  const guest = panel.guests.find(({ personId, invited }) => personId === who.personId && invited)
  if (guest && guest.reply === null && panel.state === 'invited')
    return [
      {
        title: 'Praat je mee in het panelgesprek?',
        sentence: `“${panel.title}” is op ${longDay(panel.day)} van ${panel.from} tot ${panel.until}.`,
        href: panelPath(panel),
        button: 'Laat het weten',
        due: panel.day,
      },
    ]
  if (!guest?.present || panel.state !== 'checking') return []
  const left = (await findFindings(tx, panel.id)).length - (await findOwnChecks(tx, panel.id)).length
  if (left <= 0) return []
  return [
    {
      title: 'Lees na wat er in het panelgesprek is gezegd',
      sentence: `Nog ${count(left, 'opbrengst', 'opbrengsten')}. Niemand ziet wie wat zegt.`,
      href: `${panelPath(panel)}/checks`,
      button: 'Lees het na',
      due: panel.checkUntil,
    },
  ]
}

async function askedOfHost(tx: Tx, who: Who, panel: Panel): Promise<Asked[]> {
  const path = panelPath(panel)
  const { state, title, day, checkUntil } = panel
  if (state === 'invited' && day <= who.today)
    return [
      {
        title: `Leid het panelgesprek “${title}”`,
        sentence: 'Noteer per vraag wat er gezegd wordt, en vink aan wie er waren.',
        href: `${path}/holding`,
        button: 'Naar het gesprek',
        due: day,
      },
    ]
  if (state === 'held')
    return [
      {
        title: `Schrijf op wat er in “${title}” naar voren kwam`,
        sentence: 'Zonder namen. Daarna kijken de deelnemers het na.',
        href: `${path}/findings`,
        button: 'Ga verder',
        due: null,
      },
    ]
  if (state === 'checking') {
    const { allChecked } = await findProgress(tx, panel)
    if (!allChecked && (checkUntil === null || checkUntil >= who.today)) return []
    return [
      {
        title: `Sluit de controle van “${title}”`,
        sentence: allChecked ? 'Iedereen die erbij was heeft gereageerd.' : 'De tijd om te reageren is om.',
        href: path,
        button: 'Ga verder',
        due: checkUntil,
      },
    ]
  }
  if (state === 'checked')
    return [
      {
        title: `Stel de opbrengsten van “${title}” vast`,
        sentence: 'Lees wat er volgens de deelnemers niet klopt, en antwoord daarop.',
        href: `${path}/findings`,
        button: 'Ga verder',
        due: null,
      },
    ]
  return []
}
