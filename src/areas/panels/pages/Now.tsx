import { PostButton } from '../../../ui/form/Field.tsx'
import { count, longDay, weekDay } from '../../../ui/words.ts'
import { panelPath } from '../subjects.ts'
import type { PanelPageProps } from './PanelPage.tsx'

/** The one thing that is asked of whoever looks. */
export function Now(props: PanelPageProps) {
  const { panel, guest } = props
  return (
    <>
      {guest && panel.state === 'invited' && <Answer {...props} />}
      {guest?.present && panel.state === 'checking' && <Check {...props} />}
      <AskedNow {...props} />
    </>
  )
}

/** Whether one comes. */
function Answer({ panel, guest }: PanelPageProps) {
  const path = `${panelPath(panel)}/answer`
  const reply = guest?.reply ?? null
  const heading = { none: 'Kom je?', accepted: 'Je komt', declined: 'Je kunt niet' }[reply ?? 'none']
  return (
    <section class="asked">
      <div>
        <h2>{heading}</h2>
        <p>
          {weekDay(panel.day)} van {panel.from} tot {panel.until}
          {panel.place === '' ? '' : `, ${panel.place}`}. Je hoeft niets voor te bereiden. Wat jullie zeggen wordt
          zonder namen opgeschreven, en je leest het eerst zelf na.
        </p>
      </div>
      <div class="buttons">
        {reply !== 'accepted' && (
          <PostButton
            action={path}
            label={reply === 'declined' ? 'Ik kom toch' : 'Ja, ik kom'}
            look="main"
            values={{ reply: 'accepted' }}
          />
        )}
        {reply !== 'declined' && (
          <PostButton
            action={path}
            label={reply === 'accepted' ? 'Ik kan toch niet' : 'Nee, ik kan niet'}
            values={{ reply: 'declined' }}
          />
        )}
      </div>
    </section>
  )
}

function Check({ panel }: PanelPageProps) {
  return (
    <section class="asked">
      <div>
        <h2>Herken je wat er is opgeschreven?</h2>
        <p>
          Zeg per opbrengst of je haar herkent, of wat er niet klopt. Niemand ziet wie wat zegt.
          {panel.checkUntil && ` Het kan tot en met ${longDay(panel.checkUntil)}.`}
        </p>
      </div>
      <a class="button" href={`${panelPath(panel)}/checks`}>
        Lees het na
      </a>
    </section>
  )
}

function AskedNow(props: PanelPageProps) {
  switch (props.panel.state) {
    case 'preparing':
    case 'invited':
      return <Preparing {...props} />
    case 'held':
      return <Held {...props} />
    case 'checking':
      return <Checking {...props} />
    case 'checked':
      return <Checked {...props} />
    case 'settled':
    case 'cancelled':
      return null
  }
}

function Preparing({ panel, may, progress, today }: PanelPageProps) {
  const path = panelPath(panel)
  const waiting = panel.guests.filter(({ invited }) => !invited).length
  if (may.host && panel.state === 'invited' && panel.day <= today)
    return (
      <section class="asked">
        <div>
          <h2>Het gesprek is vandaag of geweest</h2>
          <p>Noteer per vraag wat er gezegd wordt; alleen jij ziet dat. Vink daarna aan wie er waren.</p>
        </div>
        <a class="button" href={`${path}/holding`}>
          Naar het gesprek
        </a>
      </section>
    )
  if (!may.prepare) return null
  if (progress.questions === 0)
    return (
      <section class="asked">
        <div>
          <h2>Waarover gaan jullie praten?</h2>
          <p>Kies vier tot zes items uit het gesprekskader, of schrijf eigen vragen.</p>
        </div>
        <a class="button" href={`${path}/questions`}>
          Kies vragen
        </a>
      </section>
    )
  if (progress.guests === 0)
    return (
      <section class="asked">
        <div>
          <h2>Wie nodig je uit?</h2>
          <p>Je krijgt een voorstel dat de mensen eerlijk verdeelt; je past het zelf aan.</p>
        </div>
        <a class="button" href={`${path}/guests`}>
          Kies mensen
        </a>
      </section>
    )
  if (waiting === 0) return null
  return (
    <section class="asked">
      <div>
        <h2>{count(waiting, 'persoon heeft', 'mensen hebben')} nog geen brief</h2>
        <p>In de brief staan de dag, de tijd en de plek. Wie hem krijgt, laat weten of het lukt.</p>
      </div>
      <PostButton action={`${path}/invitations`} label="Verstuur de uitnodigingen" look="main" />
    </section>
  )
}

function Held({ panel, may, progress }: PanelPageProps) {
  const path = panelPath(panel)
  return (
    <section class="asked">
      <div>
        <h2>{may.host ? 'Schrijf op wat er naar voren kwam' : 'Het gesprek is gehouden'}</h2>
        <p>
          {may.host
            ? `Zonder namen, per vraag. Er staan nu ${count(progress.findings, 'opbrengst', 'opbrengsten')}. Daarna kijken de deelnemers het na.`
            : `${panel.hostName} schrijft op wat er naar voren kwam. Daarna kijken de deelnemers het na.`}
        </p>
      </div>
      {may.host && (
        <div class="buttons">
          <a class="button" href={`${path}/findings`}>
            Schrijf de opbrengsten
          </a>
          <a class="button quiet" href={`${path}/holding`}>
            Je notities
          </a>
        </div>
      )}
    </section>
  )
}

function Checking({ panel, may, progress, today }: PanelPageProps) {
  const path = panelPath(panel)
  if (!may.host && !may.prepare) return null
  const mayClose = may.host && (progress.allChecked || (panel.checkUntil !== null && panel.checkUntil < today))
  return (
    <section class="asked">
      <div>
        <h2>De deelnemers kijken het na</h2>
        <p>
          {progress.allChecked
            ? 'Iedereen die erbij was, heeft gereageerd.'
            : `Dat kan nog tot en met ${panel.checkUntil ? longDay(panel.checkUntil) : 'de laatste dag'}.`}{' '}
          Wat er niet klopt, leest {may.host ? 'jij' : panel.hostName} pas als de controle gesloten is, en zonder namen.
        </p>
      </div>
      {mayClose && <PostButton action={`${path}/closure`} label="Sluit de controle" look="main" />}
    </section>
  )
}

function Checked({ panel, may, progress }: PanelPageProps) {
  const path = panelPath(panel)
  if (!may.host) return null
  return (
    <section class="asked">
      <div>
        <h2>{progress.unanswered > 0 ? 'Antwoord op de reacties' : 'Stel de opbrengsten vast'}</h2>
        <p>
          {progress.unanswered > 0
            ? `Bij ${count(progress.unanswered, 'opbrengst', 'opbrengsten')} klopt er iets niet. Pas haar aan, leg uit waarom niet, of laat haar weg.`
            : 'Vanaf dan tellen ze mee. Je notities en de reacties van de deelnemers worden gewist.'}
        </p>
      </div>
      <div class="buttons">
        {progress.unanswered === 0 && <PostButton action={`${path}/settlement`} label="Stel vast" look="main" />}
        <a class={progress.unanswered > 0 ? 'button' : 'button quiet'} href={`${path}/findings`}>
          Lees de reacties
        </a>
      </div>
    </section>
  )
}
