import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseSheets } from '../../../platform/sheets/parseSheet.ts'
import { filledRows } from '../../../platform/sheets/sheet.ts'
import { Question } from '../../questions/index.ts'
import { answerSheetLimits, answerSheetOf } from './answerSheet.ts'
import { fitted } from './fit.ts'
import { labelSets, type Place, proposeReadings, type Readings } from './readings.ts'
import { proposeTargets, type Target, targetKey } from './targets.ts'

const options = (...texts: readonly string[]) =>
  texts.map((text, index) => ({ id: `m${index + 1}`, text: { nl: text } }))
const questions = [
  Question.parse({
    id: 'beg-sq001',
    kind: 'agree',
    text: { nl: 'Mijn mentor kijkt mee in de les.', en: 'My mentor watches my lessons.' },
  }),
  Question.parse({ id: 'beg-sq002', kind: 'agree', text: { nl: 'Ik krijg elke week feedback.' } }),
  Question.parse({
    id: 'ruimte',
    kind: 'pair',
    text: { nl: 'Waar sta je?' },
    left: { nl: 'sturing' },
    right: { nl: 'ruimte' },
  }),
  Question.parse({
    id: 'vorm',
    kind: 'choice',
    text: { nl: 'Welke vorm past bij jou?' },
    options: options('Duaal', 'Voltijd'),
  }),
  Question.parse({
    id: 'wie',
    kind: 'choices',
    text: { nl: 'Wie begeleiden je?' },
    options: options('Mentor', 'Schoolopleider', 'Leerteam'),
  }),
  Question.parse({
    id: 'steun',
    kind: 'ranking',
    text: { nl: 'Wat helpt het meest?' },
    options: options('Tijd', 'Feedback'),
  }),
  Question.parse({
    id: 'dagen',
    kind: 'number',
    text: { nl: 'Hoeveel dagen ben je op school?' },
    min: 0,
    max: 5,
    decimals: 1,
  }),
  Question.parse({ id: 'mist', kind: 'long', text: { nl: 'Wat mis je?' } }),
]
const byId = new Map(questions.map((question) => [question.id, question]))
const places: Place[] = [
  { id: 'waterlelie', kind: 'school', name: 'De Waterlelie', code: '01AB00' },
  { id: 'eik', kind: 'school', name: 'De Eik', code: null },
  { id: 'delta', kind: 'institute', name: 'Hogeschool Delta', code: null },
]

const sheet = async (csv: string) => {
  const [rows = []] = await parseSheets(new TextEncoder().encode(csv), 'antwoorden.csv', 'comma', answerSheetLimits)
  return answerSheetOf(filledRows(rows, answerSheetLimits))
}
/** The whole way, with every proposal taken as it is. */
async function takenOver(csv: string) {
  const found = await sheet(csv)
  const targets = proposeTargets(found.columns, questions)
  const sets = labelSets(found, targets, byId, places)
  const readings = proposeReadings(sets, byId, places)
  return { ...found, targets, sets, readings, fit: fitted(found, targets, readings, byId) }
}
const keys = (targets: readonly Target[]) => targets.map(targetKey)

describe('een export van LimeSurvey', () => {
  const codes = [
    '"id","submitdate","lastpage","startlanguage","seed","ipaddr","SCHOOL","BEG[SQ001]","BEG_SQ002","vorm","wie[m1]","wie[m2]","wie[m3]","steun[1]","steun[2]","dagen","mist"',
    '"1","2025-03-04 10:11:12","3","nl","123","10.0.0.1","01AB00","A4","A5","m1","Y","","Y","m2","m1","3,5","Rust"',
    '"2","2025-03-05 10:11:12","3","nl","124","10.0.0.2","De Eik","A1","","m2","","","","m1","m2","9",""',
  ].join('\n')

  test('met codes: elke kolom vindt zijn vraag, wat over personen gaat is weg', async () => {
    const { program, dropped, targets, fit, rows } = await takenOver(codes)
    expect(program).toBe('limesurvey')
    expect(dropped.map(({ name }) => name)).toEqual(['id', 'submitdate', 'seed', 'ipaddr'])
    expect(JSON.stringify(rows)).not.toMatch(/10\.0\.0|2025-/)
    expect(keys(targets)).toEqual([
      '',
      '',
      'group school',
      'question beg-sq001',
      'question beg-sq002',
      'question vorm',
      'option wie m1',
      'option wie m2',
      'option wie m3',
      'place steun 1',
      'place steun 2',
      'question dagen',
      'question mist',
    ])
    expect(fit.responses).toEqual([
      {
        schoolId: 'waterlelie',
        instituteId: null,
        studyYear: null,
        form: 0,
        answers: {
          'beg-sq001': 4,
          'beg-sq002': 5,
          vorm: 'm1',
          wie: ['m1', 'm3'],
          steun: ['m2', 'm1'],
          dagen: 3.5,
          mist: 'Rust',
        },
      },
      {
        schoolId: 'eik',
        instituteId: null,
        studyYear: null,
        form: 0,
        answers: { 'beg-sq001': 1, vorm: 'm2', steun: ['m1', 'm2'] },
      },
    ])
    expect(fit.questions.find(({ question }) => question.id === 'dagen')).toMatchObject({ fits: 1, misses: 1 })
  })

  test('met de hele tekst in de kop, en antwoorden in woorden', async () => {
    const { targets, fit } = await takenOver(
      [
        'Antwoord ID;Datum ingestuurd;Op welke school loop je stage?;Begeleiding [Mijn mentor kijkt mee in de les.];BEG[SQ002]. Begeleiding [Ik krijg elke week feedback.];Wie begeleiden je? [Mentor];Wie begeleiden je? [Leerteam]',
        '1;2025-03-04 10:11:12;Waterlelie;Helemaal mee eens;Niet mee eens/niet mee oneens;Ja;Nee',
        '2;2025-03-04 10:12:12;de eik;Oneens;n.v.t.;Nee;Ja',
      ].join('\n'),
    )
    expect(keys(targets)).toEqual([
      'group school',
      'question beg-sq001',
      'question beg-sq002',
      'option wie m1',
      'option wie m3',
    ])
    expect(fit.responses.map(({ schoolId, answers }) => ({ schoolId, ...answers }))).toEqual([
      { schoolId: 'waterlelie', 'beg-sq001': 5, 'beg-sq002': 3, wie: ['m1'] },
      { schoolId: 'eik', 'beg-sq001': 2, 'beg-sq002': 'na', wie: ['m3'] },
    ])
  })
})

