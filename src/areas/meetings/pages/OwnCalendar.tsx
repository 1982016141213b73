import { dayOf } from '../../../platform/clock.ts'
import { PostButton } from '../../../ui/form/Field.tsx'
import { longDay } from '../../../ui/words.ts'

type OwnCalendarProps = {
  /** When the secret address was made; undefined when there is none. */
  since: Date | undefined
  /** The address itself, only just after it was made: it is kept nowhere. */
  address: string | undefined
}

/** Where one puts one's own meetings into one's own calendar program. */
export function OwnCalendar({ since, address }: OwnCalendarProps) {
  if (address) return <NewAddress address={address} />
  return since ? <InUse since={since} /> : <Without />
}

function Without() {
  return (
    <>
      <p class="lede">
        Je bijeenkomsten kunnen vanzelf in je eigen agenda staan: in Outlook, Google Agenda of op je telefoon. Verandert
        er iets, dan verandert het daar ook.
      </p>
      <p>
        Daarvoor maken we een geheim adres voor jou. Je agenda leest daar wat er gepland is. Wie het adres kent, kan ook
        lezen wanneer en waar je bijeenkomsten zijn. Deel het dus niet.
      </p>
      <div class="buttons">
        <PostButton action="/me/calendar" label="Maak mijn agenda-adres" look="main" />
      </div>
    </>
  )
}

function InUse({ since }: { since: Date }) {
  return (
    <>
      <p class="lede">Je hebt een agenda-adres sinds {longDay(dayOf(since))}. Je agenda leest daar je bijeenkomsten.</p>
      <p>
        Het adres zelf tonen we niet nog eens: we bewaren het niet. Ben je het kwijt, of heb je een nieuw apparaat? Maak
        dan een nieuw adres. Het oude werkt daarna niet meer.
      </p>
      <div class="buttons">
        <PostButton action="/me/calendar" label="Maak een nieuw adres" />
        <PostButton action="/me/calendar/removal" label="Trek het adres in" look="plain" />
      </div>
    </>
  )
}

function NewAddress({ address }: { address: string }) {
  const inCalendarApp = address.replace(/^https?:/, 'webcal:')
  return (
    <>
      <p class="lede">Dit is jouw agenda-adres. Je ziet het alleen nu: zet het meteen in je agenda.</p>
      <div class="panel">
        <div class="field">
          <label for="address">Geheim adres</label>
          <input id="address" class="address" type="text" readonly value={address} />
        </div>
        <div class="buttons">
          <button type="button" class="button" data-copies="address" hidden>
            Kopieer het adres
          </button>
          <a class="button quiet" href={inCalendarApp}>
            Open in de agenda van dit apparaat
          </a>
        </div>
      </div>
      <section>
        <div class="section-head">
          <h2>Zo zet je het in je agenda</h2>
        </div>
        <details>
          <summary>Outlook</summary>
          <ol>
            <li>Open Outlook op een computer en ga naar de agenda.</li>
            <li>
              Kies <strong>Agenda toevoegen</strong> en dan <strong>Abonneren vanaf internet</strong>.
            </li>
            <li>Plak het adres, geef een naam en kies Importeren.</li>
          </ol>
          <p class="meta">
            Daarna staan je bijeenkomsten ook in Outlook op je telefoon. Een wijziging kan daar een paar uur op zich
            laten wachten.
          </p>
        </details>
        <details>
          <summary>Google Agenda</summary>
          <ol>
            <li>Open calendar.google.com op een computer.</li>
            <li>
              Kies bij <strong>Andere agenda’s</strong> het plusje en dan <strong>Via URL</strong>.
            </li>
            <li>Plak het adres en kies Agenda toevoegen.</li>
          </ol>
          <p class="meta">Google kijkt een paar keer per dag of er iets veranderd is.</p>
        </details>
        <details>
          <summary>iPhone, iPad of Mac</summary>
          <ol>
            <li>
              Tik hierboven op <strong>Open in de agenda van dit apparaat</strong>.
            </li>
            <li>
              Kies <strong>Abonneer</strong>.
            </li>
          </ol>
          <p class="meta">
            Opent er niets? Ga dan naar Instellingen, Agenda, Accounts, Voeg account toe, Anders, Voeg agenda-abonnement
            toe, en plak het adres.
          </p>
        </details>
      </section>
      <p class="apart">
        <a href="/me/calendar">Klaar, het staat in mijn agenda</a>
      </p>
    </>
  )
}
