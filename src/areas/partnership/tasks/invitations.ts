import { z } from 'zod'
import { withScope } from '../../../platform/database/scope.ts'
import { TaskImpossible, type TaskKind } from '../../../platform/tasks.ts'
import { count } from '../../../ui/words.ts'
import { inviteNew } from '../commands.ts'
import { partnershipPolicy } from '../policy.ts'
import { findWho } from '../queries.ts'

/** Whom to invite: ids of people. */
const InvitationInput = z.object({ people: z.array(z.guid()) })

/** How many letters go into one transaction: few enough to show progress, and to keep nobody waiting for a row. */
const lettersAtOnce = 20

/** Writes the invitations to many people. Should it start again halfway, whoever was invited gets no second letter. */
export const invitationTask: TaskKind = {
  kind: 'partnership.invite',
  async run({ services, scope, today, input, progress }) {
    const { people } = InvitationInput.parse(input)
    let written = 0
    for (let start = 0; start < people.length; start += lettersAtOnce) {
      const part = people.slice(start, start + lettersAtOnce)
      written += await withScope(services.database, scope, async (tx) => {
        const who = await findWho(tx, today, false)
        if (!who || !partnershipPolicy.change.allows(who, undefined))
          throw new TaskImpossible('Uitnodigen mag alleen de projectcoördinator.')
        return inviteNew(tx, services.jobs, part)
      })
      await progress(Math.min(start + lettersAtOnce, people.length), people.length)
    }
    return {
      message: `${count(written, 'uitnodiging is', 'uitnodigingen zijn')} onderweg.`,
      nextPath: '/partnership/invitations',
    }
  },
}
