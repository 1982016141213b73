import { page, redirect } from '../../../platform/web/answer.ts'
import { type Route, route } from '../../../platform/web/route.ts'
import { closePoster, openPoster } from '../commands.ts'
import { Posters } from '../pages/Posters.tsx'
import { voicePolicy } from '../policy.ts'
import { findPosterCode } from '../queries.ts'

export const posterRoutes: Route[] = [
  route({
    method: 'get',
    path: '/voice/posters',
    access: voicePolicy.posters,
    handle: async ({ tx, services }) =>
      page('Posters met een code', <Posters code={await findPosterCode(tx)} origin={services.config.origin} />, {
        crumbs: [{ title: 'Vertel het ons', href: '/voice' }, { title: 'Posters' }],
      }),
  }),
  route({
    method: 'post',
    path: '/voice/posters',
    access: voicePolicy.posters,
    async handle({ tx }) {
      await openPoster(tx)
      return redirect('/voice/posters', 'De code staat klaar.')
    },
  }),
  route({
    method: 'post',
    path: '/voice/posters/removal',
    access: voicePolicy.posters,
    async handle({ tx }) {
      await closePoster(tx)
      return redirect('/voice/posters', 'De code is ingetrokken.')
    },
  }),
]
