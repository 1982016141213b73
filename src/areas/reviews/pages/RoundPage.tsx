import { PostButton } from '../../../ui/form/Field.tsx'
import { ScrollingTable } from '../../../ui/ScrollingTable.tsx'
import { count, longDay, shortDay } from '../../../ui/words.ts'
import type { PlannedProposal } from '../planningProposal.ts'
import type { PanelCandidate, RoundWish } from '../queries/planning.ts'
import type { Round, RoundVisit } from '../queries/rounds.ts'
import { mostOfOneRole } from '../rules/planning.ts'
import { Obstacles } from './Obstacles.tsx'
import { gapInWords, type Names, othersInWords, reasonInWords } from './planningWords.ts'

export type RoundPageProps = {
  round: Round
  visits: readonly RoundVisit[]
  people: readonly PanelCandidate[]
  wishes: readonly RoundWish[]
  names: Names
  /** Whether the proposal was calculated from what the round is now. */
  isCurrent: boolean
  mayPlan: boolean
}

/** A round: how it stands, what is asked now, and the proposal with its reasons. */
export function RoundPage(props: RoundPageProps) {
  const { round, visits, people, wishes, mayPlan } = props
  const path = `/reviews/rounds/${round.id}`
  const isOpen = round.state === 'planning'
  return (
    <>
      <p class="lede">
        {count(visits.length, 'school krijgt', 'scholen krijgen')} bezoek van {round.membersPerVisit} mensen.{' '}
        {count(people.length, 'persoon staat', 'mensen staan')} op de lijst, en ieder gaat hooguit{' '}
        {round.mostVisits === 1 ? 'één keer' : `${round.mostVisits} keer`}.
      </p>
      {isOpen ? <NextStep {...props} path={path} /> : <Confirmed visits={visits} />}
      {isOpen && (
        <nav class="buttons" aria-label="Wat de ronde bepaalt">
          <a href={`${path}/visits`}>Scholen en dagen</a>
          <a href={`${path}/candidates`}>Wie er mee mogen</a>
          <a href="/reviews/ties">Banden met scholen</a>
          {mayPlan && <a href={`${path}/settings`}>Instellingen</a>}
        </nav>
      )}
      {round.proposal?.outcome === 'planned' && (
        <Plan {...props} mayPlan={mayPlan && isOpen} plan={round.proposal} path={path} />
      )}
      {isOpen && <Wishes wishes={wishes} path={path} mayPlan={mayPlan} />}
    </>
  )
}

function NextStep({ round, visits, people, names, isCurrent, mayPlan, path }: RoundPageProps & { path: string }) {
  const { proposal } = round
  if (!mayPlan)
    return (
      <section class="asked">
        <div>
          <h2>In voorbereiding</h2>
          <p>De projectcoördinator plant deze ronde. Zodra zij bevestigd is, staat bij elke peerreview wie komt.</p>
        </div>
      </section>
    )
  if (people.length === 0 || visits.length === 0)
    return (
      <section class="asked">
        <div>
          <h2>{visits.length === 0 ? 'Kies scholen' : 'Kies wie er mee mogen'}</h2>
          <p>
            {visits.length === 0
              ? 'In deze ronde zit nog geen school.'
              : 'Zet mensen op de lijst, per rol of een voor een. Wie een band heeft met een school gaat daar vanzelf niet heen.'}
          </p>
        </div>
        <div class="buttons">
          <a class="button" href={`${path}/${visits.length === 0 ? 'visits' : 'candidates'}`}>
            {visits.length === 0 ? 'Kies scholen' : 'Kies mensen'}
          </a>
        </div>
      </section>
    )
  if (!proposal || !isCurrent)
    return (
      <section class="asked">
        <div>
          <h2>{proposal ? 'Er is iets veranderd' : 'Reken een voorstel uit'}</h2>
          <p>
            {proposal
              ? 'Het voorstel hieronder is van daarvoor. Reken opnieuw: wat even goed kan blijven, blijft.'
              : 'Dat duurt hooguit een halve minuut. Er ligt nog niets vast.'}
          </p>
        </div>
        <PostButton action={`${path}/calculation`} label="Reken uit" look="main" />
      </section>
    )
  switch (proposal.outcome) {
    case 'planned':
      return (
        <section class="asked">
          <div>
            <h2>Er is een voorstel</h2>
            <p>
              {gapInWords(proposal.proven, proposal.gap)} Bekijk het hieronder. Als je bevestigt, staan deze mensen bij
              de peerreviews; uitnodigen doe je daar.
            </p>
          </div>
          <PostButton action={`${path}/confirmation`} label="Bevestig de ronde" look="main" />
        </section>
      )
    case 'impossible':
      return <Obstacles obstacles={proposal.obstacles} names={names} limits={limitsOf(round)} />
    case 'unknown':
      return (
        <section class="asked">
          <div>
            <h2>Binnen de tijd is geen plan gevonden</h2>
            <p>Reken nog eens, of maak het ruimer: meer mensen op de lijst, of vaker op bezoek.</p>
          </div>
          <PostButton action={`${path}/calculation`} label="Reken nog eens" look="main" />
        </section>
      )
  }
}

export const limitsOf = ({ membersPerVisit: members, mostVisits }: Round) => ({
  members,
  mostVisits,
  mostOfOneRole: mostOfOneRole({ members, mostVisits }),
})

