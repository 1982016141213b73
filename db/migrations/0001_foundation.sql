-- The foundation: accounts, partnerships, people and roles, instruments, scans.
--
-- Schema `auth` is global: who can sign in, and in which partnerships that e-mail address is known.
-- Everything else belongs to exactly one partnership: `partnership_id` stands first in every key, so that no row can
-- point into another partnership, and row-level security (at the end of this file) shows a transaction only its own.

create schema auth;

-- ---------------------------------------------------------------------------------------------- words of the field

create function current_partnership() returns uuid language sql stable
  return nullif(current_setting('peilstok.partnership_id', true), '')::uuid;

create function current_person() returns uuid language sql stable
  return nullif(current_setting('peilstok.person_id', true), '')::uuid;

-- The year in which a school year begins: 2026 is August 2026 to July 2027.
create domain school_year as smallint check (value between 1990 and 2100);
-- One of the four guarantees of the Kwaliteitskader Samen Opleiden & Inductie.
create domain guarantee as smallint check (value between 1 and 4);
create domain phase as smallint check (value between 1 and 4);
-- A team may also settle between two phases: 1, 1.5, 2, … 4.
create domain level as numeric(2, 1) check (value between 1 and 4 and value * 2 = trunc(value * 2));
create domain e_mail as text check (value = lower(value) and value ~ '^[^@\s]+@[^@\s]+$' and length(value) <= 254);

-- ------------------------------------------------------------------------------------------------------- accounts
-- The first four tables, with their names, are better-auth's.

