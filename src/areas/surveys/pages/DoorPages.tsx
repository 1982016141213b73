import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { longDay } from '../../../ui/words.ts'
import type { OpenSurvey } from '../commands.ts'
import { roomForm } from '../forms.ts'

/** In a room: whoever was invited gets their own link by letter. What is answered says nothing of who was asked. */
export function RoomDoor({ survey, code, form }: { survey: OpenSurvey; code: string; form: FormState }) {
  return (
    <>
      <p class="lede">
        Vul het e-mailadres in waarop je bent uitgenodigd. Je krijgt meteen een brief met je eigen link; een account heb
        je niet nodig. Invullen kan tot en met {longDay(survey.closesOn)}.
      </p>
      <Form action={`/survey/${code}`} form={form} button="Stuur me mijn link">
        <Field name="email" field={roomForm.fields.email} form={form} />
      </Form>
    </>
  )
}

/** The same for everybody, whoever was asked. */
export function LetterOnItsWay({ code }: { code: string }) {
  return (
    <>
      <p class="lede">
        Kijk in je mail. Hoort dit adres bij een uitnodiging die nog openstaat, dan komt je link er zo aan. Komt er
        niets, kijk dan bij ongewenste post, of gebruik het adres waarop je de uitnodiging kreeg.
      </p>
      <p>
        <a href={`/survey/${code}`}>Probeer een ander adres</a>
      </p>
    </>
  )
}

/** After sending in: thanks, and the link that is shown this once. */
export function ReceiptPage({ survey, address, path }: { survey: OpenSurvey; address: string; path: string }) {
  return (
    <>
      <p class="lede">
        Je antwoorden op “{survey.title}” tellen mee. Ze staan vanaf nu los van je naam: niemand kan ze bij jou
        terugvinden, ook wij niet.
      </p>
      <p>
        Wil je ze misschien nog intrekken? Bewaar dan deze link, bijvoorbeeld als bladwijzer of foto van je scherm. Hij
        staat nergens anders, en werkt tot en met {longDay(survey.closesOn)}.
      </p>
      <p class="keep">
        <a href={path}>{address}</a>
      </p>
      <details>
        <summary>Trek mijn antwoorden in</summary>
        <p>Dan worden ze meteen gewist. Je kunt deze enquête daarna niet opnieuw invullen.</p>
        <form method="post" action={`${path}/withdrawal`}>
          <button type="submit" class="button quiet">
            Ja, wis mijn antwoorden
          </button>
        </form>
      </details>
      <p lang="en">
        Your answers have been sent and are kept apart from your name. Keep the link above if you may want to withdraw
        them before closing.
      </p>
    </>
  )
}

export function NothingHeld() {
  return (
    <>
      <p class="lede">
        Met deze link is nu niets ingestuurd. Je hebt je antwoorden ingetrokken, of er is met jouw uitnodiging op een
        ander apparaat al ingestuurd: dan geldt wat daar is ingestuurd.
      </p>
      <p>Je hoeft niets te doen.</p>
    </>
  )
}

export function NoOpenSurvey() {
  return (
    <p class="lede">
      Bij dit adres hoort geen enquête die nu open is. Misschien is zij gesloten, of klopt er een letter niet. Na het
      sluiten zijn alle losse antwoorden gewist.
    </p>
  )
}
