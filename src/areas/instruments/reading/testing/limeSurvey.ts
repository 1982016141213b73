/** Survey structures as LimeSurvey writes them, in our own words: version 3 with texts in the rows, version 6 with texts apart. */

type Cells = Readonly<Record<string, string | number>>

export type LimeQuestionWritten = {
  code: string
  type: string
  nl: string
  en?: string
  help?: string
  mandatory?: boolean
  other?: boolean
  relevance?: string
  rows?: readonly { code: string; nl: string; en?: string }[]
  answers?: readonly { code: string; nl: string; en?: string }[]
  attributes?: Readonly<Record<string, string>>
}

export type LimeGroupWritten = {
  nl: string
  en?: string
  description?: string
  relevance?: string
  questions: readonly LimeQuestionWritten[]
}

const cdata = (value: string | number) => `<![CDATA[${String(value).replaceAll(']]>', ']] >')}]]>`

function table(name: string, rows: readonly Cells[]): string {
  if (rows.length === 0) return ''
  const fields = Object.keys(rows[0] ?? {}).map((field) => `<fieldname>${field}</fieldname>`)
  const written = rows.map(
    (row) =>
      `<row>${Object.entries(row)
        .map(([name, value]) => (value === '' ? `<${name}/>` : `<${name}>${cdata(value)}</${name}>`))
        .join('')}</row>`,
  )
  return ` <${name}>\n  <fields>${fields.join('')}</fields>\n  <rows>\n${written.join('\n')}\n  </rows>\n </${name}>\n`
}

/** @param version 3: texts stand in the rows, once per language; 6: in tables of their own */
export function limeSurvey(
  groups: readonly LimeGroupWritten[],
  { version = 6, title = 'Hoe gaat het?', english = false, base = 'nl' } = {},
): string {
  const languages = english ? [base, 'en'] : [base]
  const all = groups.flatMap((group, gid) => group.questions.map((question) => ({ question, gid: gid + 1 })))
  const apart = version > 3
  const tables = new Map<string, Cells[]>()
  const add = (name: string, row: Cells) => tables.set(name, [...(tables.get(name) ?? []), row])
  /** One row; or one for each language with its text. */
  const addWorded = (
    name: string,
    row: Cells,
    own: { l10n: string; id: Cells },
    texts: (english: boolean) => Cells,
  ) => {
    if (apart) add(name, row)
    for (const language of languages) {
      const worded = { ...texts(language === 'en'), language }
      if (apart) add(own.l10n, { ...own.id, ...worded })
      else add(name, { ...row, ...worded })
    }
  }
  for (const [index, group] of groups.entries())
    addWorded(
      'groups',
      { gid: index + 1, sid: 7, group_order: index, grelevance: group.relevance ?? '' },
      { l10n: 'group_l10ns', id: { gid: index + 1 } },
      (inEnglish) => ({
        group_name: inEnglish ? (group.en ?? '') : group.nl,
        description: inEnglish ? '' : (group.description ?? ''),
      }),
    )
  let next = 1000
  for (const [index, { question, gid }] of all.entries()) {
    const qid = index + 1
    addWorded(
      'questions',
      {
        qid,
        parent_qid: 0,
        sid: 7,
        gid,
        type: question.type,
        title: question.code,
        other: question.other ? 'Y' : 'N',
        mandatory: question.mandatory ? 'Y' : 'N',
        question_order: index,
        scale_id: 0,
        relevance: question.relevance ?? '1',
      },
      { l10n: 'question_l10ns', id: { qid } },
      (inEnglish) => ({
        question: inEnglish ? (question.en ?? '') : question.nl,
        help: inEnglish ? '' : (question.help ?? ''),
      }),
    )
    for (const [order, row] of (question.rows ?? []).entries()) {
      next += 1
      addWorded(
        'subquestions',
        { qid: next, parent_qid: qid, sid: 7, gid, type: 'T', title: row.code, question_order: order, scale_id: 0 },
        { l10n: 'question_l10ns', id: { qid: next } },
        (inEnglish) => ({ question: inEnglish ? (row.en ?? '') : row.nl }),
      )
    }
    for (const [order, answer] of (question.answers ?? []).entries()) {
      next += 1
      addWorded(
        'answers',
        { aid: next, qid, code: answer.code, sortorder: order, assessment_value: 0, scale_id: 0 },
        { l10n: 'answer_l10ns', id: { aid: next } },
        (inEnglish) => ({ answer: inEnglish ? (answer.en ?? '') : answer.nl }),
      )
    }
    for (const [attribute, value] of Object.entries(question.attributes ?? {}))
      add('question_attributes', { qid, attribute, value })
  }
  add('surveys', { sid: 7, language: base, additional_languages: english ? 'en' : '' })
  for (const language of languages)
    add('surveys_languagesettings', {
      surveyls_survey_id: 7,
      surveyls_language: language,
      surveyls_title: language === 'en' ? 'How are you?' : title,
      surveyls_welcometext: '<p>Fijn dat je meedoet.<br />Het duurt vijf minuten.</p>',
    })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<document>\n <LimeSurveyDocType>Survey</LimeSurveyDocType>\n',
    ` <DBVersion>${apart ? 623 : 366}</DBVersion>\n <languages>${languages.map((one) => `<language>${one}</language>`).join('')}</languages>\n`,
    ...[...tables].map(([name, rows]) => table(name, rows)),
    '</document>\n',
  ].join('')
}

