import type { VNode } from 'preact'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import { takeStep } from '../commands.ts'
import { RoomPage } from '../pages/RoomPage.tsx'
import { ClosurePage, SurveyPage } from '../pages/SurveyPage.tsx'
import { surveyPolicy } from '../policy.ts'
import { findForesight, findOwnLink, findStanding, findSurvey, type Survey } from '../queries.ts'
import { surveyCrumbs, surveyPath, surveySubject } from '../subjects.ts'
import type { SurveySource } from '../surveySource.ts'

/** The pages of a survey. @param sources what later areas show there */
export function surveyPageRoutes(sources: readonly SurveySource[]): Route[] {
  async function surveyPage({ tx, who, subject }: Request<Survey>, problems: readonly string[] = []): Promise<Answer> {
    const survey = problems.length > 0 ? ((await findSurvey(tx, subject.id)) ?? subject) : subject
    const mayOrganise = surveyPolicy.organise.allows(who, survey)
    const sections: VNode[] = []
    for (const source of sources) {
      const section = await source.section(tx, who, survey)
      if (section) sections.push(section)
    }
    const body = (
      <SurveyPage
        survey={survey}
        mayOrganise={mayOrganise}
        waiting={survey.state === 'open' && (await findOwnLink(tx, survey.id)) !== undefined}
        standing={mayOrganise && survey.state === 'open' ? await findStanding(tx, survey.id) : null}
        foresight={mayOrganise && survey.state === 'planned' ? await findForesight(tx, survey, who.today) : null}
        sections={sections}
        problems={problems}
        today={who.today}
      />
    )
    return page(survey.title, body, { crumbs: surveyCrumbs(survey), status: problems.length > 0 ? 422 : 200 })
  }

  const step = (resource: string, kind: 'open' | 'close', notice: string): Route =>
    subjectRoute({
      method: 'post',
      path: `/surveys/:survey/${resource}`,
      subject: surveySubject,
      access: surveyPolicy.organise,
      async handle(request) {
        const { tx, who, services, subject: survey } = request
        const post = { jobs: services.jobs, origin: services.config.origin }
        const result = await takeStep(tx, survey.id, { kind }, { today: who.today, post })
        if (result.ok) return redirect(surveyPath(survey), notice)
        const now = await findSurvey(tx, survey.id)
        const done = kind === 'open' ? now?.state === 'open' : now?.state === 'counting' || now?.state === 'closed'
        return done ? redirect(surveyPath(survey), notice) : surveyPage(request, result.problems)
      },
    })

  return [
    subjectRoute({
      method: 'get',
      path: '/surveys/:survey',
      subject: surveySubject,
      access: surveyPolicy.see,
      handle: (request) => surveyPage(request),
    }),
    step('opening', 'open', 'De enquête is open. De uitnodigingen zijn onderweg.'),
    subjectRoute({
      method: 'get',
      path: '/surveys/:survey/closure',
      subject: surveySubject,
      access: surveyPolicy.organise,
      async handle({ tx, who, subject: survey }) {
        if (survey.state !== 'open') return redirect(surveyPath(survey))
        const body = <ClosurePage survey={survey} standing={await findStanding(tx, survey.id)} today={who.today} />
        return page('Sluit de enquête', body, { crumbs: surveyCrumbs(survey, 'Sluit') })
      },
    }),
    step('closure', 'close', 'De enquête is dicht en wordt geteld.'),
    subjectRoute({
      method: 'get',
      path: '/surveys/:survey/room',
      subject: surveySubject,
      access: surveyPolicy.organise,
      async handle({ services, subject: survey }) {
        if (survey.state !== 'open' || survey.code === null) return redirect(surveyPath(survey))
        const address = `${services.config.origin}/survey/${survey.code}`
        return page(survey.title, <RoomPage address={address} minutes={survey.minutes} />, { shape: 'projector' })
      },
    }),
    subjectRoute({
      method: 'get',
      path: '/surveys/:survey/paper',
      subject: surveySubject,
      access: surveyPolicy.answer,
      // Whoever follows it is signed in; the line in the log would say when.
      quiet: true,
      async handle({ tx, subject: survey }) {
        const secret = survey.state === 'open' ? await findOwnLink(tx, survey.id) : undefined
        if (secret !== undefined) return redirect(`/answer/${secret}`)
        return redirect(surveyPath(survey), 'Voor jou staat hier geen enquête meer klaar.')
      },
    }),
  ]
}