create table auth."user" (
  id text primary key default uuidv7()::text,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null default false,
  image text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create table auth.session (
  id text primary key default uuidv7()::text,
  "userId" text not null references auth."user" on delete cascade,
  token text not null unique,
  "expiresAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  -- In which partnership this session works; null until it is chosen, when there is more than one.
  "partnershipId" uuid
);
create index session_by_user on auth.session ("userId");
create table auth.account (
  id text primary key default uuidv7()::text,
  "userId" text not null references auth."user" on delete cascade,
  "accountId" text not null,
  "providerId" text not null,
  "accessToken" text,
  "refreshToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  "idToken" text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index account_by_user on auth.account ("userId");
create table auth.verification (
  id text primary key default uuidv7()::text,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index verification_by_identifier on auth.verification (identifier);
create table auth."rateLimit" (
  id text primary key default uuidv7()::text,
  key text not null unique,
  count integer not null,
  "lastRequest" bigint not null
);

-- Which person an e-mail address is in which partnership. Kept by a trigger on `person`, so that sign-in needs to
-- look into no partnership.
create table auth.membership (
  email e_mail not null,
  partnership_id uuid not null,
  person_id uuid not null,
  primary key (email, partnership_id),
  unique (partnership_id, person_id)
);

-- ---------------------------------------------------------------------------------------------------- partnership

create table partnership (
  id uuid primary key default uuidv7(),
  name text not null check (length(name) between 1 and 200),
  blueprint text not null,
  created_at timestamptz not null default now()
);

create table organisation (
  partnership_id uuid not null references partnership,
  id uuid not null default uuidv7(),
  kind text not null check (kind in ('board', 'institute', 'school')),
  name text not null check (length(name) between 1 and 200),
  -- The board that a school belongs to.
  board_id uuid,
  -- A board has its number at the ministry; a school its BRIN and the number of its location.
  authority_number text check (authority_number ~ '^[0-9]{5}$'),
  brin text check (brin ~ '^[0-9]{2}[A-Z]{2}$'),
  location_code text check (location_code ~ '^[0-9]{2}$'),
  street text,
  postal_code text,
  place text,
  municipality text,
  region text,
  denomination text,
  website text,
  -- Kind of education, in the words of the sector: bao, sbo, so, vso, vo, mbo.
  education text,
  ended_on date,
  primary key (partnership_id, id),
  foreign key (partnership_id, board_id) references organisation,
  unique nulls not distinct (partnership_id, kind, brin, location_code, name),
  check (kind = 'school' or (board_id is null and brin is null and location_code is null)),
  check (kind = 'board' or authority_number is null)
);
create unique index organisation_location on organisation (partnership_id, brin, location_code) where brin is not null;
create unique index organisation_authority on organisation (partnership_id, authority_number) where authority_number is not null;
create index organisation_board on organisation (partnership_id, board_id);

create table person (
  partnership_id uuid not null references partnership,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 200),
  email e_mail not null,
  invited_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (partnership_id, id),
  unique (partnership_id, email)
);

create table role (
  partnership_id uuid not null references partnership,
  key text not null check (key ~ '^[a-z][a-z-]{1,60}$'),
  name text not null check (length(name) between 1 and 100),
  level text not null check (level in ('operational', 'tactical', 'strategic')),
  organisation_kinds text[] not null check (organisation_kinds <@ array['board', 'institute', 'school']),
  -- Whether whoever holds it at a school belongs to that school's opleidingsteam.
  training_team boolean not null,
  description text not null,
  -- [{ "group": "Begeleiding", "items": ["…"] }]
  responsibilities jsonb not null,
  position integer not null,
  primary key (partnership_id, key)
);

create extension if not exists btree_gist;

create table appointment (
  partnership_id uuid not null references partnership,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  role_key text not null,
  organisation_id uuid not null,
  starts_on date not null,
  -- The last day; null while it has no end.
  ends_on date,
  primary key (partnership_id, id),
  foreign key (partnership_id, person_id) references person on delete cascade,
  foreign key (partnership_id, role_key) references role,
  foreign key (partnership_id, organisation_id) references organisation,
  check (ends_on >= starts_on),
  constraint appointment_once exclude using gist (
    partnership_id with =, person_id with =, role_key with =, organisation_id with =,
    daterange(starts_on, ends_on, '[]') with &&
  )
);
create index appointment_person on appointment (partnership_id, person_id);
create index appointment_organisation on appointment (partnership_id, organisation_id);

-- -------------------------------------------------------------------------------------------------------- platform

-- What was done: the audit log, and later the source of the trail. Append-only.
create table event (
  partnership_id uuid not null references partnership,
  id uuid not null default uuidv7(),
  at timestamptz not null default now(),
  -- Who did it; null when the program did it by itself. No foreign key: the log outlives the person.
  person_id uuid,
  verb text not null check (length(verb) between 1 and 100),
  subject_kind text not null,
  subject_id uuid not null,
  -- What changed. Never a choice, never an e-mail address.
  detail jsonb not null default '{}',
  primary key (partnership_id, id)
);
create index event_subject on event (partnership_id, subject_kind, subject_id, id);

create table file (
  partnership_id uuid not null references partnership,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 255),
  media_type text not null,
  size integer not null check (size >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea not null,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (partnership_id, id)
);

-- The partnership's own Word template, for reports; without a row it uses the house style.
create table report_template (
  partnership_id uuid not null references partnership,
  file_id uuid not null,
  primary key (partnership_id),
  foreign key (partnership_id, file_id) references file
);

-- Letters to send, written in the transaction that gives cause to them.
create table letter (
  partnership_id uuid not null references partnership,
  id uuid not null default uuidv7(),
  person_id uuid,
  recipient e_mail not null,
  subject text not null,
  body text not null,
  -- The page it invites to, if any: a path of this site.
  link text,
  -- So that a letter that may be sent once is never written twice.
  once_key text,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  attempts integer not null default 0,
  failure text,
  primary key (partnership_id, id),
  foreign key (partnership_id, person_id) references person on delete cascade,
  unique (partnership_id, once_key)
);
create index letter_unsent on letter (partnership_id, created_at) where sent_at is null;

-- Work that takes longer than a request: what it is, how far it is, what it brought.
create table task (
  partnership_id uuid not null references partnership,
  id uuid not null default uuidv7(),
  kind text not null,
  title text not null,
  input jsonb not null default '{}',
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  done_count integer not null default 0,
  total_count integer not null default 0,
  -- Why it failed, in words for whoever asked for it.
  message text,
  result jsonb,
  file_id uuid,
  -- Where to go on when it is done: a path of this site.
  next_path text,
  requested_by uuid not null,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, requested_by) references person on delete cascade,
  foreign key (partnership_id, file_id) references file
);

-- ------------------------------------------------------------------------------------------------------ instruments

create table instrument (
  partnership_id uuid not null references partnership,
  id uuid not null default uuidv7(),
  kind text not null check (kind in ('scenario-theme')),
  -- The name it has in content/, for what comes with the program.
  shipped_key text,
  created_at timestamptz not null default now(),
  primary key (partnership_id, id),
  unique (partnership_id, shipped_key)
);

create table instrument_version (
  partnership_id uuid not null references partnership,
  id uuid not null default uuidv7(),
  instrument_id uuid not null,
  number integer not null check (number >= 1),
  state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  -- Checked by the program against the schema of the instrument's kind.
  definition jsonb not null,
  -- { source, date, by, ownWords, remark }
  provenance jsonb not null,
  -- The document it was read from, and what the reader was not sure of, until it is published.
  source_file_id uuid,
  reading jsonb,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  published_at timestamptz,
  withdrawn_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, instrument_id) references instrument,
  foreign key (partnership_id, source_file_id) references file,
  unique (partnership_id, instrument_id, number),
  check ((state = 'draft') = (published_at is null)),
  check ((state = 'withdrawn') = (withdrawn_at is not null))
);
create unique index instrument_version_draft on instrument_version (partnership_id, instrument_id) where state = 'draft';

