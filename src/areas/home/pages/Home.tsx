import type { Day } from '../../../platform/clock.ts'
import { dueInWords } from '../../../ui/words.ts'
import type { Asked, HomeSection } from '../rules.ts'

type HomeProps = { today: Day; asked: readonly Asked[]; sections: readonly HomeSection[] }

export function Home({ today, asked, sections }: HomeProps) {
  const [first, ...others] = asked
  const column = (name: HomeSection['column']) =>
    sections.filter((section) => section.column === name).map((section) => <Section key={section.title} {...section} />)
  return (
    <>
      {first ? <Urgent asked={first} today={today} /> : <p class="lede">Er wacht nu niets op je.</p>}
      <div class="columns">
        <div>
          {others.length > 0 && <Others asked={others} today={today} />}
          {column('main')}
        </div>
        <div>{column('side')}</div>
      </div>
    </>
  )
}

function Urgent({ asked, today }: { asked: Asked; today: Day }) {
  return (
    <section class="asked">
      <div>
        <h2>{asked.title}</h2>
        <p>
          {asked.sentence} {asked.due && <Due today={today} due={asked.due} />}
        </p>
      </div>
      <a class="button" href={asked.href}>
        {asked.button}
      </a>
    </section>
  )
}

function Others({ asked, today }: { asked: readonly Asked[]; today: Day }) {
  return (
    <section>
      <div class="section-head">
        <h2>Ook gevraagd</h2>
      </div>
      <ul class="rows plain">
        {asked.map((one) => (
          <li key={one.href + one.title}>
            <div>
              <a href={one.href}>{one.title}</a>
              <br />
              <small>{one.sentence}</small>
            </div>
            {one.due && <Due today={today} due={one.due} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Due({ today, due }: { today: Day; due: Day }) {
  return <span class={due < today ? 'due late' : 'due'}>{dueInWords(today, due)}</span>
}

function Section({ title, more, body }: HomeSection) {
  return (
    <section>
      <div class="section-head">
        <h2>{title}</h2>
        {more && <a href={more.href}>{more.label}</a>}
      </div>
      {body}
    </section>
  )
}
