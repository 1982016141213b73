-- Enquêtes. Who was invited stands apart from what was answered:
--
--   survey_invitation   who was asked, with the secret of their link until the survey closes
--   survey_paper        a blank answer sheet: what its bearer fills in so far, and the groups they belong to. Made in an order
--                       of chance; only the secret of a link leads to it. Sending it in destroys it.
--   survey_envelope     what was sent in, sealed: only the program can open it, with a key that is not in the database. It refers
--                       to nobody, and nothing refers to it; its sender alone holds the receipt. With each that comes in, some
--                       others are written again in an order of chance, so that no order of rows or transactions tells who was last.
--   survey_response     what came out of the envelopes, while it is counted: written, read and destroyed in one transaction
--   survey_result       what counting gave, for groups that are large enough, and nothing else
--
-- That somebody answered is known from the absence of their paper: it leaves no row, no time and no order behind.

create table survey (
  partnership_id uuid not null references partnership,
  id uuid not null default uuidv7(),
  school_year school_year not null,
  kind text not null check (kind in ('yearly', 'pulse', 'other', 'earlier')),
  title text not null check (length(title) between 1 and 200),
  -- What it is for, as whoever is asked reads it first.
  purpose text not null default '' check (length(purpose) <= 1000),
  -- The moment that a pulse belongs to.
  moment text check (moment in ('start', 'halfway', 'assessment')),
  version_id uuid not null,
  opens_on date not null,
  closes_on date not null,
  -- From how many respondents on something is shown.
  smallest_group smallint not null default 5 check (smallest_group >= 5),
  -- How many of its blocks each person gets, besides the core; null when everybody gets everything.
  blocks_each smallint check (blocks_each >= 1),
  minutes smallint not null check (minutes between 1 and 60),
  -- Which years of study are asked; all when empty.
  study_years smallint[] not null default '{}',
  -- After how many days whoever did not answer is reminded.
  remind_after smallint[] not null default '{7,14}',
  -- Who reads the open answers first.
  moderator_id uuid,
  state text not null default 'planned' check (state in ('planned', 'open', 'counting', 'closed', 'cancelled')),
  -- While it is open: the short word in the address that people type or scan in a room, and in that of a receipt.
  code text,
  cancelled_because text check (length(cancelled_because) between 1 and 500),
  closed_on date,
  -- What people said and what is done with it, given back to whoever was asked.
  fed_back_on date,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, version_id) references instrument_version,
  foreign key (partnership_id, moderator_id) references person,
  check (closes_on >= opens_on),
  check ((state = 'cancelled') = (cancelled_because is not null)),
  check ((kind = 'pulse') = (moment is not null))
);
create index survey_year on survey (partnership_id, school_year);

-- At which schools it is held; all of the partnership when there are none.
create table survey_school (
  partnership_id uuid not null,
  survey_id uuid not null,
  school_id uuid not null,
  primary key (partnership_id, survey_id, school_id),
  foreign key (partnership_id, survey_id) references survey on delete cascade,
  foreign key (partnership_id, school_id) references organisation
);

create table survey_invitation (
  partnership_id uuid not null,
  survey_id uuid not null,
  person_id uuid not null,
  -- The secret of the link, so that a reminder can bring the same one; gone when the survey closes.
  secret text,
  -- The groups that whoever is asked belonged to when it opened: to count the response by.
  school_id uuid,
  institute_id uuid,
  study_year smallint check (study_year between 1 and 10),
  sent_on date,
  reminders smallint not null default 0,
  reminded_on date,
  -- Null until the survey closes; then it is set for everybody in one statement.
  answered boolean,
  primary key (partnership_id, survey_id, person_id),
  foreign key (partnership_id, survey_id) references survey on delete cascade,
  foreign key (partnership_id, person_id) references person on delete cascade,
  foreign key (partnership_id, school_id) references organisation,
  foreign key (partnership_id, institute_id) references organisation
);
create index survey_invitation_person on survey_invitation (partnership_id, person_id);

