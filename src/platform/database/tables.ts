import type { ColumnType } from "kysely";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export type Numeric = ColumnType<number, number | string, number | string>;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface Action {
  adviceId: string | null;
  agreedOn: string;
  bodyId: string | null;
  brought: Generated<string>;
  createdBy: string | null;
  droppedBecause: string | null;
  dueOn: string;
  entryId: string | null;
  findingId: string | null;
  focusPointId: string | null;
  guarantee: number | null;
  id: Generated<string>;
  instrumentId: string | null;
  instrumentItemId: string | null;
  ownerBodyId: string | null;
  ownerId: string | null;
  partnershipId: string;
  revision: Generated<number>;
  schoolId: string | null;
  settledOn: string | null;
  signalId: string | null;
  state: Generated<string>;
  verdict: string | null;
  what: string;
}

export interface ActionReminder {
  partnershipId: string;
  personId: string;
  remindedOn: string;
}

export interface ActionReview {
  actionId: string;
  at: Generated<Timestamp>;
  byId: string | null;
  id: Generated<string>;
  line: Generated<string>;
  meetingId: string | null;
  newDueOn: string | null;
  partnershipId: string;
  reviewedOn: string;
  state: string;
  verdict: string | null;
}

export interface ActivityProgress {
  activityId: string;
  at: Generated<Timestamp>;
  id: Generated<string>;
  partnershipId: string;
  personId: string | null;
  progress: string;
  text: Generated<string>;
  toldOn: string;
}

export interface AgendaEntry {
  id: Generated<string>;
  itemId: string;
  meetingId: string;
  minutes: Generated<number>;
  note: Generated<string>;
  outcome: string | null;
  partnershipId: string;
  position: number;
  revision: Generated<number>;
}

export interface AgendaItem {
  bodyId: string;
  createdAt: Generated<Timestamp>;
  createdBy: string | null;
  droppedBecause: string | null;
  explanation: Generated<string>;
  id: Generated<string>;
  kind: Generated<string>;
  minutesOf: string | null;
  ownerId: string | null;
  partnershipId: string;
  purpose: string;
  revision: Generated<number>;
  since: string | null;
  state: Generated<string>;
  title: string;
}

export interface Appointment {
  endsOn: string | null;
  id: Generated<string>;
  organisationId: string;
  partnershipId: string;
  personId: string;
  roleKey: string;
  startsOn: string;
}

export interface Body {
  answerWithin: Generated<number>;
  createdAt: Generated<Timestamp>;
  endedOn: string | null;
  id: Generated<string>;
  kind: string;
  level: string;
  name: string;
  organisationId: string | null;
  partnershipId: string;
  purpose: Generated<string>;
  revision: Generated<number>;
  rhythm: Generated<string>;
}

export interface Budget {
  adoptedOn: string | null;
  decisionId: string | null;
  hourlyRate: Generated<number>;
  id: Generated<string>;
  partnershipId: string;
  remarks: Generated<string>;
  revision: Generated<number>;
  schoolYear: number;
  subsidyPerStudent: Generated<number>;
}

export interface BudgetLine {
  actual: number | null;
  budgetId: string;
  hourlyRate: number | null;
  hours: number | null;
  id: Generated<string>;
  kind: string;
  organisationId: string | null;
  partnershipId: string;
  planned: number;
  position: number;
  remarks: Generated<string>;
  revision: Generated<number>;
  roleKey: string | null;
  title: string;
}

export interface CalendarFeed {
  createdAt: Generated<Timestamp>;
  id: Generated<string>;
  partnershipId: string;
  personId: string;
}

export interface Candidacy {
  beganOn: string;
  coordinatorId: string;
  endedOn: string | null;
  id: Generated<string>;
  partnershipId: string;
  perspective: Generated<string>;
  profile: Generated<string>;
  revision: Generated<number>;
  schoolId: string;
  state: Generated<string>;
  withdrawnBecause: string | null;
}

export interface CandidacyAttendee {
  partnershipId: string;
  personId: string;
  stepId: string;
}

export interface CandidacyStep {
  at: Generated<Timestamp>;
  byId: string | null;
  candidacyId: string;
  conditions: string | null;
  decision: string | null;
  fileId: string | null;
  id: Generated<string>;
  kind: string;
  notes: Generated<string>;
  partnershipId: string;
  reasons: string | null;
  scanId: string | null;
  startOn: string | null;
  takenOn: string;
  undoneBecause: string | null;
  undoneBy: string | null;
  undoneOn: string | null;
}

