import { z } from 'zod'
import { withScope } from '../../platform/database/scope.ts'
import { job } from '../../platform/jobs.ts'
import { longDay } from '../../ui/words.ts'
import { giveDossierPass } from './commands.ts'
import { findGuestDossier, type GuestDossier } from './queries.ts'

/**
 * Sends a guest the link to a dossier. The secret in it is made here and kept nowhere; should this run twice, the link that
 * came last is the one that works.
 */
export const dossierLetter = job({
  name: 'dossier-letter',
  payload: z.object({ partnershipId: z.guid(), guestId: z.guid() }),
  retries: 8,
  async run({ database, mailer, config, today }, { partnershipId, guestId }) {
    await withScope(database, { partnershipId, personId: null }, async (tx) => {
      const dossier = await findGuestDossier(tx, guestId, today())
      // Withdrawn before the letter went out.
      if (!dossier) return
      const secret = await giveDossierPass(tx, dossier)
      await mailer.send({
        to: dossier.email,
        subject: `Documenten ter inzage: ${aboutWhom(dossier)}`,
        text: letterTo(dossier, `${config.origin}/dossier/open/${secret}`),
      })
    })
  },
})

/** Of whom a dossier is. */
export const aboutWhom = ({ schoolName, partnershipName }: GuestDossier): string => schoolName ?? partnershipName

function letterTo(dossier: GuestDossier, link: string): string {
  const { guestName, partnershipName, untilOn } = dossier
  return (
    `Dag ${guestName},\n\nVoor de peerreview van ${aboutWhom(dossier)} liggen documenten voor je klaar. ` +
    `Je leest ze met deze link, tot en met ${longDay(untilOn)}:\n\n${link}\n\n` +
    `De link is van jou alleen: geef hem niet door. ${partnershipName} ziet wanneer je iets opent.`
  )
}
