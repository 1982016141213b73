/** A theme to test with, in words of our own: five criteria, all cells filled. */

import { usualPhases } from '../phases.ts'
import type { CriterionProposal, ThemeProposal } from '../proposal.ts'

const criteria: CriterionProposal[] = [
  {
    name: 'De werkplek',
    descriptors: [
      'De student zoekt zelf een tafel die toevallig vrij is. Een eigen laptop is nodig, want de computers zijn voor de leerlingen.',
      'Er staat een vaste tafel klaar in de teamkamer. De student krijgt bij de start een inlogcode, een sleutel en een rondleiding door het gebouw.',
      'Studenten en collega’s delen een werkruimte waar lesmateriaal ligt dat iedereen mag gebruiken. Zij lopen daar makkelijk bij elkaar binnen en bespreken wat zij die dag hebben meegemaakt.',
      'De werkruimte is een werkplaats waar ook ouders, buurtbewoners en andere scholen iets komen maken. Wie er binnenloopt, leert vanzelf met anderen mee.',
    ],
  },
  {
    name: 'Tijd voor het gesprek',
    descriptors: [
      'Begeleiding gebeurt tussen de lessen door. Als het druk is, valt het gesprek uit.',
      'Mentor en student spreken elkaar elke week een half uur. Dat gesprek staat in het rooster en gaat meestal over de lessen van die week.',
      'Ook groepen studenten van verschillende opleidingen hebben een vast uur per maand. Collega’s sluiten aan als het onderwerp hen raakt, en nemen eigen vragen mee.',
      'Het jaarrooster wordt om de gesprekken heen gemaakt. Leerlingen, studenten en leraren bepalen samen waarover het gaat, en wat zij bedenken komt terug in de plannen van de school.',
    ],
  },
  {
    name: 'Materialen',
    descriptors: [
      'De student maakt eigen lesmateriaal. Niemand vraagt daar later nog naar.',
      'De school heeft een kast met voorbeelden van goede lessen. De schoolopleider wijst studenten daarop en vult de kast ieder jaar aan.',
      'Materiaal dat studenten maken wordt besproken in de bouw en daarna bewaard. Zo bouwt iedereen voort op wat een ander al eens heeft uitgezocht.',
      'Studenten, leraren en lerarenopleiders ontwerpen samen materiaal en delen het met scholen in de hele regio. Zij onderzoeken of het werkt en passen het daarop aan.',
    ],
  },
  {
    name: 'Kijken bij elkaar',
    descriptors: [
      'De student kijkt alleen in de klas van de eigen mentor. Een andere groep bezoeken kan als iemand daarom vraagt.',
      'Aan het begin van het jaar maakt de schoolopleider een kijkrooster voor alle studenten. Na afloop schrijven zij op wat hen opviel.',
      'Ook ervaren collega’s gaan bij elkaar kijken, vaak samen met een student. Zij spreken vooraf af waar zij op letten, en praten daarna door over wat zij zagen.',
      'Deuren staan letterlijk open: wie iets wil leren loopt binnen. Video’s van lessen worden gedeeld met andere scholen en met de opleiding, zodat veel meer mensen ervan leren.',
    ],
  },
  {
    name: 'De stem van de leerling',
    descriptors: [
      'Leerlingen weten dat er een student in de groep is. Om hun mening wordt niet gevraagd.',
      'Aan het eind van de stage vullen leerlingen een kort lijstje in. De mentor bespreekt de uitkomst met de student en zij kiezen samen een leerdoel.',
      'Leerlingen praten een paar keer per jaar mee over wat een goede les is. Studenten gebruiken die gesprekken om hun lessen te verbeteren en vertellen wat ermee is gedaan.',
      'Leerlingen zijn medeonderzoekers. Zij stellen vragen op, houden gesprekken met andere groepen en geven de school ieder jaar advies over het opleiden van nieuwe leraren.',
    ],
  },
]

/** The example with its first so many criteria. */
export function exampleTheme(count = criteria.length): ThemeProposal {
  return {
    title: 'De leeromgeving',
    phases: usualPhases,
    criteria: criteria.slice(0, count),
    notes: ['Met de leeromgeving bedoelen we hier alles waar een aankomende leraar in de school van leert.'],
    uncertain: [],
  }
}

/** A theme without the text of some cells; criterion and phase from 1. */
export function withoutCells(theme: ThemeProposal, ...cells: [criterion: number, phase: number][]): ThemeProposal {
  return {
    ...theme,
    criteria: theme.criteria.map((row, index): CriterionProposal => {
      const isEmpty = (phase: number) => cells.some(([criterion, at]) => criterion === index + 1 && at === phase)
      const [one, two, three, four] = row.descriptors
      const text = (phase: number, descriptor: string | null) => (isEmpty(phase) ? null : descriptor)
      return { ...row, descriptors: [text(1, one), text(2, two), text(3, three), text(4, four)] }
    }),
  }
}
