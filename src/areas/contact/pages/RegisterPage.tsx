import { schoolYearName } from '../../../platform/schoolYear.ts'
import { count, shortDay } from '../../../ui/words.ts'
import type { Register } from '../queries.ts'
import { askInWords, budgetInWords, byReason, kindName } from '../reasons.ts'
import type { Budget, RegisterLine } from '../rules.ts'

type RegisterPageProps = {
  schoolYear: number
  /** The school years that can be looked at. */
  years: readonly number[]
  register: Register
  budget: Budget
  mayChange: boolean
}

/** All that people are asked in a school year, in order of time: how many it reaches, and what gives way to what. */
export function RegisterPage({ schoolYear, years, register, budget, mayChange }: RegisterPageProps) {
  return (
    <>
      <p class="lede">
        {budgetInWords(budget)} Past niet alles, dan gaat de jaarlijkse enquête voor, daarna een panelgesprek, een
        andere enquête, een pulsmeting en een interview.
      </p>
      <div class="buttons">
        <a class="button quiet" href="/surveys">
          Enquêtes
        </a>
        <a class="button quiet" href="/surveys/pulses">
          Pulsmetingen
        </a>
      </div>
      <nav aria-label="Schooljaar" class="buttons">
        {years.map((year) =>
          year === schoolYear ? (
            <strong key={year} aria-current="page">
              {schoolYearName(year)}
            </strong>
          ) : (
            <a key={year} href={`/contact?year=${year}`}>
              {schoolYearName(year)}
            </a>
          ),
        )}
      </nav>
      <section>
        <div class="section-head">
          <h2>Wat we vragen in {schoolYearName(schoolYear)}</h2>
          {mayChange && <a href="/contact/settings">Wijzig wat mag</a>}
        </div>
        {register.lines.length === 0 ? (
          <div class="empty">
            <p>Dit schooljaar vragen we nog niemand iets.</p>
            <p>
              Plan een <a href="/surveys">enquête</a>, <a href="/surveys/pulses">pulsmetingen</a> of een{' '}
              <a href="/panels">panelgesprek</a>. Zodra er mensen bij horen, zie je hier hoeveel daarvan je bereikt.
            </p>
          </div>
        ) : (
          <ol class="rows plain">
            {register.lines.map((line) => (
              <Line key={line.ask.id} {...line} />
            ))}
          </ol>
        )}
      </section>
      {register.howOften.length > 0 && <HowOften {...register} />}
    </>
  )
}

function Line({ ask, wanted, reached, notReached, givesWay }: RegisterLine) {
  return (
    <li>
      <div>
        <strong>{ask.title}</strong>{' '}
        <span class={ask.state === 'asked' ? 'tag done' : 'tag'}>{stateNames[ask.state]}</span>
        <br />
        <small>
          {kindName(ask.kind)} · {count(ask.minutes, 'minuut', 'minuten')} ·{' '}
          {ask.state === 'asked' ? `${reached} gevraagd` : `bereikt ${reached} van ${wanted}`}
        </small>
        {notReached.length > 0 && (
          <ul class="apart-small">
            {byReason(notReached, ask.day).map(({ because, number }) => (
              <li key={because}>
                {count(number, 'iemand', 'mensen')} niet: {because}
              </li>
            ))}
          </ul>
        )}
        {givesWay.length > 0 && (
          <ul class="apart-small">
            {givesWay.map((one) => (
              <li key={one.ask.id}>
                Hiervoor {one.people === 1 ? 'wijkt 1 iemand' : `wijken ${one.people} mensen`} bij {askInWords(one.ask)}
              </li>
            ))}
          </ul>
        )}
      </div>
      <span class="due">{shortDay(ask.day)}</span>
    </li>
  )
}

const stateNames = { planned: 'gepland', asked: 'gevraagd' } as const

function HowOften({ howOften }: Register) {
  return (
    <section>
      <div class="section-head">
        <h2>Hoe vaak we iemand iets vragen</h2>
      </div>
      <table>
        <caption>Wat gevraagd is en wat gepland staat, samen</caption>
        <thead>
          <tr>
            <th scope="col">Hoe vaak</th>
            <th scope="col" class="number">
              Mensen
            </th>
          </tr>
        </thead>
        <tbody>
          {howOften.map(([times, people]) => (
            <tr key={times}>
              <th scope="row">{times} keer</th>
              <td class="number">{people}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
