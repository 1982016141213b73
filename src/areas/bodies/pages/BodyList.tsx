import { listed } from '../../../ui/words.ts'
import type { Body, Filling, SignalRoute } from '../queries.ts'
import { type Box, bodyLevelNames, bodyLevels, fullNameOf } from '../rules.ts'
import { carriersInWords } from './routeWords.ts'

type BodyListProps = {
  boxes: readonly Box<Body>[]
  filling: readonly Filling[]
  routes: readonly SignalRoute[]
}

/** The overlegstructuur in words: what the picture shows. */
export function BodyList({ boxes, filling, routes }: BodyListProps) {
  const tables = new Map(filling.map((one) => [one.bodyId, one]))
  const roads = Map.groupBy(routes, ({ from }) => from.id)
  const row = (body: Body) => (
    <Row key={body.id} body={body} filling={tables.get(body.id)} routes={roads.get(body.id) ?? []} />
  )
  return bodyLevels.map((level) => {
    const here = boxes.filter((box) => box.level === level)
    if (here.length === 0) return null
    return (
      <section key={level}>
        <div class="section-head">
          <h2>{capital(bodyLevelNames[level])}</h2>
        </div>
        <ul class="rows plain">
          {here.map(({ key, title, under, bodies: [first, ...others] }) => {
            if (!first) return null
            if (others.length === 0) return row(first)
            return (
              <li key={key} id={key}>
                <details>
                  <summary>
                    {title}: {under}
                  </summary>
                  <ul class="rows plain">{[first, ...others].map(row)}</ul>
                </details>
              </li>
            )
          })}
        </ul>
      </section>
    )
  })
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

function Row({ body, filling, routes }: { body: Body; filling: Filling | undefined; routes: readonly SignalRoute[] }) {
  return (
    <li>
      <div>
        <a href={`/bodies/${body.id}`}>{fullNameOf(body)}</a>
        <br />
        <small>
          {[chairInWords(filling), body.rhythm].filter(Boolean).join(' · ')}
          {routes.map((route) => (
            <span class="onward" key={route.id}>
              → {fullNameOf(route.to)}, via {carriersInWords(route)}
            </span>
          ))}
        </small>
      </div>
      {body.sits && <span class="tag">{body.chairs ? 'jij zit voor' : 'jij zit erin'}</span>}
    </li>
  )
}

function chairInWords(filling: Filling | undefined): string {
  if (!filling) return 'er zit nog niemand in'
  return filling.chairs.length > 0 ? `voorzitter ${listed(filling.chairs)}` : 'zonder voorzitter'
}