test.each([
  ['Engels', 'ID,Start time,Completion time,Email,Name,Last modified time'],
  ['Nederlands', 'Id,Begintijd,Tijd van voltooien,E-mail,Naam,Tijd van laatste wijziging'],
])(
  'een export van Microsoft Forms (%s): naam, e-mailadres en tijden zijn weg voor er iets bewaard wordt',
  async (_, first) => {
    const { program, dropped, rows, fit } = await takenOver(
      [
        `${first},In welk jaar zit je?,Mijn mentor kijkt mee in de les.,Wie begeleiden je?,Wat helpt het meest?`,
        '1,45720.42,45720.43,noor@west.example,Noor Jansen,,Jaar 2,Mee eens,Mentor;Leerteam;,Feedback;Tijd;',
        '2,45721.42,45721.43,anonymous,,,Jaar 3,Helemaal mee oneens,Schoolopleider;,Tijd;Feedback;',
      ].join('\n'),
    )
    expect(program).toBe('forms')
    expect(dropped).toHaveLength(6)
    expect(JSON.stringify(rows)).not.toMatch(/noor|jansen|4572/i)
    expect(fit.responses.map(({ studyYear, answers }) => ({ studyYear, ...answers }))).toEqual([
      { studyYear: 2, 'beg-sq001': 4, wie: ['m1', 'm3'], steun: ['m2', 'm1'] },
      { studyYear: 3, 'beg-sq001': 1, wie: ['m2'], steun: ['m1', 'm2'] },
    ])
  },
)

test('een export van Qualtrics: drie kopregels, en wat iemand alleen voor de proef invulde telt niet', async () => {
  const { program, dropped, columns, fit } = await takenOver(
    [
      'StartDate,EndDate,Status,IPAddress,Progress,Duration (in seconds),Finished,RecordedDate,ResponseId,RecipientLastName,RecipientFirstName,RecipientEmail,ExternalReference,LocationLatitude,LocationLongitude,DistributionChannel,UserLanguage,Q1_1,Q1_2,Q2',
      'Start Date,End Date,Response Type,IP Address,Progress,Duration (in seconds),Finished,Recorded Date,Response ID,Recipient Last Name,Recipient First Name,Recipient Email,External Data Reference,Location Latitude,Location Longitude,Distribution Channel,User Language,Guidance - My mentor watches my lessons.,Begeleiding - Ik krijg elke week feedback.,Wie begeleiden je?',
      [
        'startDate',
        'endDate',
        'status',
        'ipAddress',
        'progress',
        'duration',
        'finished',
        'recordedDate',
        '_recordId',
        'recipientLastName',
        'recipientFirstName',
        'recipientEmail',
        'externalDataReference',
        'locationLatitude',
        'locationLongitude',
        'distributionChannel',
        'userLanguage',
        'QID1_1',
        'QID1_2',
        'QID2',
      ]
        .map((id) => `"{""ImportId"":""${id}""}"`)
        .join(','),
      '2025-03-01 09:00:00,2025-03-01 09:09:00,IP Address,10.1.1.1,100,540,True,2025-03-01 09:09:01,R_1,Jansen,Noor,noor@west.example,x1,52.1,4.3,email,NL,Strongly agree,2,"Mentor,Schoolopleider"',
      '2025-03-01 09:00:00,2025-03-01 09:09:00,Survey Preview,10.1.1.2,100,540,True,2025-03-01 09:09:01,R_2,,,,,52.1,4.3,preview,NL,Strongly disagree,1,Mentor',
    ].join('\n'),
  )
  expect(program).toBe('qualtrics')
  expect(columns.map(({ code }) => code)).toEqual([
    'Status',
    'Progress',
    'Finished',
    'UserLanguage',
    'Q1_1',
    'Q1_2',
    'Q2',
  ])
  expect(dropped.map(({ name }) => name)).toContain('RecipientEmail')
  expect(fit.responses.map(({ answers }) => answers)).toEqual([{ 'beg-sq001': 5, 'beg-sq002': 2, wie: ['m1', 'm2'] }])
})