function Confirmed({ visits }: { visits: readonly RoundVisit[] }) {
  return (
    <section>
      <div class="section-head">
        <h2>De bezoeken</h2>
      </div>
      <p class="round-told">De ronde is bevestigd. Wie komt, en wie je nog uitnodigt, staat bij elke peerreview.</p>
      <ul class="rows plain">
        {visits.map(({ reviewId, schoolName, boardName, visitOn }) => (
          <li key={reviewId}>
            <div>
              <a href={`/reviews/${reviewId}`}>{schoolName}</a> {boardName && <small>· {boardName}</small>}
            </div>
            <span class="due">{visitOn ? shortDay(visitOn) : 'nog geen dag'}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

type PlanProps = RoundPageProps & { plan: PlannedProposal; path: string }

function Plan({ round, plan, visits, people, path, mayPlan, names, isCurrent }: PlanProps) {
  const byId = new Map(people.map((person) => [person.personId, person]))
  const average = people.reduce((sum, { earlier }) => sum + earlier, 0) / Math.max(1, people.length)
  return (
    <section id="plan">
      <div class="section-head">
        <h2>{round.state === 'confirmed' ? 'Zoals het bevestigd is' : 'Het voorstel'}</h2>
      </div>
      <p class="meta round-told">Uitgerekend op {longDay(plan.calculatedOn)}.</p>
      <Spread plan={plan} people={people} />
      <ScrollingTable label="Wie bezoekt welke school">
        <table class="folding round-plan">
          <thead>
            <tr>
              <th scope="col">School</th>
              <th scope="col">Panel</th>
            </tr>
          </thead>
          <tbody>
            {visits.map(({ reviewId, schoolName, boardName, visitOn }) => {
              const panel = plan.panels.find(({ visitId }) => visitId === reviewId)
              return (
                <tr key={reviewId}>
                  <th scope="row">
                    {schoolName}
                    <p class="meta">
                      {boardName && <>{boardName} · </>}
                      {visitOn ? shortDay(visitOn) : 'nog geen dag'}
                    </p>
                    {mayPlan && isCurrent && (
                      <p>
                        <a href={`${path}/wishes/new?review=${reviewId}&wish=must`}>
                          Zet iemand vast<span class="unseen"> bij {schoolName}</span>
                        </a>
                      </p>
                    )}
                  </th>
                  <td>
                    <ul class="round-members">
                      {panel?.members.map((id) => (
                        <li key={id}>
                          <Member
                            person={byId.get(id)}
                            name={names.person(id)}
                            chairs={panel.chairId === id}
                            reason={plan.reasons.find((one) => one.visitId === reviewId && one.candidateId === id)}
                            average={average}
                            names={names}
                            otherPath={
                              mayPlan && isCurrent
                                ? `${path}/wishes/new?review=${reviewId}&person=${id}&wish=never`
                                : null
                            }
                            schoolName={schoolName}
                          />
                        </li>
                      ))}
                    </ul>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollingTable>
    </section>
  )
}

type MemberProps = {
  person: PanelCandidate | undefined
  name: string
  chairs: boolean
  reason: PlannedProposal['reasons'][number] | undefined
  average: number
  names: Names
  otherPath: string | null
  schoolName: string
}

function Member({ person, name, chairs, reason, average, names, otherPath, schoolName }: MemberProps) {
  return (
    <>
      <strong>{name}</strong> {chairs && <span class="tag">voorzitter</span>}{' '}
      {reason?.because === 'wished' && <span class="tag now">wens</span>}
      {reason?.because === 'exception' && <span class="tag now">uitzondering</span>}
      {person && (
        <p class="meta">
          {person.roleName} · {person.organisations.map((one) => one.name).join(', ')}
        </p>
      )}
      {reason && (
        <details>
          <summary>
            Waarom
            <span class="unseen">
              {' '}
              {name} bij {schoolName}
            </span>
            ?
          </summary>
          <p>{reasonInWords(reason, person?.earlier ?? 0, average)}</p>
          <p>Van de anderen op de lijst:</p>
          <ul>
            {reason.others.map((others) => (
              <li key={others.why}>{othersInWords(others, names)}</li>
            ))}
          </ul>
          {otherPath && (
            <p>
              <a href={otherPath}>
                Kies iemand anders
                <span class="unseen">
                  {' '}
                  dan {name} bij {schoolName}
                </span>
              </a>
            </p>
          )}
        </details>
      )}
    </>
  )
}

/** How even the load is: this round and the years before together. */
function Spread({ plan, people }: { plan: PlannedProposal; people: readonly PanelCandidate[] }) {
  const visitsOf = (id: string) => plan.panels.filter(({ members }) => members.includes(id)).length
  const loads = people.map(({ personId, earlier }) => earlier + visitsOf(personId))
  const average = loads.reduce((sum, load) => sum + load, 0) / Math.max(1, loads.length)
  const asked = people.filter(({ personId }) => visitsOf(personId) > 0).length
  return (
    <p>
      {count(asked, 'persoon gaat', 'mensen gaan')} op bezoek. Met de zes jaar hiervoor erbij gaat iemand gemiddeld{' '}
      {average.toLocaleString('nl-NL', { maximumFractionDigits: 1 })} keer, en hooguit {Math.max(0, ...loads)} keer.
    </p>
  )
}

function Wishes({ wishes, path, mayPlan }: { wishes: readonly RoundWish[]; path: string; mayPlan: boolean }) {
  if (wishes.length === 0) return null
  return (
    <section>
      <div class="section-head">
        <h2>Wensen</h2>
      </div>
      <ul class="rows plain">
        {wishes.map(({ reviewId, personId, personName, schoolName, wish, exception }) => (
          <li key={`${reviewId} ${personId}`}>
            <div>
              {personName} gaat {wish === 'must' ? 'mee' : 'niet mee'} naar {schoolName}
              {exception !== null && <p class="meta">Uitzondering: {exception}</p>}
            </div>
            {mayPlan && (
              <PostButton
                action={`${path}/wishes/removal`}
                label="Laat los"
                look="small"
                values={{ review: reviewId, person: personId }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
