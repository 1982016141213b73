import type { ComponentChildren } from 'preact'
import type { Refused } from '../../../ui/form/Writing.tsx'
import { guaranteeNames, guarantees } from '../../instruments/index.ts'
import type { Plan, PlanContent } from '../queries.ts'
import type { Completeness } from '../rules.ts'
import { AmbitionCard, GoalCard, RemovedCard } from './Writing.tsx'

type DraftProps = {
  plan: Plan
  content: PlanContent
  completeness: Completeness
  mayOffer: boolean
  /** An id for something new, each time another one. */
  newId: () => string
  refused: Refused | undefined
  /** What else is offered to whoever writes. */
  offered?: ComponentChildren
}

/** Where a plan is written, by several people at the same time. */
export function Draft({ plan, content, completeness, mayOffer, newId, refused, offered }: DraftProps) {
  return (
    <div class="draft" data-live={`/plans/${plan.id}/draft/stream`}>
      <p class="connection" role="status" data-connection />
      <p class="lede">
        Iedereen die meeschrijft, ziet dit meteen. Wat je typt, wordt vanzelf bewaard; schrijven jullie tegelijk in
        hetzelfde veld, dan blijven beide teksten staan. Ook zonder verbinding kun je even door.
      </p>
      <p class="unseen" role="status" data-save-status />
      <Refusals />
      <nav class="plan-jumps" aria-label="Waarborgen">
        {guarantees.map((number) => (
          <a key={number} href={`#guarantee-${number}`}>
            {number} {guaranteeNames[number]}
          </a>
        ))}
        <a href={`/plans/${plan.id}`}>Lees het plan</a>
      </nav>
      {offered}
      {guarantees.map((number) => {
        const ambition = content.ambitions.find(({ guarantee }) => guarantee === number)
        const blank = { id: newId(), guarantee: number, text: '', seenBy: '', revision: 0 }
        return (
          <section key={number} id={`guarantee-${number}`}>
            <div class="section-head">
              <h2>
                <span class="guarantee" data-n={number} aria-hidden="true">
                  {number}
                </span>{' '}
                Waarborg {number}: {guaranteeNames[number].toLowerCase()}
              </h2>
            </div>
            <div id={`ambitions-${number}`}>
              {ambition && <AmbitionCard planId={plan.id} ambition={ambition} refused={refused} />}
            </div>
            <h3 class="apart-small">Doelen</h3>
            <div id={`goals-${number}`}>
              {content.goals
                .filter(({ guarantee }) => guarantee === number)
                .map((goal) =>
                  goal.removed ? (
                    <RemovedCard key={goal.id} planId={plan.id} kind="goal" removed={goal} />
                  ) : (
                    <GoalCard
                      key={goal.id}
                      planId={plan.id}
                      goal={goal}
                      activities={goal.activities}
                      newActivityId={newId()}
                      refused={refused}
                    />
                  ),
                )}
              <GoalCard planId={plan.id} goal={blank} activities={[]} newActivityId={newId()} refused={refused} blank />
            </div>
          </section>
        )
      })}
      <Ready plan={plan} completeness={completeness} mayOffer={mayOffer} />
    </div>
  )
}

/** What could not be kept and has no field any more, to copy. */
function Refusals() {
  return (
    <div class="summary" data-refused hidden>
      <h2>Dit is niet bewaard</h2>
      <p>Kopieer wat je wilt houden.</p>
      <ul />
      <button type="button" class="button quiet small" data-forget-refused>
        Ik heb het niet meer nodig
      </button>
    </div>
  )
}

function Ready({ plan, completeness, mayOffer }: Pick<DraftProps, 'plan' | 'completeness' | 'mayOffer'>) {
  const { blocking, open } = completeness
  const sentences = [...blocking, ...open]
  return (
    <section class="panel apart">
      <h2>Klaar?</h2>
      {sentences.length === 0 ? (
        <p>Bij elk doel staat waaraan je het ziet, en bij elke activiteit wie en wanneer.</p>
      ) : (
        <>
          <p>Dit viel op toen deze pagina werd geopend:</p>
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <div class="buttons">
        {mayOffer &&
          (plan.organisation ? (
            <a class="button" href={`/plans/${plan.id}/adoption`}>
              Stel het plan vast
            </a>
          ) : (
            <a class="button" href={`/plans/${plan.id}/offering`}>
              Bied het aan de stuurgroep aan
            </a>
          ))}
        <a class="button quiet" href={`/plans/${plan.id}/versions`}>
          Versies
        </a>
      </div>
    </section>
  )
}

/** The plan was offered or adopted while somebody wrote in it: what they typed is shown, to copy. */
export function StandsStill({ planId, texts }: { planId: string; texts: readonly string[] }) {
  return (
    <>
      <p class="lede">
        Dit plan is net aangeboden of vastgesteld: de tekst staat stil. Wat je typte, is niet bewaard. Wil je het
        houden? Kopieer het dan, of zet het als opmerking bij het doel.
      </p>
      {texts.map((text) => (
        <blockquote key={text} class="panel said">
          {text}
        </blockquote>
      ))}
      <p class="apart-small">
        <a href={`/plans/${planId}`}>Terug naar het plan</a>
      </p>
    </>
  )
}