describe('gegevens van personen', () => {
  test.each([
    ['Contact', 'noor@west.example', 'sem@west.example'],
    ['Nummer', '06-12345678', '+31 6 12345678'],
    ['Extra', '10.0.0.1', '192.168.4.20'],
    ['Moment', '4-3-2025 10:11', '2025-03-05 09:00:00'],
    ['Code', 's1234567', '7654321'],
    ['Wat is je naam?', 'Noor', 'Sem'],
    ['Groepstijd: Begeleiding', '12', '40'],
  ])('een kolom “%s” wordt herkend, ook als hij anders heet', async (header, one, two) => {
    const found = await sheet(`${header};Wat mis je?\n${one};Rust\n${two};Tijd\n`)
    expect(found.columns.map(({ text }) => text)).toEqual(['Wat mis je?'])
    expect(JSON.stringify(found)).not.toContain(one)
  })

  test.each([
    'Ik krijg feedback per e-mail.',
    'Mijn mentor kent mijn naam.',
    'Ik heb genoeg tijd.',
    'Hoe heet je leerteam?',
  ])('een vraag als “%s” blijft staan', async (header) => {
    expect((await sheet(`${header};x\nMee eens;1\n`)).columns[0]?.text).toBe(header)
  })

  test('een bestand met alleen zulke kolommen wordt geweigerd', async () => {
    await expect(sheet('Naam;E-mail\nNoor;noor@west.example\n')).rejects.toThrow('alleen gegevens van personen')
  })
})

describe('labels op een schaal', () => {
  const proposed = async (points: number, labels: readonly string[]) => {
    const question = Question.parse({ id: 'q', kind: 'agree', points, text: { nl: 'Stelling' } })
    const known = new Map([['q', question]])
    const target: Target = { is: 'question', question: 'q' }
    const sets = labelSets({ rows: labels.map((label) => [label]) }, [target], known, [])
    const [readings = {}] = Object.values(proposeReadings(sets, known, []))
    return labels.map((label) => readings[label])
  }
  test.each([
    [5, ['Helemaal mee oneens', 'Mee oneens', 'Neutraal', 'Mee eens', 'Helemaal mee eens'], ['1', '2', '3', '4', '5']],
    [
      5,
      ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'],
      ['1', '2', '3', '4', '5'],
    ],
    [5, ['zeer ontevreden', 'ontevreden', 'tevreden', 'zeer tevreden', 'n.v.t.'], ['1', '2', '4', '5', 'na']],
    [4, ['helemaal oneens', 'oneens', 'eens', 'helemaal eens'], ['1', '2', '3', '4']],
    [
      7,
      ['Strongly disagree', 'Disagree', 'Somewhat disagree', 'neutral', 'Somewhat agree', 'Agree', 'Strongly agree'],
      ['1', '2', '3', '4', '5', '6', '7'],
    ],
    [5, ['1 - helemaal niet', '2', '3', '4', '5 (helemaal)'], ['1', '2', '3', '4', '5']],
    [5, ['AO01', 'AO05', 'AO03'], ['1', '5', '3']],
    [5, ['blauw', 'rood', '8'], ['', '', '']],
  ])('op %i punten', async (points, labels, values) => {
    expect(await proposed(points, labels)).toEqual(values)
  })
})

test('wat past en wat niet past is samen alles wat iemand invulde', () => {
  const target: Target = { is: 'question', question: 'vorm' }
  const readings: Readings = { 'options-vorm': { Duaal: 'm1', Voltijd: 'm2', Anders: 'weg' } }
  fc.assert(
    fc.property(fc.array(fc.constantFrom('Duaal', 'Voltijd', 'Anders', 'constructor', '')), (cells) => {
      const fit = fitted({ rows: cells.map((cell) => [cell]) }, [target], readings, byId)
      const [vorm] = fit.questions
      expect((vorm?.fits ?? 0) + (vorm?.misses ?? 0)).toBe(cells.filter((cell) => cell !== '').length)
      expect(fit.responses.length + fit.empty).toBe(cells.length)
      expect(vorm?.fits).toBe(cells.filter((cell) => cell === 'Duaal' || cell === 'Voltijd').length)
    }),
  )
})
