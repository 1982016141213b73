import { type ComponentChildren, h } from 'preact'
import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { count } from '../../../ui/words.ts'
import { guaranteeNames, guarantees } from '../../instruments/index.ts'
import { activityValue, newGoalValue, offerUptakeForm } from '../forms.ts'
import type { Plan, PlanGoal } from '../queries.ts'
import type { StandingOffer } from '../rules.ts'

/**
 * A part of the page that the browser renews by itself, so that setting something aside beside a draft leaves the draft where
 * it is. Without a script it is only a part of the page.
 * @param src where it is read from once it comes in sight; without it, what stands in it is it
 */
function OffersFrame({ src, children }: { src?: string; children: ComponentChildren }) {
  return h('turbo-frame', { id: 'offers', class: 'offers', ...(src ? { src, loading: 'lazy' } : {}) }, children)
}

/** What the year has taught, folded away beside the draft of a plan. */
export function OffersBeside({ planId }: { planId: string }) {
  return (
    <details class="panel offers-beside">
      <summary>Wat het jaar leerde</summary>
      <OffersFrame src={`/plans/${planId}/offers`}>
        <p>
          <a href={`/plans/${planId}/offers`} data-turbo-frame="_top">
            Bekijk wat scans, gesprekken, signalen en het vorige plan jullie leerden
          </a>
        </p>
      </OffersFrame>
    </details>
  )
}

type OffersProps = { plan: Plan; offers: readonly StandingOffer[] }

/** What the year has taught, per guarantee, to take over into the plan or to set aside. */
export function Offers({ plan, offers }: OffersProps) {
  const open = offers.filter(({ state }) => state === 'open')
  const groups = [...guarantees, null]
  return (
    <OffersFrame>
      <p class="lede">
        {open.length === 0
          ? 'Er ligt nu niets meer dat op een plek in het plan wacht.'
          : `Het jaar leerde jullie ${count(open.length, 'ding', 'dingen')}. Neem over wat het plan beter maakt; de rest kan opzij.`}
      </p>
      <p class="meta">Je ziet alleen wat je ook elders mag lezen. Van scholen samen staan er aantallen, geen namen.</p>
      {groups.map((guarantee) => {
        const here = open.filter((offer) => offer.guarantee === guarantee)
        if (here.length === 0) return null
        return (
          <section key={guarantee ?? 0} id={`offers-${guarantee ?? 0}`}>
            <div class="section-head">
              <h2>{guarantee === null ? 'Nog zonder waarborg' : `${guarantee} ${guaranteeNames[guarantee]}`}</h2>
            </div>
            <ul class="offer-list">
              {here.map((offer) => (
                <OfferCard key={`${offer.source} ${offer.key}`} plan={plan} offer={offer} />
              ))}
            </ul>
          </section>
        )
      })}
      <Chosen plan={plan} offers={offers} />
    </OffersFrame>
  )
}

function OfferCard({ plan, offer }: { plan: Plan; offer: StandingOffer }) {
  const path = `/plans/${plan.id}/offers`
  const own = { source: offer.source, key: offer.key }
  return (
    <li class="offer">
      <p class="meta">{offer.kind}</p>
      <p>
        <strong>{offer.title}</strong>
      </p>
      <p class="meta">
        {offer.because}{' '}
        {offer.href && (
          <a href={offer.href} data-turbo-frame="_top">
            Bekijk<span class="unseen"> waar dit vandaan komt: {offer.title}</span>
          </a>
        )}
      </p>
      <div class="buttons">
        <a class="button quiet small" data-turbo-frame="_top" href={`${path}/uptake?${new URLSearchParams(own)}`}>
          Neem over<span class="unseen">: {offer.title}</span>
        </a>
        <PostButton action={`${path}/setting-aside`} label="Niet nu" look="small" values={own} />
      </div>
    </li>
  )
}

type TakeOverProps = { plan: Plan; offer: StandingOffer; goals: readonly PlanGoal[]; form: FormState }

/** To take one offer over: as a goal, or as an activity under a goal that is there, in the words of whoever writes the plan. */
export function TakeOver({ plan, offer, goals, form }: TakeOverProps) {
  const { fields } = offerUptakeForm
  return (
    <>
      <p class="lede">{offer.title}</p>
      <p class="meta">
        {offer.kind}. {offer.because}
      </p>
      <Form
        action={`/plans/${plan.id}/offers/uptake`}
        form={form}
        button="Zet in het plan"
        cancel={{ href: `/plans/${plan.id}/offers` }}
      >
        <Field name="text" field={fields.text} form={form} />
        <Field
          name="place"
          field={fields.place}
          form={form}
          options={[
            ...guarantees.map((number) => ({
              value: newGoalValue(number),
              label: `${number} ${guaranteeNames[number]}`,
              group: 'Een nieuw doel',
            })),
            ...goals.map(({ id, guarantee, text }) => ({
              value: activityValue(id),
              label: `${guarantee} ${text || 'doel zonder tekst'}`,
              group: 'Een activiteit bij',
            })),
          ]}
          placeholder="Kies een plek"
        />
        <Field name="source" field={fields.source} form={form} />
        <Field name="key" field={fields.key} form={form} />
      </Form>
    </>
  )
}

function Chosen({ plan, offers }: { plan: Plan; offers: readonly StandingOffer[] }) {
  const taken = offers.filter(({ state }) => state === 'taken')
  const aside = offers.filter(({ state }) => state === 'aside')
  return (
    <>
      {taken.length > 0 && (
        <details class="apart">
          <summary>{count(taken.length, 'ding', 'dingen')} overgenomen in het plan</summary>
          <ul class="rows plain">
            {taken.map((offer) => (
              <li key={`${offer.source} ${offer.key}`}>
                <div>
                  {offer.title}
                  <br />
                  <small>{offer.kind}</small>
                </div>
                <span class="tag done">in het plan</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {aside.length > 0 && (
        <details class="apart">
          <summary>{count(aside.length, 'ding', 'dingen')} opzij gezet</summary>
          <ul class="rows plain">
            {aside.map((offer) => (
              <li key={`${offer.source} ${offer.key}`}>
                <div>
                  {offer.title}
                  <br />
                  <small>{offer.kind}</small>
                </div>
                <PostButton
                  action={`/plans/${plan.id}/offers/return`}
                  label="Toch wel"
                  look="small"
                  values={{ source: offer.source, key: offer.key }}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
