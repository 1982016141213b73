import type { Tx } from '../../platform/database/scope.ts'
import { schoolYearName, schoolYearOf } from '../../platform/schoolYear.ts'
import type { Who } from '../../platform/web/who.ts'
import { Gauge } from '../../ui/Gauge.tsx'
import { count, shortDay } from '../../ui/words.ts'
import type { Asked, HomeSection, HomeSource } from '../home/index.ts'
import { scanPolicy } from './policy.ts'
import {
  type Change,
  countScans,
  findRecentChanges,
  findScansOf,
  findScansOfSchool,
  findTalkItems,
  type Scan,
} from './queries.ts'
import { levelName, type ScanState, scanStateNames } from './rules.ts'

/** What scans contribute to everybody's first page. */
export const scanHome: HomeSource = {
  async asked(tx, who) {
    const scans = await findScansOf(tx, trainedSchools(who))
    return scans.flatMap((scan) => askedBy(who, scan))
  },
  async sections(tx, who) {
    return [...(await standing(tx, who)), ...(await thisYear(tx, who)), ...(await changes(tx))]
  },
}

/** The schools where somebody is the school trainer, and so keeps scans going. */
const trainedSchools = (who: Who) =>
  who.appointments.filter(({ roleKey }) => roleKey === 'school-trainer').map(({ organisationId }) => organisationId)

/** What a scan asks of somebody now; pure. */
function askedBy(who: Who, scan: Scan): Asked[] {
  const path = `/scans/${scan.id}`
  const asked: Asked[] = []
  if (scan.state === 'open' && scan.takesPart && !scan.hasFinished) {
    asked.push({
      title: `Kies wat het meest op ${scan.schoolName} lijkt`,
      sentence: 'Het kost ongeveer een kwartier, en je kunt tussendoor stoppen.',
      href: `${path}/choices`,
      button: 'Ga kiezen',
      due: scan.closesOn,
    })
  }
  if (!scanPolicy.settle.allows(who, scan)) return asked
  if (scan.state === 'planned') {
    asked.push({
      title: `Open de scan van ${scan.schoolName}`,
      sentence: 'Dan gaan de uitnodigingen de deur uit.',
      href: path,
      button: 'Bekijk de scan',
      due: scan.opensOn,
    })
  }
  if (scan.state === 'open') {
    const ended = who.today > scan.closesOn
    asked.push({
      title: ended
        ? `Sluit het kiezen bij ${scan.schoolName}`
        : `Het gesprek over de scan van ${scan.schoolName} komt eraan`,
      sentence: `${scan.finished} van de ${count(scan.participants, 'deelnemer is', 'deelnemers zijn')} klaar met kiezen.`,
      href: path,
      button: 'Bekijk de scan',
      due: scan.talkOn,
    })
  }
  if (scan.state === 'talking') {
    asked.push({
      title: `Het gesprek over de scan van ${scan.schoolName}`,
      sentence: 'Bespreek de verdeling en leg vast waar jullie staan.',
      href: `${path}/talk`,
      button: 'Naar het gesprek',
      due: scan.talkOn,
    })
  }
  return asked
}

/** How the (first) school of somebody stands, after its last settled scan. */
async function standing(tx: Tx, who: Who): Promise<HomeSection[]> {
  const school = who.appointments.find(
    ({ organisationKind, organisationId, organisationName }) =>
      organisationKind === 'school' &&
      scanPolicy.lookBack.allows(who, {
        schoolId: organisationId,
        schoolName: organisationName,
        boardId: null,
        place: null,
      }),
  )
  if (!school) return []
  const scan = (await findScansOfSchool(tx, school.organisationId)).findLast(
    ({ state }) => state === 'settled' || state === 'archived',
  )
  if (!scan) return []
  const items = await findTalkItems(tx, scan, false)
  return [
    {
      title: `Zo staat ${school.organisationName} ervoor`,
      more: { href: `/schools/${school.organisationId}/scans`, label: 'door de jaren heen' },
      column: 'side',
      body: (
        <>
          <div class="stand">
            {items.map(({ theme, criterion, judgement }) => (
              <figure key={theme.versionId + criterion.id}>
                <Gauge level={judgement?.level ?? null} ambition={judgement?.ambition ?? null} />
                <figcaption>
                  <strong>{criterion.name}</strong>
                  {judgement?.level ? levelName(judgement.level, theme.definition.phases) : 'niet vastgesteld'}
                </figcaption>
              </figure>
            ))}
          </div>
          <p class="meta">
            Oordeel van het team, schooljaar {schoolYearName(scan.schoolYear)}.{' '}
            <a href={`/scans/${scan.id}/report`}>Lees het verslag</a>
          </p>
        </>
      ),
    },
  ]
}

/** For coordinators: how many scans there are this school year, and how far. */
async function thisYear(tx: Tx, who: Who): Promise<HomeSection[]> {
  if (!scanPolicy.overview.allows(who, undefined)) return []
  const counts = await countScans(tx, schoolYearOf(who.today))
  const order: ScanState[] = ['planned', 'open', 'talking', 'settled', 'archived']
  return [
    {
      title: `Scans in ${schoolYearName(schoolYearOf(who.today))}`,
      more: { href: '/scans/overview', label: 'overzicht van de scholen' },
      column: 'side',
      body: (
        <dl class="facts">
          {order.map((state) => (
            <>
              <dt key={state}>{scanStateNames[state]}</dt>
              <dd key={`${state}-number`}>{counts.find((one) => one.state === state)?.number ?? 0}</dd>
            </>
          ))}
        </dl>
      ),
    },
  ]
}

const changeNames: Record<string, string> = {
  'scan.plan': 'is gepland',
  'scan.open': 'staat open',
  'scan.close': 'is gesloten voor kiezen',
  'scan.settle': 'is vastgesteld',
  'scan.reopen': 'is heropend',
}

async function changes(tx: Tx): Promise<HomeSection[]> {
  const recent = await findRecentChanges(tx)
  if (recent.length === 0) return []
  return [{ title: 'Wat er veranderde', column: 'side', body: <Changes changes={recent} /> }]
}

function Changes({ changes: recent }: { changes: readonly Change[] }) {
  return (
    <ul class="rows">
      {recent.map(({ at, verb, scanId, schoolName }) => (
        <li key={scanId + at.toISOString()}>
          <span class="due">{shortDay(at.toISOString().slice(0, 10))}</span>
          <div>
            De scan van <a href={`/scans/${scanId}`}>{schoolName}</a> {changeNames[verb] ?? 'is veranderd'}
          </div>
        </li>
      ))}
    </ul>
  )
}
