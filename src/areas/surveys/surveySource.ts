import type { VNode } from 'preact'
import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import type { Survey } from './queries.ts'

/** What a later area shows on the page of a survey, such as its results. They register theirs in src/web.tsx. */
export type SurveySource = {
  /** In this order, under how the survey stands; null when there is nothing to show to this person. */
  section: (tx: Tx, who: Who, survey: Survey) => Promise<VNode | null>
}

/**
 * Counts what was sent in, in the transaction in which the survey closes: reads `survey_response` (which is filled then, and only
 * then), and writes what may be known of it. What it read is destroyed after it. Registered in src/main.ts.
 */
export type CountSurvey = (tx: Tx, survey: Survey) => Promise<void>
