import { PostButton } from '../../../ui/form/Field.tsx'
import { QrCode } from '../../../ui/QrCode.tsx'

type PostersProps = { code: string | null; origin: string }

/** The code that anybody can use to tell something, to hang on a wall. */
export function Posters({ code, origin }: PostersProps) {
  if (code === null)
    return (
      <>
        <p class="lede">
          Met een code op de muur vertelt iedereen iets zonder aan te melden, dus ook wie nog geen account heeft.
        </p>
        <PostButton action="/voice/posters" label="Maak een code" look="main" />
      </>
    )
  const address = `${origin}/tell/${code}`
  return (
    <>
      <section class="poster">
        <h2>Vertel het ons</h2>
        <p>
          Loop je ergens tegenaan, of gaat iets juist goed? Scan de code. Je naam is niet nodig, en je krijgt antwoord.
        </p>
        <QrCode text={address} label={`QR-code naar ${address}`} />
        <p>
          <strong>{address.replace(/^https?:\/\//, '')}</strong>
        </p>
      </section>
      <div class="no-print">
        <p>Druk deze bladzijde af en hang haar op, bijvoorbeeld in de lerarenkamer en op de opleiding.</p>
        <PostButton action="/voice/posters/removal" label="Trek deze code in" />
        <p class="meta">Posters met deze code werken dan niet meer. Wat verteld is, blijft.</p>
      </div>
    </>
  )
}
