/** What can be wrong with a Word document as a file. */
import { UnreadableDocument } from '../unreadable.ts'

export function damagedWord(): UnreadableDocument {
  return new UnreadableDocument('is beschadigd. Open het in Word, sla het opnieuw op en probeer het nog eens.')
}

export function tooLargeUnpacked(): UnreadableDocument {
  return new UnreadableDocument(
    'wordt bij het uitpakken veel te groot. Plak de tabel in een nieuw Word-document en probeer dat.',
  )
}

export function protectedWord(): UnreadableDocument {
  return new UnreadableDocument('is beveiligd met een wachtwoord. Haal het wachtwoord eraf en probeer het opnieuw.')
}

export function otherOffice(program: string): UnreadableDocument {
  return new UnreadableDocument(
    `komt uit ${program}. Peilstok leest een thema uit een Word-document (.docx), een pdf of platte tekst.`,
  )
}
