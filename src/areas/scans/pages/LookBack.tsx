import { schoolYearName } from '../../../platform/schoolYear.ts'
import { Gauge } from '../../../ui/Gauge.tsx'
import { ScrollingTable } from '../../../ui/ScrollingTable.tsx'
import { trailPath } from '../../trail/index.ts'
import { occasionNames } from '../forms.ts'
import type { Scan, School, TalkItem } from '../queries.ts'
import { levelName, scanStateNames } from '../rules.ts'

/** A settled scan of the school with what was settled. */
export type PastScan = { scan: Scan; items: readonly TalkItem[] }

type LookBackProps = {
  school: School
  past: readonly PastScan[]
  underWay: readonly Scan[]
  mayPlan: boolean
  mayReadTrail: boolean
}

/** A school's scans beside each other over the years. */
export function LookBack({ school, past, underWay, mayPlan, mayReadTrail }: LookBackProps) {
  return (
    <>
      <p class="lede">
        Wat het team zelf vaststelde, door de jaren heen. Lager dan toen is geen achteruitgang: misschien kijken jullie
        nu scherper.
      </p>
      {underWay.map((scan) => (
        <p class="notice" key={scan.id}>
          <span>
            Er loopt een scan ({scanStateNames[scan.state]}):{' '}
            <a href={`/scans/${scan.id}`}>{occasionNames[scan.occasion]}</a>
          </span>
        </p>
      ))}
      {mayPlan && (
        <div class="buttons">
          <a class="button quiet" href={`/schools/${school.schoolId}/scans/new`}>
            Plan een scan
          </a>
        </div>
      )}
      {past.length === 0 ? (
        <div class="empty">
          <p>
            {school.schoolName} heeft nog geen vastgestelde scan. Na het eerste gesprek zie je hier waar het team staat.
          </p>
        </div>
      ) : (
        themesOf(past).map(({ instrumentId, title, criteria }) => (
          <section key={instrumentId}>
            <div class="section-head">
              <h2>{title}</h2>
            </div>
            <ScrollingTable label={`${title} door de jaren heen`}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">Onderdeel</th>
                    {past.map(({ scan }) => (
                      <th scope="col" key={scan.id}>
                        <a href={`/scans/${scan.id}/report`}>{schoolYearName(scan.schoolYear)}</a>
                        <br />
                        <small>{occasionNames[scan.occasion]}</small>
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {criteria.map(({ id, name }) => (
                    <tr key={id}>
                      <th scope="row">
                        {mayReadTrail ? <a href={trailPath({ instrumentId, itemId: id })}>{name}</a> : name}
                      </th>
                      {past.map((one) => (
                        <td key={one.scan.id}>
                          <LevelOf past={one} instrumentId={instrumentId} criterionId={id} />
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollingTable>
          </section>
        ))
      )}
    </>
  )
}

function LevelOf({ past, instrumentId, criterionId }: { past: PastScan; instrumentId: string; criterionId: string }) {
  const item = past.items.find(
    ({ theme, criterion }) => theme.instrumentId === instrumentId && criterion.id === criterionId,
  )
  const level = item?.judgement?.level ?? null
  if (!item || level === null) return <small>niet vastgesteld</small>
  return (
    <span class="who-level">
      <Gauge level={level} ambition={item.judgement?.ambition ?? null} height={48} />
      {levelName(level, item.theme.definition.phases)}
    </span>
  )
}

/** The themes of all scans, with every criterion that any of their versions had; names as in the newest. */
function themesOf(past: readonly PastScan[]) {
  const themes = new Map<string, { instrumentId: string; title: string; criteria: Map<string, string> }>()
  for (const { items } of past) {
    for (const { theme, criterion } of items) {
      const known = themes.get(theme.instrumentId) ?? {
        instrumentId: theme.instrumentId,
        title: '',
        criteria: new Map<string, string>(),
      }
      known.title = theme.definition.title
      known.criteria.set(criterion.id, criterion.name)
      themes.set(theme.instrumentId, known)
    }
  }
  return [...themes.values()].map(({ criteria, ...theme }) => ({
    ...theme,
    criteria: [...criteria].map(([id, name]) => ({ id, name })),
  }))
}
