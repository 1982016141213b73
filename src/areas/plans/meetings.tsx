import { schoolYearName } from '../../platform/schoolYear.ts'
import { itemPath, type MeetingSource, meetingPolicy } from '../meetings/index.ts'
import { placePlan, planMinutes } from './commands.ts'
import { UnderItem } from './pages/UnderItem.tsx'
import { planPolicy } from './policy.ts'
import { findPlanOfItem, findSteeringGroup, findUnplaced } from './queries.ts'

/** What plans bring to meetings of the stuurgroep: what was offered and lies on no table, and deciding on it under its item. */
export const planMeetings: MeetingSource = {
  name: 'plans',
  async proposals(tx, who, meeting) {
    if ((await findSteeringGroup(tx, who.today))?.id !== meeting.body.id) return []
    const offered = await findUnplaced(tx)
    return offered.map(({ id, schoolYear }) => ({
      key: id,
      title: `Jaarplan ${schoolYearName(schoolYear)}`,
      kind: 'ordinary',
      purpose: 'decide',
      minutes: planMinutes,
      reason: 'Dit jaarplan is aangeboden en wacht op een besluit.',
    }))
  },
  async placed(tx, proposal, itemId) {
    await placePlan(tx, proposal.key, itemId)
  },
  async underItem(tx, who, meeting, item) {
    const plan = await findPlanOfItem(tx, item.id, who.today)
    if (!plan || !planPolicy.read.allows(who, plan)) return undefined
    const decides = plan.state === 'offered' && meeting.state === 'convened' && meetingPolicy.lead.allows(who, meeting)
    return <UnderItem plan={plan} path={decides ? `${itemPath(meeting.id, item.id)}/plan` : null} />
  },
}