export interface Choice {
  ambition: number | null;
  chosenAt: Generated<Timestamp>;
  criterionId: string;
  partnershipId: string;
  personId: string;
  phase: number | null;
  remark: string | null;
  scanId: string;
  versionId: string;
}

export interface Cohort {
  firstYear: number;
  number: number;
  partnershipId: string;
}

export interface CohortSchool {
  because: string;
  cohortNumber: number;
  partnershipId: string;
  placedOn: string;
  schoolId: string;
}

export interface Commitment {
  bodyId: string | null;
  brought: Generated<string>;
  dialogueId: string | null;
  guarantee: number | null;
  id: Generated<string>;
  instrumentId: string | null;
  instrumentItemId: string | null;
  kind: string;
  madeOn: string;
  partnershipId: string;
  personId: string;
  revision: Generated<number>;
  settledOn: string | null;
  sharedOn: string | null;
  state: Generated<string>;
  text: string;
  verdict: string | null;
}

export interface Contact {
  askId: string;
  partnershipId: string;
  personId: string;
}

export interface ContactAsk {
  createdAt: Generated<Timestamp>;
  id: Generated<string>;
  kind: string;
  minutes: number;
  onDay: string;
  partnershipId: string;
  priority: number;
  schoolYear: number;
  state: Generated<string>;
  thingId: string;
  title: string;
}

export interface ContactBudget {
  daysBetween: Generated<number>;
  minutes: Generated<number>;
  partnershipId: string;
  revision: Generated<number>;
  times: Generated<number>;
}

export interface CycleRow {
  activity: string;
  anchorYear: number | null;
  bodyKind: string | null;
  byCohort: Generated<boolean>;
  everyYears: number | null;
  fromMonth: number;
  goal: string;
  id: Generated<string>;
  kind: string;
  moment: string;
  partnershipId: string;
  position: number;
  revision: Generated<number>;
  roleKey: string | null;
  subject: string;
  title: string;
  untilMonth: number;
  untilYear: number | null;
}

export interface CycleRowRole {
  leads: Generated<boolean>;
  partnershipId: string;
  roleKey: string;
  rowId: string;
}

export interface Decision {
  decidedAt: Generated<Timestamp>;
  entryId: string;
  id: Generated<string>;
  partnershipId: string;
  revision: Generated<number>;
  text: string;
  writtenBy: string | null;
}

export interface Dialogue {
  closedAt: Timestamp | null;
  code: string | null;
  createdAt: Generated<Timestamp>;
  createdBy: string | null;
  extraMinutes: Generated<number>;
  facilitatorId: string;
  goal: Generated<string>;
  id: Generated<string>;
  itemId: string | null;
  meetingId: string;
  partnershipId: string;
  report: Json | null;
  revision: Generated<number>;
  round: Generated<number>;
  roundMinutes: Generated<number>;
  roundStartedAt: Timestamp | null;
  state: Generated<string>;
  versionId: string;
}

export interface DialogueGroup {
  dialogueId: string;
  number: number;
  partnershipId: string;
}

export interface DialogueItem {
  dialogueId: string;
  frameworkItemId: string;
  partnershipId: string;
  position: number;
}

export interface DialogueParticipant {
  dialogueId: string;
  groupNumber: number | null;
  guestName: string | null;
  id: Generated<string>;
  joinedAt: Timestamp | null;
  partnershipId: string;
  personId: string | null;
  wroteAt: Timestamp | null;
}

export interface DossierDocument {
  addedBy: string | null;
  fileId: string;
  id: Generated<string>;
  partnershipId: string;
  position: number;
  reviewId: string;
  title: string;
}

export interface DossierGuest {
  email: string;
  id: Generated<string>;
  name: string;
  partnershipId: string;
  reviewId: string;
  untilOn: string;
  withdrawnOn: string | null;
}

export interface EarlierSheet {
  columns: Json;
  dropped: Json;
  heldOn: string;
  id: string;
  madeBy: string;
  madeOn: string;
  partnershipId: string;
  program: string;
  readings: Generated<Json>;
  revision: Generated<number>;
  rows: Json;
  targets: Json;
  title: string;
  versionId: string;
}

