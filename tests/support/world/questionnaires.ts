import { QuestionnaireDefinition } from '../../../src/areas/questions/index.ts'
import { idOf, ownExample } from '../factories.ts'
import type { Stage, WorldPart } from './stage.ts'

const inBoth = (nl: string, en: string) => ({ nl, en })
const options = [
  { id: 'ja', text: inBoth('Ja', 'Yes') },
  { id: 'nee', text: inBoth('Nee', 'No') },
]

/** A questionnaire with a question of every kind, a condition, and two blocks. */
const everyKind = (title: string) =>
  QuestionnaireDefinition.parse({
    title: inBoth(title, title),
    intro: inBoth('Over je school.', 'About your school.'),
    sections: [
      {
        id: 'begeleiding',
        title: inBoth('Begeleiding', 'Guidance'),
        questions: [
          {
            id: 'opleider',
            kind: 'choice',
            text: inBoth('Is er een schoolopleider?', 'Is there a school trainer?'),
            options,
          },
          {
            id: 'gezien',
            kind: 'agree',
            text: inBoth('De schoolopleider ziet wat ik leer.', 'The school trainer sees what I learn.'),
            guarantee: 2,
            block: 'blok-1',
            onlyIf: [{ question: 'opleider', is: 'one-of', options: ['ja'] }],
          },
          {
            id: 'sturing',
            kind: 'pair',
            text: inBoth('Wat past bij jou?', 'What suits you?'),
            left: inBoth('Ik zoek het zelf uit.', 'I find out myself.'),
            right: inBoth('Ik hoor graag hoe het moet.', 'I like to hear how.'),
            block: 'blok-2',
          },
        ],
      },
      {
        id: 'overig',
        title: inBoth('Verder', 'Other'),
        questions: [
          { id: 'hulp', kind: 'choices', text: inBoth('Wat helpt?', 'What helps?'), options, most: 2 },
          { id: 'eerst', kind: 'ranking', text: inBoth('Wat eerst?', 'What first?'), options },
          { id: 'uren', kind: 'number', text: inBoth('Hoeveel uur?', 'How many hours?'), min: 0, max: 40 },
          { id: 'woord', kind: 'short', text: inBoth('In één woord?', 'In a word?') },
          { id: 'kwijt', kind: 'long', text: inBoth('Wat wil je nog kwijt?', 'What else?') },
        ],
      },
    ],
  })

/** A questionnaire as it counts now, and a draft of its next version. */
export async function questionnairesWorld({ partnership }: Stage): Promise<WorldPart> {
  const partnershipId = partnership.id
  const instrumentId = idOf('instrument', 'alle soorten vragen')
  const versionId = idOf('version', 'alle soorten vragen')
  const version = {
    partnershipId,
    instrumentId,
    definition: JSON.stringify(everyKind(`Alles van ${partnership.name}`)),
    provenance: JSON.stringify(ownExample),
  }
  await partnership.inScope(async ({ db }) => {
    await db.insertInto('instrument').values({ partnershipId, id: instrumentId, kind: 'questionnaire' }).execute()
    await db
      .insertInto('instrumentVersion')
      .values([
        { ...version, id: versionId, number: 1, state: 'published', publishedAt: new Date('2026-11-01') },
        { ...version, id: idOf('version', 'alle soorten vragen, in de maak'), number: 2, state: 'draft' },
      ])
      .execute()
  })
  return {
    ids: { draftedQuestionnaire: instrumentId, questionnaireQuestion: 'gezien', questionnaireSection: 'begeleiding' },
  }
}
