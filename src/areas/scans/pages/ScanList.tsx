import { schoolYearName } from '../../../platform/schoolYear.ts'
import { shortDay } from '../../../ui/words.ts'
import { occasionNames } from '../forms.ts'
import type { Scan } from '../queries.ts'
import { type ScanState, scanStateNames } from '../rules.ts'

type ScanListProps = {
  scans: readonly Scan[]
  mayPlan: boolean
  mayOverview: boolean
  maySeeAggregates: boolean
  maySetTemplate: boolean
  schools: readonly { id: string; name: string }[]
}

/** The scans that concern somebody: those to do first, then what was. */
export function ScanList({ scans, mayPlan, mayOverview, maySeeAggregates, maySetTemplate, schools }: ScanListProps) {
  const underWay = scans.filter(({ state }) => state !== 'settled' && state !== 'archived')
  const past = scans.filter(({ state }) => state === 'settled' || state === 'archived')
  return (
    <>
      <p class="lede">
        Ieder kiest eerst zelf, dan praat het team, dan leggen jullie samen vast waar je staat en waar je heen wilt.
      </p>
      <div class="buttons">
        {mayPlan && (
          <a class="button" href="/scans/new">
            Plan een scan
          </a>
        )}
        {mayOverview && (
          <a class="button quiet" href="/scans/overview">
            Overzicht van de scholen
          </a>
        )}
        {maySeeAggregates && (
          <a class="button quiet" href="/scans/aggregates">
            Samengevoegd beeld
          </a>
        )}
        {maySetTemplate && <a href="/scans/report-template">Word-sjabloon</a>}
      </div>
      <Section title="Loopt nu" scans={underWay} empty="Er loopt nu geen scan waar jij bij hoort." />
      {past.length > 0 && <Section title="Vastgesteld" scans={past} empty="" />}
      {schools.length > 0 && (
        <p class="apart">
          Door de jaren heen:{' '}
          {schools.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <a href={`/schools/${id}/scans`}>{name}</a>
            </span>
          ))}
        </p>
      )}
    </>
  )
}

const tagLook: Record<ScanState, string> = {
  planned: 'tag',
  open: 'tag now',
  talking: 'tag now',
  settled: 'tag done',
  archived: 'tag',
}

function Section({ title, scans, empty }: { title: string; scans: readonly Scan[]; empty: string }) {
  return (
    <section>
      <div class="section-head">
        <h2>{title}</h2>
      </div>
      {scans.length === 0 && <p class="empty">{empty}</p>}
      <ul class="rows plain">
        {scans.map((scan) => (
          <li key={scan.id}>
            <div>
              <a href={`/scans/${scan.id}`}>{scan.schoolName}</a>{' '}
              <span class={tagLook[scan.state]}>{scanStateNames[scan.state]}</span>
              <br />
              <small>
                {occasionNames[scan.occasion]} · schooljaar {schoolYearName(scan.schoolYear)}
              </small>
            </div>
            <span class="due">gesprek {shortDay(scan.talkOn)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
