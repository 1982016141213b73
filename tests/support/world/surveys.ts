import { sql } from 'kysely'
import { seal, surveyKey } from '../../../src/areas/surveys/sealing.ts'
import { hashOf } from '../../../src/platform/passes.ts'
import { idOf, ownExample } from '../factories.ts'
import type { Stage, WorldPart } from './stage.ts'

const surveyStates = ['planned', 'open', 'counting', 'closed', 'cancelled'] as const
type SurveyStateInWorld = (typeof surveyStates)[number]

const surveyId = (state: string) => idOf('survey', state)
const codes: Partial<Record<SurveyStateInWorld, string>> = { open: 'ENQ' }

/** A questionnaire with a question of each kind that one page can hold, in two languages. */
const questionnaire = (title: string) => ({
  title: { nl: title, en: title },
  sections: [
    {
      id: 'welkom',
      title: { nl: 'Welkom', en: 'Welcome' },
      questions: [
        {
          id: 'thuis',
          kind: 'agree',
          text: { nl: 'Ik voel me welkom.', en: 'I feel welcome.' },
          points: 5,
          notApplicable: true,
        },
        { id: 'beter', kind: 'long', text: { nl: 'Wat kan beter?', en: 'What could be better?' } },
      ],
    },
  ],
})

/** Surveys of student teachers in each state; of the open one a student and an invitee have a link, and one sent in. */
export async function surveysWorld({ partnership, person, school, institute }: Stage): Promise<WorldPart> {
  const partnershipId = partnership.id
  const [instrumentId, versionId] = [idOf('instrument', 'vragenlijst'), idOf('version', 'vragenlijst')]
  await partnership.inScope(async ({ db }) => {
    await db.insertInto('instrument').values({ partnershipId, id: instrumentId, kind: 'questionnaire' }).execute()
    await db
      .insertInto('instrumentVersion')
      .values({
        partnershipId,
        id: versionId,
        instrumentId,
        number: 1,
        state: 'published',
        definition: JSON.stringify(questionnaire(`Vragen van ${partnership.name}`)),
        provenance: JSON.stringify(ownExample),
        publishedAt: new Date('2026-11-01'),
      })
      .execute()
    for (const state of surveyStates) {
      await db
        .insertInto('survey')
        .values({
          partnershipId,
          id: surveyId(state),
          schoolYear: 2026,
          kind: 'other',
          title: `Enquête van ${partnership.name}`,
          purpose: 'Om te weten wat jullie helpt.',
          versionId,
          opensOn: state === 'planned' ? '2026-12-01' : '2026-11-02',
          closesOn: '2026-12-15',
          minutes: 5,
          moderatorId: person('institute-coordinator').id,
          state,
          code: codes[state] ? codeIn(partnership.name, codes[state]) : null,
          closedOn: state === 'closed' ? '2026-11-20' : null,
          cancelledBecause: state === 'cancelled' ? 'Er was te veel tegelijk.' : null,
        })
        .execute()
      await db
        .insertInto('surveySchool')
        .values({ partnershipId, surveyId: surveyId(state), schoolId: school.id })
        .execute()
    }
    await db
      .insertInto('surveyResponse')
      .values({
        partnershipId,
        surveyId: surveyId('counting'),
        schoolId: school.id,
        answers: JSON.stringify({ thuis: 4 }),
      })
      .execute()
  })
  const links = new Map(
    (['student-teacher', 'invitee'] as const).map((name) => [name, `${partnership.name}-${name}-enquete`] as const),
  )
  await partnership.inScope(async ({ db }) => {
    const open = surveyId('open')
    for (const [name, secret] of links)
      await db
        .insertInto('surveyInvitation')
        .values({
          partnershipId,
          surveyId: open,
          personId: person(name).id,
          secret,
          schoolId: school.id,
          instituteId: institute.id,
          studyYear: 2,
          sentOn: '2026-11-02',
        })
        .execute()
    await db
      .insertInto('surveyInvitation')
      .values({ partnershipId, surveyId: surveyId('closed'), personId: person('student-teacher').id, answered: true })
      .execute()
    const dealt = [...links.values(), `${partnership.name}-sent-in`].map((secret) => ({
      secretHash: hashOf(secret),
      form: 0,
    }))
    await sql`select deal_papers(${open}, ${JSON.stringify(dealt)})`.execute(db)
    await sql`select open_entrance('survey', ${open}, ${codeIn(partnership.name, 'ENQ')})`.execute(db)
  })
  const receipt = partnership.name.padEnd(43, 'x').replace(/[^A-Za-z]/g, '-')
  const key = surveyKey('a secret that only tests have, of 32 characters', surveyId('open'))
  const paper = { schoolId: school.id, instituteId: institute.id, studyYear: 2, form: 0, answers: { thuis: 4 } }
  await partnership.bearing('survey', `${partnership.name}-sent-in`, ({ db }, paperId) =>
    sql`select submit_answers(${paperId}, ${hashOf(receipt)}, ${seal(key, paper)})`.execute(db),
  )
  const [student = ''] = links.values()
  return {
    ids: {
      ...Object.fromEntries(surveyStates.map((state) => [`${state}Survey`, surveyId(state)])),
      survey: surveyId('open'),
      surveyPass: student,
      surveyCode: codeIn(partnership.name, 'ENQ'),
      receipt,
      questionnaireVersion: versionId,
      questionnaireInstrument: instrumentId,
    },
  }
}

/** Codes are once in the world; a partnership's name makes its own. */
const codeIn = (name: string, code: string) =>
  `${code}${name
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
    .slice(0, 9)}`
