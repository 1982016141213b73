import { ChartFigure, ChartPatterns } from '../../../ui/charts/index.ts'
import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import { guaranteeNames } from '../../instruments/index.ts'
import { trailPath } from '../../trail/index.ts'
import type { Reading } from '../findReading.ts'
import { groupQuery } from '../groupsInSight.ts'
import { agreementInWords } from '../inWords.ts'
import { resultsPath } from '../paths.ts'
import type { GuaranteeReading, ItemReading } from '../perItem.ts'
import { GroupMenu } from './GroupMenu.tsx'

type ItemsPageProps = {
  reading: Reading
  guarantees: readonly GuaranteeReading[]
  items: readonly ItemReading[]
}

/** What the answers say by guarantee, and by item of a framework. */
export function ItemsPage({ reading, guarantees, items }: ItemsPageProps) {
  const { survey, group, groups } = reading
  const path = resultsPath(survey)
  return (
    <>
      <ChartPatterns />
      <p class="lede">Welke antwoorden gaan over dezelfde waarborg, en over hetzelfde item?</p>
      <GroupMenu path={`${path}/items`} groups={groups} group={group} />
      {guarantees.length === 0 && (
        <p class="empty">
          Bij de vragen van deze vragenlijst staat geen waarborg, of er zijn te weinig antwoorden om te laten zien.
        </p>
      )}
      {guarantees.map(({ guarantee, chart, words }) => (
        <section key={guarantee}>
          <div class="section-head">
            <h2>
              <GuaranteeMark number={guarantee} /> {guaranteeNames[guarantee]}
            </h2>
          </div>
          <p class="meta">{words}</p>
          <ChartFigure chart={chart} />
        </section>
      ))}
      {items.length > 0 && (
        <section>
          <div class="section-head">
            <h2>Per item van het gesprekskader</h2>
          </div>
          <ul class="rows plain">
            {items.map(({ item, text, answered }) => (
              <li key={`${item.instrumentId}/${item.itemId}`}>
                <div>
                  <a href={trailPath(item)}>{text}</a>
                  <ul>
                    {answered.map((one) => (
                      <li key={one.question.id}>
                        <a href={`${path}/questions/${one.question.id}${groupQuery(group)}`}>{one.question.text.nl}</a>{' '}
                        <small>{agreementInWords(one)}</small>
                      </li>
                    ))}
                  </ul>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
