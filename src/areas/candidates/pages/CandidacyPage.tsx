import type { ComponentChildren } from 'preact'
import type { Day } from '../../../platform/clock.ts'
import { longDay } from '../../../ui/words.ts'
import type { Candidacy, EarlierCandidacy, RoadScan } from '../queries.ts'
import { isOver, nextAsked, nextStepOf, progressOf, stepKinds, stepNames } from '../rules.ts'
import { askedInWords } from './askedInWords.ts'
import { Road } from './Road.tsx'

/** What this person may do with the candidacy, as the policy says. */
export type May = { manage: boolean; decide: boolean; undo: boolean; begin: boolean; seeSchool: boolean }

type CandidacyPageProps = {
  candidacy: Candidacy
  /** The scans before the start, the newest first. */
  scans: readonly RoadScan[]
  baseline: RoadScan | undefined
  /** Of these scans, those that this person may open. */
  readable: ReadonlySet<string>
  may: May
  today: Day
}

/** The road of a school: how far it is, what is asked now and of whom, and what was written down on the way. */
export function CandidacyPage(props: CandidacyPageProps) {
  const { candidacy, readable } = props
  return (
    <>
      <Steps candidacy={candidacy} />
      <Now {...props} />
      <div class="columns">
        <div>
          <section>
            <div class="section-head">
              <h2>De weg tot nu toe</h2>
            </div>
            <Road candidacy={candidacy} readable={readable} />
          </section>
        </div>
        <div>
          <About {...props} />
          {candidacy.earlier.length > 0 && <Earlier earlier={candidacy.earlier} />}
          <Change {...props} />
        </div>
      </div>
    </>
  )
}

function Steps({ candidacy: { state, steps } }: { candidacy: Candidacy }) {
  const next = nextStepOf(state)
  const taken = new Set(steps.filter(({ undone }) => undone === null).map(({ kind }) => kind))
  return (
    <ol class="steps" aria-label="Hoe ver is deze school">
      {stepKinds.map((kind) => (
        <li key={kind} class={taken.has(kind) ? 'past' : undefined} aria-current={kind === next ? 'step' : undefined}>
          {stepNames[kind]}
        </li>
      ))}
    </ol>
  )
}

type AskedProps = { title: string; children: ComponentChildren; button?: { href: string; label: string } | false }

function Asked({ title, children, button }: AskedProps) {
  return (
    <section class="asked">
      <div>
        <h2>{title}</h2>
        {children}
      </div>
      {button && (
        <a class="button" href={button.href}>
          {button.label}
        </a>
      )}
    </section>
  )
}

/** The one thing that is asked now, and of whom. */
function Now(props: CandidacyPageProps) {
  const { candidacy, scans, may } = props
  const { state, schoolName } = candidacy
  if (isOver(state)) return <Ended {...props} />
  const next = nextAsked(state, progressOf(scans.map((scan) => scan.state)))
  if (!next) return null
  const path = `/candidates/${candidacy.id}`
  if (next.by === 'board')
    return (
      <Asked
        title={may.decide ? `Neem het besluit over ${schoolName}` : 'Het besluit is aan het bestuur'}
        button={may.decide && { href: `${path}/decision`, label: 'Neem het besluit' }}
      >
        <p>
          {may.decide
            ? 'Alles wat tot nu toe is vastgelegd staat hieronder. Is het een no-go, schrijf dan op wat er een go van zou maken.'
            : askedInWords(next, candidacy)}
        </p>
      </Asked>
    )
  if (next.by === 'team') return <ScanUnderWay {...props} />
  if (!may.manage)
    return (
      <Asked title="De volgende stap">
        <p>{askedInWords(next, candidacy)}</p>
      </Asked>
    )
  switch (next.what) {
    case 'exploring-talk':
      return (
        <Asked
          title="Voer het verkennend gesprek"
          button={{ href: `${path}/exploring-talk`, label: 'Leg het gesprek vast' }}
        >
          <p>
            Met schoolleider, schoolopleider en instituutsopleider: wat wil de school, en wat vraagt samen opleiden?
          </p>
        </Asked>
      )
    case 'plan-scan':
      return (
        <Asked
          title="Plan de scan met het hele team"
          button={{ href: `/schools/${candidacy.schoolId}/scans/new?occasion=before-start`, label: 'Plan de scan' }}
        >
          <p>
            Het team kijkt zelf of samen opleiden past. Wie meedoet, moet bij {schoolName} zijn aangesteld; de
            projectcoördinator regelt dat{may.seeSchool && ' op '}
            {may.seeSchool && <a href={`/partnership/organisations/${candidacy.schoolId}`}>de pagina van de school</a>}.
          </p>
        </Asked>
      )
    case 'take-scan':
      return (
        <Asked title="De scan is vastgesteld" button={{ href: `${path}/scan`, label: 'Neem de scan mee' }}>
          <p>Schrijf op wat hij zegt over draagvlak. Dat gaat mee naar het afstemmingsgesprek.</p>
        </Asked>
      )
    case 'adjustment-talk':
      return (
        <Asked
          title="Voer het afstemmingsgesprek"
          button={{ href: `${path}/adjustment-talk`, label: 'Leg het gesprek vast' }}
        >
          <p>Met het bestuur: wat vraagt dit van de school en van het bestuur, en wat is het advies?</p>
        </Asked>
      )
    case 'start':
      return (
        <Asked title={`Laat ${schoolName} beginnen`} button={{ href: `${path}/start`, label: 'Regel de start' }}>
          <p>Het bestuur zei go. Leg de eerste dag vast; daarna volgt de 0-meting met een ontwikkelplan.</p>
        </Asked>
      )
  }
}

