import type { SubjectFinder } from '../../../platform/web/access.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { filled } from '../../../platform/web/form.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import { count, listed } from '../../../ui/words.ts'
import { importSchools, schoolMark } from '../commands/importing.ts'
import { bodyOf } from '../forms.ts'
import { boardsForm, confirmationForm } from '../importForms.ts'
import {
  type ExistingSchools,
  isReady,
  planSchools,
  type SchoolPlan,
  type SchoolSelection,
} from '../importing/index.ts'
import { schoolPreview } from '../importPreview.ts'
import { ImportBoards } from '../pages/ImportBoards.tsx'
import { ImportPreview } from '../pages/ImportPreview.tsx'
import { NewBoards } from '../pages/ImportSchools.tsx'
import { partnershipPolicy } from '../policy.ts'
import { findExistingSchools, findSentList, type SentList } from '../queries/importing.ts'
import { pageOfList } from '../rules.ts'
import { importPath, importTitles } from '../sentList.ts'
import { crumbsOf } from './subjects.ts'

const path = importPath('schools')

const theList: SubjectFinder<SentList> = {
  find: (tx, params) => findSentList(tx, 'schools', params.schoolList ?? ''),
  seenBy: partnershipPolicy.change,
}

const crumbs = (here: string) => crumbsOf({ title: importTitles.schools, href: path }, { title: here })

/** The boards that were ticked; what makes no sense counts as not ticked. */
function boardsIn(query: URLSearchParams) {
  const read = boardsForm.parse(bodyOf(query))
  return read.ok ? read.values.board : []
}

function selectionIn(query: URLSearchParams): SchoolSelection {
  const boards = boardsIn(query)
  return boards.length === 0 || query.has('all') ? {} : { boards }
}

type Preview = {
  list: SentList
  plan: SchoolPlan
  existing: ExistingSchools
  query: URLSearchParams
  overtaken?: boolean
}

function previewPage({ list, plan, existing, query, overtaken = false }: Preview): Answer {
  const rows = schoolPreview(plan, existing)
  const changes = plan.counts.add + plan.counts.change > 0
  const body = (
    <ImportPreview
      subject="schools"
      path={`${path}/${list.id}`}
      query={query}
      fileName={list.fileName}
      plan={plan}
      seen={schoolMark(plan)}
      standing={isReady(plan) ? (changes ? 'ready' : 'nothing') : 'wrong'}
      overtaken={overtaken}
      rows={rows}
      page={pageOfList(rows.length, Number(query.get('page') ?? 1))}
    >
      <NewBoards path={`${path}/${list.id}`} query={query} plan={plan} />
    </ImportPreview>
  )
  return page('Wat er zou gebeuren', body, { status: overtaken ? 409 : 200, crumbs: crumbs('Wat er zou gebeuren') })
}

function takenOver({ counts, newBoards }: SchoolPlan): string {
  const told = [
    ...(counts.add > 0 ? [`${count(counts.add, 'school', 'scholen')} erbij`] : []),
    ...(counts.change > 0 ? [`${count(counts.change, 'school', 'scholen')} gewijzigd`] : []),
    ...(newBoards.length > 0 ? [`${count(newBoards.length, 'bestuur', 'besturen')} erbij`] : []),
  ]
  return told.length === 0 ? 'Er veranderde niets.' : `Overgenomen: ${listed(told)}.`
}

export const schoolListRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: `${path}/:schoolList`,
    subject: theList,
    access: partnershipPolicy.change,
    async handle({ tx, subject: list, query }) {
      const existing = await findExistingSchools(tx)
      const plan = planSchools(list.sheet, existing, selectionIn(query))
      const undecided = boardsIn(query).length === 0 && !query.has('all')
      if (undecided && plan.boards.length > 1)
        return redirect(`${path}/${list.id}/boards`, 'Kies eerst welke besturen meedoen.')
      return previewPage({ list, plan, existing, query })
    },
  }),
  subjectRoute({
    method: 'get',
    path: `${path}/:schoolList/boards`,
    subject: theList,
    access: partnershipPolicy.change,
    async handle({ tx, subject: list, query }) {
      const { boards, rows } = planSchools(list.sheet, await findExistingSchools(tx))
      const known = boards.filter((board) => board.known).map(({ authorityNumber }) => authorityNumber)
      const form = filled({
        board: query.has('search') ? boardsIn(query) : known,
        search: query.get('search')?.slice(0, 100),
      })
      const body = <ImportBoards path={`${path}/${list.id}`} boards={boards} schools={rows.length} form={form} />
      return page('Welke besturen?', body, { crumbs: crumbs('Welke besturen?') })
    },
  }),
  subjectRoute({
    method: 'post',
    path: `${path}/:schoolList/confirmation`,
    subject: theList,
    access: partnershipPolicy.change,
    form: confirmationForm,
    // In the request itself: all 7,000 schools of the country take less than two seconds, and whoever agreed sees at once what came of it.
    async handle({ tx, subject: list, query, form }) {
      const seen = form.ok ? form.values.seen : ''
      const { ok, plan } = await importSchools(tx, list, selectionIn(query), seen)
      if (!ok) return previewPage({ list, plan, existing: await findExistingSchools(tx), query, overtaken: true })
      return redirect('/partnership/organisations?kind=school', takenOver(plan))
    },
  }),
]
