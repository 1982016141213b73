import { dayOf, timeOf } from '../../../platform/clock.ts'
import { longDay, weekDay } from '../../../ui/words.ts'
import type { CalendarMeeting } from './calendarMeeting.ts'
import type { InvitationOccasion } from './invitation.ts'

/** What a letter about a meeting says; the link to its page comes after it, where one may still see that. */
export function invitationLetter(
  occasion: InvitationOccasion,
  meeting: CalendarMeeting,
  name: string,
): { subject: string; body: string } {
  const { title, bodyName, startsAt } = meeting
  const when = `${weekDay(dayOf(startsAt))} om ${timeOf(startsAt)} uur`
  const of = title === bodyName ? '' : ` van ${bodyName}`
  const paragraphs = (...texts: readonly string[]) => [`Dag ${name},`, ...texts.filter(Boolean)].join('\n\n')
  switch (occasion) {
    case 'invited':
      return {
        subject: `Uitnodiging: ${title}, ${when}`,
        body: paragraphs(
          `Je bent uitgenodigd voor ${title}${of}.`,
          whereAndWhen(meeting),
          meeting.remarks,
          'Met de bijlage zet je de bijeenkomst in je agenda. Op deze pagina staan de agenda en de stukken; laat daar weten of je komt:',
        ),
      }
    case 'changed':
      return {
        subject: `Gewijzigd: ${title}, ${when}`,
        body: paragraphs(
          `Er is iets gewijzigd aan ${title}${of}. Zo is het nu:`,
          whereAndWhen(meeting),
          meeting.remarks,
          'Met de bijlage klopt je agenda weer. Op deze pagina lees je alles:',
        ),
      }
    case 'cancelled':
      return {
        subject: `Gaat niet door: ${title}, ${when}`,
        body: paragraphs(
          `${title}${of} op ${when} gaat niet door.`,
          meeting.cancelledBecause ? `De reden: ${meeting.cancelledBecause}` : '',
          'Met de bijlage haal je de bijeenkomst uit je agenda.',
        ),
      }
    case 'uninvited':
      return {
        subject: `Niet meer nodig: ${title}, ${when}`,
        body: paragraphs(
          `Je hoeft niet meer naar ${title}${of} op ${when} te komen: je staat niet meer bij de genodigden.`,
          'Met de bijlage haal je de bijeenkomst uit je agenda.',
        ),
      }
  }
}

function whereAndWhen({ startsAt, endsAt, place, onlineAddress }: CalendarMeeting): string {
  const lines = [
    `Wanneer: ${longDay(dayOf(startsAt))}, ${timeOf(startsAt)} tot ${timeOf(endsAt)} uur`,
    place && `Waar: ${place}`,
    onlineAddress && `Online: ${onlineAddress}`,
  ]
  return lines.filter(Boolean).join('\n')
}
