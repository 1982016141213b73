import { accountRoutes } from './areas/accounts/index.ts'
import { type BodySource, bodiesInPartnership, bodyRoutes } from './areas/bodies/index.ts'
import {
  candidacyPolicy,
  candidacyTraces,
  candidateActivities,
  candidateHome,
  candidateRoutes,
  candidatesInPartnership,
} from './areas/candidates/index.ts'
import { cockpitPolicy, cockpitRoutes } from './areas/cockpit/index.ts'
import { contactHome, contactInPartnership, contactPolicy, contactRoutes } from './areas/contact/index.ts'
import { type ActivitySource, type CyclePlace, cycleHome, cyclePolicy, cycleRoutes } from './areas/cycle/index.ts'
import {
  bodyDialogues,
  dialogueHome,
  dialogueMeetings,
  dialogueRoutes,
  dialogueTraces,
  dialogueTrail,
  findingOrigins,
} from './areas/dialogues/index.ts'
import { budgetPolicy, financeActivities, financeInPartnership, financeRoutes } from './areas/finance/index.ts'
import {
  actionsOfBody,
  followupAtMeetings,
  followupHome,
  followupRoutes,
  followupTraces,
  followupTrail,
  type OriginSource,
} from './areas/followup/index.ts'
import { type FirstRun, firstRunRoutes, leadToFirstRun } from './areas/founding/index.ts'
import { type HomeSource, homeRoutes } from './areas/home/index.ts'
import { instrumentPolicy, instrumentRoutes } from './areas/instruments/index.ts'
import {
  type MeetingSource,
  meetingActivity,
  meetingHome,
  meetingRoutes,
  meetingsOfBody,
  meetingTraces,
  minutesSource,
} from './areas/meetings/index.ts'
import {
  panelActivities,
  panelHome,
  panelRoutes,
  panelsInPartnership,
  panelTraces,
  panelTrail,
} from './areas/panels/index.ts'
import { findWho, partnershipHome, partnershipPolicy, partnershipRoutes } from './areas/partnership/index.ts'
import {
  type OfferSource,
  planActivity,
  planHome,
  planMeetings,
  planRoutes,
  planTraces,
  planTrail,
  planYearHome,
  planYearRoutes,
} from './areas/plans/index.ts'
import {
  earlierRoutes,
  exportRoutes,
  feedbackAtSurvey,
  feedbackHome,
  feedbackRoutes,
  leadingRoutes,
  readingRoutes,
  remarkHome,
  remarkRoutes,
  remarksAtSurvey,
  remarkTrail,
  resultsOfSurvey,
  resultsTrail,
} from './areas/results/index.ts'
import {
  adviceOrigins,
  reviewActivities,
  reviewHome,
  reviewOffers,
  reviewRoutes,
  reviewTraces,
  roundPlanningRoutes,
} from './areas/reviews/index.ts'
import { focusPointOrigins, scanActivity, scanHome, scanRoutes, scanTraces, scanTrail } from './areas/scans/index.ts'
import {
  signalHome,
  signalMeetings,
  signalOrigins,
  signalRoutes,
  signalsAtBody,
  signalTraces,
  signalTrail,
} from './areas/signals/index.ts'
import { type SurveySource, surveyActivity, surveyHome, surveyRoutes, surveyTraces } from './areas/surveys/index.ts'
import { talkActivities, talkHome, talkPolicy, talkRoutes, talkTraces } from './areas/talks/index.ts'
import { taskRoutes } from './areas/tasks/index.ts'
import { type TrailSource, trailPath, trailRoutes } from './areas/trail/index.ts'
import { voiceHome, voiceRoutes, voiceTraces } from './areas/voice/index.ts'
import type { Services } from './platform/services.ts'
import type { WebApp } from './platform/web/app.ts'
import { readAssets } from './platform/web/assets.ts'
import { healthRoutes } from './platform/web/health.ts'
import type { Route } from './platform/web/route.ts'
import { createWeb } from './platform/web/server.tsx'
import type { Who } from './platform/web/who.ts'
import { Layout, type MenuItem } from './ui/Layout.tsx'
import { LightLayout } from './ui/LightLayout.tsx'

/** How each area plans what the quality cycle asks. */
const activitySources: readonly ActivitySource[] = [
  scanActivity,
  meetingActivity,
  ...talkActivities,
  ...panelActivities,
  surveyActivity,
  ...candidateActivities,
  financeActivities,
  planActivity,
  ...reviewActivities,
]

/** What each area contributes to everybody's first page. */
const homeSources: HomeSource[] = [
  cycleHome(activitySources),
  meetingHome,
  followupHome,
  dialogueHome,
  scanHome,
  partnershipHome,
  signalHome,
  voiceHome,
  candidateHome,
  planHome,
  planYearHome,
  talkHome,
  panelHome,
  contactHome,
  surveyHome,
  feedbackHome,
  reviewHome,
  remarkHome,
]

/** What each area shows on the page of a body. */
const bodySources: BodySource[] = [meetingsOfBody, actionsOfBody, bodyDialogues, signalsAtBody]

/** What each area brings to meetings: proposals for the agenda, and what was recorded. */
export const meetingSources: readonly MeetingSource[] = [
  minutesSource,
  followupAtMeetings,
  dialogueMeetings,
  signalMeetings,
  planMeetings,
]

