import { randomInt } from 'node:crypto'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import { makeGroups, movePeople } from '../commands.ts'
import { groupingForm, placesForm } from '../forms.ts'
import { Groups } from '../pages/Groups.tsx'
import { dialoguePolicy } from '../policy.ts'
import { type Dialogue, type Expected, findExpected, findParticipants } from '../queries.ts'
import { divide, groupCount } from '../rules.ts'
import { theDialogue } from '../subjects.ts'
import { crumbsOf } from './crumbs.ts'

/** Who is put in groups: everybody who is expected but for who facilitates, who walks around. */
const toDivide = (expected: readonly Expected[], { facilitatorId }: Dialogue) =>
  expected.filter(({ id }) => id !== facilitatorId)

async function groupsPage<Values>(
  { tx, who, subject: dialogue }: Request<Dialogue, Values>,
  { grouping, places = filled() }: { grouping?: FormState; places?: FormState } = {},
): Promise<Answer> {
  const participants = await findParticipants(tx, dialogue.id)
  const expected = await findExpected(tx, dialogue.meeting.id, who.today)
  const proposed = filled({ way: 'mixed', size: '4', expected: Math.max(1, toDivide(expected, dialogue).length) })
  const body = (
    <Groups
      dialogue={dialogue}
      participants={participants}
      unplaced={expected.filter(({ id }) => !participants.some(({ personId }) => personId === id))}
      grouping={grouping ?? proposed}
      places={places}
    />
  )
  const wrong = Object.keys({ ...grouping?.errors, ...places.errors }).length > 0
  return page('Groepen', body, { crumbs: crumbsOf(who, dialogue, 'Groepen'), status: wrong ? 422 : 200 })
}

export const groupRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/dialogues/:dialogue/groups',
    subject: theDialogue,
    access: dialoguePolicy.facilitate,
    handle: (request) => groupsPage(request),
  }),
  subjectRoute({
    method: 'post',
    path: '/dialogues/:dialogue/groups',
    subject: theDialogue,
    access: dialoguePolicy.facilitate,
    form: groupingForm,
    async handle(request) {
      const { tx, who, subject: dialogue, form } = request
      if (!form.ok) return groupsPage(request, { grouping: refused(form, form.errors) })
      const { way, expected, size } = form.values
      const people = toDivide(await findExpected(tx, dialogue.meeting.id, who.today), dialogue)
      const groups = groupCount(Math.max(expected, people.length), Number(size))
      const divided = divide(people, { groups, way }, randomInt(2 ** 32))
      const made = await makeGroups(tx, dialogue, divided)
      return redirect(
        `/dialogues/${dialogue.id}/groups`,
        made ? 'De groepen zijn gemaakt.' : 'Het gesprek is al geopend. Zet mensen nu met de hand in een andere groep.',
      )
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/dialogues/:dialogue/places',
    subject: theDialogue,
    access: dialoguePolicy.facilitate,
    form: placesForm,
    async handle(request) {
      const { tx, who, subject: dialogue, form } = request
      if (!form.ok) return groupsPage(request, { places: refused(form, form.errors) })
      const expected = await findExpected(tx, dialogue.meeting.id, who.today)
      const moved = await movePeople(
        tx,
        dialogue,
        form.values,
        expected.map(({ id }) => id),
      )
      return redirect(
        `/dialogues/${dialogue.id}/groups`,
        moved === undefined ? 'Het gesprek is afgerond; de groepen liggen vast.' : 'De groepen zijn bewaard.',
      )
    },
  }),
]