create table survey_paper (
  partnership_id uuid not null,
  id uuid not null default gen_random_uuid(),
  survey_id uuid not null,
  school_id uuid,
  institute_id uuid,
  study_year smallint,
  -- Which blocks its bearer gets: an index in the forms of the survey.
  form smallint not null default 0,
  language text not null default 'nl' check (language in ('nl', 'en')),
  -- What its bearer filled in so far, sealed; null while that is nothing.
  sealed bytea,
  primary key (partnership_id, id),
  foreign key (partnership_id, survey_id) references survey on delete cascade
);
create index survey_paper_survey on survey_paper (partnership_id, survey_id);

create table survey_envelope (
  partnership_id uuid not null,
  id uuid not null default gen_random_uuid(),
  -- No foreign key: checking it would write in the row of the survey which transaction was last.
  survey_id uuid not null,
  -- SHA-256 of the receipt that its sender holds. Not indexed, nor is what is sealed, so that dealing them again costs little.
  receipt_hash text not null check (receipt_hash ~ '^[0-9a-f]{64}$'),
  -- The paper as it was sent in: its groups, its form and its answers.
  sealed bytea not null,
  primary key (partnership_id, id)
) with (fillfactor = 60);
create index survey_envelope_place on survey_envelope (partnership_id, survey_id, id);

create table survey_response (
  partnership_id uuid not null,
  id uuid not null default gen_random_uuid(),
  survey_id uuid not null,
  school_id uuid,
  institute_id uuid,
  study_year smallint,
  form smallint not null default 0,
  -- { question id: value }
  answers jsonb not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, survey_id) references survey on delete cascade
);
create index survey_response_survey on survey_response (partnership_id, survey_id);

call hold_in_partnership('survey', 'update, delete');
call hold_in_partnership('survey_school', 'delete');
call hold_in_partnership('survey_invitation', 'update, delete');
call hold_in_partnership('survey_paper', 'update, delete');
call hold_in_partnership('survey_envelope', 'delete');
call hold_in_partnership('survey_response', 'delete');

-- Whoever organises sees who was asked, and never the link that they answer with.
revoke select on survey_invitation from peilstok_app;
grant select (partnership_id, survey_id, person_id, school_id, institute_id, study_year, sent_on, reminders, reminded_on, answered)
  on survey_invitation to peilstok_app;

-- Envelopes come in through `submit_answers` only, and are taken out only while their survey is counted.
revoke insert on survey_envelope from peilstok_app;
create policy closed_until_counted on survey_envelope as restrictive for select to peilstok_app
  using (exists (
    select from survey s
    where s.partnership_id = survey_envelope.partnership_id and s.id = survey_envelope.survey_id and s.state = 'counting'));
-- A paper is its bearer's: read by whoever came in with the pass to it.
create policy own_paper on survey_paper as restrictive for select to peilstok_app
  using (id = nullif(current_setting('peilstok.pass_subject_id', true), '')::uuid);

-- What was sent in is read only while it is counted.
create policy sealed_until_counted on survey_response as restrictive for select to peilstok_app
  using (exists (
    select from survey s
    where s.partnership_id = survey_response.partnership_id and s.id = survey_response.survey_id and s.state = 'counting'));

-- The blank papers of a survey with a pass to each, in an order of chance: neither says whose it is.
-- `dealt`: [{ schoolId, instituteId, studyYear, form, secretHash }]
create function deal_papers(of_survey uuid, dealt jsonb) returns void
  language sql security definer set search_path = public, pg_temp
as $$
  with paper as materialized (
    select gen_random_uuid() as id, d.* from jsonb_to_recordset(dealt)
      as d("schoolId" uuid, "instituteId" uuid, "studyYear" smallint, form smallint, "secretHash" text)
    order by random()
  ), laid as (
    insert into survey_paper (partnership_id, id, survey_id, school_id, institute_id, study_year, form)
    select s.partnership_id, p.id, s.id, p."schoolId", p."instituteId", p."studyYear", p.form
    from paper p, survey s where s.partnership_id = current_partnership() and s.id = of_survey and s.state = 'open'
    returning id
  )
  insert into auth.pass (secret_hash, partnership_id, kind, subject_id)
  select p."secretHash", current_partnership(), 'survey', p.id from paper p join laid on laid.id = p.id order by random()