function ScanUnderWay({ candidacy, scans, readable }: CandidacyPageProps) {
  const [scan] = scans
  return (
    <Asked
      title="Het team is bezig met de scan"
      button={scan !== undefined && readable.has(scan.id) && { href: `/scans/${scan.id}`, label: 'Bekijk de scan' }}
    >
      <p>
        {scan && `Het gesprek is gepland op ${longDay(scan.talkOn)}. `}
        Is de scan vastgesteld, dan neemt {candidacy.coordinatorName} hem mee naar het afstemmingsgesprek.
      </p>
    </Asked>
  )
}

/** How the road ended, and what can follow. */
function Ended(props: CandidacyPageProps) {
  const { candidacy, may } = props
  const { state, schoolId, schoolName, steps } = candidacy
  const decision = steps.find(({ kind, undone }) => kind === 'decision' && undone === null)
  const again = may.begin && { href: `/candidates/new?school=${schoolId}`, label: 'Begin opnieuw' }
  switch (state) {
    case 'refused':
      return (
        <Asked title="Nu nog niet" button={again}>
          <p class="said">{decision?.conditions}</p>
          <p>Is dat gelukt, dan kan {schoolName} opnieuw beginnen. Wat hier staat gaat mee.</p>
        </Asked>
      )
    case 'withdrawn':
      return (
        <Asked title="Deze weg is afgebroken" button={again}>
          <p class="said">{candidacy.withdrawnBecause}</p>
        </Asked>
      )
    default:
      return <Started {...props} />
  }
}

function Started({ candidacy, baseline, readable, may, today }: CandidacyPageProps) {
  const { schoolId, schoolName, startedOn } = candidacy
  const open = baseline !== undefined && readable.has(baseline.id)
  const title =
    startedOn !== null && startedOn > today
      ? `${schoolName} begint op ${longDay(startedOn)}`
      : `${schoolName} is opleidingsschool`
  if (!baseline)
    return (
      <Asked
        title={title}
        button={may.manage && { href: `/schools/${schoolId}/scans/new?occasion=baseline`, label: 'Plan de 0-meting' }}
      >
        <p>De eerste taak is de 0-meting: waar staat de school nu? Op de uitkomst bouwt zij haar ontwikkelplan.</p>
      </Asked>
    )
  return (
    <Asked title={title} button={open && { href: `/scans/${baseline.id}`, label: 'Bekijk de 0-meting' }}>
      <p>
        {baseline.state === 'settled' || baseline.state === 'archived'
          ? 'De 0-meting is vastgesteld. Het ontwikkelplan hoort erbij.'
          : `De 0-meting is gepland, met het gesprek op ${longDay(baseline.talkOn)}. Daarna maakt de school haar ontwikkelplan.`}
      </p>
    </Asked>
  )
}

function About({ candidacy, may }: CandidacyPageProps) {
  const { schoolId, schoolName, place, boardName, coordinatorName, beganOn, endedOn, profile, perspective } = candidacy
  return (
    <section>
      <div class="section-head">
        <h2>Over de school</h2>
      </div>
      <dl class="facts">
        <dt>School</dt>
        <dd>
          {may.seeSchool ? <a href={`/partnership/organisations/${schoolId}`}>{schoolName}</a> : schoolName}
          {place && `, ${place}`}
        </dd>
        <dt>Bestuur</dt>
        <dd>{boardName ?? 'nog niet bekend'}</dd>
        <dt>Begeleid door</dt>
        <dd>{coordinatorName}</dd>
        <dt>Op weg</dt>
        <dd>
          sinds {longDay(beganOn)}
          {endedOn && ` tot ${longDay(endedOn)}`}
        </dd>
      </dl>
      {profile !== '' && (
        <>
          <h3 class="apart">Profiel</h3>
          <p class="said">{profile}</p>
        </>
      )}
      {perspective !== '' && (
        <>
          <h3 class="apart">Professioneel perspectief</h3>
          <p class="said">{perspective}</p>
        </>
      )}
    </section>
  )
}

/** What came of earlier attempts: above all, what would have made it a go. */
function Earlier({ earlier }: { earlier: readonly EarlierCandidacy[] }) {
  return (
    <section>
      <div class="section-head">
        <h2>Eerder geprobeerd</h2>
      </div>
      <ul class="rows plain">
        {earlier.map(({ id, state, endedOn, conditions, withdrawnBecause }) => (
          <li key={id}>
            <div>
              <a href={`/candidates/${id}`}>
                {state === 'refused' ? 'No-go' : 'Afgebroken'} op {longDay(endedOn)}
              </a>
              {conditions !== null && (
                <p class="said">
                  <strong>Wat er een go van maakt:</strong> {conditions}
                </p>
              )}
              {withdrawnBecause !== null && <p class="said">{withdrawnBecause}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Taking the last step back, or ending the attempt. */
function Change({ candidacy, may }: CandidacyPageProps) {
  const path = `/candidates/${candidacy.id}`
  const mayWithdraw = may.manage && !isOver(candidacy.state)
  if (!may.undo && !mayWithdraw) return null
  return (
    <section>
      <div class="section-head">
        <h2>Klopt er iets niet?</h2>
      </div>
      <ul class="plain-links apart-small">
        {may.undo && (
          <li>
            <a href={`${path}/undoing`}>Neem de laatste stap terug</a>
          </li>
        )}
        {mayWithdraw && (
          <li>
            <a href={`${path}/withdrawal`}>Breek de weg af</a>
          </li>
        )}
      </ul>
    </section>
  )
}