create function published_versions_never_change() returns trigger language plpgsql as $$
begin
  if old.state = 'draft' then return coalesce(new, old); end if;
  if tg_op = 'DELETE' then raise exception 'a published instrument version is never deleted'; end if;
  if new.definition is distinct from old.definition or new.provenance is distinct from old.provenance
    or new.number is distinct from old.number or new.instrument_id is distinct from old.instrument_id
    or new.published_at is distinct from old.published_at or new.state = 'draft' then
    raise exception 'a published instrument version never changes';
  end if;
  return new;
end $$;
create trigger published_versions_never_change before update or delete on instrument_version
  for each row execute function published_versions_never_change();

-- ------------------------------------------------------------------------------------------------------------ scans

create table scan (
  partnership_id uuid not null references partnership,
  id uuid not null default uuidv7(),
  school_id uuid not null,
  occasion text not null check (occasion in ('before-start', 'baseline', 'four-yearly', 'in-between')),
  school_year school_year not null,
  facilitator_id uuid not null,
  opens_on date not null,
  closes_on date not null,
  talk_on date not null,
  -- The school year that the ambitions are for.
  ambition_year school_year not null,
  state text not null default 'planned' check (state in ('planned', 'open', 'talking', 'settled', 'archived')),
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, school_id) references organisation,
  foreign key (partnership_id, facilitator_id) references person,
  check (opens_on <= closes_on and closes_on <= talk_on),
  check (ambition_year >= school_year)
);
create index scan_school on scan (partnership_id, school_id);

create table scan_theme (
  partnership_id uuid not null,
  scan_id uuid not null,
  version_id uuid not null,
  position integer not null,
  primary key (partnership_id, scan_id, version_id),
  foreign key (partnership_id, scan_id) references scan on delete cascade,
  foreign key (partnership_id, version_id) references instrument_version
);

create table participant (
  partnership_id uuid not null,
  scan_id uuid not null,
  person_id uuid not null,
  -- In which role they take part, as it was then.
  role_name text not null,
  invited_at timestamptz,
  reminded_at timestamptz,
  -- When they had answered every criterion.
  finished_at timestamptz,
  primary key (partnership_id, scan_id, person_id),
  foreign key (partnership_id, scan_id) references scan on delete cascade,
  foreign key (partnership_id, person_id) references person on delete cascade
);
create index participant_person on participant (partnership_id, person_id);

