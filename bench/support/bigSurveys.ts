// Surveys of a partnership with a hundred schools: 32 statements, and as many respondents as a bench asks for, counted and closed;
// bundled by bench/results.ts.
import { sql } from 'kysely'
import pg from 'pg'
import { countSurvey } from '../../src/areas/results/index.ts'
import type { PgConnection } from '../../src/platform/database/connection.ts'
import { openDatabase, type Tx, withScope } from '../../src/platform/database/scope.ts'
import { rowsOf } from './people.ts'

const [schools, boards, institutes] = [100, 10, 2]

/** Eight sections of four statements, on five points. */
const questionnaire = {
  title: { nl: 'Tevredenheid' },
  sections: Array.from({ length: 8 }, (_, section) => ({
    id: `deel-${section}`,
    title: { nl: `Onderdeel ${section + 1}` },
    questions: Array.from({ length: 4 }, (_, item) => ({
      id: `vraag-${section * 4 + item}`,
      kind: 'agree',
      text: { nl: `Stelling ${section * 4 + item + 1}` },
      guarantee: (section % 4) + 1,
    })),
  })),
}

/** How long counting took, in s, and how much memory the process had more than before, in MB. */
export type Counted = { surveyId: string; respondents: number; seconds: number; megabytes: number }

/** The organisations and the questionnaire that all surveys of a bench share. */
export async function writePartnership(superuser: PgConnection, partnershipId: string): Promise<string> {
  await rowsOf(
    superuser,
    `with board as (
       insert into organisation (partnership_id, kind, name)
       select $1, 'board', 'Bestuur ' || number from generate_series(1, $2::integer) number returning id
     ), numbered as (select id, row_number() over () as number from board), institute as (
       insert into organisation (partnership_id, kind, name)
       select $1, 'institute', 'Instituut ' || number from generate_series(1, $3::integer) number
     )
     insert into organisation (partnership_id, kind, name, board_id)
     select $1, 'school', 'Grote school ' || number, (select id from numbered n where n.number = 1 + number.number % $2::integer)
     from generate_series(1, $4::integer) number(number)`,
    [partnershipId, boards, institutes, schools],
  )
  const [version] = await rowsOf<{ id: string }>(
    superuser,
    `with made as (insert into instrument (partnership_id, kind) values ($1, 'questionnaire') returning id)
     insert into instrument_version (partnership_id, instrument_id, number, state, definition, provenance, published_at)
     select $1, id, 1, 'published', $2, '{"kind": "own", "sources": [], "note": "Een meting."}', now() from made returning id`,
    [partnershipId, JSON.stringify(questionnaire)],
  )
  return version?.id ?? ''
}

/** A survey with so many respondents, spread unevenly over schools, years and institutes, counted in this process. */
export async function countedSurvey(
  { superuser, web }: { superuser: PgConnection; web: PgConnection },
  partnershipId: string,
  versionId: string,
  respondents: number,
): Promise<Counted> {
  const surveyId = await writeResponses(superuser, partnershipId, versionId, respondents)
  const database = openDatabase(web)
  try {
    const before = process.memoryUsage().rss
    let most = before
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss)
    }, 50)
    const started = performance.now()
    await withScope(database, { partnershipId, personId: null }, async (tx) => {
      await countSurvey(tx, { id: surveyId, versionId, smallestGroup: 5, blocksEach: null })
      await close(tx, surveyId)
    })
    clearInterval(watch)
    const seconds = (performance.now() - started) / 1_000
    return { surveyId, respondents, seconds, megabytes: (most - before) / 2 ** 20 }
  } finally {
    await database.close()
  }
}

async function close({ db }: Tx, surveyId: string): Promise<void> {
  await sql`delete from survey_response where survey_id = ${surveyId}`.execute(db)
  // There are no people behind these responses: as many were asked as answered.
  await sql`insert into survey_group (partnership_id, survey_id, group_kind, group_key, invited)
    select partnership_id, survey_id, group_kind, group_key, n from survey_result
    where survey_id = ${surveyId} and question_id = ''`.execute(db)
  await sql`update survey set state = 'closed', closed_on = closes_on where id = ${surveyId}`.execute(db)
}

async function writeResponses(
  superuser: PgConnection,
  partnershipId: string,
  versionId: string,
  respondents: number,
): Promise<string> {
  const client = new pg.Client(superuser)
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string }>(
      `insert into survey (partnership_id, school_year, kind, title, version_id, opens_on, closes_on, minutes, state)
       values ($1, 2025, 'other', $2, $3, '2026-04-01', '2026-05-01', 10, 'counting') returning id`,
      [partnershipId, `Enquête met ${respondents} mensen`, versionId],
    )
    const surveyId = rows[0]?.id ?? ''
    await client.query(
      `with school as (
         select id, row_number() over (order by name) - 1 as number from organisation
         where partnership_id = $1 and name like 'Grote school %'
       ), institute as (
         select id, row_number() over (order by name) - 1 as number from organisation
         where partnership_id = $1 and name like 'Instituut %'
       )
       insert into survey_response (partnership_id, survey_id, school_id, institute_id, study_year, answers)
       select $1, $2, school.id, institute.id, 1 + r % 4,
         (select jsonb_object_agg('vraag-' || q, 1 + (random() * 2 + random() * 2)::integer) from generate_series(0, 31) q where r > 0)
       from generate_series(1, $3::integer) r
       join school on school.number = (r * 7 + (r / 100)) % ${schools}
       join institute on institute.number = (r / 3) % ${institutes}`,
      [partnershipId, surveyId, respondents],
    )
    return surveyId
  } finally {
    await client.end()
  }
}
