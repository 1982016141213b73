import { PostButton } from '../../../ui/form/Field.tsx'
import { count, listed } from '../../../ui/words.ts'
import type { Body, Filling, SignalRoute } from '../queries.ts'
import type { Box, Drawing } from '../rules.ts'
import { BodyList } from './BodyList.tsx'
import { Picture } from './Picture.tsx'

/** Bodies that the blueprint knows and the partnership does not have, by kind. */
export type Missing = { name: string; number: number }

type StructureProps = {
  /** Alike bodies taken together. */
  boxes: readonly Box<Body>[]
  drawing: Drawing<Body>
  filling: readonly Filling[]
  routes: readonly SignalRoute[]
  /** What can be made in one go; empty for whoever may not. */
  missing: readonly Missing[]
  may: { add: boolean }
}

/** The overlegstructuur: who meets on which level, and where signals go. */
export function Structure({ boxes, drawing, filling, routes, missing, may }: StructureProps) {
  return (
    <>
      <p class="lede">Wie waar samenkomt, en via wie een signaal bij het juiste overleg aankomt.</p>
      {missing.length > 0 && <MakeMissing missing={missing} first={boxes.length === 0} />}
      {boxes.length === 0 && missing.length === 0 && (
        <div class="empty">
          <p>Je zit nu niet in een overleg. Zodra je ergens bij hoort, zie je het hier.</p>
        </div>
      )}
      {boxes.length > 0 && (
        <>
          <a class="unseen" href="#in-words">
            Sla de tekening over
          </a>
          <Picture drawing={drawing} routes={routes} />
          <p class="meta structure-key">
            Een lijn gaat naar het overleg dat een signaal ontvangt. Achter ↑ staat wie het meeneemt.
            {routes.some(({ pins }) => pins.length === 0) &&
              ' Is de lijn onderbroken, dan zit nu niemand in beide overleggen.'}
          </p>
          <div id="in-words">
            <BodyList boxes={boxes} filling={filling} routes={routes} />
          </div>
        </>
      )}
      {may.add && (
        <div class="buttons">
          <a class="button quiet" href="/bodies/new">
            Voeg een overleg toe
          </a>
        </div>
      )}
    </>
  )
}

function MakeMissing({ missing, first }: { missing: readonly Missing[]; first: boolean }) {
  const all = missing.reduce((sum, { number }) => sum + number, 0)
  const kinds = missing.map(({ name, number }) => (number === 1 ? name : `${name} (${number}×)`))
  return (
    <section class="asked">
      <div>
        <h2>
          {first
            ? 'Begin met de overlegstructuur'
            : `Er ${all === 1 ? 'ontbreekt' : 'ontbreken'} nog ${count(all, 'overleg', 'overleggen')}`}
        </h2>
        <p>{listed(kinds)}. Wie erin zitten, volgt uit de rollen. Daarna pas je alles aan zoals het bij jullie is.</p>
      </div>
      <PostButton action="/bodies/missing" label={all === 1 ? 'Maak het' : 'Maak ze'} look="main" />
    </section>
  )
}
