import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { longDay } from '../../../ui/words.ts'
import type { SignalAnswer } from '../../signals/index.ts'
import { addForm, replyForm } from '../forms.ts'
import type { Reply, VoiceMessage } from '../queries.ts'

export type ThreadProps = {
  message: VoiceMessage
  replies: readonly Reply[]
  signal: SignalAnswer | undefined
  /** As whom one looks: who answers, or who told it. */
  as: 'reader' | 'sender'
  /** What the forms on this page send to. */
  path: string
  form: FormState
}

/** What was told, with all that was said since, and what one can say now. */
export function Thread({ message, replies, signal, as, path, form }: ThreadProps) {
  return (
    <>
      <ol class="thread">
        <li class="told">
          <p class="meta">
            {message.senderName ?? (as === 'sender' ? 'Jij, zonder je naam' : 'Iemand, zonder naam')} aan{' '}
            {message.toName},{' '}
            {message.senderId === null ? `in de week van ${longDay(message.toldOn)}` : longDay(message.toldOn)}
          </p>
          <p class="said">{message.text}</p>
        </li>
        {replies.map(({ id, byName, text }) => (
          <li key={id} class={byName ? 'answered' : 'told'}>
            <p class="meta">{byName ?? (as === 'sender' ? 'Jij voegde toe' : 'Later toegevoegd')}</p>
            <p class="said">{text}</p>
          </li>
        ))}
      </ol>
      {signal && <AtTable signal={signal} />}
      {as === 'reader' ? (
        <Answering message={message} path={path} form={form} />
      ) : (
        <Adding message={message} path={path} form={form} />
      )}
    </>
  )
}

function AtTable({ signal: { bodyName, dueOn, answer } }: { signal: SignalAnswer }) {
  return (
    <section class="answer">
      <h2>Als signaal doorgegeven aan {bodyName}</h2>
      {answer === null ? <p>Het antwoord komt uiterlijk op {longDay(dueOn)}.</p> : <p class="said">{answer}</p>}
    </section>
  )
}

type Acting = Pick<ThreadProps, 'message' | 'path' | 'form'>

function Answering({ message, path, form }: Acting) {
  const { fields } = replyForm
  return (
    <section>
      <h2>Antwoord</h2>
      <p class="meta">
        {message.senderName
          ? `${message.senderName} krijgt je antwoord per e-mail.`
          : 'Je weet niet wie dit is, en vraag er ook niet naar. Je antwoord komt te staan op het adres dat alleen deze persoon heeft.'}
      </p>
      <Form action={`${path}/replies`} form={form} button="Stuur het antwoord">
        <Field name="text" field={fields.text} form={form} />
        <Field name="key" field={fields.key} form={form} />
      </Form>
      <div class="buttons">
        {message.asSignal && message.signalId === null && (
          <a class="button quiet" href={`${path}/signal`}>
            Geef het door als signaal
          </a>
        )}
        {message.state === 'open' && <PostButton action={`${path}/closure`} label="Er is geen antwoord nodig" />}
      </div>
      {!message.asSignal && (
        <p class="apart">
          Wie dit vertelde heeft niet gezegd dat het een signaal mag worden. Vraag het in je antwoord.
        </p>
      )}
    </section>
  )
}

function Adding({ message, path, form }: Acting) {
  const { fields } = addForm
  return (
    <section>
      <Form action={`${path}/additions`} form={form} button="Voeg toe" look="quiet">
        <Field name="text" field={fields.text} form={form} />
        <Field name="key" field={fields.key} form={form} />
      </Form>
      {!message.asSignal && (
        <>
          <p>
            Vind je dat een overleg hier iets aan moet doen? Dan kan wie je antwoordt er een signaal van maken. Zo'n
            overleg is een antwoord schuldig.
          </p>
          <PostButton action={`${path}/consent`} label="Dit mag een signaal worden" />
        </>
      )}
    </section>
  )
}

/** Above the thread of whoever told something without a name. */
export function ReturnAddress({ address }: { address: string }) {
  return (
    <section class="asked return-address">
      <div>
        <h2>Bewaar dit adres</h2>
        <p>
          Hier komt het antwoord te staan. Alleen wie dit adres heeft kan het lezen, en we kunnen het je niet nog eens
          geven. Zet het bij je bladwijzers, of stuur het naar jezelf.
        </p>
        <p>
          <code>{address}</code>
        </p>
      </div>
    </section>
  )
}
