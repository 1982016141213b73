import type { Rule, SubjectFinder } from '../../platform/web/access.ts'
import { rule } from '../../platform/web/access.ts'
import type { Crumb } from '../../platform/web/answer.ts'
import { panelPolicy } from './policy.ts'
import { findFindings, findPanel, findQuestions, type Panel, type PanelFinding, type PanelQuestion } from './queries.ts'

export const panelPath = ({ id }: Pick<Panel, 'id'>) => `/panels/${id}`

/** `:panel` in a path. */
export const thePanel: SubjectFinder<Panel> = {
  find: (tx, params) => findPanel(tx, params.panel ?? ''),
  seenBy: panelPolicy.see,
}

export type InPanel<Thing> = { panel: Panel } & Thing

/** A rule about an interview, for what is in it. */
export const inPanel = <Thing>({ name, allows }: Rule<Panel>): Rule<InPanel<Thing>> =>
  rule<InPanel<Thing>>(name, (who, { panel }) => allows(who, panel))

/** `:panelQuestion` of a `:panel`. */
export const theQuestion: SubjectFinder<InPanel<{ question: PanelQuestion }>> = {
  async find(tx, params) {
    const panel = await findPanel(tx, params.panel ?? '')
    const question = panel && (await findQuestions(tx, panel.id)).find(({ id }) => id === params.panelQuestion)
    return panel && question && { panel, question }
  },
  seenBy: inPanel(panelPolicy.see),
}

/** `:panelFinding` of a `:panel`. */
export const theFinding: SubjectFinder<InPanel<{ finding: PanelFinding }>> = {
  async find(tx, params) {
    const panel = await findPanel(tx, params.panel ?? '')
    const finding = panel && (await findFindings(tx, panel.id)).find(({ id }) => id === params.panelFinding)
    return panel && finding && { panel, finding }
  },
  seenBy: inPanel(panelPolicy.see),
}

/** Where a page of an interview stands. */
export function crumbsOf(panel: Panel, here?: string): Crumb[] {
  const above: Crumb[] = [{ title: 'Panelgesprekken', href: '/panels' }]
  return here ? [...above, { title: panel.title, href: panelPath(panel) }, { title: here }] : above
}
