import type { Day } from '../clock.ts'
import type { Tx } from '../database/scope.ts'
import type { Pass, PassKind } from '../passes.ts'
import type { Services } from '../services.ts'
import type { Rule, SubjectFinder } from './access.ts'
import type { Answer } from './answer.ts'
import type { Body, Form, Submission } from './form.ts'
import type { Who } from './who.ts'

export type Method = 'get' | 'post'

export type FromAnybody = {
  params: Readonly<Record<string, string>>
  query: URLSearchParams
  services: Services
  /** Whether a script of ours asks, which wants to know that it is saved, not a page. */
  fromScript: boolean
}

type FromPerson = FromAnybody & {
  tx: Tx
  who: Who
  /** What the form that led to this page passed on to it: see `Answer`. */
  passedOn: string | undefined
}

type FromVisitor = FromAnybody & {
  /** The token of the session that came along, if its signature is right. */
  sessionToken: string | undefined
  /** Where the request came from, for rate limits only. */
  client: string
  cookie: string
}

/** What a handler gets: who asks, the transaction of their partnership, what the path is about, what was sent in. */
export type Request<Subject = undefined, Values = undefined> = FromPerson & {
  subject: Subject
  form: Submission<Values>
}

/** What a handler gets on a page that needs nobody to be signed in. */
export type PublicRequest<Values = undefined> = FromVisitor & { form: Submission<Values> }

/** What a handler gets from whoever bears a pass: nobody is signed in, and there is one thing to see. */
export type PassRequest<Subject, Values = undefined> = FromAnybody & {
  tx: Tx
  pass: Pass
  today: Day
  subject: Subject
  form: Submission<Values>
}

/** How many bytes a request may carry. */
export const bodyLimit = { form: 256 * 1024, upload: 11 * 1024 * 1024 }

/** Why there is no answer: it does not exist for this person (404), or they see it but may not do this (403). */
export type Refusal = 'unknown' | 'forbidden'

type Run = (request: FromPerson, body: Body) => Promise<Answer | Refusal>

/** A route as the web runs it. It cannot be made without saying who may use it. */
export type Route = {
  method: Method
  path: string
  form: Form<unknown>
  limit: number
  /** Whether a request leaves no line in the log unless it fails, since the moment of it would say too much. */
  quiet: boolean
} & (
  | { audience: 'anybody'; run: (request: FromVisitor, body: Body) => Promise<Answer> }
  | {
      audience: 'bearers'
      kind: PassKind
      /** Where the secret is: in the cookie of its kind, or in the path as `:pass`. */
      carriedBy: 'cookie' | 'path'
      /** Where whoever has no valid pass is sent; without it there is nothing there. */
      entrance: string | undefined
      /** What whoever has no valid pass is told instead. */
      without: ((request: FromAnybody, body: Body) => Promise<Answer>) | undefined
      run: (request: FromAnybody & { tx: Tx; pass: Pass; today: Day }, body: Body) => Promise<Answer | Refusal>
    }
  | {
      audience: 'people'
      access: string
      /**
       * Finds what the path is about, while it is found out who asks: they do not wait for each other.
       * @returns what is then done with the request
       */
      find: (tx: Tx, params: FromAnybody['params'], today: Day) => Promise<Run>
    }
)

const emptyForm: Form<undefined> = {
  fields: {},
  parse: (body) => ({ ok: true, values: undefined, typed: body.texts, files: body.files }),
}

type Described<Values> = {
  method: Method
  path: string
  /** What may be sent in. */
  form?: Form<Values>
  /** Whether a file comes along. */
  upload?: boolean
  /** Leaves no line in the log, unless it fails. */
  quiet?: boolean
}

function shared<Values>({ method, path, form, upload = false, quiet = false }: Described<Values>) {
  return { method, path, form: form ?? emptyForm, limit: upload ? bodyLimit.upload : bodyLimit.form, quiet }
}

/** `Values` is what `described.form` gives; without a form it is `undefined`. */
function parse<Values>(described: Described<Values>, body: Body): Submission<Values> {
  return (described.form ?? (emptyForm as Form<never>)).parse(body)
}

/** A route for people of a partnership, about nothing in particular. */
export function route<Values = undefined>(
  described: Described<Values> & { access: Rule; handle: (request: Request<undefined, Values>) => Promise<Answer> },
): Route {
  return {
    ...shared(described),
    audience: 'people',
    access: described.access.name,
    find: async () => async (request, body) => {
      if (!described.access.allows(request.who, undefined)) return 'forbidden'
      return described.handle({ ...request, subject: undefined, form: parse(described, body) })
    },
  }
}

/** A route about something that its path names: it is found first; then it is decided whether this person may. */
export function subjectRoute<Subject, Values = undefined>(
  described: Described<Values> & {
    subject: SubjectFinder<Subject>
    access: Rule<Subject>
    handle: (request: Request<Subject, Values>) => Promise<Answer>
  },
): Route {
  return {
    ...shared(described),
    audience: 'people',
    access: described.access.name,
    async find(tx, params, today) {
      const subject = await described.subject.find(tx, params, today)
      return async (request, body) => {
        if (subject === undefined || !described.subject.seenBy.allows(request.who, subject)) return 'unknown'
        if (!described.access.allows(request.who, subject)) return 'forbidden'
        return described.handle({ ...request, subject, form: parse(described, body) })
      }
    },
  }
}

/** A route for whoever comes by: signing in, health. */
export function publicRoute<Values = undefined>(
  described: Described<Values> & { handle: (request: PublicRequest<Values>) => Promise<Answer> },
): Route {
  return {
    ...shared(described),
    audience: 'anybody',
    run: (request, body) => described.handle({ ...request, form: parse(described, body) }),
  }
}

/**
 * A route for whoever bears a pass: it lets into one thing, as the person it was given to, or as nobody.
 * @param described.find finds what the pass lets into; undefined when this path is about something else
 */
export function passRoute<Subject, Values = undefined>(
  described: Described<Values> & {
    kind: PassKind
    carriedBy: 'cookie' | 'path'
    entrance?: string
    without?: (request: FromAnybody, body: Body) => Promise<Answer>
    find: (tx: Tx, pass: Pass, params: FromAnybody['params'], today: Day) => Promise<Subject | undefined>
    handle: (request: PassRequest<Subject, Values>) => Promise<Answer>
  },
): Route {
  return {
    ...shared(described),
    audience: 'bearers',
    kind: described.kind,
    carriedBy: described.carriedBy,
    entrance: described.entrance,
    without: described.without,
    async run(request, body) {
      const subject = await described.find(request.tx, request.pass, request.params, request.today)
      if (subject === undefined) return 'unknown'
      return described.handle({ ...request, subject, form: parse(described, body) })
    },
  }
}
