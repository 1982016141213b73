import { schoolYearName } from '../../../platform/schoolYear.ts'
import type { Who } from '../../../platform/web/who.ts'
import { dueInWords, longDay } from '../../../ui/words.ts'
import type { Panel } from '../queries.ts'
import { audienceNames, type PanelState, panelStateNames } from '../rules.ts'

/** The panel interviews that somebody has to do with, by school year. */
export function PanelList({ panels, mayPlan, who }: { panels: readonly Panel[]; mayPlan: boolean; who: Who }) {
  return (
    <>
      <p class="lede">
        In een panelgesprek vertellen studenten, of mensen van een groep scholen, hoe het opleiden gaat. Wat zij
        herkennen, telt mee: zonder namen, in het spoor van een item en bij het jaarplan. Om het jaar is er een.
      </p>
      {mayPlan && (
        <div class="buttons">
          <a class="button" href="/panels/new">
            Plan een panelgesprek
          </a>
        </div>
      )}
      {panels.length === 0 && (
        <div class="empty apart">
          <p>
            {mayPlan
              ? 'Er is nog geen panelgesprek. Begin met een dag: daarna kies je vragen uit het gesprekskader, en wie je uitnodigt.'
              : 'Er is nu geen panelgesprek waar jij bij hoort. Word je gevraagd, dan krijg je een brief en staat het hier.'}
          </p>
        </div>
      )}
      {[...Map.groupBy(panels, ({ schoolYear }) => schoolYear)].map(([year, ofYear]) => (
        <section key={year}>
          <div class="section-head">
            <h2>{schoolYearName(year)}</h2>
          </div>
          <ul class="rows plain">
            {ofYear.map((panel) => (
              <li key={panel.id}>
                <div>
                  <a href={`/panels/${panel.id}`}>{panel.title}</a> <StateTag state={panel.state} />
                  <br />
                  <small>
                    {[audienceNames[panel.audience], longDay(panel.day), `${panel.hostName} leidt het`].join(' · ')}
                  </small>
                </div>
                {panel.day >= who.today && panel.state !== 'cancelled' && (
                  <span class="due">{dueInWords(who.today, panel.day)}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

export function StateTag({ state }: { state: PanelState }) {
  const look = state === 'settled' ? 'tag done' : state === 'preparing' || state === 'cancelled' ? 'tag' : 'tag now'
  return <span class={look}>{panelStateNames[state]}</span>
}
