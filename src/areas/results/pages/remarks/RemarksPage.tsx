import { PostButton } from '../../../../ui/form/Field.tsx'
import { GuaranteeMark } from '../../../../ui/Gauge.tsx'
import { count } from '../../../../ui/words.ts'
import type { Remark } from '../../queries.ts'

export type ReadRemark = Pick<Remark, 'id' | 'text' | 'guarantee'> & {
  /** Its school, for whoever may look at that school's answers. */
  schoolName: string | null
}
export type ReadQuestion = { id: string; text: string; remarks: readonly ReadRemark[] }

type RemarksPageProps = {
  questions: readonly ReadQuestion[]
  closed: boolean
  moderatorName: string | null
  /** How many the moderator is not done with. */
  unread: number
  withheld: readonly { because: string; number: number }[]
  /** Where to take over from a moderator who has left; null when there is no need. */
  takeOver: string | null
}

/** What people said in their own words, as others read it. */
export function RemarksPage({ questions, closed, moderatorName, unread, withheld, takeOver }: RemarksPageProps) {
  const told = questions.filter(({ remarks }) => remarks.length > 0)
  return (
    <>
      <p class="lede">
        Wat mensen in hun eigen woorden schreven. {moderatorName ?? 'Een moderator'} las het als eerste en haalde weg
        wat naar iemand wijst.
      </p>
      {takeOver !== null && (
        <section class="asked">
          <div>
            <h2>Niemand leest de open antwoorden nu</h2>
            <p>Wie ze zou lezen heeft geen aanstelling meer. Neem je het over, dan zie jij ze als eerste.</p>
          </div>
          <PostButton action={takeOver} label="Neem het lezen over" look="main" />
        </section>
      )}
      {told.length === 0 && (
        <div class="empty">
          <p>{nothingYet(closed, unread, moderatorName)}</p>
        </div>
      )}
      {told.map(({ id, text, remarks }) => (
        <section key={id}>
          <div class="section-head">
            <h2>{text}</h2>
            <span class="meta">{count(remarks.length, 'antwoord', 'antwoorden')}</span>
          </div>
          <ul class="rows plain">
            {remarks.map((remark) => (
              <li key={remark.id}>
                <div>
                  <p class="said">{remark.text}</p>
                  {(remark.schoolName !== null || remark.guarantee !== null) && (
                    <p class="meta">
                      {remark.schoolName} {remark.guarantee !== null && <GuaranteeMark number={remark.guarantee} />}
                    </p>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {told.length > 0 && unread > 0 && (
        <p class="meta">{count(unread, 'antwoord wordt', 'antwoorden worden')} nog gelezen.</p>
      )}
      {withheld.length > 0 && (
        <details>
          <summary>{count(total(withheld), 'antwoord leest', 'antwoorden leest')} niemand</summary>
          <ul>
            {withheld.map(({ because, number }) => (
              <li key={because}>
                {because}
                {number > 1 && ` (${number} keer)`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const total = (withheld: RemarksPageProps['withheld']) => withheld.reduce((sum, { number }) => sum + number, 0)

function nothingYet(closed: boolean, unread: number, moderatorName: string | null): string {
  if (!closed)
    return 'De enquête loopt nog. Pas na het sluiten leest de moderator wat er is geschreven; daarna staat het hier.'
  if (unread > 0)
    return `${moderatorName ?? 'De moderator'} leest nog. ${count(unread, 'antwoord komt', 'antwoorden komen')} hier te staan.`
  return 'Niemand schreef iets in eigen woorden, of er antwoordden te weinig mensen om het te laten zien.'
}