export interface Event {
  at: Generated<Timestamp>;
  detail: Generated<Json>;
  id: Generated<string>;
  partnershipId: string;
  personId: string | null;
  subjectId: string;
  subjectKind: string;
  verb: string;
}

export interface File {
  content: Buffer;
  createdAt: Generated<Timestamp>;
  createdBy: string | null;
  id: Generated<string>;
  mediaType: string;
  name: string;
  partnershipId: string;
  sha256: string;
  size: number;
}

export interface Finding {
  assurance: Generated<string>;
  changedAt: Generated<Timestamp>;
  createdAt: Generated<Timestamp>;
  dialogueId: string;
  evidence: Generated<string>;
  frameworkItemId: string;
  groupNumber: number | null;
  id: Generated<string>;
  mergedInto: string | null;
  partnershipId: string;
  revision: Generated<number>;
  shared: Generated<boolean>;
  text: Generated<string>;
}

export interface FindingRevision {
  assurance: string;
  evidence: string;
  findingId: string;
  participantId: string | null;
  partnershipId: string;
  revision: number;
  text: string;
  writtenAt: Generated<Timestamp>;
}

export interface FocusPoint {
  criterionId: string;
  goal: Generated<string>;
  id: Generated<string>;
  partnershipId: string;
  position: number;
  revision: Generated<number>;
  scanId: string;
  versionId: string;
}

export interface GoalEvaluation {
  evaluatedOn: string;
  evidence: string;
  goalId: string;
  judgement: string;
  moment: string;
  partnershipId: string;
  personId: string | null;
  revision: Generated<number>;
  seenByWhom: Generated<string>;
  seenWhere: Generated<string>;
}

export interface GoalUptake {
  choice: string;
  chosenAt: Generated<Timestamp>;
  chosenBy: string | null;
  goalId: string;
  ownGoalId: string | null;
  partnershipId: string;
  planId: string;
  reason: Generated<string>;
  revision: Generated<number>;
}

export interface GuestCommitment {
  frameworkItemId: string | null;
  id: Generated<string>;
  kind: string;
  madeAt: Generated<Timestamp>;
  participantId: string;
  partnershipId: string;
  text: string;
}

export interface Instrument {
  createdAt: Generated<Timestamp>;
  id: Generated<string>;
  kind: string;
  partnershipId: string;
  shippedKey: string | null;
}

export interface InstrumentVersion {
  createdAt: Generated<Timestamp>;
  createdBy: string | null;
  definition: Json;
  id: Generated<string>;
  instrumentId: string;
  number: number;
  partnershipId: string;
  provenance: Json;
  publishedAt: Timestamp | null;
  reading: Json | null;
  revision: Generated<number>;
  sourceFileId: string | null;
  state: Generated<string>;
  withdrawnAt: Timestamp | null;
}

export interface Invitee {
  attendance: string | null;
  guest: Generated<boolean>;
  meetingId: string;
  partnershipId: string;
  personId: string;
  repliedAt: Timestamp | null;
  reply: string | null;
  sentSequence: number | null;
}

export interface Letter {
  attempts: Generated<number>;
  body: string;
  calendar: string | null;
  calendarMethod: string | null;
  confidential: Generated<boolean>;
  createdAt: Generated<Timestamp>;
  failure: string | null;
  id: Generated<string>;
  link: string | null;
  onceKey: string | null;
  partnershipId: string;
  personId: string | null;
  recipient: string;
  sentAt: Timestamp | null;
  subject: string;
}

export interface Meeting {
  approvedIn: string | null;
  bodyId: string;
  cancelledBecause: string | null;
  changedByHand: Generated<boolean>;
  createdAt: Generated<Timestamp>;
  createdBy: string | null;
  endsAt: Timestamp;
  id: Generated<string>;
  minutes: Json | null;
  minutesState: Generated<string>;
  onlineAddress: Generated<string>;
  partnershipId: string;
  place: Generated<string>;
  remarks: Generated<string>;
  revision: Generated<number>;
  sequence: Generated<number>;
  seriesId: string | null;
  startsAt: Timestamp;
  state: Generated<string>;
  title: string;
}

export interface MeetingSeries {
  bodyId: string;
  createdAt: Generated<Timestamp>;
  createdBy: string | null;
  firstDay: string;
  id: Generated<string>;
  minutes: number;
  onlineAddress: Generated<string>;
  partnershipId: string;
  place: Generated<string>;
  revision: Generated<number>;
  rule: string;
  startsAt: string;
  title: string;
  untilDay: string;
}

