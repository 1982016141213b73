import type { Day } from '../../../platform/clock.ts'
import { schoolYearName } from '../../../platform/schoolYear.ts'
import { PostButton } from '../../../ui/form/Field.tsx'
import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import { Steps } from '../../../ui/Steps.tsx'
import { count, dueInWords, inSentence, longDay } from '../../../ui/words.ts'
import { occasionNames } from '../forms.ts'
import type { Participant, Scan, ScanTheme } from '../queries.ts'
import { type ScanState, scanStateNames } from '../rules.ts'

/** What this person may do with the scan, as the policy says. */
export type May = { manage: boolean; choose: boolean; talk: boolean; settle: boolean }

type ScanPageProps = {
  scan: Scan
  themes: readonly ScanTheme[]
  participants: readonly Participant[]
  may: May
  today: Day
  problems: readonly string[]
}

/** A scan at a glance: how far it is, and what is asked now. */
export function ScanPage({ scan, themes, participants, may, today, problems }: ScanPageProps) {
  return (
    <>
      <Steps
        label="Hoe ver is deze scan"
        names={order.map((step) => scanStateNames[step])}
        reached={order.indexOf(scan.state)}
      />
      {problems.length > 0 && (
        <div class="summary" role="alert" tabindex={-1} data-focus>
          <h2>Dat kan nu nog niet</h2>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      <Now scan={scan} may={may} today={today} />
      <div class="columns">
        <section>
          <div class="section-head">
            <h2>Waar het over gaat</h2>
          </div>
          <ul class="rows plain">
            {themes.map(({ versionId, definition }) => (
              <li key={versionId}>
                <div>
                  <GuaranteeMark number={definition.guarantee} /> <strong>{definition.title}</strong>
                  <br />
                  <small>{definition.criteria.map(({ name }) => name).join(' · ')}</small>
                </div>
              </li>
            ))}
          </ul>
          <dl class="facts">
            <dt>Aanleiding</dt>
            <dd>
              {occasionNames[scan.occasion]}, schooljaar {schoolYearName(scan.schoolYear)}
            </dd>
            <dt>Kiezen</dt>
            <dd>
              van {longDay(scan.opensOn)} tot en met {longDay(scan.closesOn)}
            </dd>
            <dt>Gesprek</dt>
            <dd>
              {longDay(scan.talkOn)}, geleid door {scan.facilitatorName}
            </dd>
            <dt>Ambitie voor</dt>
            <dd>schooljaar {schoolYearName(scan.ambitionYear)}</dd>
          </dl>
        </section>
        <section>
          <div class="section-head">
            <h2>Wie doen er mee</h2>
          </div>
          <ul class="rows plain">
            {participants.map(({ personId, name, roleName }) => (
              <li key={personId}>
                <div>
                  {name} <small>· {inSentence(roleName)}</small>
                </div>
              </li>
            ))}
          </ul>
          {may.manage && <Manage scan={scan} />}
        </section>
      </div>
    </>
  )
}

const order: readonly ScanState[] = ['planned', 'open', 'talking', 'settled', 'archived']

/** The one thing that is asked now. */
function Now({ scan, may, today }: { scan: Scan; may: May; today: Day }) {
  const path = `/scans/${scan.id}`
  switch (scan.state) {
    case 'planned':
      return (
        <section class="asked">
          <div>
            <h2>Deze scan is gepland</h2>
            <p>Open je hem, dan krijgt iedereen die meedoet een uitnodiging per e-mail.</p>
          </div>
          {may.manage && <PostButton action={`${path}/opening`} label="Open de scan" look="main" />}
        </section>
      )
    case 'open':
      return (
        <>
          {may.choose && (
            <section class="asked">
              <div>
                <h2>{scan.hasFinished ? 'Je hebt alles gekozen' : 'Kies wat het meest op jullie school lijkt'}</h2>
                <p>
                  {scan.hasFinished
                    ? 'Je kunt je keuzes nog veranderen tot de scan sluit.'
                    : `Dat kan tot en met ${longDay(scan.closesOn)} (${dueInWords(today, scan.closesOn)}).`}
                </p>
              </div>
              <a class={scan.hasFinished ? 'button quiet' : 'button'} href={`${path}/choices`}>
                {scan.hasFinished ? 'Bekijk je keuzes' : 'Ga kiezen'}
              </a>
            </section>
          )}
          {may.manage && (
            <section class="asked">
              <div>
                <h2>
                  {scan.finished} van de {count(scan.participants, 'deelnemer is', 'deelnemers zijn')} klaar
                </h2>
                <p>
                  Wie nog niet klaar is, krijgt vanzelf één herinnering. Sluit de scan als het gesprek begint; dan zien
                  jullie de verdeling.
                </p>
              </div>
              <PostButton
                action={`${path}/closure`}
                label="Sluit het kiezen"
                look={may.choose && !scan.hasFinished ? 'quiet' : 'main'}
              />
            </section>
          )}
        </>
      )
    case 'talking':
      return (
        <section class="asked">
          <div>
            <h2>Nu is het gesprek</h2>
            <p>
              Bespreek per onderdeel hoe de keuzes verdeeld zijn, leg vast waar jullie staan en kies aandachtspunten.
            </p>
          </div>
          {may.talk && (
            <a class="button" href={`${path}/talk`}>
              Naar het gesprek
            </a>
          )}
        </section>
      )
    case 'settled':
    case 'archived':
      return (
        <section class="asked">
          <div>
            <h2>Het teamoordeel is vastgesteld</h2>
            <p>Lees het verslag met het ontwikkelplan, print het of haal het op als document.</p>
          </div>
          <a class="button" href={`${path}/report`}>
            Bekijk het verslag
          </a>
        </section>
      )
  }
}

function Manage({ scan }: { scan: Scan }) {
  const path = `/scans/${scan.id}`
  return (
    <div class="buttons">
      {(scan.state === 'planned' || scan.state === 'open') && (
        <a class="button quiet" href={`${path}/plan`}>
          Wijzig datums en deelnemers
        </a>
      )}
      {scan.state === 'talking' && (
        <>
          <a class="button quiet" href={`${path}/development-plan`}>
            Ontwikkelplan
          </a>
          <PostButton action={`${path}/settlement`} label="Stel vast" />
        </>
      )}
      {scan.state === 'settled' && <PostButton action={`${path}/archiving`} label="Archiveer" />}
      {(scan.state === 'talking' || scan.state === 'settled' || scan.state === 'archived') && (
        <a href={`${path}/reopening`}>Heropen deze scan</a>
      )}
    </div>
  )
}
