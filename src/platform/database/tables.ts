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
  dueOn: string;
  focusPointId: string;
  id: Generated<string>;
  ownerId: string;
  partnershipId: string;
  revision: Generated<number>;
  state: Generated<string>;
  what: string;
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

export interface Letter {
  attempts: Generated<number>;
  body: string;
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

export interface Organisation {
  authorityNumber: string | null;
  boardId: string | null;
  brin: string | null;
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
  street: string | null;
  website: string | null;
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

export interface Person {
  createdAt: Generated<Timestamp>;
  email: string;
  id: Generated<string>;
  invitedAt: Timestamp | null;
  name: string;
  partnershipId: string;
}

export interface ReportTemplate {
  fileId: string;
  partnershipId: string;
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

export interface DB {
  action: Action;
  appointment: Appointment;
  choice: Choice;
  event: Event;
  file: File;
  focusPoint: FocusPoint;
  instrument: Instrument;
  instrumentVersion: InstrumentVersion;
  letter: Letter;
  organisation: Organisation;
  participant: Participant;
  partnership: Partnership;
  person: Person;
  reportTemplate: ReportTemplate;
  role: Role;
  scan: Scan;
  scanTheme: ScanTheme;
  shownSpread: ShownSpread;
  task: Task;
  teamJudgement: TeamJudgement;
}
