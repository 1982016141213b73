/** Sample inputs of the report: the usual one, and the emptiest. */
import { type PhaseCounts, type PhaseNames, spread } from '../rules.ts'
import type { ReportedCriterion, ReportedTheme, ScanReport } from './scanReport.ts'

export const samplePhases: PhaseNames = [
  'Individuele begeleiding',
  'Commitment Samen Opleiden',
  'Verbinden en verbreden',
  'Innovatie en co-creatie',
]

const noAnswers: PhaseCounts = [0, 0, 0, 0]

/** A criterion as it is before anything was chosen or said; give what the sample needs. */
export function sampleCriterion(
  given: Partial<ReportedCriterion> & Pick<ReportedCriterion, 'id' | 'name'>,
): ReportedCriterion {
  return {
    descriptors: [null, null, null, null],
    spans: null,
    spread: spread(noAnswers),
    ambitionSpread: spread(noAnswers),
    judgement: null,
    ...given,
  }
}

const leadership: ReportedTheme = {
  id: 'gespreid-leiderschap',
  title: 'Gespreid leiderschap',
  source: 'voorbeeld van Peilstok, in eigen woorden',
  guarantee: 2,
  phases: samplePhases,
  criteria: [
    sampleCriterion({
      id: 'initiatief',
      name: 'Wie neemt het initiatief?',
      descriptors: [
        'De schoolopleider of de directie praat met de opleiding over wat samen opleiden de school kan brengen.',
        'Eén of twee mensen trekken het, meestal de schoolopleider. School en opleiding voelen zich er samen voor verantwoordelijk en leggen afspraken vast.',
        'Steeds meer collega’s nemen initiatief en sturen mee. Er is een vaste plek waar die initiatieven bij elkaar komen, zodat mensen het van elkaar weten.',
        'Iedereen voelt zich eigenaar van de kwaliteit van het eigen werk, voor de school en voor de opleiding samen.',
      ],
      spread: spread([1, 3, 0, 2]),
      ambitionSpread: spread([0, 1, 4, 1]),
      judgement: {
        level: 2.5,
        ambition: { phase: 3, schoolYear: 2028 },
        reasons:
          'De training van mei is samen met de pabo gemaakt. De intervisie van mentoren draait nog op één persoon.',
        evidence:
          'Het programma van de studiemiddag, met drie makers uit drie bouwen. In de bovenbouw ligt nog niets vast.',
        minorityView: 'Twee van ons zien dit als fase 4: nieuwe collega’s komen zelf met plannen en voeren ze uit.',
      },
    }),
    sampleCriterion({
      id: 'opleidingsteam',
      name: 'Het opleidingsteam',
      descriptors: [
        'Er is geen opleidingsteam. Eén collega regelt de stages.',
        'Het opleidingsteam regelt vooral: plekken, data, begeleiders. Af en toe verzorgt het onderwijs, samen met andere scholen.',
        'Het opleidingsteam ontwerpt mee aan het programma en bewaakt de samenhang ervan met de visie.',
        'Opleiden hoort hier net zo bij de school als lesgeven. Iedereen kan uitleggen wat zijn deel daarin is en waarom.',
      ],
      spread: spread([0, 5, 1, 0]),
      ambitionSpread: spread([0, 0, 6, 0]),
      judgement: {
        level: 2,
        ambition: { phase: 3, schoolYear: 2027 },
        reasons: 'We komen elke zes weken bij elkaar. De agenda gaat bijna altijd over plekken en data.',
        evidence: 'De agenda’s van dit jaar: vier van de vijf keer alleen organisatie.',
        minorityView: '',
      },
    }),
    sampleCriterion({
      id: 'schoolleiding',
      name: 'Schoolleiding',
      descriptors: [
        'De schoolleiding is niet bij de stages betrokken.',
        'Het opleidingsteam stemt zo nu en dan af met de schoolleiding, vooral over praktische zaken.',
        'Iemand van de schoolleiding zit in het opleidingsteam. Samen leggen ze de lijn naar de schoolontwikkeling.',
        null,
      ],
      spread: spread([0, 1, 4, 0], 1),
      ambitionSpread: spread([0, 0, 5, 0]),
      judgement: {
        level: 3,
        ambition: { phase: 3, schoolYear: 2028 },
        reasons: 'De adjunct is er sinds september bij en brengt onderwerpen uit het jaarplan in.',
        evidence: 'Verslagen van het opleidingsteam, september tot november.',
        minorityView: '',
      },
    }),
  ],
}

