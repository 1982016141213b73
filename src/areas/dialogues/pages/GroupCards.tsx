import { count } from '../../../ui/words.ts'
import type { Dialogue, Participant } from '../queries.ts'

type GroupCardsProps = { dialogue: Dialogue; participants: readonly Participant[] }

/** Who sits in which group. */
export function GroupCards({ dialogue, participants }: GroupCardsProps) {
  if (dialogue.groups.length === 0)
    return (
      <p class="empty">Er zijn nog geen groepen. In groepen van drie tot zes mensen komt iedereen aan het woord.</p>
    )
  const without = participants.filter(({ groupNumber }) => groupNumber === null)
  return (
    <>
      <ul class="group-cards">
        {dialogue.groups.map((number) => (
          <GroupCard key={number} number={number} members={participants.filter((one) => one.groupNumber === number)} />
        ))}
      </ul>
      {without.length > 0 && (
        <p class="meta">{count(without.length, 'deelnemer zit', 'deelnemers zitten')} nog in geen groep.</p>
      )}
    </>
  )
}

function GroupCard({ number, members }: { number: number; members: readonly Participant[] }) {
  const named = members.filter(({ name }) => name !== null)
  const unnamed = members.length - named.length
  return (
    <li>
      <h3>Groep {number}</h3>
      {members.length === 0 && <p class="meta">Nog niemand</p>}
      <ul>
        {named.map(({ id, name, guest }) => (
          <li key={id}>
            {name} {guest && <small>· gast</small>}
          </li>
        ))}
        {unnamed > 0 && <li>{count(unnamed, 'gast', 'gasten')}</li>}
      </ul>
    </li>
  )
}