export interface Occurrence {
  bodyId: string | null;
  budgetId: string | null;
  candidacyId: string | null;
  dueOn: string;
  heldAs: string | null;
  heldOn: string | null;
  id: Generated<string>;
  meetingId: string | null;
  opensOn: string;
  panelId: string | null;
  partnershipId: string;
  personId: string | null;
  planId: string | null;
  reviewId: string | null;
  revision: Generated<number>;
  rowId: string;
  scanId: string | null;
  schoolId: string | null;
  schoolYear: number;
  skippedBecause: string | null;
  state: Generated<string>;
  surveyId: string | null;
  talkId: string | null;
}

export interface Organisation {
  authorityNumber: string | null;
  boardId: string | null;
  brin: string | null;
  candidateSince: string | null;
  denomination: string | null;
  education: string | null;
  endedOn: string | null;
  id: Generated<string>;
  kind: string;
  locationCode: string | null;
  municipality: string | null;
  name: string;
  partnershipId: string;
  place: string | null;
  postalCode: string | null;
  region: string | null;
  startedOn: string | null;
  street: string | null;
  website: string | null;
}

export interface OutsideVisit {
  id: Generated<string>;
  kind: string;
  learned: Generated<string>;
  partnershipId: string;
  visitedOn: string;
  visitedPartnership: string;
}

export interface OutsideVisitor {
  partnershipId: string;
  personId: string;
  visitId: string;
}

export interface PanelCandidate {
  partnershipId: string;
  personId: string;
  roleKey: string;
  roundId: string;
}

export interface PanelCheck {
  at: Generated<Timestamp>;
  findingId: string;
  objection: Generated<string>;
  partnershipId: string;
  personId: string;
  recognised: boolean;
}

export interface PanelFinding {
  answer: string | null;
  dropped: Generated<boolean>;
  frameworkItemId: string | null;
  guarantee: number;
  id: Generated<string>;
  panelId: string;
  partnershipId: string;
  position: number;
  questionId: string;
  revision: Generated<number>;
  text: string;
}

export interface PanelGuest {
  instituteId: string | null;
  invitedAt: Timestamp | null;
  panelId: string;
  partnershipId: string;
  personId: string;
  present: boolean | null;
  reply: string | null;
  roleKey: string;
  schoolId: string | null;
  studyYear: number | null;
}

export interface PanelInterview {
  audience: string;
  cancelledBecause: string | null;
  checkUntil: string | null;
  createdAt: Generated<Timestamp>;
  createdBy: string | null;
  endsAt: Timestamp;
  hostId: string;
  id: Generated<string>;
  partnershipId: string;
  place: Generated<string>;
  revision: Generated<number>;
  schoolYear: number;
  settledOn: string | null;
  startsAt: Timestamp;
  state: Generated<string>;
  title: string;
  versionId: string;
}

export interface PanelMember {
  chair: Generated<boolean>;
  exception: string | null;
  invitedAt: Timestamp | null;
  partnershipId: string;
  personId: string;
  reply: string | null;
  reviewId: string;
  roleKey: string;
}

export interface PanelQuestion {
  frameworkItemId: string | null;
  guarantee: number;
  id: Generated<string>;
  note: Generated<string>;
  panelId: string;
  partnershipId: string;
  position: number;
  revision: Generated<number>;
  text: string;
}

export interface PanelSchool {
  panelId: string;
  partnershipId: string;
  schoolId: string;
}

export interface Paper {
  addedAt: Generated<Timestamp>;
  addedBy: string | null;
  fileId: string;
  id: Generated<string>;
  itemId: string;
  meetingId: string | null;
  partnershipId: string;
  title: string;
}

export interface Participant {
  finishedAt: Timestamp | null;
  invitedAt: Timestamp | null;
  partnershipId: string;
  personId: string;
  remindedAt: Timestamp | null;
  roleName: string;
  scanId: string;
}

export interface Partnership {
  blueprint: string;
  createdAt: Generated<Timestamp>;
  id: Generated<string>;
  name: string;
}

