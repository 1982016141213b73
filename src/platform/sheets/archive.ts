import { openZip, UnreadableZip, type ZipFault } from '../zip.ts'
import { UnreadableSheet } from './sheet.ts'

/** What a workbook may take when unpacked, all its parts together, in bytes, and how many parts it may have. */
const limits = { unpacked: 100 * 1024 * 1024, parts: 1_000 }

const problems: Record<ZipFault, string> = {
  'no zip': 'Het Excel-bestand is beschadigd. Open het in Excel, sla het opnieuw op als .xlsx en probeer het nog eens.',
  damaged: 'Het Excel-bestand is beschadigd. Open het in Excel, sla het opnieuw op als .xlsx en probeer het nog eens.',
  encrypted: 'Het bestand is beveiligd met een wachtwoord. Sla het op zonder wachtwoord en probeer het opnieuw.',
  'too large': 'Het Excel-bestand wordt bij het openen te groot. Sla alleen de lijst zelf op als CSV.',
}

/**
 * The names of the parts of a workbook, after unpacking each of them within a limit.
 * @throws UnreadableSheet when the archive is damaged, encrypted, or unpacks to more than the limit
 */
export function checkedParts(bytes: Uint8Array): string[] {
  try {
    const { names, read } = openZip(bytes, limits)
    for (const name of names) read(name)
    return [...names]
  } catch (error) {
    throw error instanceof UnreadableZip ? new UnreadableSheet(problems[error.fault], { cause: error }) : error
  }
}
