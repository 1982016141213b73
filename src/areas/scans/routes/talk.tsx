import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import { saveJudgement } from '../commands.ts'
import { judgementForm, leftOut, levelFrom, phaseFrom } from '../forms.ts'
import { Talk, talkPath } from '../pages/Talk.tsx'
import { scanPolicy } from '../policy.ts'
import { findTalkItems, type Scan, type TalkItem, type TeamJudgement } from '../queries.ts'
import { type PhaseCounts, talkOrder } from '../rules.ts'
import { crumbsOf, theScan } from './subjects.ts'

const none: PhaseCounts = [0, 0, 0, 0]

function turnsOf(items: readonly TalkItem[]) {
  const criteria = items.map((item) => ({
    ...item,
    choices: item.spread?.choices ?? none,
    ambitions: item.spread?.ambitions ?? none,
    settled: item.judgement !== undefined,
  }))
  return talkOrder(criteria)
}

function formOf(judgement: TeamJudgement | undefined): FormState {
  if (!judgement) return filled({ revision: 0 })
  const { level, ambition, reasons, evidence, minorityView, revision } = judgement
  return filled({ level: level ?? leftOut, ambition, reasons, evidence, minorityView, revision })
}

type Shown = { form?: FormState; status?: 200 | 409 | 422; newer?: TeamJudgement }

async function talkPage<Values>(
  { tx, who, params, query, subject: scan }: Request<Scan, Values>,
  shown: Shown = {},
): Promise<Answer> {
  const items = await findTalkItems(tx, scan, true)
  const turns = turnsOf(items)
  const wanted = (item: TalkItem) => item.theme.versionId === params.version && item.criterion.id === params.criterion
  const current = params.version ? items.find(wanted) : turns[0]?.criterion
  if (!current) return problem.unknown()
  const projector = query.get('projector') === '1'
  const maySettle = scan.state === 'talking' && scanPolicy.settle.allows(who, scan)
  const body = (
    <Talk
      scan={scan}
      turns={turns}
      current={current}
      form={shown.form ?? formOf(current.judgement)}
      maySettle={maySettle}
      projector={projector}
      newer={shown.newer}
    />
  )
  return page('Waar praten we over?', body, {
    status: shown.status ?? 200,
    crumbs: crumbsOf(scan, 'Gesprek'),
    shape: projector ? 'projector' : 'wide',
  })
}

const notYet = (scan: Scan) => redirect(`/scans/${scan.id}`, 'De verdeling is te zien als het kiezen gesloten is.')
const isClosed = ({ state }: Scan) => state === 'talking' || state === 'settled' || state === 'archived'
const criterionPath = '/scans/:scan/talk/:version/:criterion{[a-z0-9-]+}'

export const talkRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/scans/:scan/talk',
    subject: theScan,
    access: scanPolicy.talk,
    handle: async (request) => (isClosed(request.subject) ? talkPage(request) : notYet(request.subject)),
  }),
  subjectRoute({
    method: 'get',
    path: criterionPath,
    subject: theScan,
    access: scanPolicy.talk,
    handle: async (request) => (isClosed(request.subject) ? talkPage(request) : notYet(request.subject)),
  }),
  subjectRoute({
    method: 'post',
    path: criterionPath,
    subject: theScan,
    access: scanPolicy.settle,
    form: judgementForm,
    async handle(request) {
      const { tx, params, query, subject: scan, form } = request
      const items = await findTalkItems(tx, scan, false)
      const item = items.find(
        ({ theme, criterion }) => theme.versionId === params.version && criterion.id === params.criterion,
      )
      if (!item) return problem.unknown()
      if (!form.ok) return talkPage(request, { form: refused(form, form.errors), status: 422 })
      const { level, ambition, revision, ...said } = form.values
      const wanted = phaseFrom(ambition)
      const judgement = {
        versionId: item.theme.versionId,
        criterionId: item.criterion.id,
        level: levelFrom(level),
        ambition: wanted,
        ambitionYear: wanted && scan.ambitionYear,
        ...said,
      }
      const result = await saveJudgement(tx, scan.id, judgement, revision)
      if (result === 'not-now')
        return redirect(`/scans/${scan.id}`, 'Deze scan is niet (meer) in gesprek. Heropen hem om iets te veranderen.')
      if (result === 'changed-meanwhile') {
        const newer = item.judgement
        // What was typed stays; sending it again replaces what the other wrote, knowingly.
        const form2: FormState = { typed: { ...form.typed, revision: [String(newer?.revision ?? 0)] }, errors: {} }
        return talkPage(request, newer ? { form: form2, status: 409, newer } : { form: form2, status: 409 })
      }
      const next = turnsOf(await findTalkItems(tx, scan, true)).find((turn) => turn.reason !== 'settled')
      const projector = query.get('projector') === '1' ? '?projector=1' : ''
      if (!next)
        return redirect(
          `/scans/${scan.id}/development-plan`,
          'Alle onderdelen zijn besproken. Kies nu aandachtspunten.',
        )
      return redirect(`${talkPath(scan, next.criterion)}${projector}`, `“${item.criterion.name}” is vastgelegd.`)
    },
  }),
]
