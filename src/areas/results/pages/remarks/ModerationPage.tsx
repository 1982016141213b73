import { PostButton } from '../../../../ui/form/Field.tsx'
import { GuaranteeMark } from '../../../../ui/Gauge.tsx'
import { count } from '../../../../ui/words.ts'
import type { Remark } from '../../queries.ts'

export type QuestionRemarks = { id: string; text: string; remarks: readonly Remark[] }

type ModerationPageProps = {
  path: string
  /** Where being done is told. */
  closure: string
  questions: readonly QuestionRemarks[]
}

/** For the moderator: what waits, what was decided and can still be undone, and what others read. */
export function ModerationPage({ path, closure, questions }: ModerationPageProps) {
  const all = questions.flatMap(({ remarks }) => remarks)
  const waiting = all.filter(({ state }) => state === 'waiting')
  const decided = all.filter(({ state, moderatedOn }) => state !== 'waiting' && moderatedOn === null)
  const done = all.length - waiting.length - decided.length
  const [next] = waiting
  return (
    <>
      <p class="lede">
        Jij leest de open antwoorden als eerste. Anderen lezen ze pas als jij klaar bent, zonder wat naar iemand wijst.
      </p>
      {all.length === 0 && (
        <div class="empty">
          <p>Er zijn geen open antwoorden om te lezen.</p>
        </div>
      )}
      {(next || decided.length > 0) && (
        <section class="asked">
          <div>
            <h2>{next ? `${capital(waitInWords(waiting.length))} op jou` : 'Je hebt alles gelezen'}</h2>
            <p>
              {decided.length > 0
                ? `${count(decided.length, 'antwoord heb', 'antwoorden heb')} je al gelezen. Je kunt dat nog terugdraaien tot je zegt dat je klaar bent; daarna is wat je weghaalde echt weg.`
                : 'Je leest ze een voor een, en je kunt stoppen wanneer je wilt: je gaat verder waar je was.'}
            </p>
          </div>
          <div class="buttons">
            {next && (
              <a class="button" href={`${path}/${next.id}`}>
                Lees het volgende
              </a>
            )}
            {decided.length > 0 && (
              <PostButton
                action={closure}
                label={`Klaar: laat ${decided.length === 1 ? 'het' : `deze ${decided.length}`} zien`}
                look={next ? 'quiet' : 'main'}
              />
            )}
          </div>
        </section>
      )}
      {decided.length > 0 && <Decided path={path} questions={questions} />}
      {done > 0 && (
        <p class="meta">
          {count(done, 'antwoord is', 'antwoorden zijn')} klaar.{' '}
          <a href={`${path}?as=reader`}>Lees wat anderen lezen</a>
        </p>
      )}
    </>
  )
}

function Decided({ path, questions }: Pick<ModerationPageProps, 'path' | 'questions'>) {
  return (
    <>
      {questions.map(({ id, text, remarks }) => {
        const decided = remarks.filter(({ state, moderatedOn }) => state !== 'waiting' && moderatedOn === null)
        return decided.length === 0 ? null : (
          <section key={id}>
            <div class="section-head">
              <h2>{text}</h2>
            </div>
            <ul class="rows plain">
              {decided.map((remark) => (
                <li key={remark.id}>
                  <DecidedRemark path={path} remark={remark} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

function DecidedRemark({ path, remark }: { path: string; remark: Remark }) {
  const { id, text, state, withheldBecause, original, guarantee, revision } = remark
  return (
    <>
      <div>
        <p class="said">{text}</p>
        <p class="meta">
          <span class={state === 'shown' ? 'tag done' : 'tag'}>{state === 'shown' ? 'te lezen' : 'niet te lezen'}</span>{' '}
          {original !== null && 'aangepast '}
          {withheldBecause}
          {guarantee !== null && <GuaranteeMark number={guarantee} />}
        </p>
      </div>
      <div class="buttons">
        <a class="button quiet small" href={`${path}/${id}`}>
          Wijzig
        </a>
        <PostButton action={`${path}/${id}/reopening`} label="Draai terug" look="small" values={{ revision }} />
      </div>
    </>
  )
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
const waitInWords = (number: number) => count(number, 'open antwoord wacht', 'open antwoorden wachten')
