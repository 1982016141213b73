import type { SubjectFinder } from '../../../platform/web/access.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import { count, listed } from '../../../ui/words.ts'
import { importPeople, peopleMark } from '../commands/importing.ts'
import { confirmationForm } from '../importForms.ts'
import { type ExistingPeople, isReady, type PeoplePlan, planPeople } from '../importing/index.ts'
import { peoplePreview } from '../importPreview.ts'
import { PeopleInList } from '../pages/ImportPeople.tsx'
import { ImportPreview } from '../pages/ImportPreview.tsx'
import { partnershipPolicy } from '../policy.ts'
import { findExistingPeople, findSentList, type SentList } from '../queries/importing.ts'
import { pageOfList } from '../rules.ts'
import { importPath, importTitles } from '../sentList.ts'
import { crumbsOf } from './subjects.ts'

const path = importPath('people')

const theList: SubjectFinder<SentList> = {
  find: (tx, params) => findSentList(tx, 'people', params.peopleList ?? ''),
  seenBy: partnershipPolicy.change,
}

type Preview = {
  list: SentList
  plan: PeoplePlan
  existing: ExistingPeople
  query: URLSearchParams
  overtaken?: boolean
}

function previewPage({ list, plan, existing, query, overtaken = false }: Preview): Answer {
  const rows = peoplePreview(plan, existing)
  const body = (
    <ImportPreview
      subject="people"
      path={`${path}/${list.id}`}
      query={query}
      fileName={list.fileName}
      plan={plan}
      seen={peopleMark(plan)}
      standing={isReady(plan) ? (changesSomething(plan) ? 'ready' : 'nothing') : 'wrong'}
      overtaken={overtaken}
      also={peopleInWords(plan)}
      rows={rows}
      page={pageOfList(rows.length, Number(query.get('page') ?? 1))}
    >
      <PeopleInList plan={plan} />
    </ImportPreview>
  )
  return page('Wat er zou gebeuren', body, {
    status: overtaken ? 409 : 200,
    crumbs: crumbsOf({ title: importTitles.people, href: path }, { title: 'Wat er zou gebeuren' }),
  })
}

/** Somebody may only be called otherwise, with the same appointments. */
function changesSomething({ counts, newPeople, renamedPeople }: PeoplePlan): boolean {
  return counts.add + counts.change + newPeople.length + renamedPeople.length > 0
}

function peopleInWords({ newPeople, renamedPeople }: PeoplePlan): string[] {
  return [
    ...(newPeople.length > 0 ? [count(newPeople.length, 'nieuwe persoon', 'nieuwe mensen')] : []),
    ...(renamedPeople.length > 0 ? [count(renamedPeople.length, 'andere naam', 'andere namen')] : []),
  ]
}

function takenOver(plan: PeoplePlan): string {
  const { add, change } = plan.counts
  const told = [
    ...peopleInWords(plan),
    ...(add > 0 ? [count(add, 'nieuwe aanstelling', 'nieuwe aanstellingen')] : []),
    ...(change > 0 ? [count(change, 'andere laatste dag', 'andere laatste dagen')] : []),
  ]
  return told.length === 0 ? 'Er veranderde niets.' : `Overgenomen: ${listed(told)}.`
}

export const peopleListRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: `${path}/:peopleList`,
    subject: theList,
    access: partnershipPolicy.change,
    async handle({ tx, who, subject: list, query }) {
      const existing = await findExistingPeople(tx)
      return previewPage({ list, plan: planPeople(list.sheet, existing, { startsOn: who.today }), existing, query })
    },
  }),
  subjectRoute({
    method: 'post',
    path: `${path}/:peopleList/confirmation`,
    subject: theList,
    access: partnershipPolicy.change,
    form: confirmationForm,
    // In the request itself, as for schools.
    async handle({ tx, who, subject: list, query, form }) {
      const seen = form.ok ? form.values.seen : ''
      const { ok, plan } = await importPeople(tx, list, who.today, seen)
      if (!ok) return previewPage({ list, plan, existing: await findExistingPeople(tx), query, overtaken: true })
      return redirect('/partnership/people', takenOver(plan))
    },
  }),
]