$$;

-- Sends a paper in: it is gone with the pass to it, and what was on it is in an envelope. Nothing else is written. Closing waits
-- for whoever is sending in, and nobody sends in after it.
-- Nine other envelopes, if there are so many, are taken at random, and what is in them is dealt anew over the same rows
-- together with the new one: what was written last is one of ten, and what order there was is gone.
-- Returns `sent`; `gone` when this paper was sent in before; `closed` when the survey is not open.
-- Every row is found by its whole key: a plan that was made while there were none may not read them all when there are many.
create function submit_answers(of_paper uuid, receipt text, envelope bytea) returns text
  language plpgsql security definer set search_path = public, pg_temp
  set enable_seqscan = off
as $$
declare
  here uuid := current_partnership();
  start uuid := gen_random_uuid();
  added uuid := gen_random_uuid();
  picked uuid[];
  of_survey uuid := (select survey_id from survey_paper where partnership_id = here and id = of_paper);
begin
  if of_survey is null then return 'gone'; end if;
  -- Not a lock on the row, which would write in it who was there.
  perform pg_advisory_xact_lock_shared(hashtextextended(of_survey::text, 16));
  if not exists (select from survey where partnership_id = here and id = of_survey and state = 'open') then
    return 'closed';
  end if;
  delete from survey_paper where partnership_id = here and id = of_paper;
  if not found then return 'gone'; end if;
  delete from auth.pass where partnership_id = here and kind = 'survey' and subject_id = of_paper;
  picked := array(
    (select id from survey_envelope where partnership_id = here and survey_id = of_survey and id >= start order by id limit 9)
    union all
    (select id from survey_envelope where partnership_id = here and survey_id = of_survey and id < start order by id limit 9)
    limit 9);
  with held as materialized (
    select e.id, e.receipt_hash, e.sealed from survey_envelope e
    where e.partnership_id = here and e.id = any(picked)
    for update skip locked
  ), place as (
    select id, row_number() over (order by random()) as turn from (select id from held union all select added) as free
  ), content as (
    select receipt_hash, sealed, row_number() over (order by random()) as turn
    from (select receipt_hash, sealed from held union all select receipt, envelope) as every
  ), dealt as materialized (
    select place.id, content.receipt_hash, content.sealed from place join content using (turn)
  ), moved as (
    update survey_envelope e set receipt_hash = d.receipt_hash, sealed = d.sealed
    from dealt d where e.partnership_id = here and e.id = any(picked) and e.id = d.id
  )
  insert into survey_envelope (partnership_id, id, survey_id, receipt_hash, sealed)
  select here, d.id, of_survey, d.receipt_hash, d.sealed from dealt d where d.id = added;
  return 'sent';
end $$;

-- Whether an envelope with this receipt is there.
create function holds_receipt(of_survey uuid, receipt text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
as $$
  select exists (
    select from survey_envelope
    where partnership_id = current_partnership() and survey_id = of_survey and receipt_hash = receipt)
$$;

-- Takes an envelope back out, while the survey is open. Returns whether there was one. Alone, since contents move between rows
-- while others send in.
create function withdraw_answers(of_survey uuid, receipt text) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(of_survey::text, 16));
  delete from survey_envelope e using survey s
  where e.partnership_id = current_partnership() and e.survey_id = of_survey and e.receipt_hash = receipt
    and s.partnership_id = e.partnership_id and s.id = e.survey_id and s.state = 'open';
  return found;
end $$;

-- How many were sent in, in steps of five, so that nobody can watch who just did.
create function count_sent(of_survey uuid) returns integer
  language sql stable security definer set search_path = public, pg_temp
