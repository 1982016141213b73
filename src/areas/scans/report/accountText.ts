/** How the report came about: who took part, who saw what, and how agreement was measured. */
import { minimumAnswers } from '../rules.ts'
import { dayName } from './dutch.ts'
import type { ScanReport } from './scanReport.ts'

export type LabelledText = { label: string; text: string }

export type AccountText = {
  heading: string
  facts: readonly LabelledText[]
  participants: {
    heading: string
    columns: readonly [string, string]
    rows: readonly (readonly [string, string])[]
    none: string
  }
  paragraphs: readonly LabelledText[]
}

export function accountText(report: ScanReport): AccountText {
  return {
    heading: 'Verantwoording',
    facts: [
      { label: 'Partnerschap', text: report.partnership },
      { label: 'Bestuur', text: report.school.board },
      { label: 'Gespreksleider', text: report.facilitator },
      { label: 'Gemaakt', text: `met Peilstok, op ${dayName(report.generatedOn)}` },
    ].filter(({ text }) => text !== ''),
    participants: {
      heading: 'Wie meededen',
      columns: ['Rol', 'Naam'],
      rows: report.participants.map(({ role, name }) => [role, name ?? 'zonder naam']),
      none: 'Er zijn geen deelnemers vastgelegd.',
    },
    paragraphs: [
      {
        label: 'Wie zag wat?',
        text:
          'Ieder teamlid koos eerst alleen. Die keuzes zag niemand anders, ook een beheerder niet. Daarna zag het team ' +
          `hoe de keuzes verdeeld waren: zonder namen, en alleen bij ${minimumAnswers} of meer keuzes. Het oordeel in ` +
          'dit verslag heeft het team samen bepaald, in gesprek.',
      },
      {
        label: 'Waar dient dit verslag voor?',
        text:
          'Voor de ontwikkeling van onze school. Het is geen beoordeling van mensen of van de school, en het is geen ' +
          'ranglijst.',
      },
      {
        label: 'Wat betekent overeenstemming?',
        text:
          'Het getal loopt van 0 (de helft koos fase 1 en de helft fase 4) tot 1 (iedereen koos dezelfde fase). Daarachter ' +
          'staat het in woorden: eens, redelijk eens of verdeeld. De maat komt van Tastle en Wierman (2007).',
      },
    ],
  }
}
