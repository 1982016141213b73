import type { Day } from '../../../platform/clock.ts'
import { schoolYearName } from '../../../platform/schoolYear.ts'
import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { count, inSentence, listed, longDay } from '../../../ui/words.ts'
import { outsideVisitForm } from '../forms.ts'
import type { NationalReview, OutsideVisit, PanelChoice } from '../queries.ts'
import { type Clock, type NationalKind, reviewKindNames, type VisitsOwed, visitsPerPeriod } from '../rules.ts'
import { nationalPath } from '../subjects.ts'
import { StateTag } from './ReviewList.tsx'
import { RowButton } from './RowButton.tsx'

type NationalListProps = {
  reviews: readonly NationalReview[]
  clocks: Record<NationalKind, Clock>
  owed: VisitsOwed
  /** How many schools were reviewed within the partnership since the last national review. */
  midterm: { since: Day | null; reviewed: number; schools: number }
  mayPlan: boolean
}

/** Both clocks, the visits that are owed to others, and what was held. */
export function NationalList({ reviews, clocks, owed, midterm, mayPlan }: NationalListProps) {
  return (
    <>
      <p class="lede">
        Eens in de zes jaar komt een ander partnerschap kijken of de basis op orde is. Is dat positief, dan volgt
        daarna, ook om de zes jaar, een bezoek om van te leren. De eigen peerreviews van de scholen tellen als de
        tussenstand.
      </p>
      <div class="clocks">
        <ClockCard clock={clocks.assessing} mayPlan={mayPlan} />
        <ClockCard clock={clocks.development} mayPlan={mayPlan} />
        <section class="panel">
          <h2>De tussenstand</h2>
          <p>
            {midterm.reviewed} van de {count(midterm.schools, 'school', 'scholen')}{' '}
            {midterm.reviewed === 1 ? 'had' : 'hadden'} een eigen peerreview
            {midterm.since ? ` sinds ${longDay(midterm.since)}` : ''}.
          </p>
          <p class="meta">Daarom hoeft er halverwege geen extra bezoek te komen.</p>
        </section>
        <section class="panel">
          <h2>Bezoeken aan anderen</h2>
          <p>{owedInWords(owed)}</p>
          <p>
            <a href="/reviews/national/visits">Bekijk de bezoeken</a>
          </p>
        </section>
      </div>
      <section>
        <div class="section-head">
          <h2>Landelijke peerreviews</h2>
          {mayPlan && <a href="/reviews/national/new">Plan of vul in</a>}
        </div>
        {reviews.length === 0 ? (
          <p class="empty">
            Er staat nog geen landelijke peerreview.
            {mayPlan ? ' Vul de laatste in die er was, dan rekent Peilstok uit wanneer de volgende komt.' : ''}
          </p>
        ) : (
          <ul class="rows plain">
            {reviews.map((review) => (
              <li key={review.id}>
                <div>
                  <a href={nationalPath(review)}>{reviewKindNames[review.kind]}</a> <StateTag state={review.state} />
                  <br />
                  <small>
                    {[
                      review.visitOn ? longDay(review.visitOn) : schoolYearName(review.schoolYear),
                      review.visitors,
                      review.schools.length > 0
                        ? count(review.schools.length, 'school bekeken', 'scholen bekeken')
                        : '',
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </div>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

function ClockCard({ clock, mayPlan }: { clock: Clock; mayPlan: boolean }) {
  const { kind, lastOn, nextYear, yearsAhead } = clock
  return (
    <section class="panel">
      <h2>{reviewKindNames[kind]}</h2>
      <p>
        {nextYear === null ? (
          kind === 'development' ? (
            'Begint als een beoordeling positief was.'
          ) : (
            'Nog niet te zeggen: de laatste is niet ingevuld.'
          )
        ) : (
          <>
            Weer in <strong>{schoolYearName(nextYear)}</strong>, {aheadInWords(yearsAhead ?? 0)}.
          </>
        )}
      </p>
      <p class="meta">{lastOn ? `De laatste was op ${longDay(lastOn)}.` : 'Er is er nog geen ingevuld.'}</p>
      {mayPlan && yearsAhead !== null && yearsAhead <= 1 && (
        <p>
          <a href={`/reviews/national/new?kind=${kind}`}>Plan haar</a>
        </p>
      )}
    </section>
  )
}

function aheadInWords(years: number): string {
  if (years === 0) return 'dit schooljaar'
  if (years < 0) return `dat was ${count(-years, 'schooljaar', 'schooljaren')} geleden`
  return years === 1 ? 'het volgende schooljaar' : `over ${years} schooljaren`
}

/** How the visits to others stand, in a sentence. */
export function owedInWords({ paid, missing, until }: VisitsOwed): string {
  const done = `Wij gingen ${paid === 0 ? 'nog niet' : `${paid} keer`} bij een ander kijken.`
  return missing === 0
    ? `${done} Dat is genoeg tot en met ${longDay(until)}.`
    : `${done} Tot en met ${longDay(until)} ${missing === 1 ? 'moet dat nog één keer' : `moet dat nog ${missing} keer`}.`
}

type VisitsPageProps = {
  visits: readonly OutsideVisit[]
  owed: VisitsOwed
  people: readonly PanelChoice[]
  form: FormState
  mayAdd: boolean
}

/** The visits that people of this partnership paid to others. */
export function VisitsPage({ visits, owed, people, form, mayAdd }: VisitsPageProps) {
  const { fields } = outsideVisitForm
  return (
    <>
      <p class="lede">
        Wie zelf bezoek krijgt, gaat ook bij anderen kijken: minstens {visitsPerPeriod} keer in zes jaar.{' '}
        {owedInWords(owed)}
      </p>
      {visits.length === 0 ? (
        <p class="empty">
          Er staat nog geen bezoek.{mayAdd ? ' Ging iemand van jullie mee in een panel? Zet het erbij.' : ''}
        </p>
      ) : (
        <ul class="rows plain">
          {visits.map((visit) => (
            <li key={visit.id}>
              <div>
                <strong>{visit.visitedPartnership}</strong>, {longDay(visit.visitedOn)}
                <br />
                <small>
                  {inSentence(reviewKindNames[visit.kind])}
                  {visit.visitors.length > 0 ? ` · ${listed(visit.visitors)}` : ''}
                </small>
                {visit.learned !== '' && <p class="said">{visit.learned}</p>}
              </div>
              {mayAdd && (
                <RowButton
                  action={`/reviews/national/visits/${visit.id}/removal`}
                  label="Haal weg"
                  of={visit.visitedPartnership}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {mayAdd && (
        <section>
          <div class="section-head">
            <h2>Zet een bezoek erbij</h2>
          </div>
          <Form
            action="/reviews/national/visits"
            form={form}
            button="Zet erbij"
            cancel={{ href: '/reviews/national', label: 'Terug' }}
          >
            <div class="side-by-side">
              <Field name="visitedPartnership" field={fields.visitedPartnership} form={form} />
              <Field name="visitedOn" field={fields.visitedOn} form={form} />
            </div>
            <Field name="kind" field={fields.kind} form={form} />
            <Field
              name="visitors"
              field={fields.visitors}
              form={form}
              options={people.map(({ personId, name, roleName }) => ({
                value: personId,
                label: `${name}, ${inSentence(roleName)}`,
              }))}
            />
            <Field name="learned" field={fields.learned} form={form} />
            <Field name="key" field={fields.key} form={form} />
          </Form>
        </section>
      )}
    </>
  )
}