as $$
  select (count(*) / 5 * 5)::integer from survey_envelope
  where partnership_id = current_partnership() and survey_id = of_survey
$$;

-- The links of whoever has not sent in yet: one's own for somebody who is signed in, all for the program itself.
create function waiting_links(of_survey uuid) returns table (person_id uuid, secret text)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select i.person_id, i.secret from survey_invitation i
  where i.partnership_id = current_partnership() and i.survey_id = of_survey
    and (current_person() is null or i.person_id = current_person())
    and nullif(current_setting('peilstok.pass_subject_id', true), '') is null
    and exists (
      select from auth.pass a
      where a.secret_hash = encode(sha256(convert_to(i.secret, 'UTF8')), 'hex')
        and a.partnership_id = i.partnership_id and a.kind = 'survey')
$$;

-- After a survey was closed or cancelled: who sent in is set for everybody at once, and every link, letter and paper is gone.
-- Of one that was cancelled the envelopes too, unopened.
create function clear_papers(of_survey uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  here uuid := current_partnership();
  now_state text := (select state from survey where partnership_id = here and id = of_survey);
begin
  if now_state not in ('counting', 'cancelled') then return; end if;
  delete from letter l using survey_invitation i
  where i.partnership_id = here and i.survey_id = of_survey
    and l.partnership_id = here and l.person_id = i.person_id and l.link = '/answer/' || i.secret;
  update survey_invitation i
  set answered = case when now_state = 'counting' then not exists (
        select from auth.pass a
        where a.secret_hash = encode(sha256(convert_to(i.secret, 'UTF8')), 'hex') and a.partnership_id = here) end,
    secret = null
  where i.partnership_id = here and i.survey_id = of_survey and i.secret is not null;
  delete from auth.pass a using survey_paper p
  where p.partnership_id = here and p.survey_id = of_survey
    and a.partnership_id = here and a.kind = 'survey' and a.subject_id = p.id;
  delete from survey_paper where partnership_id = here and survey_id = of_survey;
  if now_state = 'cancelled' then
    delete from survey_envelope where partnership_id = here and survey_id = of_survey;
  end if;
end $$;

revoke insert on survey_paper from peilstok_app;
grant usage on schema auth to peilstok_tally;
grant select, insert, delete on auth.pass to peilstok_tally;
grant select, delete on letter to peilstok_tally;
grant select on survey to peilstok_tally;
grant select, update on survey_invitation to peilstok_tally;
grant select, insert, delete on survey_paper to peilstok_tally;
grant select, insert, update, delete on survey_envelope to peilstok_tally;
revoke execute on function deal_papers, submit_answers, holds_receipt, withdraw_answers, count_sent, waiting_links, clear_papers
  from public;
grant execute on function deal_papers, submit_answers, holds_receipt, withdraw_answers, count_sent, waiting_links, clear_papers
  to peilstok_app;
grant create on schema public to peilstok_tally;
alter function deal_papers owner to peilstok_tally;
alter function submit_answers owner to peilstok_tally;
alter function holds_receipt owner to peilstok_tally;
alter function withdraw_answers owner to peilstok_tally;
alter function count_sent owner to peilstok_tally;
alter function waiting_links owner to peilstok_tally;
alter function clear_papers owner to peilstok_tally;
revoke create on schema public from peilstok_tally;

-- A survey is what a moment of the cycle is planned as.
alter table occurrence add column survey_id uuid;
alter table occurrence add foreign key (partnership_id, survey_id) references survey;
alter table occurrence drop constraint occurrence_check1, drop constraint occurrence_check4;
alter table occurrence
  add check (num_nonnulls(scan_id, meeting_id, panel_id, review_id, plan_id, budget_id, talk_id, candidacy_id, survey_id) <= 1),
  add check (state <> 'planned'
    or num_nonnulls(scan_id, meeting_id, panel_id, review_id, plan_id, budget_id, talk_id, candidacy_id, survey_id) = 1);
