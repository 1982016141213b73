import { DocumentButtons } from '../../../ui/DocumentButtons.tsx'
import { Gauge } from '../../../ui/Gauge.tsx'
import { longDay } from '../../../ui/words.ts'
import { actionStateNames } from '../../followup/index.ts'
import type { FocusPoint, Scan, TalkItem } from '../queries.ts'
import { levelName } from '../rules.ts'
import { Settled } from './Talk.tsx'

type ReportProps = {
  scan: Scan
  items: readonly TalkItem[]
  focusPoints: readonly FocusPoint[]
  mayChangePlan: boolean
}

/** What the team settled, on one page that can be printed; the same goes into the documents. */
export function Report({ scan, items, focusPoints, mayChangePlan }: ReportProps) {
  const themes = Map.groupBy(items, ({ theme }) => theme)
  return (
    <>
      <p class="lede">
        Vastgelegd in het gesprek van {longDay(scan.talkOn)}, geleid door {scan.facilitatorName}. Het is een beeld om
        mee verder te werken, geen beoordeling.
      </p>
      <DocumentButtons action={`/scans/${scan.id}/report`} forms={['pdf', 'docx', 'xlsx']} />
      {[...themes].map(([theme, members]) => (
        <section key={theme.versionId}>
          <div class="section-head">
            <h2>{theme.definition.title}</h2>
          </div>
          {members.map((item) => (
            <div class="judged" key={item.criterion.id}>
              <Gauge
                level={item.judgement?.level ?? null}
                ambition={item.judgement?.ambition ?? null}
                label={
                  item.judgement?.level ? levelName(item.judgement.level, theme.definition.phases) : 'Niet vastgesteld'
                }
              />
              <div>
                <h3>{item.criterion.name}</h3>
                {item.judgement ? (
                  <Settled item={item} judgement={item.judgement} />
                ) : (
                  <p class="meta">Hierover is niets vastgelegd.</p>
                )}
              </div>
            </div>
          ))}
        </section>
      ))}
      <section>
        <div class="section-head">
          <h2>Ontwikkelplan</h2>
          {mayChangePlan && <a href={`/scans/${scan.id}/development-plan`}>werk het bij</a>}
        </div>
        {focusPoints.length === 0 && <p class="empty">Er zijn nog geen aandachtspunten gekozen.</p>}
        {focusPoints.map((point) => (
          <div class="panel" key={point.id}>
            <h3>
              {items.find(
                ({ theme, criterion }) => theme.versionId === point.versionId && criterion.id === point.criterionId,
              )?.criterion.name ?? point.criterionId}
            </h3>
            <p class="said">{point.goal || 'Nog geen doel opgeschreven.'}</p>
            {point.actions.length > 0 && (
              <table class="folding">
                <thead>
                  <tr>
                    <th>Vervolgactie</th>
                    <th>Wie</th>
                    <th>Uiterlijk</th>
                    <th>Stand</th>
                  </tr>
                </thead>
                <tbody>
                  {point.actions.map((action) => (
                    <tr key={action.id}>
                      <td>{action.what}</td>
                      <td data-label="Wie">{action.ownerName}</td>
                      <td data-label="Uiterlijk">{longDay(action.dueOn)}</td>
                      <td data-label="Stand">{actionStateNames[action.state]}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </div>
        ))}
      </section>
    </>
  )
}
