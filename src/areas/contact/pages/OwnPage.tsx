import { schoolYearName } from '../../../platform/schoolYear.ts'
import { count, shortDay } from '../../../ui/words.ts'
import type { OwnAsk } from '../queries.ts'
import { budgetInWords, kindName } from '../reasons.ts'
import type { Budget } from '../rules.ts'

type OwnPageProps = { schoolYear: number; asks: readonly OwnAsk[]; budget: Budget }

/** What one was asked this school year and is going to be asked; only for oneself. */
export function OwnPage({ schoolYear, asks, budget }: OwnPageProps) {
  const past = asks.filter(({ state }) => state === 'asked')
  const coming = asks.filter(({ state }) => state === 'planned')
  const minutes = past.reduce((sum, one) => sum + one.minutes, 0)
  return (
    <>
      <p class="lede">
        {budgetInWords(budget)}{' '}
        {past.length === 0
          ? 'Dit schooljaar vroegen we jou nog niets.'
          : `Dit schooljaar vroegen we jou ${past.length} keer iets, samen ${count(minutes, 'minuut', 'minuten')}.`}
      </p>
      <p>Meedoen hoeft nooit. Of je antwoordde, staat hier niet, en niemand anders ziet deze pagina.</p>
      {past.length > 0 && (
        <section>
          <div class="section-head">
            <h2>Wat we je vroegen in {schoolYearName(schoolYear)}</h2>
          </div>
          <Asks asks={past} />
        </section>
      )}
      <section>
        <div class="section-head">
          <h2>Wat we je nog gaan vragen</h2>
        </div>
        {coming.length === 0 ? (
          <p class="empty">
            Er staat voor jou nu niets gepland. Voor een gesprek krijg je altijd eerst een uitnodiging.
          </p>
        ) : (
          <>
            <Asks asks={coming} />
            <p class="meta apart-small">
              Dit kan nog veranderen. Voor een gesprek krijg je altijd eerst een uitnodiging.
            </p>
          </>
        )}
      </section>
    </>
  )
}

function Asks({ asks }: { asks: readonly OwnAsk[] }) {
  return (
    <ol class="rows plain">
      {asks.map((ask) => (
        <li key={ask.id}>
          <div>
            {ask.kind === 'panel' && ask.state === 'asked' ? (
              <a href={`/panels/${ask.thingId}`}>{ask.title}</a>
            ) : (
              ask.title
            )}
            <br />
            <small>
              {kindName(ask.kind)} · {count(ask.minutes, 'minuut', 'minuten')}
            </small>
          </div>
          <span class="due">{shortDay(ask.day)}</span>
        </li>
      ))}
    </ol>
  )
}