const professionalisation: ReportedTheme = {
  id: 'professionalisering',
  title: 'Professionalisering',
  source: 'voorbeeld van Peilstok, in eigen woorden',
  guarantee: 3,
  phases: samplePhases,
  criteria: [
    sampleCriterion({
      id: 'doelgroepen',
      name: 'Voor wie is de scholing?',
      descriptors: [
        'Scholing is er bijna alleen voor mentoren.',
        'Scholing helpt je om studenten en andere lerenden op de werkvloer goed te begeleiden.',
        'Scholing kijkt verder dan de student: hoe richt je de school zo in dat een student, een starter en een ervaren leraar er alle drie iets van opsteken?',
        'Leren is op deze school gewoon, voor iedereen en het hele jaar door.',
      ],
      spread: spread([0, 2, 3, 1]),
      ambitionSpread: spread([0, 0, 2, 4]),
      judgement: {
        level: 3,
        ambition: { phase: 4, schoolYear: 2028 },
        reasons: 'Starters en ervaren leraren volgen dezelfde studiemiddagen.',
        evidence: 'De aanwezigheid op de studiemiddagen van 2025–2026: ook leraren zonder student komen.',
        minorityView: '',
      },
    }),
    sampleCriterion({
      id: 'onderwijsassistenten',
      name: 'Onderwijsassistenten',
      descriptors: [
        'Onderwijsassistenten doen niet mee aan scholing over opleiden.',
        'Wie wil, sluit aan.',
        null,
        'Zij leren mee en leiden anderen op.',
      ],
      spans: [1, 2, 0, 1],
      spread: spread([1, 1, 0, 0], 4),
      ambitionSpread: spread(noAnswers),
    }),
  ],
}

/** The usual report: two themes, two focus points, one earlier scan. */
export const sampleReport: ScanReport = {
  partnership: 'Partnerschap Samen Opleiden De Delta',
  school: { name: 'De Waterlelie', place: 'Dronten', board: 'Stichting Polderscholen' },
  occasion: '0-meting',
  schoolYear: 2026,
  ambitionYear: 2028,
  talkOn: '2026-11-24',
  facilitator: 'Marit de Groot',
  participants: [
    { role: 'Schoolopleider', name: 'Marit de Groot' },
    { role: 'Instituutsopleider', name: 'Jesse Bakker' },
    { role: 'Schoolleider', name: 'Ruud van Dam' },
    { role: 'Starterscoach', name: 'Inge Öztürk' },
    { role: 'Mentor', name: null },
    { role: 'Mentor', name: null },
  ],
  themes: [leadership, professionalisation],
  focusPoints: [
    {
      theme: 'gespreid-leiderschap',
      criterion: 'initiatief',
      goal: 'In elke bouw trekt iemand het samen opleiden. Valt er iemand uit, dan loopt het door.',
      actions: [
        { what: 'In elke bouw een aanspreekpunt kiezen', owner: 'Ruud van Dam', due: '2027-01-15' },
        {
          what: 'Intervisie van mentoren overdragen aan twee mentoren, met een draaiboek',
          owner: 'Marit de Groot',
          due: '2027-03-01',
        },
        {
          what: 'Terugkijken met de aankomende leraren: merken jullie er iets van?',
          owner: 'Jesse Bakker',
          due: '2027-05-12',
        },
      ],
    },
    {
      theme: 'gespreid-leiderschap',
      criterion: 'opleidingsteam',
      goal: 'De helft van elke bijeenkomst gaat over wat studenten leren, niet over plekken en data.',
      actions: [
        { what: 'Praktische zaken voortaan vooraf per mail regelen', owner: 'Inge Öztürk', due: '2026-12-18' },
        {
          what: 'Eén onderdeel van het programma samen met de pabo herontwerpen',
          owner: 'Jesse Bakker',
          due: '2027-06-30',
        },
      ],
    },
  ],
  earlierScans: [
    {
      schoolYear: 2022,
      levels: [
        { theme: 'gespreid-leiderschap', criterion: 'initiatief', level: 1.5 },
        { theme: 'gespreid-leiderschap', criterion: 'opleidingsteam', level: 2 },
        { theme: 'gespreid-leiderschap', criterion: 'schoolleiding', level: 1 },
        { theme: 'professionalisering', criterion: 'doelgroepen', level: 2 },
      ],
    },
  ],
  generatedOn: '2026-11-26',
}

/** A report in which everything that may be absent is absent. */
export const emptyReport: ScanReport = {
  ...sampleReport,
  school: { name: 'De Nieuwe School', place: '', board: '' },
  facilitator: '',
  participants: [],
  themes: [{ ...leadership, source: '', criteria: [sampleCriterion({ id: 'leeg', name: 'Nog niets' })] }],
  focusPoints: [],
  earlierScans: [],
}
