import { longDay } from '../../../ui/words.ts'
import type { DossierDocument, GuestDossier } from '../queries.ts'
import { sizeInWords } from './DossierPage.tsx'

/** Where the link of a letter leads: one button further lies the dossier. */
export function DossierDoor({ dossier, secret }: { dossier: GuestDossier; secret: string }) {
  return (
    <>
      <p class="lede">
        Dag {dossier.guestName}. {dossier.partnershipName} heeft documenten voor je klaargelegd, te lezen tot en met{' '}
        {longDay(dossier.untilOn)}.
      </p>
      <p class="meta">Wanneer je iets opent, kan het partnerschap zien. Verder bewaren we niets over je.</p>
      <form method="post" action={`/dossier/open/${secret}`}>
        <div class="buttons">
          <button type="submit" class="button">
            Open de documenten
          </button>
        </div>
      </form>
    </>
  )
}

/** The documents that a guest may read. */
export function GuestDossierPage({
  dossier,
  documents,
}: {
  dossier: GuestDossier
  documents: readonly DossierDocument[]
}) {
  return (
    <>
      <p class="lede">
        Voor {dossier.guestName}, tot en met {longDay(dossier.untilOn)}.
      </p>
      {documents.length === 0 ? (
        <p class="empty">Er ligt nog niets klaar. Kom later terug met dezelfde link.</p>
      ) : (
        <ul class="rows plain">
          {documents.map(({ id, title, fileName, size }) => (
            <li key={id}>
              <div>
                <strong>{title}</strong>
                <br />
                <small>
                  {fileName}, {sizeInWords(size)}
                </small>
              </div>
              <form method="post" action={`/dossier/documents/${id}`} data-turbo="false">
                <button type="submit" class="button quiet small">
                  Open<span class="unseen"> {title}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** For whoever's link is over, was taken back, or was copied wrongly: which of these is nobody's business. */
export function DossierClosed() {
  return (
    <>
      <p class="lede">
        De documenten zijn niet (meer) te lezen: de laatste dag is voorbij, de toegang is ingetrokken, of de link is
        niet helemaal overgenomen.
      </p>
      <p>Heb je ze nog nodig? Vraag een nieuwe link aan wie je uitnodigde.</p>
    </>
  )
}