export interface PeerReview {
  cancelledBecause: string | null;
  closedOn: string | null;
  conclusion: Generated<string>;
  createdAt: Generated<Timestamp>;
  createdBy: string | null;
  hostId: string;
  id: Generated<string>;
  kind: string;
  partnershipId: string;
  passed: boolean | null;
  questions: Generated<string>;
  revision: Generated<number>;
  roundId: string | null;
  schoolId: string | null;
  schoolYear: number;
  state: Generated<string>;
  versionId: string | null;
  visitOn: string | null;
  visitors: Generated<string>;
}

export interface Person {
  createdAt: Generated<Timestamp>;
  email: string;
  id: Generated<string>;
  invitedAt: Timestamp | null;
  name: string;
  partnershipId: string;
}

export interface Plan {
  adoptedBy: string | null;
  adoptedOn: string | null;
  createdAt: Generated<Timestamp>;
  createdBy: string | null;
  decisionId: string | null;
  id: Generated<string>;
  itemId: string | null;
  organisationId: string | null;
  partnershipId: string;
  revision: Generated<number>;
  schoolYear: number;
  state: Generated<string>;
}

export interface PlanActivity {
  arranged: Generated<number>;
  brought: Generated<string>;
  budgetLineId: string | null;
  dueOn: string | null;
  goalId: string;
  id: Generated<string>;
  level: string | null;
  ownerBodyId: string | null;
  ownerId: string | null;
  partnershipId: string;
  position: number;
  progress: Generated<string>;
  removed: Generated<boolean>;
  revision: Generated<number>;
  startsOn: string | null;
  what: Generated<string>;
}

export interface PlanAmbition {
  guarantee: number;
  partnershipId: string;
  planId: string;
  revision: Generated<number>;
  source: Generated<string>;
  text: Generated<string>;
}

export interface PlanComment {
  activityId: string | null;
  at: Generated<Timestamp>;
  goalId: string | null;
  id: Generated<string>;
  partnershipId: string;
  personId: string;
  planId: string;
  resolvedAt: Timestamp | null;
  resolvedBy: string | null;
  text: string;
}

export interface PlanGoal {
  fromGoalId: string | null;
  guarantee: number;
  id: Generated<string>;
  partnershipId: string;
  planId: string;
  position: number;
  removed: Generated<boolean>;
  revision: Generated<number>;
  seenBy: Generated<string>;
  text: Generated<string>;
}

export interface PlanLink {
  actionId: string | null;
  activityId: string | null;
  goalId: string;
  id: Generated<string>;
  instrumentId: string | null;
  instrumentItemId: string | null;
  partnershipId: string;
  signalId: string | null;
}

export interface PlanOffer {
  activityId: string | null;
  because: Generated<string>;
  chosenAt: Generated<Timestamp>;
  chosenBy: string | null;
  goalId: string | null;
  href: string | null;
  key: string;
  kind: string;
  partnershipId: string;
  planId: string;
  source: string;
  title: string;
}

export interface PlanText {
  at: Generated<Timestamp>;
  partnershipId: string;
  personId: string | null;
  planId: string;
  revision: number;
  subjectKey: string;
  subjectKind: string;
  texts: Json;
}

export interface PlanVersion {
  at: Generated<Timestamp>;
  because: Generated<string>;
  content: Json;
  decidedOn: string | null;
  decisionId: string | null;
  number: number;
  partnershipId: string;
  personId: string | null;
  planId: string;
  reason: string;
}

export interface ProposedAction {
  dueOn: string | null;
  findingId: string;
  id: Generated<string>;
  ownerId: string | null;
  partnershipId: string;
  revision: Generated<number>;
  what: string;
}

export interface ReportTemplate {
  fileId: string;
  kind: Generated<string>;
  partnershipId: string;
}

export interface ReviewAdvice {
  guarantee: number;
  id: Generated<string>;
  partnershipId: string;
  position: number;
  reviewId: string;
  revision: Generated<number>;
  text: string;
}

export interface ReviewedSchool {
  partnershipId: string;
  reviewId: string;
  schoolId: string;
}

export interface ReviewGuarantee {
  criteria: Generated<string>;
  guarantee: number;
  partnershipId: string;
  reviewId: string;
  revision: Generated<number>;
  seen: Generated<string>;
  selfPicture: Generated<string>;
  strong: Generated<string>;
}

export interface ReviewReply {
  partnershipId: string;
  repliedBy: string | null;
  repliedOn: string;
  reviewId: string;
  revision: Generated<number>;
  text: string;
}

