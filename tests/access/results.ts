import type { PersonaName } from '../support/world.ts'
import { type AccessMatrix, type AccessRow, type Example, everybody } from './rows.ts'

/** Whoever has an appointment. */
const belongs = everybody.filter(
  (name) =>
    ![
      'participant',
      'facilitator',
      'chair',
      'minutes-taker',
      'body member',
      'linking pin',
      'invitee',
      'nobody',
    ].includes(name),
)
const moderator: readonly PersonaName[] = ['institute-coordinator']

const onResults = (allowed: readonly PersonaName[], example: Example = {}): AccessRow => ({
  allowed,
  seen: belongs,
  ids: ({ ids }) => ({ survey: ids.surveyWithResults ?? '' }),
  ...example,
})
/** An open answer exists for whoever reads it first only. */
const onRemark = (example: Example = {}): AccessRow =>
  onResults(moderator, { ...example, ids: example.ids ?? remarkOf('remark') })
const remarkOf =
  (name: string): NonNullable<Example['ids']> =>
  ({ ids }) => ({ survey: ids.surveyWithResults ?? '', remark: ids[name] ?? '' })

export const resultsAccess: AccessMatrix = {
  'get /surveys/:survey/remarks': onResults(belongs),
  'get /surveys/:survey/remarks/:remark': { ...onRemark(), seen: moderator },
  'post /surveys/:survey/remarks/:remark': {
    ...onRemark({
      form: () => ({
        text: 'Het mag rustiger.',
        decision: 'shown',
        because: '',
        guarantee: '2',
        item: '',
        revision: '1',
      }),
    }),
    seen: moderator,
  },
  'post /surveys/:survey/remarks/:remark/reopening': {
    ...onRemark({ form: () => ({ revision: '1' }) }),
    seen: moderator,
  },
  'post /surveys/:survey/moderation/closure': onResults(moderator),
  'post /surveys/:survey/moderation/takeover': onResults(['project-coordinator']),
}
