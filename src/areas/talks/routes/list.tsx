import type { Tx } from '../../../platform/database/scope.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import { page } from '../../../platform/web/answer.ts'
import { type Route, route } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { coordinatesPartnership } from '../../partnership/index.ts'
import { NewTalk } from '../pages/NewTalk.tsx'
import { TalkList } from '../pages/TalkList.tsx'
import { talkPolicy } from '../policy.ts'
import { countTalksHeld, findSharedTexts, findTalkSchools, findTalksOf, type TalkCount } from '../queries.ts'

/** The schools where this person takes part in the evaluation by role. */
const ownSchools = (who: Who) =>
  who.appointments
    .filter(({ organisationId }) => talkPolicy.seeSchool.allows(who, { schoolId: organisationId, boardId: null }))
    .map(({ organisationId }) => organisationId)

/** The boards where this person coordinates, each once. */
function ownBoards(who: Who): { id: string; name: string }[] {
  const boards = who.appointments
    .map(({ organisationId, organisationName }) => ({ id: organisationId, name: organisationName }))
    .filter((board) => talkPolicy.planDevelopment.allows(who, board))
  return [...new Map(boards.map((board) => [board.id, board])).values()]
}

/** What took place where this person coordinates: everywhere, at the own board, or at the own institute. */
async function findCounts(tx: Tx, who: Who): Promise<TalkCount[]> {
  if (!talkPolicy.counts.allows(who, undefined)) return []
  const counts = await countTalksHeld(tx, schoolYearOf(who.today), who.today)
  if (coordinatesPartnership(who)) return counts
  const own = new Set(
    who.appointments
      .filter(({ roleKey }) => roleKey === 'partnership-coordinator' || roleKey === 'institute-coordinator')
      .map(({ organisationId }) => organisationId),
  )
  return counts.filter(({ organisationId }) => own.has(organisationId))
}

/** What others shared with this person this school year. */
async function findSharedWith(tx: Tx, who: Who) {
  return (await findSharedTexts(tx, schoolYearOf(who.today))).filter(
    (one) => one.personId !== who.personId && talkPolicy.readShared.allows(who, one),
  )
}

export const listRoutes: Route[] = [
  route({
    method: 'get',
    path: '/talks',
    access: talkPolicy.list,
    async handle({ tx, who }) {
      return page(
        'Jaargesprekken',
        <TalkList
          talks={await findTalksOf(tx, ownSchools(who))}
          shared={await findSharedWith(tx, who)}
          counts={await findCounts(tx, who)}
          who={who}
          today={who.today}
        />,
        { crumbs: [{ title: 'Jaargesprekken' }] },
      )
    },
  }),
  route({
    method: 'get',
    path: '/talks/new',
    access: talkPolicy.list,
    async handle({ tx, who }) {
      const schools = (await findTalkSchools(tx, who.today)).filter((school) =>
        talkPolicy.planEvaluation.allows(who, school),
      )
      return page('Plan een gesprek', <NewTalk schools={schools} boards={ownBoards(who)} />, {
        crumbs: [{ title: 'Jaargesprekken', href: '/talks' }, { title: 'Nieuw' }],
      })
    },
  }),
]