export interface ReviewRound {
  id: Generated<string>;
  membersPerVisit: Generated<number>;
  mostVisits: Generated<number>;
  partnershipId: string;
  proposal: Json | null;
  revision: Generated<number>;
  schoolYear: number;
  state: Generated<string>;
}

export interface ReviewStatement {
  meets: boolean;
  partnershipId: string;
  reasons: string;
  reviewId: string;
  revision: Generated<number>;
  statedBy: string | null;
  statedOn: string;
}

export interface ReviewText {
  at: Generated<Timestamp>;
  guarantee: number;
  partnershipId: string;
  personId: string | null;
  reviewId: string;
  revision: number;
  texts: Json;
}

export interface ReviewTie {
  id: Generated<string>;
  organisationId: string;
  partnershipId: string;
  personId: string;
  reason: string;
  untilOn: string | null;
}

export interface ReviewWish {
  exception: string | null;
  partnershipId: string;
  personId: string;
  reviewId: string;
  roundId: string;
  wish: string;
}

export interface Role {
  description: string;
  key: string;
  level: string;
  name: string;
  organisationKinds: string[];
  partnershipId: string;
  position: number;
  responsibilities: Json;
  trainingTeam: boolean;
}

export interface Scan {
  ambitionYear: number;
  closesOn: string;
  createdAt: Generated<Timestamp>;
  createdBy: string | null;
  facilitatorId: string;
  id: Generated<string>;
  occasion: string;
  opensOn: string;
  partnershipId: string;
  schoolId: string;
  schoolYear: number;
  state: Generated<string>;
  talkOn: string;
}

export interface ScanTheme {
  partnershipId: string;
  position: number;
  scanId: string;
  versionId: string;
}

export interface Seat {
  bodyId: string;
  function: Generated<string>;
  id: Generated<string>;
  partnershipId: string;
  personId: string | null;
  roleKey: string | null;
}

export interface ShownSpread {
  ambitions: number[] | null;
  cannotJudge: number | null;
  countedAt: Generated<Timestamp>;
  criterionId: string;
  partnershipId: string;
  phases: number[] | null;
  scanId: string;
  versionId: string;
}

export interface Signal {
  anonymous: Generated<boolean>;
  arrivedOn: string;
  bodyId: string;
  dueOn: string;
  explanation: Generated<string>;
  findingId: string | null;
  fromBodyId: string | null;
  guarantee: number | null;
  id: Generated<string>;
  instrumentId: string | null;
  instrumentItemId: string | null;
  meetingId: string | null;
  partnershipId: string;
  question: string;
  raisedOn: string;
  revision: Generated<number>;
  schoolId: string | null;
  state: Generated<string>;
  urgency: Generated<string>;
}

export interface SignalItem {
  itemId: string;
  partnershipId: string;
  signalId: string;
}

export interface SignalRoute {
  fromBodyId: string;
  id: Generated<string>;
  partnershipId: string;
  personId: string | null;
  roleKey: string | null;
  toBodyId: string;
}

export interface SignalSender {
  anonymous: boolean;
  partnershipId: string;
  personId: string;
  signalId: string;
}

export interface SignalStep {
  at: Generated<Timestamp>;
  bodyId: string;
  byId: string | null;
  fromBodyId: string | null;
  id: Generated<string>;
  kind: string;
  partnershipId: string;
  signalId: string;
  takenOn: string;
  text: Generated<string>;
  throughId: string | null;
}

export interface StudentCount {
  budgetId: string;
  organisationId: string;
  partnershipId: string;
  students: number;
}

export interface Survey {
  blocksEach: number | null;
  cancelledBecause: string | null;
  closedOn: string | null;
  closesOn: string;
  code: string | null;
  createdAt: Generated<Timestamp>;
  createdBy: string | null;
  fedBackOn: string | null;
  id: Generated<string>;
  kind: string;
  minutes: number;
  moderatorId: string | null;
  moment: string | null;
  opensOn: string;
  partnershipId: string;
  purpose: Generated<string>;
  remindAfter: Generated<number[]>;
  revision: Generated<number>;
  schoolYear: number;
  smallestGroup: Generated<number>;
  state: Generated<string>;
  studyYears: Generated<number[]>;
  title: string;
  versionId: string;
}