export const agreeScale = [
  { code: 'A1', nl: 'Helemaal oneens', en: 'Strongly disagree' },
  { code: 'A2', nl: 'Oneens', en: 'Disagree' },
  { code: 'A3', nl: 'Niet eens, niet oneens', en: 'Neutral' },
  { code: 'A4', nl: 'Eens', en: 'Agree' },
  { code: 'A5', nl: 'Helemaal eens', en: 'Strongly agree' },
]

/** A survey with a question of nearly each type. */
export const exampleGroups: readonly LimeGroupWritten[] = [
  {
    nl: 'Over jou',
    en: 'About you',
    description: '<p>Eerst iets over je <strong>stage</strong>.</p>',
    questions: [
      {
        code: 'JAAR',
        type: 'L',
        nl: 'In welk jaar zit je?',
        en: 'Which year are you in?',
        mandatory: true,
        answers: [
          { code: 'J1', nl: 'Jaar 1', en: 'Year 1' },
          { code: 'J2', nl: 'Jaar 2', en: 'Year 2' },
          { code: 'J3', nl: 'Jaar 3', en: 'Year 3' },
        ],
      },
      { code: 'MENTOR', type: 'Y', nl: 'Heb je een vaste mentor?' },
      {
        code: 'DAGEN',
        type: 'N',
        nl: 'Hoeveel dagen per week ben je op school?',
        attributes: { min_num_value_n: '1', max_num_value_n: '5', num_value_int_only: '1', suffix: 'dagen' },
      },
    ],
  },
  {
    nl: 'Begeleiding',
    en: 'Guidance',
    questions: [
      {
        code: 'BEG',
        type: 'F',
        nl: 'Wat vind je van je begeleiding?',
        help: 'Denk aan de afgelopen maand.',
        rows: [
          { code: 'SQ001', nl: 'Mijn mentor kijkt mee in de les.', en: 'My mentor watches my lessons.' },
          { code: 'SQ002', nl: 'Ik krijg elke week feedback &amp; tips.', en: 'I get feedback every week.' },
        ],
        answers: [...agreeScale, { code: 'A6', nl: 'n.v.t.', en: 'N/A' }],
      },
      { code: 'WAAROM', type: 'T', nl: 'Wat mis je?', relevance: '((BEG_SQ001.NAOK == "A2"))' },
      {
        code: 'WIE',
        type: 'M',
        nl: 'Wie begeleiden je?',
        other: true,
        rows: [
          { code: 'M1', nl: 'Mentor' },
          { code: 'M2', nl: 'Schoolopleider' },
        ],
      },
      {
        code: 'STEUN',
        type: 'R',
        nl: 'Wat helpt je het meest?',
        answers: [
          { code: 'R1', nl: 'Tijd' },
          { code: 'R2', nl: 'Feedback' },
          { code: 'R3', nl: 'Vertrouwen' },
        ],
      },
      {
        code: 'STIJL',
        type: 'F',
        nl: 'Waar sta jij?',
        rows: [{ code: 'P1', nl: 'Ik krijg veel sturing|Ik krijg veel ruimte' }],
        answers: agreeScale,
      },
      { code: 'TIEN', type: 'B', nl: 'Welk cijfer geef je?', rows: [{ code: 'C1', nl: 'De school' }] },
      { code: 'START', type: 'D', nl: 'Wanneer begon je?' },
      { code: 'UITLEG', type: 'X', nl: 'Nog even volhouden.' },
    ],
  },
]
