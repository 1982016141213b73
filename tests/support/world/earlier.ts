import { unknownProvenance } from '../../../src/areas/instruments/draft.ts'
import { readLimeSurvey } from '../../../src/areas/instruments/reading/limesurvey/readLimeSurvey.ts'
import { exampleGroups, limeSurvey } from '../../../src/areas/instruments/reading/testing/limeSurvey.ts'
import { keepFile } from '../../../src/platform/files.ts'
import { idOf } from '../factories.ts'
import type { Stage, WorldPart } from './stage.ts'

/** The answers to an earlier survey on their way to being counted, which the project coordinator brought: six people of De Waterlelie. */
export async function earlierWorld({ partnership, person, school, ids }: Stage): Promise<WorldPart> {
  const id = idOf('earlier sheet', 'waiting')
  const coordinator = person('project-coordinator').id
  await partnership.inScope(
    ({ db }) =>
      db
        .insertInto('earlierSheet')
        .values({
          partnershipId: partnership.id,
          id,
          madeBy: coordinator,
          versionId: ids.questionnaireVersion ?? '',
          title: `Enquête van vorig jaar in ${partnership.name}`,
          heldOn: '2026-05-30',
          program: 'forms',
          columns: JSON.stringify([
            { code: null, text: 'Op welke school loop je stage?', part: null },
            { code: null, text: 'Ik voel me welkom.', part: null },
            { code: null, text: 'Wat kan beter?', part: null },
          ]),
          rows: JSON.stringify(
            [1, 2, 3, 4, 5, 5].map((point) => ['De Waterlelie', String(point), `Meer tijd in ${partnership.name}`]),
          ),
          dropped: JSON.stringify([{ name: 'Email', kind: 'address' }]),
          targets: JSON.stringify([
            { is: 'group', group: 'school' },
            { is: 'question', question: 'thuis' },
            { is: 'question', question: 'beter' },
          ]),
          readings: JSON.stringify({
            school: { 'De Waterlelie': school.id },
            'agree-5-na--': Object.fromEntries([1, 2, 3, 4, 5].map((point) => [point, String(point)])),
          }),
          madeOn: '2026-11-20',
        })
        .execute(),
    coordinator,
  )
  const instrumentId = idOf('instrument', 'uit LimeSurvey')
  await partnership.inScope(async (tx) => {
    const structure = limeSurvey(exampleGroups, { title: `Uit LimeSurvey van ${partnership.name}` })
    const bytes = new TextEncoder().encode(structure)
    const { title, sections } = await readLimeSurvey(bytes, 'enquete.lss')
    await tx.db
      .insertInto('instrument')
      .values({ partnershipId: partnership.id, id: instrumentId, kind: 'questionnaire' })
      .execute()
    await tx.db
      .insertInto('instrumentVersion')
      .values({
        partnershipId: partnership.id,
        id: idOf('version', 'uit LimeSurvey'),
        instrumentId,
        number: 1,
        state: 'draft',
        definition: JSON.stringify({ title, sections }),
        provenance: JSON.stringify(unknownProvenance),
        sourceFileId: await keepFile(tx, { name: 'enquete.lss', bytes }),
      })
      .execute()
  }, coordinator)
  return { ids: { sheet: id, limeSurveyQuestionnaire: instrumentId } }
}