export interface SurveyAmbition {
  id: Generated<string>;
  instrumentId: string;
  mean: number;
  partnershipId: string;
  schoolId: string | null;
  sectionId: string;
}

export interface SurveyEnvelope {
  id: Generated<string>;
  partnershipId: string;
  receiptHash: string;
  sealed: Buffer;
  surveyId: string;
}

export interface SurveyFeedback {
  actionId: string | null;
  id: Generated<string>;
  partnershipId: string;
  position: number;
  revision: Generated<number>;
  surveyId: string;
  weDo: string;
  youSaid: string;
}

export interface SurveyGroup {
  groupKey: string;
  groupKind: string;
  invited: number;
  partnershipId: string;
  surveyId: string;
}

export interface SurveyInvitation {
  answered: boolean | null;
  instituteId: string | null;
  partnershipId: string;
  personId: string;
  remindedOn: string | null;
  reminders: Generated<number>;
  schoolId: string | null;
  secret: string | null;
  sentOn: string | null;
  studyYear: number | null;
  surveyId: string;
}

export interface SurveyPaper {
  form: Generated<number>;
  id: Generated<string>;
  instituteId: string | null;
  language: Generated<string>;
  partnershipId: string;
  schoolId: string | null;
  sealed: Buffer | null;
  studyYear: number | null;
  surveyId: string;
}

export interface SurveyRemark {
  guarantee: number | null;
  id: Generated<string>;
  instrumentId: string | null;
  instrumentItemId: string | null;
  moderatedOn: string | null;
  original: string | null;
  partnershipId: string;
  questionId: string;
  quotable: Generated<boolean>;
  revision: Generated<number>;
  schoolId: string | null;
  state: Generated<string>;
  surveyId: string;
  text: string;
  withheldBecause: string | null;
}

export interface SurveyResponse {
  answers: Json;
  form: Generated<number>;
  id: Generated<string>;
  instituteId: string | null;
  partnershipId: string;
  schoolId: string | null;
  studyYear: number | null;
  surveyId: string;
}

export interface SurveyResult {
  counts: Json;
  groupKey: string;
  groupKind: string;
  n: number;
  partnershipId: string;
  questionId: string;
  surveyId: string;
}

export interface SurveySchool {
  partnershipId: string;
  schoolId: string;
  surveyId: string;
}

export interface SurveySectionResult {
  groupKey: string;
  groupKind: string;
  n: number;
  partnershipId: string;
  result: Json;
  sectionId: string;
  surveyId: string;
}

export interface Talk {
  createdAt: Generated<Timestamp>;
  heldOn: string | null;
  id: Generated<string>;
  kind: string;
  ledBy: string | null;
  meetingId: string | null;
  organisationId: string | null;
  partnershipId: string;
  personId: string | null;
  plannedOn: string | null;
  revision: Generated<number>;
  roleKey: string | null;
  schoolId: string | null;
  schoolYear: number;
  shared: Generated<string>;
  sharedWith: string | null;
}

export interface TalkPartner {
  partnershipId: string;
  personId: string;
  talkId: string;
}

export interface Task {
  createdAt: Generated<Timestamp>;
  doneCount: Generated<number>;
  fileId: string | null;
  finishedAt: Timestamp | null;
  id: Generated<string>;
  input: Generated<Json>;
  kind: string;
  message: string | null;
  nextPath: string | null;
  partnershipId: string;
  requestedBy: string;
  result: Json | null;
  state: Generated<string>;
  title: string;
  totalCount: Generated<number>;
}

export interface TeamJudgement {
  ambition: number | null;
  ambitionYear: number | null;
  criterionId: string;
  evidence: Generated<string>;
  level: Numeric | null;
  minorityView: Generated<string>;
  partnershipId: string;
  reasons: Generated<string>;
  revision: Generated<number>;
  scanId: string;
  settledAt: Generated<Timestamp>;
  settledBy: string | null;
  versionId: string;
}

export interface VisitPart {
  id: Generated<string>;
  minutes: number;
  partnershipId: string;
  place: Generated<string>;
  reviewId: string;
  startsAt: string;
  title: string;
  withWhom: Generated<string>;
}

export interface VoiceMessage {
  asSignal: Generated<boolean>;
  id: Generated<string>;
  partnershipId: string;
  revision: Generated<number>;
  senderId: string | null;
  signalId: string | null;
  state: Generated<string>;
  text: string;
  toKind: string;
  toldOn: string;
  toPersonId: string | null;
  toSchoolId: string | null;
}

