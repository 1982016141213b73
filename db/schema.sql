-- The database as the migrations make it. Written by tools/schema.ts: change it by a new migration, then run that.

-- Schemas and extensions

create extension btree_gist;

create schema auth;
grant usage on schema auth to peilstok_backup;
grant usage on schema auth to peilstok_web;

create schema peilstok_meta;

-- Types

create domain e_mail as text CHECK (VALUE = lower(VALUE) AND VALUE ~ '^[^@\s]+@[^@\s]+$'::text AND length(VALUE) <= 254);

create domain guarantee as smallint CHECK (VALUE >= 1 AND VALUE <= 4);

create domain level as numeric(2,1) CHECK (VALUE >= 1::numeric AND VALUE <= 4::numeric AND (VALUE * 2::numeric) = trunc(VALUE * 2::numeric));

create domain phase as smallint CHECK (VALUE >= 1 AND VALUE <= 4);

create domain school_year as smallint CHECK (VALUE >= 1990 AND VALUE <= 2100);

-- Functions

CREATE OR REPLACE FUNCTION public.count_spread(closed_scan uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$;
alter function count_spread(uuid) owner to peilstok_tally;
revoke all on function count_spread(uuid) from public;
grant execute on function count_spread(uuid) to peilstok_app;

CREATE OR REPLACE FUNCTION public.current_partnership()
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN (NULLIF(current_setting('peilstok.partnership_id'::text, true), ''::text))::uuid;

CREATE OR REPLACE FUNCTION public.current_person()
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN (NULLIF(current_setting('peilstok.person_id'::text, true), ''::text))::uuid;

CREATE OR REPLACE FUNCTION public.membership_follows_person()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'auth', 'public', 'pg_temp'
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.published_versions_never_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.state = 'draft' then return coalesce(new, old); end if;
  if tg_op = 'DELETE' then raise exception 'a published instrument version is never deleted'; end if;
  if new.definition is distinct from old.definition or new.provenance is distinct from old.provenance
    or new.number is distinct from old.number or new.instrument_id is distinct from old.instrument_id
    or new.published_at is distinct from old.published_at or new.state = 'draft' then
    raise exception 'a published instrument version never changes';
  end if;
  return new;
end $function$;

-- Tables

create table action (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  focus_point_id uuid not null,
  what text not null,
  owner_id uuid not null,
  due_on date not null,
  state text not null default 'open'::text,
  revision integer not null default 1,
  constraint action_pkey PRIMARY KEY (partnership_id, id),
  constraint action_partnership_id_focus_point_id_fkey FOREIGN KEY (partnership_id, focus_point_id) REFERENCES focus_point(partnership_id, id) ON DELETE CASCADE,
  constraint action_partnership_id_owner_id_fkey FOREIGN KEY (partnership_id, owner_id) REFERENCES person(partnership_id, id),
  constraint action_state_check CHECK (state = ANY (ARRAY['open'::text, 'under-way'::text, 'done'::text, 'dropped'::text])),
  constraint action_what_check CHECK (length(what) >= 1 AND length(what) <= 500)
);
CREATE INDEX action_owner ON public.action USING btree (partnership_id, owner_id);
alter table action enable row level security;
alter table action force row level security;
create policy own_partnership on action to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on action to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on action to peilstok_app;
grant insert, select on action to peilstok_backup;

create table appointment (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  role_key text not null,
  organisation_id uuid not null,
  starts_on date not null,
  ends_on date,
  constraint appointment_pkey PRIMARY KEY (partnership_id, id),
  constraint appointment_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint appointment_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES organisation(partnership_id, id),
  constraint appointment_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE,
  constraint appointment_partnership_id_role_key_fkey FOREIGN KEY (partnership_id, role_key) REFERENCES role(partnership_id, key),
  constraint appointment_check CHECK (ends_on >= starts_on),
  constraint appointment_once EXCLUDE USING gist (partnership_id WITH =, person_id WITH =, role_key WITH =, organisation_id WITH =, daterange(starts_on, ends_on, '[]'::text) WITH &&)
);
CREATE INDEX appointment_organisation ON public.appointment USING btree (partnership_id, organisation_id);
CREATE INDEX appointment_person ON public.appointment USING btree (partnership_id, person_id);
alter table appointment enable row level security;
alter table appointment force row level security;
create policy own_partnership on appointment to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on appointment to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on appointment to peilstok_app;
grant insert, select on appointment to peilstok_backup;

create table auth."rateLimit" (
  id text not null default (uuidv7())::text,
  key text not null,
  count integer not null,
  "lastRequest" bigint not null,
  constraint "rateLimit_pkey" PRIMARY KEY (id),
  constraint "rateLimit_key_key" UNIQUE (key)
);
grant insert, select on auth."rateLimit" to peilstok_backup;
grant delete, insert, select, update on auth."rateLimit" to peilstok_web;

create table auth."user" (
  id text not null default (uuidv7())::text,
  name text not null,
  email text not null,
  "emailVerified" boolean not null default false,
  image text,
  "createdAt" timestamp with time zone not null default now(),
  "updatedAt" timestamp with time zone not null default now(),
  constraint user_pkey PRIMARY KEY (id),
  constraint user_email_key UNIQUE (email)
);
grant insert, select on auth."user" to peilstok_backup;
grant delete, insert, select, update on auth."user" to peilstok_web;

create table auth.account (
  id text not null default (uuidv7())::text,
  "userId" text not null,
  "accountId" text not null,
  "providerId" text not null,
  "accessToken" text,
  "refreshToken" text,
  "accessTokenExpiresAt" timestamp with time zone,
  "refreshTokenExpiresAt" timestamp with time zone,
  scope text,
  "idToken" text,
  password text,
  "createdAt" timestamp with time zone not null default now(),
  "updatedAt" timestamp with time zone not null default now(),
  constraint account_pkey PRIMARY KEY (id),
  constraint "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE INDEX account_by_user ON auth.account USING btree ("userId");
grant insert, select on auth.account to peilstok_backup;
grant delete, insert, select, update on auth.account to peilstok_web;

create table auth.membership (
  email e_mail not null,
  partnership_id uuid not null,
  person_id uuid not null,
  constraint membership_pkey PRIMARY KEY (email, partnership_id),
  constraint membership_partnership_id_person_id_key UNIQUE (partnership_id, person_id)
);
grant insert, select on auth.membership to peilstok_backup;
grant select on auth.membership to peilstok_web;

create table auth.session (
  id text not null default (uuidv7())::text,
  "userId" text not null,
  token text not null,
  "expiresAt" timestamp with time zone not null,
  "ipAddress" text,
  "userAgent" text,
  "createdAt" timestamp with time zone not null default now(),
  "updatedAt" timestamp with time zone not null default now(),
  "partnershipId" uuid,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_key UNIQUE (token),
  constraint "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE INDEX session_by_user ON auth.session USING btree ("userId");
grant insert, select on auth.session to peilstok_backup;
grant delete, insert, select, update on auth.session to peilstok_web;

create table auth.verification (
  id text not null default (uuidv7())::text,
  identifier text not null,
  value text not null,
  "expiresAt" timestamp with time zone not null,
  "createdAt" timestamp with time zone not null default now(),
  "updatedAt" timestamp with time zone not null default now(),
  constraint verification_pkey PRIMARY KEY (id)
);
CREATE INDEX verification_by_identifier ON auth.verification USING btree (identifier);
grant insert, select on auth.verification to peilstok_backup;
grant delete, insert, select, update on auth.verification to peilstok_web;

create table choice (
  partnership_id uuid not null,
  scan_id uuid not null,
  person_id uuid not null,
  version_id uuid not null,
  criterion_id text not null,
  phase phase,
  ambition phase,
  remark text,
  chosen_at timestamp with time zone not null default now(),
  constraint choice_pkey PRIMARY KEY (partnership_id, scan_id, person_id, version_id, criterion_id),
  constraint choice_partnership_id_scan_id_person_id_fkey FOREIGN KEY (partnership_id, scan_id, person_id) REFERENCES participant(partnership_id, scan_id, person_id) ON DELETE CASCADE,
  constraint choice_partnership_id_scan_id_version_id_fkey FOREIGN KEY (partnership_id, scan_id, version_id) REFERENCES scan_theme(partnership_id, scan_id, version_id),
  constraint choice_remark_check CHECK (length(remark) <= 1000)
);
alter table choice enable row level security;
alter table choice force row level security;
create policy own_choices on choice as restrictive to peilstok_app using ((person_id = current_person())) with check ((person_id = current_person()));
create policy own_partnership on choice to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on choice to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on choice to peilstok_app;
grant insert, select on choice to peilstok_backup;
grant select on choice to peilstok_tally;

create table event (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  at timestamp with time zone not null default now(),
  person_id uuid,
  verb text not null,
  subject_kind text not null,
  subject_id uuid not null,
  detail jsonb not null default '{}'::jsonb,
  constraint event_pkey PRIMARY KEY (partnership_id, id),
  constraint event_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint event_verb_check CHECK (length(verb) >= 1 AND length(verb) <= 100)
);
CREATE INDEX event_subject ON public.event USING btree (partnership_id, subject_kind, subject_id, id);
alter table event enable row level security;
alter table event force row level security;
create policy own_partnership on event to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on event to peilstok_backup using (true) with check (true);
grant insert, select on event to peilstok_app;
grant insert, select on event to peilstok_backup;

create table file (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 text not null,
  content bytea not null,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  constraint file_pkey PRIMARY KEY (partnership_id, id),
  constraint file_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint file_name_check CHECK (length(name) >= 1 AND length(name) <= 255),
  constraint file_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'::text),
  constraint file_size_check CHECK (size >= 0)
);
alter table file enable row level security;
alter table file force row level security;
create policy own_partnership on file to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on file to peilstok_backup using (true) with check (true);
grant delete, insert, select on file to peilstok_app;
grant insert, select on file to peilstok_backup;

create table focus_point (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  scan_id uuid not null,
  version_id uuid not null,
  criterion_id text not null,
  goal text not null default ''::text,
  "position" integer not null,
  revision integer not null default 1,
  constraint focus_point_pkey PRIMARY KEY (partnership_id, id),
  constraint focus_point_partnership_id_scan_id_version_id_criterion_id_key UNIQUE (partnership_id, scan_id, version_id, criterion_id),
  constraint focus_point_partnership_id_scan_id_version_id_fkey FOREIGN KEY (partnership_id, scan_id, version_id) REFERENCES scan_theme(partnership_id, scan_id, version_id) ON DELETE CASCADE
);
alter table focus_point enable row level security;
alter table focus_point force row level security;
create policy own_partnership on focus_point to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on focus_point to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on focus_point to peilstok_app;
grant insert, select on focus_point to peilstok_backup;

create table instrument (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  kind text not null,
  shipped_key text,
  created_at timestamp with time zone not null default now(),
  constraint instrument_pkey PRIMARY KEY (partnership_id, id),
  constraint instrument_partnership_id_shipped_key_key UNIQUE (partnership_id, shipped_key),
  constraint instrument_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint instrument_kind_check CHECK (kind = 'scenario-theme'::text)
);
alter table instrument enable row level security;
alter table instrument force row level security;
create policy own_partnership on instrument to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on instrument to peilstok_backup using (true) with check (true);
grant insert, select on instrument to peilstok_app;
grant insert, select on instrument to peilstok_backup;

create table instrument_version (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  instrument_id uuid not null,
  number integer not null,
  state text not null default 'draft'::text,
  definition jsonb not null,
  provenance jsonb not null,
  source_file_id uuid,
  reading jsonb,
  revision integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  published_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  constraint instrument_version_pkey PRIMARY KEY (partnership_id, id),
  constraint instrument_version_partnership_id_instrument_id_number_key UNIQUE (partnership_id, instrument_id, number),
  constraint instrument_version_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint instrument_version_partnership_id_instrument_id_fkey FOREIGN KEY (partnership_id, instrument_id) REFERENCES instrument(partnership_id, id),
  constraint instrument_version_partnership_id_source_file_id_fkey FOREIGN KEY (partnership_id, source_file_id) REFERENCES file(partnership_id, id),
  constraint instrument_version_check CHECK ((state = 'draft'::text) = (published_at IS NULL)),
  constraint instrument_version_check1 CHECK ((state = 'withdrawn'::text) = (withdrawn_at IS NOT NULL)),
  constraint instrument_version_number_check CHECK (number >= 1),
  constraint instrument_version_state_check CHECK (state = ANY (ARRAY['draft'::text, 'published'::text, 'withdrawn'::text]))
);
CREATE UNIQUE INDEX instrument_version_draft ON public.instrument_version USING btree (partnership_id, instrument_id) WHERE (state = 'draft'::text);
CREATE TRIGGER published_versions_never_change BEFORE DELETE OR UPDATE ON instrument_version FOR EACH ROW EXECUTE FUNCTION published_versions_never_change();
alter table instrument_version enable row level security;
alter table instrument_version force row level security;
create policy own_partnership on instrument_version to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on instrument_version to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on instrument_version to peilstok_app;
grant insert, select on instrument_version to peilstok_backup;

create table letter (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  person_id uuid,
  recipient e_mail not null,
  subject text not null,
  body text not null,
  link text,
  once_key text,
  created_at timestamp with time zone not null default now(),
  sent_at timestamp with time zone,
  attempts integer not null default 0,
  failure text,
  constraint letter_pkey PRIMARY KEY (partnership_id, id),
  constraint letter_partnership_id_once_key_key UNIQUE (partnership_id, once_key),
  constraint letter_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint letter_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE
);
CREATE INDEX letter_unsent ON public.letter USING btree (partnership_id, created_at) WHERE (sent_at IS NULL);
alter table letter enable row level security;
alter table letter force row level security;
create policy own_partnership on letter to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on letter to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on letter to peilstok_app;
grant insert, select on letter to peilstok_backup;

create table organisation (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  kind text not null,
  name text not null,
  board_id uuid,
  authority_number text,
  brin text,
  location_code text,
  street text,
  postal_code text,
  place text,
  municipality text,
  region text,
  denomination text,
  website text,
  education text,
  ended_on date,
  constraint organisation_pkey PRIMARY KEY (partnership_id, id),
  constraint organisation_partnership_id_kind_brin_location_code_name_key UNIQUE NULLS NOT DISTINCT (partnership_id, kind, brin, location_code, name),
  constraint organisation_partnership_id_board_id_fkey FOREIGN KEY (partnership_id, board_id) REFERENCES organisation(partnership_id, id),
  constraint organisation_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint organisation_authority_number_check CHECK (authority_number ~ '^[0-9]{5}$'::text),
  constraint organisation_brin_check CHECK (brin ~ '^[0-9]{2}[A-Z]{2}$'::text),
  constraint organisation_check CHECK (kind = 'school'::text OR board_id IS NULL AND brin IS NULL AND location_code IS NULL),
  constraint organisation_check1 CHECK (kind = 'board'::text OR authority_number IS NULL),
  constraint organisation_kind_check CHECK (kind = ANY (ARRAY['board'::text, 'institute'::text, 'school'::text])),
  constraint organisation_location_code_check CHECK (location_code ~ '^[0-9]{2}$'::text),
  constraint organisation_name_check CHECK (length(name) >= 1 AND length(name) <= 200)
);
CREATE INDEX organisation_board ON public.organisation USING btree (partnership_id, board_id);
CREATE UNIQUE INDEX organisation_authority ON public.organisation USING btree (partnership_id, authority_number) WHERE (authority_number IS NOT NULL);
CREATE UNIQUE INDEX organisation_location ON public.organisation USING btree (partnership_id, brin, location_code) WHERE (brin IS NOT NULL);
alter table organisation enable row level security;
alter table organisation force row level security;
create policy own_partnership on organisation to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on organisation to peilstok_backup using (true) with check (true);
grant insert, select, update on organisation to peilstok_app;
grant insert, select on organisation to peilstok_backup;

create table participant (
  partnership_id uuid not null,
  scan_id uuid not null,
  person_id uuid not null,
  role_name text not null,
  invited_at timestamp with time zone,
  reminded_at timestamp with time zone,
  finished_at timestamp with time zone,
  constraint participant_pkey PRIMARY KEY (partnership_id, scan_id, person_id),
  constraint participant_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE,
  constraint participant_partnership_id_scan_id_fkey FOREIGN KEY (partnership_id, scan_id) REFERENCES scan(partnership_id, id) ON DELETE CASCADE
);
CREATE INDEX participant_person ON public.participant USING btree (partnership_id, person_id);
alter table participant enable row level security;
alter table participant force row level security;
create policy own_partnership on participant to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on participant to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on participant to peilstok_app;
grant insert, select on participant to peilstok_backup;

create table partnership (
  id uuid not null default uuidv7(),
  name text not null,
  blueprint text not null,
  created_at timestamp with time zone not null default now(),
  constraint partnership_pkey PRIMARY KEY (id),
  constraint partnership_name_check CHECK (length(name) >= 1 AND length(name) <= 200)
);
alter table partnership enable row level security;
alter table partnership force row level security;
create policy own_partnership on partnership to peilstok_app using ((id = current_partnership()));
create policy whole_database on partnership to peilstok_backup using (true) with check (true);
grant insert, select, update on partnership to peilstok_app;
grant insert, select on partnership to peilstok_backup;

create table peilstok_meta.migration (
  number integer not null,
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (number)
);

create table person (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  name text not null,
  email e_mail not null,
  invited_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  constraint person_pkey PRIMARY KEY (partnership_id, id),
  constraint person_partnership_id_email_key UNIQUE (partnership_id, email),
  constraint person_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint person_name_check CHECK (length(name) >= 1 AND length(name) <= 200)
);
CREATE TRIGGER membership_follows_person AFTER INSERT OR DELETE OR UPDATE OF email ON person FOR EACH ROW EXECUTE FUNCTION membership_follows_person();
alter table person enable row level security;
alter table person force row level security;
create policy own_partnership on person to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on person to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on person to peilstok_app;
grant insert, select on person to peilstok_backup;

create table report_template (
  partnership_id uuid not null,
  file_id uuid not null,
  constraint report_template_pkey PRIMARY KEY (partnership_id),
  constraint report_template_partnership_id_file_id_fkey FOREIGN KEY (partnership_id, file_id) REFERENCES file(partnership_id, id),
  constraint report_template_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
);
alter table report_template enable row level security;
alter table report_template force row level security;
create policy own_partnership on report_template to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on report_template to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on report_template to peilstok_app;
grant insert, select on report_template to peilstok_backup;

create table role (
  partnership_id uuid not null,
  key text not null,
  name text not null,
  level text not null,
  organisation_kinds text[] not null,
  training_team boolean not null,
  description text not null,
  responsibilities jsonb not null,
  "position" integer not null,
  constraint role_pkey PRIMARY KEY (partnership_id, key),
  constraint role_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint role_key_check CHECK (key ~ '^[a-z][a-z-]{1,60}$'::text),
  constraint role_level_check CHECK (level = ANY (ARRAY['operational'::text, 'tactical'::text, 'strategic'::text])),
  constraint role_name_check CHECK (length(name) >= 1 AND length(name) <= 100),
  constraint role_organisation_kinds_check CHECK (organisation_kinds <@ ARRAY['board'::text, 'institute'::text, 'school'::text])
);
alter table role enable row level security;
alter table role force row level security;
create policy own_partnership on role to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on role to peilstok_backup using (true) with check (true);
grant insert, select, update on role to peilstok_app;
grant insert, select on role to peilstok_backup;

create table scan (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  school_id uuid not null,
  occasion text not null,
  school_year school_year not null,
  facilitator_id uuid not null,
  opens_on date not null,
  closes_on date not null,
  talk_on date not null,
  ambition_year school_year not null,
  state text not null default 'planned'::text,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  constraint scan_pkey PRIMARY KEY (partnership_id, id),
  constraint scan_partnership_id_facilitator_id_fkey FOREIGN KEY (partnership_id, facilitator_id) REFERENCES person(partnership_id, id),
  constraint scan_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint scan_partnership_id_school_id_fkey FOREIGN KEY (partnership_id, school_id) REFERENCES organisation(partnership_id, id),
  constraint scan_check CHECK (opens_on <= closes_on AND closes_on <= talk_on),
  constraint scan_check1 CHECK (ambition_year::smallint >= school_year::smallint),
  constraint scan_occasion_check CHECK (occasion = ANY (ARRAY['before-start'::text, 'baseline'::text, 'four-yearly'::text, 'in-between'::text])),
  constraint scan_state_check CHECK (state = ANY (ARRAY['planned'::text, 'open'::text, 'talking'::text, 'settled'::text, 'archived'::text]))
);
CREATE INDEX scan_school ON public.scan USING btree (partnership_id, school_id);
alter table scan enable row level security;
alter table scan force row level security;
create policy own_partnership on scan to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on scan to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on scan to peilstok_app;
grant insert, select on scan to peilstok_backup;
grant select on scan to peilstok_tally;

create table scan_theme (
  partnership_id uuid not null,
  scan_id uuid not null,
  version_id uuid not null,
  "position" integer not null,
  constraint scan_theme_pkey PRIMARY KEY (partnership_id, scan_id, version_id),
  constraint scan_theme_partnership_id_scan_id_fkey FOREIGN KEY (partnership_id, scan_id) REFERENCES scan(partnership_id, id) ON DELETE CASCADE,
  constraint scan_theme_partnership_id_version_id_fkey FOREIGN KEY (partnership_id, version_id) REFERENCES instrument_version(partnership_id, id)
);
alter table scan_theme enable row level security;
alter table scan_theme force row level security;
create policy own_partnership on scan_theme to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on scan_theme to peilstok_backup using (true) with check (true);
grant delete, insert, select on scan_theme to peilstok_app;
grant insert, select on scan_theme to peilstok_backup;

create table shown_spread (
  partnership_id uuid not null,
  scan_id uuid not null,
  version_id uuid not null,
  criterion_id text not null,
  phases integer[],
  cannot_judge integer,
  ambitions integer[],
  counted_at timestamp with time zone not null default clock_timestamp(),
  constraint shown_spread_pkey PRIMARY KEY (partnership_id, scan_id, version_id, criterion_id),
  constraint shown_spread_partnership_id_scan_id_version_id_fkey FOREIGN KEY (partnership_id, scan_id, version_id) REFERENCES scan_theme(partnership_id, scan_id, version_id) ON DELETE CASCADE,
  constraint shown_spread_ambitions_check CHECK (cardinality(ambitions) = 4),
  constraint shown_spread_phases_check CHECK (cardinality(phases) = 4)
);
alter table shown_spread enable row level security;
alter table shown_spread force row level security;
create policy own_partnership on shown_spread to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on shown_spread to peilstok_backup using (true) with check (true);
grant select on shown_spread to peilstok_app;
grant insert, select on shown_spread to peilstok_backup;
grant insert, select, update on shown_spread to peilstok_tally;

create table task (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  kind text not null,
  title text not null,
  input jsonb not null default '{}'::jsonb,
  state text not null default 'waiting'::text,
  done_count integer not null default 0,
  total_count integer not null default 0,
  message text,
  result jsonb,
  file_id uuid,
  next_path text,
  requested_by uuid not null,
  created_at timestamp with time zone not null default now(),
  finished_at timestamp with time zone,
  constraint task_pkey PRIMARY KEY (partnership_id, id),
  constraint task_partnership_id_file_id_fkey FOREIGN KEY (partnership_id, file_id) REFERENCES file(partnership_id, id),
  constraint task_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint task_partnership_id_requested_by_fkey FOREIGN KEY (partnership_id, requested_by) REFERENCES person(partnership_id, id) ON DELETE CASCADE,
  constraint task_state_check CHECK (state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text]))
);
alter table task enable row level security;
alter table task force row level security;
create policy own_partnership on task to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on task to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on task to peilstok_app;
grant insert, select on task to peilstok_backup;

create table team_judgement (
  partnership_id uuid not null,
  scan_id uuid not null,
  version_id uuid not null,
  criterion_id text not null,
  level level,
  ambition phase,
  ambition_year school_year,
  reasons text not null default ''::text,
  evidence text not null default ''::text,
  minority_view text not null default ''::text,
  revision integer not null default 1,
  settled_at timestamp with time zone not null default now(),
  settled_by uuid,
  constraint team_judgement_pkey PRIMARY KEY (partnership_id, scan_id, version_id, criterion_id),
  constraint team_judgement_partnership_id_scan_id_version_id_fkey FOREIGN KEY (partnership_id, scan_id, version_id) REFERENCES scan_theme(partnership_id, scan_id, version_id) ON DELETE CASCADE,
  constraint team_judgement_check CHECK ((ambition IS NULL) = (ambition_year IS NULL)),
  constraint team_judgement_check1 CHECK (level IS NOT NULL OR ambition IS NULL AND reasons <> ''::text)
);
alter table team_judgement enable row level security;
alter table team_judgement force row level security;
create policy own_partnership on team_judgement to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on team_judgement to peilstok_backup using (true) with check (true);
grant insert, select, update on team_judgement to peilstok_app;
grant insert, select on team_judgement to peilstok_backup;
