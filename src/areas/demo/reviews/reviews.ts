import type { Day } from '../../../platform/clock.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import type { RoleKey } from '../../partnership/index.ts'
import { addDays, lastDayOf, workingDay } from '../calendar.ts'
import { demoId } from '../demoId.ts'
import type { DemoAppointment, DemoOrganisation, DemoPersona } from '../records.ts'
import type { ReviewSayings } from './bank.ts'
import type { DemoReview, DemoReviews } from './records.ts'

type Stage = {
  organisations: readonly DemoOrganisation[]
  appointments: readonly DemoAppointment[]
  personas: readonly DemoPersona[]
  today: Day
}

/** One review that was closed last school year, one in preparation, the national one of some years ago, and a visit paid. */
export function tellReviews(bank: ReviewSayings, stage: Stage): DemoReviews {
  const cast = castOf(stage)
  return {
    reviews: [
      closedReview(bank.closed, stage.today, cast),
      comingReview(bank, stage.today, cast),
      nationalReview(bank.national, stage.today, cast),
    ],
    visits: [outsideVisit(bank.national.visit, stage.today, cast)],
  }
}

/** Who and what the sayings name. */
type Cast = { person(slug: string): string; role(personId: string): RoleKey; organisation(name: string): string }

function castOf({ organisations, appointments, personas, today }: Stage): Cast {
  return {
    person: (slug) => found(personas.find((persona) => persona.slug === slug)?.personId, slug),
    role: (personId) =>
      found(
        appointments.find((one) => one.personId === personId && (one.endsOn === null || one.endsOn >= today))?.role,
        personId,
      ),
    organisation: (name) => found(organisations.find((one) => one.name === name)?.id, name),
  }
}

function found<Thing>(thing: Thing | undefined, name: string): Thing {
  if (thing === undefined) throw new Error(`the demo tells of ${name}, which is not there`)
  return thing
}

/** A day of a school year, `MM-DD`. */
function dayIn(schoolYear: number, on: string): Day {
  return workingDay(`${on >= '08-01' ? schoolYear : schoolYear + 1}-${on}`)
}

const nothing = {
  visitors: '',
  conclusion: '',
  passed: null,
  schools: [],
  panel: [],
  texts: [],
  advice: [],
  statement: null,
  reply: null,
  documents: [],
  closedOn: null,
} satisfies Partial<DemoReview>

const guaranteeNumbers = [1, 2, 3, 4] as const

function closedReview(told: ReviewSayings['closed'], today: Day, cast: Cast): DemoReview {
  const schoolYear = schoolYearOf(today) - 1
  const visitOn = dayIn(schoolYear, told.on)
  const id = demoId('review', told.school, String(told.on))
  const after = (days: number) => workingDay(addDays(visitOn, days))
  const [chair = ''] = told.panel.map(cast.person)
  return {
    ...nothing,
    id,
    kind: 'internal',
    schoolYear,
    schoolId: cast.organisation(told.school),
    hostId: cast.person(told.host),
    visitOn,
    state: 'closed',
    questions: told.questions,
    closedOn: after(45),
    panel: told.panel.map((slug, index) => ({
      personId: cast.person(slug),
      roleKey: cast.role(cast.person(slug)),
      chair: index === 0,
      invitedOn: addDays(visitOn, -70),
      reply: 'accepted',
    })),
    texts: guaranteeNumbers.map((guarantee) => {
      const { picture, seen, strong } = told.pictures[`${guarantee}`]
      return { guarantee, selfPicture: picture, seen, strong }
    }),
    advice: told.advice.map(({ guarantee, text, action }, index) => ({
      id: demoId('advice', id, String(index)),
      guarantee,
      text,
      action: action
        ? {
            id: demoId('advice action', id, String(index)),
            what: action.what,
            ownerId: cast.person(action.owner),
            agreedOn: after(35),
            dueOn: action.done ? after(90) : workingDay(addDays(today, 40)),
            settledOn: action.done ? after(90) : null,
          }
        : null,
    })),
    statement: { ...told.statement, statedOn: after(12), statedBy: chair },
    reply: { text: told.reply, repliedOn: after(30), repliedBy: cast.person(told.host) },
  }
}

function comingReview({ coming, documents }: ReviewSayings, today: Day, cast: Cast): DemoReview {
  const schoolYear = schoolYearOf(today)
  const wanted = workingDay(addDays(today, coming.days))
  const id = demoId('review', coming.school, 'coming')
  return {
    ...nothing,
    id,
    kind: 'internal',
    schoolYear,
    schoolId: cast.organisation(coming.school),
    hostId: cast.person(coming.host),
    // At the end of a school year the day is still to be found.
    visitOn: wanted <= lastDayOf(schoolYear) ? wanted : null,
    state: 'preparing',
    questions: coming.questions,
    panel: coming.panel.map(({ who, chair, invited, reply = null }) => ({
      personId: cast.person(who),
      roleKey: cast.role(cast.person(who)),
      chair,
      invitedOn: invited ? addDays(today, -12) : null,
      reply,
    })),
    texts: guaranteeNumbers.map((guarantee) => ({
      guarantee,
      selfPicture: coming.pictures[`${guarantee}`] ?? '',
      seen: '',
      strong: '',
    })),
    documents: documents.map((document) => ({ ...document, id: demoId('dossier', id, document.title) })),
  }
}

function nationalReview(told: ReviewSayings['national'], today: Day, cast: Cast): DemoReview {
  const schoolYear = schoolYearOf(today) - told.years
  const visitOn = dayIn(schoolYear, told.on)
  return {
    ...nothing,
    id: demoId('national review', told.on),
    kind: 'assessing',
    schoolYear,
    schoolId: null,
    hostId: cast.person(told.host),
    visitOn,
    state: 'closed',
    questions: '',
    closedOn: workingDay(addDays(visitOn, 60)),
    visitors: told.visitors,
    conclusion: told.conclusion,
    passed: true,
    schools: told.schools.map(cast.organisation),
    texts: guaranteeNumbers.map((guarantee) => ({ guarantee, selfPicture: '', seen: '', strong: '' })),
  }
}

function outsideVisit(told: ReviewSayings['national']['visit'], today: Day, cast: Cast): DemoReviews['visits'][number] {
  const planned = dayIn(schoolYearOf(today) - told.years, told.on)
  return {
    id: demoId('outside visit', told.partnership),
    visitedOn: planned,
    visitedPartnership: told.partnership,
    kind: 'development',
    learned: told.learned,
    visitors: told.by.map(cast.person),
  }
}