export interface VoicePoster {
  code: string;
  partnershipId: string;
}

export interface VoiceReply {
  byId: string | null;
  id: Generated<string>;
  messageId: string;
  partnershipId: string;
  position: number;
  text: string;
}

export interface DB {
  action: Action;
  actionReminder: ActionReminder;
  actionReview: ActionReview;
  activityProgress: ActivityProgress;
  agendaEntry: AgendaEntry;
  agendaItem: AgendaItem;
  appointment: Appointment;
  body: Body;
  budget: Budget;
  budgetLine: BudgetLine;
  calendarFeed: CalendarFeed;
  candidacy: Candidacy;
  candidacyAttendee: CandidacyAttendee;
  candidacyStep: CandidacyStep;
  choice: Choice;
  cohort: Cohort;
  cohortSchool: CohortSchool;
  commitment: Commitment;
  contact: Contact;
  contactAsk: ContactAsk;
  contactBudget: ContactBudget;
  cycleRow: CycleRow;
  cycleRowRole: CycleRowRole;
  decision: Decision;
  dialogue: Dialogue;
  dialogueGroup: DialogueGroup;
  dialogueItem: DialogueItem;
  dialogueParticipant: DialogueParticipant;
  dossierDocument: DossierDocument;
  dossierGuest: DossierGuest;
  earlierSheet: EarlierSheet;
  event: Event;
  file: File;
  finding: Finding;
  findingRevision: FindingRevision;
  focusPoint: FocusPoint;
  goalEvaluation: GoalEvaluation;
  goalUptake: GoalUptake;
  guestCommitment: GuestCommitment;
  instrument: Instrument;
  instrumentVersion: InstrumentVersion;
  invitee: Invitee;
  letter: Letter;
  meeting: Meeting;
  meetingSeries: MeetingSeries;
  occurrence: Occurrence;
  organisation: Organisation;
  outsideVisit: OutsideVisit;
  outsideVisitor: OutsideVisitor;
  panelCandidate: PanelCandidate;
  panelCheck: PanelCheck;
  panelFinding: PanelFinding;
  panelGuest: PanelGuest;
  panelInterview: PanelInterview;
  panelMember: PanelMember;
  panelQuestion: PanelQuestion;
  panelSchool: PanelSchool;
  paper: Paper;
  participant: Participant;
  partnership: Partnership;
  peerReview: PeerReview;
  person: Person;
  plan: Plan;
  planActivity: PlanActivity;
  planAmbition: PlanAmbition;
  planComment: PlanComment;
  planGoal: PlanGoal;
  planLink: PlanLink;
  planOffer: PlanOffer;
  planText: PlanText;
  planVersion: PlanVersion;
  proposedAction: ProposedAction;
  reportTemplate: ReportTemplate;
  reviewAdvice: ReviewAdvice;
  reviewedSchool: ReviewedSchool;
  reviewGuarantee: ReviewGuarantee;
  reviewReply: ReviewReply;
  reviewRound: ReviewRound;
  reviewStatement: ReviewStatement;
  reviewText: ReviewText;
  reviewTie: ReviewTie;
  reviewWish: ReviewWish;
  role: Role;
  scan: Scan;
  scanTheme: ScanTheme;
  seat: Seat;
  shownSpread: ShownSpread;
  signal: Signal;
  signalItem: SignalItem;
  signalRoute: SignalRoute;
  signalSender: SignalSender;
  signalStep: SignalStep;
  studentCount: StudentCount;
  survey: Survey;
  surveyAmbition: SurveyAmbition;
  surveyEnvelope: SurveyEnvelope;
  surveyFeedback: SurveyFeedback;
  surveyGroup: SurveyGroup;
  surveyInvitation: SurveyInvitation;
  surveyPaper: SurveyPaper;
  surveyRemark: SurveyRemark;
  surveyResponse: SurveyResponse;
  surveyResult: SurveyResult;
  surveySchool: SurveySchool;
  surveySectionResult: SurveySectionResult;
  talk: Talk;
  talkPartner: TalkPartner;
  task: Task;
  teamJudgement: TeamJudgement;
  visitPart: VisitPart;
  voiceMessage: VoiceMessage;
  voicePoster: VoicePoster;
  voiceReply: VoiceReply;
}