-- One person's phase on one criterion. Seen by that person only: see the policies at the end.
create table choice (
  partnership_id uuid not null,
  scan_id uuid not null,
  person_id uuid not null,
  version_id uuid not null,
  criterion_id text not null,
  -- Null: "kan ik niet beoordelen".
  phase phase,
  ambition phase,
  -- A few words for oneself, to have at hand in the talk.
  remark text check (length(remark) <= 1000),
  chosen_at timestamptz not null default now(),
  primary key (partnership_id, scan_id, person_id, version_id, criterion_id),
  foreign key (partnership_id, scan_id, person_id) references participant on delete cascade,
  foreign key (partnership_id, scan_id, version_id) references scan_theme
);

-- How the choices on one criterion were spread when the scan was closed, without names. Null where fewer than three
-- answered. Written by `count_spread` only.
create table shown_spread (
  partnership_id uuid not null,
  scan_id uuid not null,
  version_id uuid not null,
  criterion_id text not null,
  -- How many chose phase 1, 2, 3 and 4; how many "kan ik niet beoordelen"; how many want to be in phase 1, 2, 3 and 4.
  phases integer[] check (cardinality(phases) = 4),
  cannot_judge integer,
  ambitions integer[] check (cardinality(ambitions) = 4),
  counted_at timestamptz not null default clock_timestamp(),
  primary key (partnership_id, scan_id, version_id, criterion_id),
  foreign key (partnership_id, scan_id, version_id) references scan_theme on delete cascade
);

create table team_judgement (
  partnership_id uuid not null,
  scan_id uuid not null,
  version_id uuid not null,
  criterion_id text not null,
  -- Null: the team left this criterion out on purpose, for the reasons given.
  level level,
  ambition phase,
  ambition_year school_year,
  reasons text not null default '',
  -- "Waaruit blijkt dat?"
  evidence text not null default '',
  -- "Wie ziet het anders, en waarom?"
  minority_view text not null default '',
  revision integer not null default 1,
  settled_at timestamptz not null default now(),
  settled_by uuid,
  primary key (partnership_id, scan_id, version_id, criterion_id),
  foreign key (partnership_id, scan_id, version_id) references scan_theme on delete cascade,
  check ((ambition is null) = (ambition_year is null)),
  check (level is not null or (ambition is null and reasons <> ''))
);

create table focus_point (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  scan_id uuid not null,
  version_id uuid not null,
  criterion_id text not null,
  goal text not null default '',
  position integer not null,
  revision integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, scan_id, version_id) references scan_theme on delete cascade,
  unique (partnership_id, scan_id, version_id, criterion_id)
);

-- A vervolgactie of a focus point.
create table action (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  focus_point_id uuid not null,
  what text not null check (length(what) between 1 and 500),
  owner_id uuid not null,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'under-way', 'done', 'dropped')),
  revision integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, focus_point_id) references focus_point on delete cascade,
  foreign key (partnership_id, owner_id) references person
);
create index action_owner on action (partnership_id, owner_id);

-- ----------------------------------------------------------------------------------- who sees what (row-level security)

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array[
    'organisation', 'person', 'role', 'appointment', 'event', 'file', 'report_template', 'letter', 'task', 'instrument',
    'instrument_version', 'scan', 'scan_theme', 'participant', 'choice', 'shown_spread', 'team_judgement', 'focus_point', 'action']
  loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format('create policy own_partnership on %I to peilstok_app, peilstok_tally using (partnership_id = current_partnership())', tenant_table);
    execute format('create policy whole_database on %I to peilstok_backup using (true) with check (true)', tenant_table);
    execute format('grant select, insert on %I to peilstok_app, peilstok_backup', tenant_table);
  end loop;
end $$;
alter table partnership enable row level security;
alter table partnership force row level security;
create policy own_partnership on partnership to peilstok_app using (id = current_partnership());
create policy whole_database on partnership to peilstok_backup using (true) with check (true);
grant select, insert on partnership to peilstok_app, peilstok_backup;
grant update on partnership, report_template, organisation, person, role, appointment, letter, task, instrument_version, scan,
  participant, choice, team_judgement, focus_point, action to peilstok_app;