/** What each area calls the things that actions come from. */
const originSources: OriginSource[] = [focusPointOrigins, findingOrigins, signalOrigins, adviceOrigins]

/** What later areas offer to whoever drafts a plan; what earlier ones know, plans read at their doors. */
const offerSources: readonly OfferSource[] = [reviewOffers]

/** What each area shows on the page of a survey. */
const surveySources: readonly SurveySource[] = [remarksAtSurvey, resultsOfSurvey, feedbackAtSurvey]

/** What each area knows of an item or criterion. */
const trailSources: TrailSource[] = [
  scanTrail,
  dialogueTrail,
  followupTrail,
  signalTrail,
  panelTrail,
  remarkTrail,
  resultsTrail,
  planTrail,
]

/** Where what the cycle asks has its own pages. */
const cyclePlaces: readonly CyclePlace[] = [
  { title: 'Jaargesprekken', href: '/talks', for: (who) => talkPolicy.list.allows(who, undefined) },
  { title: 'Panelgesprekken', href: '/panels', for: () => true },
  { title: 'Contactbudget', href: '/contact', for: (who) => contactPolicy.register.allows(who, undefined) },
  { title: 'Enquêtes', href: '/surveys', for: () => true },
  { title: 'Peerreviews', href: '/reviews', for: () => true },
  { title: 'Kandidaat-scholen', href: '/candidates', for: (who) => candidacyPolicy.list.allows(who, undefined) },
  { title: 'Financieel kader', href: '/finance', for: (who) => budgetPolicy.see.allows(who, undefined) },
]

/** Every page and every change there is: what is not in this table does not exist. */
export const routes: readonly Route[] = [
  ...homeRoutes(homeSources),
  ...accountRoutes,
  ...taskRoutes,
  ...partnershipRoutes(
    [
      scanTraces,
      meetingTraces,
      followupTraces,
      dialogueTraces,
      signalTraces,
      voiceTraces,
      candidacyTraces,
      talkTraces,
      panelTraces,
      surveyTraces,
      planTraces,
      reviewTraces,
    ],
    [bodiesInPartnership, candidatesInPartnership, panelsInPartnership, financeInPartnership, contactInPartnership],
  ),
  ...bodyRoutes(bodySources),
  ...instrumentRoutes(trailPath),
  ...trailRoutes(trailSources),
  ...cycleRoutes(activitySources, cyclePlaces),
  ...meetingRoutes(meetingSources),
  ...followupRoutes(originSources),
  ...signalRoutes,
  ...voiceRoutes,
  ...scanRoutes,
  ...dialogueRoutes,
  ...financeRoutes,
  ...planRoutes,
  ...planYearRoutes(offerSources),
  ...talkRoutes,
  ...contactRoutes,
  ...panelRoutes,
  ...surveyRoutes(surveySources),
  ...remarkRoutes,
  ...earlierRoutes,
  ...readingRoutes,
  ...leadingRoutes,
  ...exportRoutes,
  ...feedbackRoutes(trailSources),
  ...candidateRoutes,
  ...roundPlanningRoutes,
  ...reviewRoutes,
  ...cockpitRoutes,
]

/** The main menu, for whoever it concerns. */
const menu: readonly (MenuItem & { for: (who: Who) => boolean })[] = [
  { title: 'Vandaag', href: '/', for: () => true },
  { title: 'Overzicht', href: '/cockpit', for: (who) => cockpitPolicy.see.allows(who, undefined) },
  { title: 'Bijeenkomsten', href: '/meetings', for: () => true },
  { title: 'Afspraken', href: '/actions', for: () => true },
  { title: 'Jaarplan', href: '/plans', for: () => true },
  { title: 'Cyclus', href: '/cycle', for: (who) => cyclePolicy.year.allows(who, undefined) },
  { title: 'Scans', href: '/scans', for: () => true },
  { title: 'Enquêtes', href: '/surveys', for: () => true },
  { title: 'Instrumenten', href: '/instruments', for: (who) => instrumentPolicy.list.allows(who, undefined) },
  { title: 'Partnerschap', href: '/partnership', for: (who) => partnershipPolicy.see.allows(who, undefined) },
]

/**
 * The whole web: safety, health and assets, then the areas' routes.
 * @param extra the demo's own routes, which do not exist otherwise
 * @param firstRun when there is no partnership yet
 */
export function createSite(services: Services, extra: readonly Route[] = [], firstRun?: FirstRun): WebApp {
  const assets = readAssets()
  return createWeb(services, {
    routes: [...routes, ...extra, ...(firstRun ? firstRunRoutes(firstRun) : [])],
    findWho,
    layout: (surroundings) => {
      const { who } = surroundings
      if (surroundings.page.shape === 'light') return <LightLayout {...surroundings} version={assets.version} />
      return (
        <Layout {...surroundings} version={assets.version} menu={who ? menu.filter((item) => item.for(who)) : []} />
      )
    },
    before: (app) => {
      assets.serve(app)
      healthRoutes(app, services)
      if (firstRun) leadToFirstRun(app, firstRun)
    },
  })
}
