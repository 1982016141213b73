import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { count } from '../../../ui/words.ts'
import { type Body, bodyPolicy, theBody } from '../../bodies/index.ts'
import { changeSeries, extendSeries, planSeries } from '../commands.ts'
import { extensionForm, newSeriesForm, rhythmFrom, seriesForm } from '../forms.ts'
import { ChangeSeries, NewSeries, SeriesPage } from '../pages/PlanPages.tsx'
import { seriesPath } from '../paths.ts'
import { meetingPolicy } from '../policy.ts'
import { findMeetingsOfSeries, findSeries, type MeetingSeries } from '../queries.ts'
import { rhythmOf } from '../recurrence.ts'
import { crumbsOfBody, theSeries } from '../subjects.ts'

/** The last day of the school year in which a day is. */
const endOfSchoolYear = (day: Day): Day => `${schoolYearOf(day) + 1}-07-31`

const noDays = 'In deze periode valt geen enkele keer. Kies een andere dag, of een latere laatste dag.'

function newPage(body: Body, form: FormState, status: 200 | 422 = 200): Answer {
  return page('Plan een reeks', <NewSeries body={body} form={form} />, {
    status,
    crumbs: crumbsOfBody(body, { title: 'Plan een reeks' }),
  })
}

type Shown = { status?: 200 | 409 | 422; newer?: boolean }

function changePage(series: MeetingSeries, form: FormState, { status = 200, newer = false }: Shown = {}): Answer {
  return page('Wijzig de reeks', <ChangeSeries series={series} form={form} newer={newer} />, {
    status,
    crumbs: crumbsOfBody(series.body, { title: series.title, href: seriesPath(series.id) }, { title: 'Wijzig' }),
  })
}

function valuesOf(series: MeetingSeries, today: Day): FormState {
  const { title, rule, startsAt, minutes, untilDay, place, onlineAddress, revision } = series
  const rhythm = rhythmOf(rule)
  const firstDay = series.firstDay > today ? series.firstDay : today
  return filled({
    ...{ title, startsAt, minutes, untilDay, place, onlineAddress, revision, firstDay },
    unit: rhythm?.unit,
    every: rhythm?.every,
    weekday: rhythm && 'weekday' in rhythm ? rhythm.weekday : null,
    position: rhythm && 'position' in rhythm ? rhythm.position : 1,
  })
}

async function seriesPage(
  tx: Tx,
  who: Who,
  series: MeetingSeries,
  shown: { form?: FormState; status?: 422 } = {},
): Promise<Answer> {
  const nextYear = endOfSchoolYear(
    `${Number(series.untilDay.slice(0, 4)) + 1}${series.untilDay.slice(4).replace('02-29', '02-28')}`,
  )
  return page(
    series.title,
    <SeriesPage
      series={series}
      meetings={await findMeetingsOfSeries(tx, series.id)}
      extension={shown.form ?? filled({ untilDay: nextYear })}
      mayLead={meetingPolicy.leadSeries.allows(who, series)}
      today={who.today}
    />,
    { status: shown.status ?? 200, crumbs: crumbsOfBody(series.body, { title: series.title }) },
  )
}

export const seriesRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/bodies/:body/series/new',
    subject: theBody,
    access: bodyPolicy.lead,
    handle: async ({ who, subject: body }) =>
      newPage(
        body,
        filled({
          title: body.name,
          unit: 'week',
          every: 6,
          weekday: 'TU',
          position: 1,
          firstDay: who.today,
          untilDay: endOfSchoolYear(who.today),
          startsAt: '15:30',
          minutes: 90,
        }),
      ),
  }),
  subjectRoute({
    method: 'post',
    path: '/bodies/:body/series',
    subject: theBody,
    access: bodyPolicy.lead,
    form: newSeriesForm,
    async handle({ tx, subject: body, form }) {
      if (!form.ok) return newPage(body, refused(form, form.errors), 422)
      const { unit, every, weekday, position, ...values } = form.values
      const rhythm = rhythmFrom({ unit, every, weekday, position })
      const id = await planSeries(tx, body.id, { ...values, rhythm })
      if (!id) return newPage(body, refused(form, { untilDay: noDays }), 422)
      return redirect(seriesPath(id), 'De reeks is gepland. Kijk na of er een dag in een vakantie valt.')
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/series/:series',
    subject: theSeries,
    access: meetingPolicy.seeSeries,
    handle: ({ tx, who, subject: series }) => seriesPage(tx, who, series),
  }),
  subjectRoute({
    method: 'get',
    path: '/series/:series/plan',
    subject: theSeries,
    access: meetingPolicy.leadSeries,
    handle: async ({ who, subject: series }) => changePage(series, valuesOf(series, who.today)),
  }),
  subjectRoute({
    method: 'post',
    path: '/series/:series/plan',
    subject: theSeries,
    access: meetingPolicy.leadSeries,
    form: seriesForm,
    async handle({ tx, who, subject: series, form, services }) {
      if (!form.ok) return changePage(series, refused(form, form.errors), { status: 422 })
      const { unit, every, weekday, position, revision, ...values } = form.values
      const rhythm = rhythmFrom({ unit, every, weekday, position })
      const now = { revision, today: who.today }
      const result = await changeSeries(tx, services, series, { ...values, rhythm }, now)
      if (result === 'no-days') return changePage(series, refused(form, { untilDay: noDays }), { status: 422 })
      if (result === 'changed-meanwhile') {
        const newer = (await findSeries(tx, series.id, who.today)) ?? series
        const typed = { typed: { ...form.typed, revision: [String(newer.revision)] }, errors: {} }
        return changePage(newer, typed, { status: 409, newer: true })
      }
      return redirect(seriesPath(series.id), 'De reeks is gewijzigd.')
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/series/:series/extension',
    subject: theSeries,
    access: meetingPolicy.leadSeries,
    form: extensionForm,
    async handle({ tx, who, subject: series, form }) {
      if (!form.ok) return seriesPage(tx, who, series, { form: refused(form, form.errors), status: 422 })
      const { untilDay } = form.values
      const tooShort = untilDay <= series.untilDay
      const tooLong = Date.parse(untilDay) - Date.parse(series.untilDay) > 3 * 366 * 86_400_000
      if (tooShort || tooLong) {
        const sentence = tooShort ? 'Kies een dag na het einde van de reeks.' : 'Verleng hooguit drie jaar tegelijk.'
        return seriesPage(tx, who, series, { form: refused(form, { untilDay: sentence }), status: 422 })
      }
      const added = await extendSeries(tx, series, untilDay)
      return redirect(
        seriesPath(series.id),
        added > 0
          ? `Er ${added === 1 ? 'is' : 'zijn'} ${count(added, 'bijeenkomst', 'bijeenkomsten')} bij gekomen.`
          : 'In die tijd valt geen bijeenkomst. De reeks loopt nu wel zo lang.',
      )
    },
  }),
]