grant delete on file, report_template, task, letter, person, appointment, instrument_version, scan, scan_theme, participant, choice, focus_point, action to peilstok_app;

-- A choice is its maker's, whoever asks: restrictive, on top of the partnership.
create policy own_choices on choice as restrictive to peilstok_app
  using (person_id = current_person()) with check (person_id = current_person());

-- Counts how the choices of a closed scan are spread, so that nobody's choice can be told from it: null below three
-- answers, and after a reopening counted anew only where at least three answers are new, since the difference between two
-- countings would otherwise show whose. The counting role sees choices; nobody can become it.
create function count_spread(closed_scan uuid) returns void
  language sql security definer set search_path = public, pg_temp
as $$
  insert into shown_spread as shown (partnership_id, scan_id, version_id, criterion_id, phases, cannot_judge, ambitions)
  select c.partnership_id, c.scan_id, c.version_id, c.criterion_id,
    case when count(c.phase) >= 3 then array[
      count(*) filter (where c.phase = 1), count(*) filter (where c.phase = 2),
      count(*) filter (where c.phase = 3), count(*) filter (where c.phase = 4)]::integer[] end,
    case when count(c.phase) >= 3 then (count(*) - count(c.phase))::integer end,
    case when count(c.ambition) >= 3 then array[
      count(*) filter (where c.ambition = 1), count(*) filter (where c.ambition = 2),
      count(*) filter (where c.ambition = 3), count(*) filter (where c.ambition = 4)]::integer[] end
  from choice c
  join scan s on s.partnership_id = c.partnership_id and s.id = c.scan_id
  where c.partnership_id = current_partnership() and c.scan_id = closed_scan
    and s.state in ('talking', 'settled', 'archived')
  group by c.partnership_id, c.scan_id, c.version_id, c.criterion_id
  on conflict (partnership_id, scan_id, version_id, criterion_id) do update
    set phases = excluded.phases, cannot_judge = excluded.cannot_judge, ambitions = excluded.ambitions, counted_at = excluded.counted_at
    where 3 <= (
      select count(*) from choice c
      where c.partnership_id = shown.partnership_id and c.scan_id = shown.scan_id and c.version_id = shown.version_id
        and c.criterion_id = shown.criterion_id and c.chosen_at > shown.counted_at)
$$;
grant select on choice, scan to peilstok_tally;
grant select, insert, update on shown_spread to peilstok_tally;
revoke insert on shown_spread from peilstok_app;
-- Before the function changes hands: afterwards this login may no longer say who may call it.
revoke execute on function count_spread from public;
grant execute on function count_spread to peilstok_app;
grant create on schema public to peilstok_tally;
alter function count_spread owner to peilstok_tally;
revoke create on schema public from peilstok_tally;

-- ------------------------------------------------------------------------------------- accounts follow the people

create function membership_follows_person() returns trigger language plpgsql security definer set search_path = auth, public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    delete from auth.membership m where m.partnership_id = old.partnership_id and m.person_id = old.id;
  else
    insert into auth.membership (email, partnership_id, person_id) values (new.email, new.partnership_id, new.id)
    on conflict (partnership_id, person_id) do update set email = excluded.email;
  end if;
  -- An address that no partnership knows any more is forgotten, with its sessions.
  if tg_op <> 'INSERT' then
    delete from auth."user" u where u.email = old.email
      and not exists (select from auth.membership m where m.email = old.email);
  end if;
  return coalesce(new, old);
end $$;
create trigger membership_follows_person after insert or delete or update of email on person
  for each row execute function membership_follows_person();

grant usage on schema auth to peilstok_web, peilstok_backup;
grant select, insert, update, delete on auth."user", auth.session, auth.account, auth.verification, auth."rateLimit" to peilstok_web;
grant select on auth.membership to peilstok_web;
grant select, insert on all tables in schema auth to peilstok_backup;
