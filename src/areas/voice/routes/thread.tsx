import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { everybody } from '../../../platform/web/access.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Form, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { passRoute, type Route, route, subjectRoute } from '../../../platform/web/route.ts'
import { findRaising, findSignalAnswer } from '../../signals/index.ts'
import { addToMessage, allowSignal, closeMessage, passOn, reply } from '../commands.ts'
import { addForm, passOnForm, replyForm } from '../forms.ts'
import { PassOn } from '../pages/PassOn.tsx'
import { ReturnAddress, Thread } from '../pages/Thread.tsx'
import { VoiceLists } from '../pages/VoiceLists.tsx'
import { voicePolicy } from '../policy.ts'
import { findMessage, findReplies, findTold, findToldBy, type VoiceMessage } from '../queries.ts'
import { beginningOf } from '../rules.ts'
import { theMessage } from '../subjects.ts'

const home = { title: 'Vertel het ons', href: '/voice' }
const pathOf = ({ id }: VoiceMessage) => `/voice/${id}`
const newForm = () => filled({ key: crypto.randomUUID() })
const consented = 'Genoteerd: dit mag een signaal worden.'

type Shown = { path: string; as: 'reader' | 'sender'; form: FormState; address?: string }

async function threadPage(tx: Tx, message: VoiceMessage, { address, ...shown }: Shown): Promise<Answer> {
  const body = (
    <>
      {address !== undefined && <ReturnAddress address={address} />}
      <Thread
        message={message}
        replies={await findReplies(tx, message.id)}
        signal={message.signalId === null ? undefined : await findSignalAnswer(tx, message.signalId)}
        {...shown}
      />
    </>
  )
  const crumbs = address === undefined ? [home, { title: beginningOf(message.text, 40) }] : []
  return page(address === undefined ? beginningOf(message.text, 60) : 'Wat je vertelde', body, {
    crumbs,
    status: Object.keys(shown.form.errors).length > 0 ? 422 : 200,
  })
}

const ownRoutes: Route[] = [
  route({
    method: 'get',
    path: '/voice',
    access: everybody,
    async handle({ tx, who }) {
      const [told, own] = [await findTold(tx, who), await findToldBy(tx, who.personId, who.today)]
      const posters = voicePolicy.posters.allows(who, undefined)
      return page('Vertel het ons', <VoiceLists told={told} own={own} posters={posters} />)
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/voice/:voiceMessage',
    subject: theMessage,
    access: voicePolicy.see,
    handle: ({ tx, who, subject }) =>
      threadPage(tx, subject, {
        path: pathOf(subject),
        as: voicePolicy.answer.allows(who, subject) ? 'reader' : 'sender',
        form: newForm(),
      }),
  }),
  subjectRoute({
    method: 'post',
    path: '/voice/:voiceMessage/replies',
    subject: theMessage,
    access: voicePolicy.answer,
    form: replyForm,
    async handle({ tx, subject, form, services }) {
      const path = pathOf(subject)
      if (!form.ok) return threadPage(tx, subject, { path, as: 'reader', form: refused(form, form.errors) })
      await reply(tx, services.jobs, subject, form.values)
      return redirect(path, 'Je antwoord is verstuurd.')
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/voice/:voiceMessage/closure',
    subject: theMessage,
    access: voicePolicy.answer,
    async handle({ tx, subject }) {
      await closeMessage(tx, subject)
      return redirect('/voice', 'Afgerond.')
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/voice/:voiceMessage/additions',
    subject: theMessage,
    access: voicePolicy.add,
    form: addForm,
    async handle({ tx, who, subject, form, services }) {
      const path = pathOf(subject)
      if (!form.ok) return threadPage(tx, subject, { path, as: 'sender', form: refused(form, form.errors) })
      await addToMessage(tx, services.jobs, subject, form.values, who.today)
      return redirect(path, 'Het staat erbij.')
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/voice/:voiceMessage/consent',
    subject: theMessage,
    access: voicePolicy.add,
    async handle({ tx, subject }) {
      await allowSignal(tx, subject)
      return redirect(pathOf(subject), consented)
    },
  }),
]

async function passOnPage(message: VoiceMessage, raising: Raised, form: FormState, status: 200 | 422 = 200) {
  return page('Geef het door als signaal', <PassOn message={message} raising={raising} form={form} />, {
    crumbs: [home, { title: beginningOf(message.text, 40), href: pathOf(message) }, { title: 'Geef het door' }],
    status,
  })
}

type Raised = Awaited<ReturnType<typeof findRaising>>

const signalRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/voice/:voiceMessage/signal',
    subject: theMessage,
    access: voicePolicy.answer,
    async handle({ tx, who, subject }) {
      if (!subject.asSignal || subject.signalId !== null) return redirect(pathOf(subject))
      const form = filled({ question: beginningOf(subject.text, 900), key: crypto.randomUUID() })
      return passOnPage(subject, await findRaising(tx, who), form)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/voice/:voiceMessage/signal',
    subject: theMessage,
    access: voicePolicy.answer,
    form: passOnForm,
    async handle({ tx, who, subject, form }) {
      const raising = await findRaising(tx, who)
      if (!form.ok) return passOnPage(subject, raising, refused(form, form.errors), 422)
      const { near, wide, others } = raising.tables
      const to = [...near, ...wide, ...others].find(({ id }) => id === form.values.body)
      const gone = { body: 'Dit overleg is er niet (meer). Kies een ander.' }
      if (!to) return passOnPage(subject, raising, refused(form, gone), 422)
      const passed = await passOn(tx, subject, { ...form.values, to }, who.today)
      return redirect(pathOf(subject), passed ? `Het signaal ligt nu bij ${to.name}.` : 'Dit is al een signaal.')
    },
  }),
]

/** What whoever holds a return address may read and add to. */
const byAddress = {
  kind: 'voice',
  carriedBy: 'path',
  quiet: true,
  find: (tx: Tx, pass: { subjectId: string }, _params: object, today: Day) => findMessage(tx, pass.subjectId, today),
} as const

const address = (params: Readonly<Record<string, string>>) => `/voice/answers/${params.pass ?? ''}`

type AddValues = typeof addForm extends Form<infer Values> ? Values : never

const addressRoutes: Route[] = [
  passRoute<VoiceMessage>({
    ...byAddress,
    method: 'get',
    path: '/voice/answers/:pass',
    handle: ({ tx, subject, params, services }) =>
      threadPage(tx, subject, {
        path: address(params),
        as: 'sender',
        form: newForm(),
        address: `${services.config.origin}${address(params)}`,
      }),
  }),
  passRoute<VoiceMessage, AddValues>({
    ...byAddress,
    method: 'post',
    path: '/voice/answers/:pass/additions',
    form: addForm,
    async handle({ tx, subject, params, form, services, today }) {
      const path = address(params)
      if (!form.ok)
        return threadPage(tx, subject, {
          path,
          as: 'sender',
          form: refused(form, form.errors),
          address: `${services.config.origin}${path}`,
        })
      await addToMessage(tx, services.jobs, subject, form.values, today)
      return redirect(path, 'Het staat erbij.')
    },
  }),
  passRoute<VoiceMessage>({
    ...byAddress,
    method: 'post',
    path: '/voice/answers/:pass/consent',
    async handle({ tx, subject, params }) {
      await allowSignal(tx, subject)
      return redirect(address(params), consented)
    },
  }),
]

export const threadRoutes: Route[] = [...ownRoutes, ...signalRoutes, ...addressRoutes]
