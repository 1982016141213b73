import { page, redirect } from '../../platform/web/answer.ts'
import { form, reference } from '../../platform/web/form.ts'
import { problem } from '../../platform/web/problems.tsx'
import { publicRoute, type Route } from '../../platform/web/route.ts'
import { DemoPeople, SentMail } from './pages/DemoPeople.tsx'
import { findDemoPeople } from './queries.ts'
import type { DemoStory } from './records.ts'

const personaForm = form({ person: reference({ label: 'Persoon' }) })

/** Only there while the demo runs: who one can be, and the letters that were written. */
export function demoRoutes(story: DemoStory): Route[] {
  return [
    publicRoute({
      method: 'get',
      path: '/demo',
      async handle({ services }) {
        const people = await findDemoPeople(services.database, story.partnership.id, services.today())
        return page('Wie wil je zijn?', <DemoPeople people={people} personas={story.personas} />)
      },
    }),
    publicRoute({
      method: 'post',
      path: '/demo',
      form: personaForm,
      async handle({ services, form }) {
        const people = await findDemoPeople(services.database, story.partnership.id, services.today())
        const person = form.ok && people.find(({ personId }) => personId === form.values.person)
        if (!person) return problem.unknown()
        const result = await services.signIn.asAnybody(person.email)
        return result.ok ? { kind: 'redirect', to: '/', cookies: result.cookies } : redirect('/demo')
      },
    }),
    publicRoute({
      method: 'get',
      path: '/dev/mail',
      async handle({ services }) {
        return page('Postvak uit', <SentMail letters={services.outbox.letters} />)
      },
    }),
  ]
}
