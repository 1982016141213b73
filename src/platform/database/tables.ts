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
  due_on: string;
  focus_point_id: string;
  id: Generated<string>;
  owner_id: string;
  partnership_id: string;
  revision: Generated<number>;
  state: Generated<string>;
  what: string;
}

export interface Appointment {
  ends_on: string | null;
  id: Generated<string>;
  organisation_id: string;
  partnership_id: string;
  person_id: string;
  role_key: string;
  starts_on: string;
}

export interface AuthAccount {
  accessToken: string | null;
  accessTokenExpiresAt: Timestamp | null;
  accountId: string;
  createdAt: Generated<Timestamp>;
  id: string;
  idToken: string | null;
  password: string | null;
  providerId: string;
  refreshToken: string | null;
  refreshTokenExpiresAt: Timestamp | null;
  scope: string | null;
  updatedAt: Generated<Timestamp>;
  userId: string;
}

export interface AuthMembership {
  email: string;
  partnership_id: string;
  person_id: string;
}

export interface AuthRateLimit {
  count: number;
  id: string;
  key: string;
  lastRequest: number;
}

export interface AuthSession {
  createdAt: Generated<Timestamp>;
  expiresAt: Timestamp;
  id: string;
  ipAddress: string | null;
  partnershipId: string | null;
  token: string;
  updatedAt: Generated<Timestamp>;
  userAgent: string | null;
  userId: string;
}

export interface AuthUser {
  createdAt: Generated<Timestamp>;
  email: string;
  emailVerified: Generated<boolean>;
  id: string;
  image: string | null;
  name: string;
  updatedAt: Generated<Timestamp>;
}

export interface AuthVerification {
  createdAt: Generated<Timestamp>;
  expiresAt: Timestamp;
  id: string;
  identifier: string;
  updatedAt: Generated<Timestamp>;
  value: string;
}

export interface Choice {
  ambition: number | null;
  chosen_at: Generated<Timestamp>;
  criterion_id: string;
  partnership_id: string;
  person_id: string;
  phase: number | null;
  remark: string | null;
  scan_id: string;
  version_id: string;
}

export interface Event {
  at: Generated<Timestamp>;
  detail: Generated<Json>;
  id: Generated<string>;
  partnership_id: string;
  person_id: string | null;
  subject_id: string;
  subject_kind: string;
  verb: string;
}

export interface File {
  content: Buffer;
  created_at: Generated<Timestamp>;
  created_by: string | null;
  id: Generated<string>;
  media_type: string;
  name: string;
  partnership_id: string;
  sha256: string;
  size: number;
}

export interface FocusPoint {
  criterion_id: string;
  goal: Generated<string>;
  id: Generated<string>;
  partnership_id: string;
  position: number;
  revision: Generated<number>;
  scan_id: string;
  version_id: string;
}

export interface Instrument {
  created_at: Generated<Timestamp>;
  id: Generated<string>;
  kind: string;
  partnership_id: string;
  shipped_key: string | null;
}

export interface InstrumentVersion {
  created_at: Generated<Timestamp>;
  created_by: string | null;
  definition: Json;
  id: Generated<string>;
  instrument_id: string;
  number: number;
  partnership_id: string;
  provenance: Json;
  published_at: Timestamp | null;
  reading: Json | null;
  revision: Generated<number>;
  source_file_id: string | null;
  state: Generated<string>;
  withdrawn_at: Timestamp | null;
}

export interface Letter {
  attempts: Generated<number>;
  body: string;
  created_at: Generated<Timestamp>;
  failure: string | null;
  id: Generated<string>;
  link: string | null;
  once_key: string | null;
  partnership_id: string;
  person_id: string | null;
  recipient: string;
  sent_at: Timestamp | null;
  subject: string;
}

export interface Organisation {
  authority_number: string | null;
  board_id: string | null;
  brin: string | null;
  denomination: string | null;
  education: string | null;
  ended_on: string | null;
  id: Generated<string>;
  kind: string;
  location_code: string | null;
  municipality: string | null;
  name: string;
  partnership_id: string;
  place: string | null;
  postal_code: string | null;
  region: string | null;
  street: string | null;
  website: string | null;
}

export interface Participant {
  finished_at: Timestamp | null;
  invited_at: Timestamp | null;
  partnership_id: string;
  person_id: string;
  reminded_at: Timestamp | null;
  role_name: string;
  scan_id: string;
}

export interface Partnership {
  blueprint: string;
  created_at: Generated<Timestamp>;
  id: Generated<string>;
  name: string;
}

export interface Person {
  created_at: Generated<Timestamp>;
  email: string;
  id: Generated<string>;
  invited_at: Timestamp | null;
  name: string;
  partnership_id: string;
}

export interface Role {
  description: string;
  key: string;
  level: string;
  name: string;
  organisation_kinds: string[];
  partnership_id: string;
  position: number;
  responsibilities: Json;
  training_team: boolean;
}

export interface Scan {
  ambition_year: number;
  closes_on: string;
  created_at: Generated<Timestamp>;
  created_by: string | null;
  facilitator_id: string;
  id: Generated<string>;
  occasion: string;
  opens_on: string;
  partnership_id: string;
  school_id: string;
  school_year: number;
  state: Generated<string>;
  talk_on: string;
}

export interface ScanTheme {
  partnership_id: string;
  position: number;
  scan_id: string;
  version_id: string;
}

export interface Task {
  created_at: Generated<Timestamp>;
  done_count: Generated<number>;
  file_id: string | null;
  finished_at: Timestamp | null;
  id: Generated<string>;
  input: Generated<Json>;
  kind: string;
  message: string | null;
  next_path: string | null;
  partnership_id: string;
  requested_by: string;
  result: Json | null;
  state: Generated<string>;
  title: string;
  total_count: Generated<number>;
}

export interface TeamJudgement {
  ambition: number | null;
  ambition_year: number | null;
  criterion_id: string;
  evidence: Generated<string>;
  level: Numeric;
  minority_view: Generated<string>;
  partnership_id: string;
  reasons: Generated<string>;
  revision: Generated<number>;
  scan_id: string;
  settled_at: Generated<Timestamp>;
  settled_by: string | null;
  version_id: string;
}

export interface DB {
  action: Action;
  appointment: Appointment;
  "auth.account": AuthAccount;
  "auth.membership": AuthMembership;
  "auth.rateLimit": AuthRateLimit;
  "auth.session": AuthSession;
  "auth.user": AuthUser;
  "auth.verification": AuthVerification;
  choice: Choice;
  event: Event;
  file: File;
  focus_point: FocusPoint;
  instrument: Instrument;
  instrument_version: InstrumentVersion;
  letter: Letter;
  organisation: Organisation;
  participant: Participant;
  partnership: Partnership;
  person: Person;
  role: Role;
  scan: Scan;
  scan_theme: ScanTheme;
  task: Task;
  team_judgement: TeamJudgement;
}
