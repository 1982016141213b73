import { longDay } from '../../../ui/words.ts'
import type { VoiceMessage } from '../queries.ts'
import { beginningOf, voiceStateNames } from '../rules.ts'

type ListsProps = { told: readonly VoiceMessage[]; own: readonly VoiceMessage[]; posters: boolean }

/** What was told to somebody, and what they told themselves by name. */
export function VoiceLists({ told, own, posters }: ListsProps) {
  return (
    <>
      <p class="lede">
        Hier vertelt iedereen altijd iets aan een persoon, een school of het partnerschap, met of zonder naam. Er komt
        altijd een antwoord.
      </p>
      <div class="buttons">
        <a class="button" href="/voice/new">
          Vertel iets
        </a>
        {posters && (
          <a class="button quiet" href="/voice/posters">
            Posters met een code
          </a>
        )}
      </div>
      {told.length > 0 && (
        <section>
          <div class="section-head">
            <h2>Aan jou verteld</h2>
          </div>
          <Rows messages={told} />
        </section>
      )}
      <section>
        <div class="section-head">
          <h2>Wat jij met je naam vertelde</h2>
        </div>
        {own.length === 0 ? (
          <p class="empty">
            Nog niets. Vertel je iets zonder je naam, dan staat het niet hier: je leest het antwoord op het adres dat je
            dan krijgt.
          </p>
        ) : (
          <Rows messages={own} />
        )}
      </section>
    </>
  )
}

/** Each with whom it is to, the week or day, and whether it waits. */
export function Rows({ messages }: { messages: readonly VoiceMessage[] }) {
  return (
    <ul class="rows plain">
      {messages.map(({ id, text, toName, senderName, senderId, toldOn, state }) => (
        <li key={id}>
          <div>
            <a href={`/voice/${id}`}>{beginningOf(text)}</a>
            <p class="meta">
              {senderName ?? 'zonder naam'} aan {toName},{' '}
              {senderId === null ? `week van ${longDay(toldOn)}` : longDay(toldOn)}
            </p>
          </div>
          <span class={state === 'open' ? 'tag warn' : 'tag'}>{voiceStateNames[state]}</span>
        </li>
      ))}
    </ul>
  )
}
