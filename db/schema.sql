-- The database as the migrations make it. Written by tools/schema.ts: change it by a new migration, then run that.

-- Schemas and extensions

create extension btree_gist;

create schema auth;
grant usage on schema auth to peilstok_backup;
grant usage on schema auth to peilstok_tally;
grant usage on schema auth to peilstok_web;

create schema peilstok_meta;

-- Types

create domain e_mail as text CHECK (VALUE = lower(VALUE) AND VALUE ~ '^[^@\s]+@[^@\s]+$'::text AND length(VALUE) <= 254);

create domain guarantee as smallint CHECK (VALUE >= 1 AND VALUE <= 4);

create domain level as numeric(2,1) CHECK (VALUE >= 1::numeric AND VALUE <= 4::numeric AND (VALUE * 2::numeric) = trunc(VALUE * 2::numeric));

create domain phase as smallint CHECK (VALUE >= 1 AND VALUE <= 4);

create domain school_year as smallint CHECK (VALUE >= 1990 AND VALUE <= 2100);

-- Functions

CREATE OR REPLACE FUNCTION public.checked_by_all(of_panel uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select not exists (
    select from panel_guest g
    join panel_finding f on f.partnership_id = g.partnership_id and f.panel_id = g.panel_id
    where g.partnership_id = current_partnership() and g.panel_id = of_panel and g.present
      and not exists (
        select from panel_check c
        where c.partnership_id = f.partnership_id and c.finding_id = f.id and c.person_id = g.person_id))
$function$;
alter function checked_by_all(uuid) owner to peilstok_tally;
revoke all on function checked_by_all(uuid) from public;
grant execute on function checked_by_all(uuid) to peilstok_app;

CREATE OR REPLACE FUNCTION public.clear_papers(of_survey uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;
alter function clear_papers(uuid) owner to peilstok_tally;
revoke all on function clear_papers(uuid) from public;
grant execute on function clear_papers(uuid) to peilstok_app;

CREATE OR REPLACE FUNCTION public.close_entrance(of_kind text, to_subject uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ delete from auth.entrance where partnership_id = current_partnership() and kind = of_kind and subject_id = to_subject $function$;
revoke all on function close_entrance(text,uuid) from public;
grant execute on function close_entrance(text,uuid) to peilstok_app;

CREATE OR REPLACE FUNCTION public.count_commitments(of_dialogue uuid)
 RETURNS TABLE(instrument_item_id text, number integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select c.instrument_item_id, count(*)::integer
  from (
    select instrument_item_id from commitment
    where partnership_id = current_partnership() and dialogue_id = of_dialogue
    union all
    select g.framework_item_id from guest_commitment g
    join dialogue_participant p on p.partnership_id = g.partnership_id and p.id = g.participant_id
    where g.partnership_id = current_partnership() and p.dialogue_id = of_dialogue
  ) c
  group by 1
$function$;
alter function count_commitments(uuid) owner to peilstok_tally;
revoke all on function count_commitments(uuid) from public;
grant execute on function count_commitments(uuid) to peilstok_app;

CREATE OR REPLACE FUNCTION public.count_sent(of_survey uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select (count(*) / 5 * 5)::integer from survey_envelope
  where partnership_id = current_partnership() and survey_id = of_survey
$function$;
alter function count_sent(uuid) owner to peilstok_tally;
revoke all on function count_sent(uuid) from public;
grant execute on function count_sent(uuid) to peilstok_app;

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

CREATE OR REPLACE FUNCTION public.current_participant()
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN (NULLIF(current_setting('peilstok.pass_subject_id'::text, true), ''::text))::uuid;

CREATE OR REPLACE FUNCTION public.current_partnership()
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN (NULLIF(current_setting('peilstok.partnership_id'::text, true), ''::text))::uuid;

CREATE OR REPLACE FUNCTION public.current_pass_subject()
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN (NULLIF(current_setting('peilstok.pass_subject_id'::text, true), ''::text))::uuid;

CREATE OR REPLACE FUNCTION public.current_person()
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN (NULLIF(current_setting('peilstok.person_id'::text, true), ''::text))::uuid;

CREATE OR REPLACE FUNCTION public.deal_papers(of_survey uuid, dealt jsonb)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$;
alter function deal_papers(uuid,jsonb) owner to peilstok_tally;
revoke all on function deal_papers(uuid,jsonb) from public;
grant execute on function deal_papers(uuid,jsonb) to peilstok_app;

CREATE OR REPLACE FUNCTION public.falling(of_year integer)
 RETURNS TABLE(partnership_id uuid, row_id uuid, school_id uuid, body_id uuid, person_id uuid, opens_on date, due_on date)
 LANGUAGE sql
 STABLE
AS $function$
  with turn as (
    select r.*,
      make_date(case when r.from_month < 8 then of_year + 1 else of_year end, r.from_month, 1) as opens,
      (make_date(case when r.until_month < 8 then of_year + 1 else of_year end, r.until_month, 1) + interval '1 month - 1 day')::date as due
    from cycle_row r
    where (r.until_year is null or r.until_year >= of_year)
      and (r.anchor_year is null or (of_year - r.anchor_year) % r.every_years = 0)
  ), school as (
    select o.partnership_id, o.id, o.candidate_since, o.started_on, coalesce(o.ended_on, 'infinity') as ended_on,
      -- Since when it takes part; never, for a candidate.
      coalesce(o.started_on, case when o.candidate_since is null then '-infinity'::date else 'infinity'::date end) as takes_part_since
    from organisation o where o.kind = 'school'
  ), once as (
    -- Before the start and at the start: from the day that the school became a candidate or started, and six weeks at least.
    select t.partnership_id, t.id as row_id, s.id as school_id, t.moment, s.started_on, s.ended_on, t.due,
      greatest(t.opens, since.day) as opens
    from turn t
    join school s on s.partnership_id = t.partnership_id
    cross join lateral (select case t.moment when 'start' then s.started_on else s.candidate_since end) since (day)
    where t.moment in ('before-start', 'start') and t.subject = 'school'
      and since.day between make_date(of_year, 8, 1) and make_date(of_year + 1, 7, 31)
  ), once_until as (
    select o.*, least(greatest(o.due, o.opens + 42), case o.moment when 'before-start' then o.started_on - 1 end) as until
    from once o
  )
  select partnership_id, row_id, school_id, null::uuid, null::uuid, opens, until
  from once_until where until >= opens and ended_on >= until
  union all
  select t.partnership_id, t.id, s.id, null, null, t.opens, t.due
  from turn t
  join school s on s.partnership_id = t.partnership_id
  where t.subject = 'school' and t.every_years is not null and not t.by_cohort
    and s.takes_part_since <= t.due and s.ended_on >= t.due
  union all
  select t.partnership_id, t.id, s.id, null, null, t.opens, t.due
  from turn t
  join cohort c on c.partnership_id = t.partnership_id
  join cohort_school placed on placed.partnership_id = c.partnership_id and placed.cohort_number = c.number
  join school s on s.partnership_id = placed.partnership_id and s.id = placed.school_id
  where t.by_cohort and of_year >= c.first_year and (of_year - c.first_year) % 4 = 0
    -- Who starts within this school year measures then, and has its turn a next time.
    and s.takes_part_since < make_date(of_year, 8, 1) and s.ended_on >= t.due
  union all
  select t.partnership_id, t.id, null, b.id, null, t.opens, t.due
  from turn t
  join body b on b.partnership_id = t.partnership_id and b.kind = t.body_kind
  left join organisation o on o.partnership_id = b.partnership_id and o.id = b.organisation_id
  where t.subject = 'body' and coalesce(b.ended_on, 'infinity') >= t.due and coalesce(o.ended_on, 'infinity') >= t.due
  union all
  select t.partnership_id, t.id, null, null, a.person_id, t.opens, t.due
  from turn t
  join appointment a on a.partnership_id = t.partnership_id and a.role_key = t.role_key
  join organisation o on o.partnership_id = a.partnership_id and o.id = a.organisation_id
  where t.subject = 'role' and a.starts_on <= t.due and coalesce(a.ends_on, 'infinity') >= t.due
    and coalesce(o.ended_on, 'infinity') >= t.due
    and coalesce(o.started_on, case when o.candidate_since is null then '-infinity'::date else 'infinity'::date end) <= t.due
  group by t.partnership_id, t.id, a.person_id, t.opens, t.due
  union all
  select t.partnership_id, t.id, null, null, null, t.opens, t.due
  from turn t where t.subject = 'partnership'
$function$;

CREATE OR REPLACE FUNCTION public.forget_checks(of_panel uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  delete from panel_check c using panel_finding f, panel_interview p
  where c.partnership_id = current_partnership()
    and f.partnership_id = c.partnership_id and f.id = c.finding_id
    and p.partnership_id = f.partnership_id and p.id = f.panel_id and p.id = of_panel and p.state = 'settled'
$function$;
alter function forget_checks(uuid) owner to peilstok_tally;
revoke all on function forget_checks(uuid) from public;
grant execute on function forget_checks(uuid) to peilstok_app;

CREATE OR REPLACE FUNCTION public.forget_guest_commitments(of_dialogue uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  delete from guest_commitment g using dialogue_participant p, dialogue d
  where g.partnership_id = current_partnership()
    and p.partnership_id = g.partnership_id and p.id = g.participant_id
    and d.partnership_id = p.partnership_id and d.id = p.dialogue_id and d.id = of_dialogue and d.state = 'closed'
$function$;
alter function forget_guest_commitments(uuid) owner to peilstok_tally;
revoke all on function forget_guest_commitments(uuid) from public;
grant execute on function forget_guest_commitments(uuid) to peilstok_app;

CREATE OR REPLACE FUNCTION public.give_pass(of_kind text, to_subject uuid, bearer uuid, hash text, until timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ insert into auth.pass (secret_hash, partnership_id, person_id, kind, subject_id, expires_at)
        values (hash, current_partnership(), bearer, of_kind, to_subject, until) $function$;
revoke all on function give_pass(text,uuid,uuid,text,timestamp with time zone) from public;
grant execute on function give_pass(text,uuid,uuid,text,timestamp with time zone) to peilstok_app;

CREATE OR REPLACE PROCEDURE public.hold_in_partnership(IN tenant_table regclass, IN also text DEFAULT ''::text)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  execute format('create policy own_partnership on %s to peilstok_app, peilstok_tally using (partnership_id = current_partnership())', tenant_table);
  execute format('create policy whole_database on %s to peilstok_backup using (true) with check (true)', tenant_table);
  execute format('grant select, insert on %s to peilstok_app, peilstok_backup', tenant_table);
  if also <> '' then execute format('grant %s on %s to peilstok_app', also, tenant_table); end if;
end $procedure$;
revoke all on function hold_in_partnership(regclass,text) from public;

CREATE OR REPLACE FUNCTION public.holds_receipt(of_survey uuid, receipt text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (
    select from survey_envelope
    where partnership_id = current_partnership() and survey_id = of_survey and receipt_hash = receipt)
$function$;
alter function holds_receipt(uuid,text) owner to peilstok_tally;
revoke all on function holds_receipt(uuid,text) from public;
grant execute on function holds_receipt(uuid,text) to peilstok_app;

CREATE OR REPLACE FUNCTION public.involved(on_day date)
 RETURNS TABLE(partnership_id uuid, occurrence_id uuid, person_id uuid, role_key text, leads boolean)
 LANGUAGE sql
 STABLE
AS $function$
  select o.partnership_id, o.id, a.person_id, r.role_key, r.leads
  from occurrence o
  join cycle_row_role r on r.partnership_id = o.partnership_id and r.row_id = o.row_id
  join appointment a on a.partnership_id = r.partnership_id and a.role_key = r.role_key
  where a.starts_on <= on_day and (a.ends_on is null or a.ends_on >= on_day)
    and (o.school_id is null and o.body_id is null and o.person_id is null or r.role_key = 'project-coordinator')
  union all
  select o.partnership_id, o.id, a.person_id, r.role_key, r.leads
  from occurrence o
  join cycle_row_role r on r.partnership_id = o.partnership_id and r.row_id = o.row_id
  join appointment a on a.partnership_id = r.partnership_id and a.role_key = r.role_key and a.organisation_id = o.school_id
  where a.starts_on <= on_day and (a.ends_on is null or a.ends_on >= on_day)
  union all
  select o.partnership_id, o.id, a.person_id, r.role_key, r.leads
  from occurrence o
  join organisation s on s.partnership_id = o.partnership_id and s.id = o.school_id
  join cycle_row_role r on r.partnership_id = o.partnership_id and r.row_id = o.row_id
  join appointment a on a.partnership_id = r.partnership_id and a.role_key = r.role_key and a.organisation_id = s.board_id
  where a.starts_on <= on_day and (a.ends_on is null or a.ends_on >= on_day)
  union all
  select o.partnership_id, o.id, a.person_id, r.role_key, r.leads
  from occurrence o
  join cycle_row_role r on r.partnership_id = o.partnership_id and r.row_id = o.row_id and r.role_key = 'institute-coordinator'
  join appointment trainer on trainer.partnership_id = o.partnership_id and trainer.organisation_id = o.school_id
    and trainer.role_key = 'institute-trainer'
  join appointment home on home.partnership_id = trainer.partnership_id and home.person_id = trainer.person_id
    and home.role_key = 'institute-trainer'
  join appointment a on a.partnership_id = home.partnership_id and a.role_key = r.role_key
    and a.organisation_id = home.organisation_id
  where a.starts_on <= on_day and (a.ends_on is null or a.ends_on >= on_day)
    and trainer.starts_on <= on_day and (trainer.ends_on is null or trainer.ends_on >= on_day)
    and home.starts_on <= on_day and (home.ends_on is null or home.ends_on >= on_day)
  union all
  select o.partnership_id, o.id, a.person_id, r.role_key, r.leads
  from occurrence o
  join seated(on_day) s on s.partnership_id = o.partnership_id and s.body_id = o.body_id
  join cycle_row_role r on r.partnership_id = o.partnership_id and r.row_id = o.row_id
  join appointment a on a.partnership_id = r.partnership_id and a.person_id = s.person_id and a.role_key = r.role_key
  where a.starts_on <= on_day and (a.ends_on is null or a.ends_on >= on_day)
  union all
  select o.partnership_id, o.id, o.person_id, r.role_key, r.leads
  from occurrence o
  join cycle_row c on c.partnership_id = o.partnership_id and c.id = o.row_id
  join cycle_row_role r on r.partnership_id = c.partnership_id and r.row_id = c.id and r.role_key = c.role_key
  where o.person_id is not null
  union all
  select o.partnership_id, o.id, a.person_id, r.role_key, r.leads
  from occurrence o
  join cycle_row c on c.partnership_id = o.partnership_id and c.id = o.row_id
  join cycle_row_role r on r.partnership_id = c.partnership_id and r.row_id = c.id and r.role_key <> c.role_key
  join appointment own on own.partnership_id = o.partnership_id and own.person_id = o.person_id and own.role_key = c.role_key
  join organisation place on place.partnership_id = own.partnership_id and place.id = own.organisation_id
  join appointment a on a.partnership_id = r.partnership_id and a.role_key = r.role_key
    and a.organisation_id in (place.id, place.board_id) and a.person_id <> o.person_id
  where a.starts_on <= on_day and (a.ends_on is null or a.ends_on >= on_day)
    and own.starts_on <= on_day and (own.ends_on is null or own.ends_on >= on_day)
$function$;

CREATE OR REPLACE FUNCTION public.linking_pins(on_day date)
 RETURNS TABLE(partnership_id uuid, route_id uuid, from_body_id uuid, to_body_id uuid, person_id uuid)
 LANGUAGE sql
 STABLE
AS $function$
  with tables as materialized (
    select s.partnership_id, s.body_id, array_agg(distinct s.person_id) as people
    from seated(on_day) s
    group by s.partnership_id, s.body_id
  ), holders as materialized (
    select a.partnership_id, a.role_key, array_agg(distinct a.person_id) as people
    from appointment a
    where a.starts_on <= on_day and (a.ends_on is null or a.ends_on >= on_day)
    group by a.partnership_id, a.role_key
  )
  select r.partnership_id, r.id, r.from_body_id, r.to_body_id, carrier.person_id
  from signal_route r
  join tables below on below.partnership_id = r.partnership_id and below.body_id = r.from_body_id
  join tables above on above.partnership_id = r.partnership_id and above.body_id = r.to_body_id
  left join holders on holders.partnership_id = r.partnership_id and holders.role_key = r.role_key
  cross join lateral unnest(below.people) carrier (person_id)
  where carrier.person_id = any (above.people)
    and (carrier.person_id = r.person_id or carrier.person_id = any (holders.people))
$function$;

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

CREATE OR REPLACE FUNCTION public.open_entrance(of_kind text, to_subject uuid, by_code text)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ with added as (
          insert into auth.entrance (code, partnership_id, kind, subject_id)
          values (by_code, current_partnership(), of_kind, to_subject) on conflict do nothing returning 1)
        select exists (select from added) $function$;
revoke all on function open_entrance(text,uuid,text) from public;
grant execute on function open_entrance(text,uuid,text) to peilstok_app;

CREATE OR REPLACE FUNCTION public.passes_follow_person()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'auth', 'public', 'pg_temp'
AS $function$
begin
  delete from auth.pass p where p.partnership_id = old.partnership_id and p.person_id = old.id;
  return old;
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

CREATE OR REPLACE FUNCTION public.refuse_change_of_adopted_budget()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  here record := case when tg_op = 'DELETE' then old else new end;
  adopted date;
begin
  select b.adopted_on into adopted from budget b
    where b.partnership_id = here.partnership_id and b.id = here.budget_id for share;
  if adopted is null then return here; end if;
  if tg_table_name = 'budget_line' then
    if (to_jsonb(here) ->> 'planned')::integer = 0 and (tg_op <> 'UPDATE' or (to_jsonb(old) ->> 'planned')::integer = 0)
    then return here; end if;
    if tg_op = 'UPDATE' and to_jsonb(new) - '{actual,remarks,position,revision}'::text[]
        = to_jsonb(old) - '{actual,remarks,position,revision}'::text[]
    then return here; end if;
  end if;
  raise exception 'budget % is adopted: what is planned stays', here.budget_id
    using errcode = 'check_violation', constraint = 'budget_adopted';
end $function$;
revoke all on function refuse_change_of_adopted_budget() from public;

CREATE OR REPLACE FUNCTION public.refuse_change_of_adopted_plan()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  here uuid := case when tg_table_name = 'plan_activity'
    then (select g.plan_id from plan_goal g where g.partnership_id = new.partnership_id and g.id = (to_jsonb(new) ->> 'goal_id')::uuid)
    else (to_jsonb(new) ->> 'plan_id')::uuid end;
begin
  if exists (select from plan p where p.partnership_id = new.partnership_id and p.id = here and p.state = 'adopted')
    and not exists (select from plan_version v
      where v.partnership_id = new.partnership_id and v.plan_id = here and v.reason in ('adopted', 'amended')
        and v.xmin = pg_current_xact_id()::xid)
  then
    raise exception 'plan % is adopted: it changes by an amendment only', here using errcode = 'check_violation', constraint = 'plan_adopted';
  end if;
  return null;
end $function$;
revoke all on function refuse_change_of_adopted_plan() from public;

CREATE OR REPLACE FUNCTION public.refuse_change_of_adoption()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'budget % is adopted: it stays', old.id using errcode = 'check_violation', constraint = 'budget_adopted';
end $function$;
revoke all on function refuse_change_of_adoption() from public;

CREATE OR REPLACE FUNCTION public.seated(on_day date)
 RETURNS TABLE(partnership_id uuid, body_id uuid, person_id uuid, function text, role_key text, seat_id uuid, ends_on date)
 LANGUAGE sql
 STABLE
AS $function$
  select s.partnership_id, s.body_id, s.person_id, s.function, null::text, s.id, null::date
  from seat s where s.person_id is not null
  union all
  select s.partnership_id, s.body_id, a.person_id, s.function, s.role_key, s.id, a.ends_on
  from seat s
  join body b on b.partnership_id = s.partnership_id and b.id = s.body_id and b.organisation_id is null
  join appointment a on a.partnership_id = s.partnership_id and a.role_key = s.role_key
  where a.starts_on <= on_day and (a.ends_on is null or a.ends_on >= on_day)
  union all
  select s.partnership_id, s.body_id, a.person_id, s.function, s.role_key, s.id, a.ends_on
  from seat s
  join body b on b.partnership_id = s.partnership_id and b.id = s.body_id
  join appointment a on a.partnership_id = s.partnership_id and a.role_key = s.role_key
    and a.organisation_id = b.organisation_id
  where a.starts_on <= on_day and (a.ends_on is null or a.ends_on >= on_day)
  union all
  select s.partnership_id, s.body_id, a.person_id, s.function, s.role_key, s.id, a.ends_on
  from seat s
  join body b on b.partnership_id = s.partnership_id and b.id = s.body_id
  join organisation o on o.partnership_id = b.partnership_id and o.board_id = b.organisation_id
  join appointment a on a.partnership_id = s.partnership_id and a.role_key = s.role_key and a.organisation_id = o.id
  where a.starts_on <= on_day and (a.ends_on is null or a.ends_on >= on_day)
$function$;

CREATE OR REPLACE FUNCTION public.submit_answers(of_paper uuid, receipt text, envelope bytea)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
AS $function$
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
end $function$;
alter function submit_answers(uuid,text,bytea) owner to peilstok_tally;
revoke all on function submit_answers(uuid,text,bytea) from public;
grant execute on function submit_answers(uuid,text,bytea) to peilstok_app;

CREATE OR REPLACE FUNCTION public.tell_checks(of_panel uuid)
 RETURNS TABLE(finding_id uuid, recognised integer, objections text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select f.id,
    case when (
      select count(*) from panel_guest g
      where g.partnership_id = p.partnership_id and g.panel_id = p.id and g.present) >= 5
    then (count(*) filter (where c.recognised))::integer end,
    coalesce(array_agg(c.objection order by c.objection) filter (where not c.recognised), '{}')
  from panel_interview p
  join panel_finding f on f.partnership_id = p.partnership_id and f.panel_id = p.id
  left join panel_check c on c.partnership_id = f.partnership_id and c.finding_id = f.id
  where p.partnership_id = current_partnership() and p.id = of_panel and p.state = 'checked'
  group by p.partnership_id, p.id, f.id
$function$;
alter function tell_checks(uuid) owner to peilstok_tally;
revoke all on function tell_checks(uuid) from public;
grant execute on function tell_checks(uuid) to peilstok_app;

CREATE OR REPLACE FUNCTION public.tell_voice(key uuid, kind text, person uuid, school uuid, by_name boolean, words text, signal boolean, on_day date)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with told as (
    insert into voice_message (partnership_id, id, to_kind, to_person_id, to_school_id, sender_id, text, as_signal, told_on)
    values (current_partnership(), key, kind, person, school, case when by_name then current_person() end, words, signal, on_day)
    on conflict do nothing returning id)
  select exists (select from told)
$function$;
alter function tell_voice(uuid,text,uuid,uuid,boolean,text,boolean,date) owner to peilstok_tally;
revoke all on function tell_voice(uuid,text,uuid,uuid,boolean,text,boolean,date) from public;
grant execute on function tell_voice(uuid,text,uuid,uuid,boolean,text,boolean,date) to peilstok_app;

CREATE OR REPLACE FUNCTION public.unread_remarks(of_survey uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select count(*)::integer from survey_remark
  where partnership_id = current_partnership() and survey_id = of_survey and moderated_on is null
$function$;
alter function unread_remarks(uuid) owner to peilstok_tally;
revoke all on function unread_remarks(uuid) from public;
grant execute on function unread_remarks(uuid) to peilstok_app;

CREATE OR REPLACE FUNCTION public.waiting_links(of_survey uuid)
 RETURNS TABLE(person_id uuid, secret text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select i.person_id, i.secret from survey_invitation i
  where i.partnership_id = current_partnership() and i.survey_id = of_survey
    and (current_person() is null or i.person_id = current_person())
    and nullif(current_setting('peilstok.pass_subject_id', true), '') is null
    and exists (
      select from auth.pass a
      where a.secret_hash = encode(sha256(convert_to(i.secret, 'UTF8')), 'hex')
        and a.partnership_id = i.partnership_id and a.kind = 'survey')
$function$;
alter function waiting_links(uuid) owner to peilstok_tally;
revoke all on function waiting_links(uuid) from public;
grant execute on function waiting_links(uuid) to peilstok_app;

CREATE OR REPLACE FUNCTION public.withdraw_answers(of_survey uuid, receipt text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform pg_advisory_xact_lock(hashtextextended(of_survey::text, 16));
  delete from survey_envelope e using survey s
  where e.partnership_id = current_partnership() and e.survey_id = of_survey and e.receipt_hash = receipt
    and s.partnership_id = e.partnership_id and s.id = e.survey_id and s.state = 'open';
  return found;
end $function$;
alter function withdraw_answers(uuid,text) owner to peilstok_tally;
revoke all on function withdraw_answers(uuid,text) from public;
grant execute on function withdraw_answers(uuid,text) to peilstok_app;

CREATE OR REPLACE FUNCTION public.withdraw_passes(of_kind text, to_subject uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ delete from auth.pass where partnership_id = current_partnership() and kind = of_kind and subject_id = to_subject $function$;
revoke all on function withdraw_passes(text,uuid) from public;
grant execute on function withdraw_passes(text,uuid) to peilstok_app;

CREATE OR REPLACE FUNCTION public.withheld_remarks(of_survey uuid)
 RETURNS TABLE(because text, number integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select withheld_because, count(*)::integer from survey_remark
  where partnership_id = current_partnership() and survey_id = of_survey and state = 'withheld' and moderated_on is not null
  group by withheld_because order by 2 desc, 1
$function$;
alter function withheld_remarks(uuid) owner to peilstok_tally;
revoke all on function withheld_remarks(uuid) from public;
grant execute on function withheld_remarks(uuid) to peilstok_app;

CREATE OR REPLACE FUNCTION public.write_to_sender(of_signal uuid, letter_subject text, letter_body text, letter_link text, letter_once text)
 RETURNS uuid
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  insert into letter (partnership_id, person_id, recipient, subject, body, link, once_key, confidential)
  select s.partnership_id, p.id, p.email, letter_subject, letter_body, letter_link, letter_once, s.anonymous
  from signal_sender s
  join person p on p.partnership_id = s.partnership_id and p.id = s.person_id
  where s.partnership_id = current_partnership() and s.signal_id = of_signal
  on conflict (partnership_id, once_key) do nothing
  returning id
$function$;
alter function write_to_sender(uuid,text,text,text,text) owner to peilstok_tally;
revoke all on function write_to_sender(uuid,text,text,text,text) from public;
grant execute on function write_to_sender(uuid,text,text,text,text) to peilstok_app;

-- Tables

create table action (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  focus_point_id uuid,
  what text not null,
  owner_id uuid,
  due_on date not null,
  state text not null default 'open'::text,
  revision integer not null default 1,
  finding_id uuid,
  entry_id uuid,
  signal_id uuid,
  owner_body_id uuid,
  body_id uuid,
  school_id uuid,
  guarantee guarantee,
  instrument_id uuid,
  instrument_item_id text,
  verdict text,
  brought text not null default ''::text,
  dropped_because text,
  agreed_on date not null,
  settled_on date,
  created_by uuid,
  advice_id uuid,
  constraint action_pkey PRIMARY KEY (partnership_id, id),
  constraint action_partnership_id_advice_id_fkey FOREIGN KEY (partnership_id, advice_id) REFERENCES review_advice(partnership_id, id),
  constraint action_partnership_id_body_id_fkey FOREIGN KEY (partnership_id, body_id) REFERENCES body(partnership_id, id),
  constraint action_partnership_id_entry_id_fkey FOREIGN KEY (partnership_id, entry_id) REFERENCES agenda_entry(partnership_id, id),
  constraint action_partnership_id_finding_id_fkey FOREIGN KEY (partnership_id, finding_id) REFERENCES finding(partnership_id, id),
  constraint action_partnership_id_focus_point_id_fkey FOREIGN KEY (partnership_id, focus_point_id) REFERENCES focus_point(partnership_id, id),
  constraint action_partnership_id_instrument_id_fkey FOREIGN KEY (partnership_id, instrument_id) REFERENCES instrument(partnership_id, id),
  constraint action_partnership_id_owner_body_id_fkey FOREIGN KEY (partnership_id, owner_body_id) REFERENCES body(partnership_id, id),
  constraint action_partnership_id_owner_id_fkey FOREIGN KEY (partnership_id, owner_id) REFERENCES person(partnership_id, id),
  constraint action_partnership_id_school_id_fkey FOREIGN KEY (partnership_id, school_id) REFERENCES organisation(partnership_id, id),
  constraint action_partnership_id_signal_id_fkey FOREIGN KEY (partnership_id, signal_id) REFERENCES signal(partnership_id, id),
  constraint action_brought_check CHECK (length(brought) <= 2000),
  constraint action_check1 CHECK (num_nonnulls(owner_id, owner_body_id) = 1),
  constraint action_check2 CHECK ((state = 'dropped'::text) = (dropped_because IS NOT NULL)),
  constraint action_check3 CHECK ((state = ANY (ARRAY['done'::text, 'dropped'::text])) = (settled_on IS NOT NULL)),
  constraint action_check4 CHECK (due_on >= agreed_on),
  constraint action_dropped_because_check CHECK (length(dropped_because) >= 1 AND length(dropped_because) <= 500),
  constraint action_one_origin CHECK (num_nonnulls(focus_point_id, finding_id, entry_id, signal_id, advice_id) = 1),
  constraint action_state_check CHECK (state = ANY (ARRAY['open'::text, 'under-way'::text, 'done'::text, 'dropped'::text])),
  constraint action_verdict_check CHECK (verdict = ANY (ARRAY['works'::text, 'not-yet'::text, 'stopped'::text])),
  constraint action_what_check CHECK (length(what) >= 1 AND length(what) <= 500)
);
CREATE INDEX action_body ON public.action USING btree (partnership_id, body_id);
CREATE INDEX action_due ON public.action USING btree (partnership_id, due_on) WHERE (state = ANY (ARRAY['open'::text, 'under-way'::text]));
CREATE INDEX action_entry ON public.action USING btree (partnership_id, entry_id) WHERE (entry_id IS NOT NULL);
CREATE INDEX action_item ON public.action USING btree (partnership_id, instrument_id, instrument_item_id);
CREATE INDEX action_owner ON public.action USING btree (partnership_id, owner_id);
CREATE INDEX action_owner_body ON public.action USING btree (partnership_id, owner_body_id) WHERE (owner_body_id IS NOT NULL);
CREATE INDEX action_school ON public.action USING btree (partnership_id, school_id);
alter table action enable row level security;
alter table action force row level security;
create policy own_partnership on action to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on action to peilstok_backup using (true) with check (true);
grant insert, select, update on action to peilstok_app;
grant insert, select on action to peilstok_backup;

create table action_reminder (
  partnership_id uuid not null,
  person_id uuid not null,
  reminded_on date not null,
  constraint action_reminder_pkey PRIMARY KEY (partnership_id, person_id),
  constraint action_reminder_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE
);
alter table action_reminder enable row level security;
alter table action_reminder force row level security;
create policy own_partnership on action_reminder to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on action_reminder to peilstok_backup using (true) with check (true);
grant insert, select, update on action_reminder to peilstok_app;
grant insert, select on action_reminder to peilstok_backup;

create table action_review (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  action_id uuid not null,
  reviewed_on date not null,
  at timestamp with time zone not null default clock_timestamp(),
  meeting_id uuid,
  by_id uuid,
  state text not null,
  verdict text,
  line text not null default ''::text,
  new_due_on date,
  constraint action_review_pkey PRIMARY KEY (partnership_id, id),
  constraint action_review_partnership_id_action_id_fkey FOREIGN KEY (partnership_id, action_id) REFERENCES action(partnership_id, id) ON DELETE CASCADE,
  constraint action_review_partnership_id_by_id_fkey FOREIGN KEY (partnership_id, by_id) REFERENCES person(partnership_id, id),
  constraint action_review_partnership_id_meeting_id_fkey FOREIGN KEY (partnership_id, meeting_id) REFERENCES meeting(partnership_id, id),
  constraint action_review_line_check CHECK (length(line) <= 2000),
  constraint action_review_state_check CHECK (state = ANY (ARRAY['open'::text, 'under-way'::text, 'done'::text, 'dropped'::text])),
  constraint action_review_verdict_check CHECK (verdict = ANY (ARRAY['works'::text, 'not-yet'::text, 'stopped'::text]))
);
CREATE INDEX action_review_action ON public.action_review USING btree (partnership_id, action_id, at);
CREATE INDEX action_review_meeting ON public.action_review USING btree (partnership_id, meeting_id) WHERE (meeting_id IS NOT NULL);
alter table action_review enable row level security;
alter table action_review force row level security;
create policy own_partnership on action_review to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on action_review to peilstok_backup using (true) with check (true);
grant insert, select on action_review to peilstok_app;
grant insert, select on action_review to peilstok_backup;

create table activity_progress (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  activity_id uuid not null,
  progress text not null,
  text text not null default ''::text,
  told_on date not null,
  at timestamp with time zone not null default clock_timestamp(),
  person_id uuid,
  constraint activity_progress_pkey PRIMARY KEY (partnership_id, id),
  constraint activity_progress_partnership_id_activity_id_fkey FOREIGN KEY (partnership_id, activity_id) REFERENCES plan_activity(partnership_id, id) ON DELETE CASCADE,
  constraint activity_progress_progress_check CHECK (progress = ANY (ARRAY['to-do'::text, 'under-way'::text, 'done'::text, 'dropped'::text])),
  constraint activity_progress_text_check CHECK (length(text) <= 4000)
);
CREATE INDEX activity_progress_activity ON public.activity_progress USING btree (partnership_id, activity_id, at);
alter table activity_progress enable row level security;
alter table activity_progress force row level security;
create policy own_partnership on activity_progress to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on activity_progress to peilstok_backup using (true) with check (true);
grant insert, select on activity_progress to peilstok_app;
grant insert, select on activity_progress to peilstok_backup;

create table agenda_entry (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  meeting_id uuid not null,
  item_id uuid not null,
  "position" integer not null,
  minutes integer not null default 10,
  note text not null default ''::text,
  outcome text,
  revision integer not null default 1,
  constraint agenda_entry_pkey PRIMARY KEY (partnership_id, id),
  constraint agenda_entry_partnership_id_meeting_id_item_id_key UNIQUE (partnership_id, meeting_id, item_id),
  constraint agenda_entry_partnership_id_item_id_fkey FOREIGN KEY (partnership_id, item_id) REFERENCES agenda_item(partnership_id, id),
  constraint agenda_entry_partnership_id_meeting_id_fkey FOREIGN KEY (partnership_id, meeting_id) REFERENCES meeting(partnership_id, id),
  constraint agenda_entry_minutes_check CHECK (minutes >= 0 AND minutes <= 600),
  constraint agenda_entry_note_check CHECK (length(note) <= 20000),
  constraint agenda_entry_outcome_check CHECK (outcome = ANY (ARRAY['finished'::text, 'moved'::text, 'dropped'::text]))
);
CREATE INDEX agenda_entry_item ON public.agenda_entry USING btree (partnership_id, item_id);
alter table agenda_entry enable row level security;
alter table agenda_entry force row level security;
create policy own_partnership on agenda_entry to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on agenda_entry to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on agenda_entry to peilstok_app;
grant insert, select on agenda_entry to peilstok_backup;

create table agenda_item (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  body_id uuid not null,
  title text not null,
  kind text not null default 'ordinary'::text,
  purpose text not null,
  explanation text not null default ''::text,
  owner_id uuid,
  minutes_of uuid,
  since date,
  state text not null default 'open'::text,
  dropped_because text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  constraint agenda_item_pkey PRIMARY KEY (partnership_id, id),
  constraint agenda_item_partnership_id_body_id_fkey FOREIGN KEY (partnership_id, body_id) REFERENCES body(partnership_id, id),
  constraint agenda_item_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint agenda_item_partnership_id_minutes_of_fkey FOREIGN KEY (partnership_id, minutes_of) REFERENCES meeting(partnership_id, id),
  constraint agenda_item_partnership_id_owner_id_fkey FOREIGN KEY (partnership_id, owner_id) REFERENCES person(partnership_id, id),
  constraint agenda_item_check CHECK ((kind = 'minutes'::text) = (minutes_of IS NOT NULL)),
  constraint agenda_item_check1 CHECK ((kind = 'look-back'::text) = (since IS NOT NULL)),
  constraint agenda_item_check2 CHECK ((state = 'dropped'::text) = (dropped_because IS NOT NULL)),
  constraint agenda_item_dropped_because_check CHECK (length(dropped_because) >= 1 AND length(dropped_because) <= 500),
  constraint agenda_item_explanation_check CHECK (length(explanation) <= 2000),
  constraint agenda_item_kind_check CHECK (kind = ANY (ARRAY['ordinary'::text, 'minutes'::text, 'look-back'::text, 'conversation'::text, 'signal'::text])),
  constraint agenda_item_purpose_check CHECK (purpose = ANY (ARRAY['inform'::text, 'talk'::text, 'decide'::text])),
  constraint agenda_item_state_check CHECK (state = ANY (ARRAY['open'::text, 'finished'::text, 'dropped'::text])),
  constraint agenda_item_title_check CHECK (length(title) >= 1 AND length(title) <= 200)
);
CREATE INDEX agenda_item_open ON public.agenda_item USING btree (partnership_id, body_id) WHERE (state = 'open'::text);
CREATE UNIQUE INDEX agenda_item_minutes ON public.agenda_item USING btree (partnership_id, minutes_of) WHERE ((state = 'open'::text) AND (minutes_of IS NOT NULL));
alter table agenda_item enable row level security;
alter table agenda_item force row level security;
create policy own_partnership on agenda_item to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on agenda_item to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on agenda_item to peilstok_app;
grant insert, select on agenda_item to peilstok_backup;

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

create table auth.entrance (
  code text not null,
  partnership_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  created_at timestamp with time zone not null default now(),
  constraint entrance_pkey PRIMARY KEY (code),
  constraint entrance_code_check CHECK (code ~ '^[A-Z0-9]{4,12}$'::text)
);
CREATE INDEX entrance_subject ON auth.entrance USING btree (partnership_id, kind, subject_id);
grant insert, select on auth.entrance to peilstok_backup;
grant select on auth.entrance to peilstok_web;

create table auth.membership (
  email e_mail not null,
  partnership_id uuid not null,
  person_id uuid not null,
  constraint membership_pkey PRIMARY KEY (email, partnership_id),
  constraint membership_partnership_id_person_id_key UNIQUE (partnership_id, person_id)
);
grant insert, select on auth.membership to peilstok_backup;
grant select on auth.membership to peilstok_web;

create table auth.pass (
  secret_hash text not null,
  partnership_id uuid not null,
  person_id uuid,
  kind text not null,
  subject_id uuid not null,
  expires_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  constraint pass_pkey PRIMARY KEY (secret_hash),
  constraint pass_secret_hash_check CHECK (secret_hash ~ '^[0-9a-f]{64}$'::text)
);
CREATE INDEX pass_subject ON auth.pass USING btree (partnership_id, kind, subject_id);
grant insert, select on auth.pass to peilstok_backup;
grant delete, insert, select on auth.pass to peilstok_tally;
grant select on auth.pass to peilstok_web;

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

create table body (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  kind text not null,
  name text not null,
  level text not null,
  purpose text not null default ''::text,
  rhythm text not null default ''::text,
  organisation_id uuid,
  answer_within smallint not null default 2,
  ended_on date,
  revision integer not null default 1,
  created_at timestamp with time zone not null default now(),
  constraint body_pkey PRIMARY KEY (partnership_id, id),
  constraint body_partnership_id_organisation_id_name_key UNIQUE NULLS NOT DISTINCT (partnership_id, organisation_id, name),
  constraint body_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint body_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES organisation(partnership_id, id),
  constraint body_answer_within_check CHECK (answer_within >= 1 AND answer_within <= 6),
  constraint body_kind_check CHECK (kind ~ '^[a-z][a-z0-9-]{1,60}$'::text),
  constraint body_level_check CHECK (level = ANY (ARRAY['operational'::text, 'tactical'::text, 'strategic'::text])),
  constraint body_name_check CHECK (length(name) >= 1 AND length(name) <= 200),
  constraint body_purpose_check CHECK (length(purpose) <= 1000),
  constraint body_rhythm_check CHECK (length(rhythm) <= 200)
);
alter table body enable row level security;
alter table body force row level security;
create policy own_partnership on body to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on body to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on body to peilstok_app;
grant insert, select on body to peilstok_backup;

create table budget (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  school_year school_year not null,
  subsidy_per_student integer not null default 0,
  hourly_rate integer not null default 0,
  remarks text not null default ''::text,
  adopted_on date,
  decision_id uuid,
  revision integer not null default 1,
  constraint budget_pkey PRIMARY KEY (partnership_id, id),
  constraint budget_partnership_id_school_year_key UNIQUE (partnership_id, school_year),
  constraint budget_partnership_id_decision_id_fkey FOREIGN KEY (partnership_id, decision_id) REFERENCES decision(partnership_id, id),
  constraint budget_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint budget_hourly_rate_check CHECK (hourly_rate >= 0 AND hourly_rate <= 50000),
  constraint budget_remarks_check CHECK (length(remarks) <= 4000),
  constraint budget_subsidy_per_student_check CHECK (subsidy_per_student >= 0 AND subsidy_per_student <= 10000000)
);
CREATE TRIGGER budget_adopted BEFORE UPDATE OF school_year, subsidy_per_student, hourly_rate, adopted_on, decision_id ON budget FOR EACH ROW WHEN (old.adopted_on IS NOT NULL AND (old.school_year::smallint IS DISTINCT FROM new.school_year::smallint OR old.subsidy_per_student IS DISTINCT FROM new.subsidy_per_student OR old.hourly_rate IS DISTINCT FROM new.hourly_rate OR old.adopted_on IS DISTINCT FROM new.adopted_on OR old.decision_id IS DISTINCT FROM new.decision_id)) EXECUTE FUNCTION refuse_change_of_adoption();
alter table budget enable row level security;
alter table budget force row level security;
create policy own_partnership on budget to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on budget to peilstok_backup using (true) with check (true);
grant insert, select, update on budget to peilstok_app;
grant insert, select on budget to peilstok_backup;

create table budget_line (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  budget_id uuid not null,
  kind text not null,
  title text not null,
  organisation_id uuid,
  role_key text,
  hours integer,
  hourly_rate integer,
  planned integer not null,
  actual integer,
  remarks text not null default ''::text,
  "position" integer not null,
  revision integer not null default 1,
  constraint budget_line_pkey PRIMARY KEY (partnership_id, id),
  constraint budget_line_partnership_id_budget_id_fkey FOREIGN KEY (partnership_id, budget_id) REFERENCES budget(partnership_id, id) ON DELETE CASCADE,
  constraint budget_line_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES organisation(partnership_id, id),
  constraint budget_line_partnership_id_role_key_fkey FOREIGN KEY (partnership_id, role_key) REFERENCES role(partnership_id, key),
  constraint budget_line_actual_check CHECK (actual >= '-1000000000'::integer AND actual <= 1000000000),
  constraint budget_line_check CHECK (kind <> 'facilitation'::text OR hours IS NOT NULL),
  constraint budget_line_check1 CHECK (hours IS NOT NULL OR hourly_rate IS NULL),
  constraint budget_line_hourly_rate_check CHECK (hourly_rate >= 0 AND hourly_rate <= 50000),
  constraint budget_line_hours_check CHECK (hours >= 0 AND hours <= 2000000),
  constraint budget_line_kind_check CHECK (kind = ANY (ARRAY['facilitation'::text, 'training'::text, 'coordination'::text, 'meetings'::text, 'other'::text])),
  constraint budget_line_planned_check CHECK (planned >= 0 AND planned <= 1000000000),
  constraint budget_line_remarks_check CHECK (length(remarks) <= 1000),
  constraint budget_line_title_check CHECK (length(title) >= 1 AND length(title) <= 200)
);
CREATE INDEX budget_line_budget ON public.budget_line USING btree (partnership_id, budget_id, "position");
CREATE TRIGGER budget_line_adopted BEFORE INSERT OR DELETE OR UPDATE ON budget_line FOR EACH ROW EXECUTE FUNCTION refuse_change_of_adopted_budget();
alter table budget_line enable row level security;
alter table budget_line force row level security;
create policy own_partnership on budget_line to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on budget_line to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on budget_line to peilstok_app;
grant insert, select on budget_line to peilstok_backup;

create table calendar_feed (
  partnership_id uuid not null,
  person_id uuid not null,
  id uuid not null default uuidv7(),
  created_at timestamp with time zone not null default now(),
  constraint calendar_feed_pkey PRIMARY KEY (partnership_id, person_id),
  constraint calendar_feed_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE
);
alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
create policy own_calendar on calendar_feed as restrictive to peilstok_app using ((person_id = current_person())) with check ((person_id = current_person()));
create policy own_partnership on calendar_feed to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on calendar_feed to peilstok_backup using (true) with check (true);
grant delete, insert, select on calendar_feed to peilstok_app;
grant insert, select on calendar_feed to peilstok_backup;

create table candidacy (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  school_id uuid not null,
  began_on date not null,
  coordinator_id uuid not null,
  state text not null default 'exploring'::text,
  profile text not null default ''::text,
  perspective text not null default ''::text,
  ended_on date,
  withdrawn_because text,
  revision integer not null default 1,
  constraint candidacy_pkey PRIMARY KEY (partnership_id, id),
  constraint candidacy_partnership_id_coordinator_id_fkey FOREIGN KEY (partnership_id, coordinator_id) REFERENCES person(partnership_id, id),
  constraint candidacy_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint candidacy_partnership_id_school_id_fkey FOREIGN KEY (partnership_id, school_id) REFERENCES organisation(partnership_id, id),
  constraint candidacy_check CHECK ((state = 'withdrawn'::text) = (withdrawn_because IS NOT NULL)),
  constraint candidacy_check1 CHECK ((state = ANY (ARRAY['started'::text, 'refused'::text, 'withdrawn'::text])) = (ended_on IS NOT NULL)),
  constraint candidacy_perspective_check CHECK (length(perspective) <= 4000),
  constraint candidacy_profile_check CHECK (length(profile) <= 4000),
  constraint candidacy_state_check CHECK (state = ANY (ARRAY['exploring'::text, 'scanning'::text, 'adjusting'::text, 'deciding'::text, 'starting'::text, 'started'::text, 'refused'::text, 'withdrawn'::text])),
  constraint candidacy_withdrawn_because_check CHECK (length(withdrawn_because) >= 1 AND length(withdrawn_because) <= 1000)
);
CREATE UNIQUE INDEX candidacy_open ON public.candidacy USING btree (partnership_id, school_id) WHERE (ended_on IS NULL);
alter table candidacy enable row level security;
alter table candidacy force row level security;
create policy own_partnership on candidacy to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on candidacy to peilstok_backup using (true) with check (true);
grant insert, select, update on candidacy to peilstok_app;
grant insert, select on candidacy to peilstok_backup;

create table candidacy_attendee (
  partnership_id uuid not null,
  step_id uuid not null,
  person_id uuid not null,
  constraint candidacy_attendee_pkey PRIMARY KEY (partnership_id, step_id, person_id),
  constraint candidacy_attendee_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE,
  constraint candidacy_attendee_partnership_id_step_id_fkey FOREIGN KEY (partnership_id, step_id) REFERENCES candidacy_step(partnership_id, id) ON DELETE CASCADE
);
CREATE INDEX candidacy_attendee_person ON public.candidacy_attendee USING btree (partnership_id, person_id);
alter table candidacy_attendee enable row level security;
alter table candidacy_attendee force row level security;
create policy own_partnership on candidacy_attendee to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on candidacy_attendee to peilstok_backup using (true) with check (true);
grant insert, select on candidacy_attendee to peilstok_app;
grant insert, select on candidacy_attendee to peilstok_backup;

create table candidacy_step (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  candidacy_id uuid not null,
  kind text not null,
  taken_on date not null,
  at timestamp with time zone not null default clock_timestamp(),
  by_id uuid,
  notes text not null default ''::text,
  scan_id uuid,
  file_id uuid,
  decision text,
  reasons text,
  conditions text,
  start_on date,
  undone_on date,
  undone_by uuid,
  undone_because text,
  constraint candidacy_step_pkey PRIMARY KEY (partnership_id, id),
  constraint candidacy_step_partnership_id_by_id_fkey FOREIGN KEY (partnership_id, by_id) REFERENCES person(partnership_id, id),
  constraint candidacy_step_partnership_id_candidacy_id_fkey FOREIGN KEY (partnership_id, candidacy_id) REFERENCES candidacy(partnership_id, id) ON DELETE CASCADE,
  constraint candidacy_step_partnership_id_file_id_fkey FOREIGN KEY (partnership_id, file_id) REFERENCES file(partnership_id, id),
  constraint candidacy_step_partnership_id_scan_id_fkey FOREIGN KEY (partnership_id, scan_id) REFERENCES scan(partnership_id, id),
  constraint candidacy_step_partnership_id_undone_by_fkey FOREIGN KEY (partnership_id, undone_by) REFERENCES person(partnership_id, id),
  constraint candidacy_step_check CHECK ((kind = 'decision'::text) = (decision IS NOT NULL)),
  constraint candidacy_step_check1 CHECK ((decision IS NOT NULL) = (reasons IS NOT NULL)),
  constraint candidacy_step_check2 CHECK ((NOT decision IS DISTINCT FROM 'no-go'::text) = (conditions IS NOT NULL)),
  constraint candidacy_step_check3 CHECK ((kind = 'start'::text OR NOT decision IS DISTINCT FROM 'go'::text) = (start_on IS NOT NULL)),
  constraint candidacy_step_check4 CHECK ((kind = 'scan'::text) = (scan_id IS NOT NULL)),
  constraint candidacy_step_check5 CHECK ((undone_on IS NULL) = (undone_because IS NULL)),
  constraint candidacy_step_check6 CHECK (kind <> 'start'::text OR undone_on IS NULL),
  constraint candidacy_step_conditions_check CHECK (length(conditions) >= 1 AND length(conditions) <= 4000),
  constraint candidacy_step_decision_check CHECK (decision = ANY (ARRAY['go'::text, 'no-go'::text])),
  constraint candidacy_step_kind_check CHECK (kind = ANY (ARRAY['exploring-talk'::text, 'scan'::text, 'adjustment-talk'::text, 'decision'::text, 'start'::text])),
  constraint candidacy_step_notes_check CHECK (length(notes) <= 8000),
  constraint candidacy_step_reasons_check CHECK (length(reasons) >= 1 AND length(reasons) <= 4000),
  constraint candidacy_step_undone_because_check CHECK (length(undone_because) >= 1 AND length(undone_because) <= 1000)
);
CREATE UNIQUE INDEX candidacy_step_taken ON public.candidacy_step USING btree (partnership_id, candidacy_id, kind) WHERE (undone_on IS NULL);
alter table candidacy_step enable row level security;
alter table candidacy_step force row level security;
create policy own_partnership on candidacy_step to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on candidacy_step to peilstok_backup using (true) with check (true);
grant insert, select on candidacy_step to peilstok_app;
grant insert, select on candidacy_step to peilstok_backup;
grant update (undone_because) on candidacy_step to peilstok_app;
grant update (undone_by) on candidacy_step to peilstok_app;
grant update (undone_on) on candidacy_step to peilstok_app;

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

create table cohort (
  partnership_id uuid not null,
  number smallint not null,
  first_year school_year not null,
  constraint cohort_pkey PRIMARY KEY (partnership_id, number),
  constraint cohort_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint cohort_number_check CHECK (number >= 1 AND number <= 4)
);
alter table cohort enable row level security;
alter table cohort force row level security;
create policy own_partnership on cohort to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on cohort to peilstok_backup using (true) with check (true);
grant insert, select, update on cohort to peilstok_app;
grant insert, select on cohort to peilstok_backup;

create table cohort_school (
  partnership_id uuid not null,
  school_id uuid not null,
  cohort_number smallint not null,
  because text not null,
  placed_on date not null,
  constraint cohort_school_pkey PRIMARY KEY (partnership_id, school_id),
  constraint cohort_school_partnership_id_cohort_number_fkey FOREIGN KEY (partnership_id, cohort_number) REFERENCES cohort(partnership_id, number),
  constraint cohort_school_partnership_id_school_id_fkey FOREIGN KEY (partnership_id, school_id) REFERENCES organisation(partnership_id, id),
  constraint cohort_school_because_check CHECK (because = ANY (ARRAY['proposed'::text, 'by-hand'::text, 'start'::text]))
);
CREATE INDEX cohort_school_cohort ON public.cohort_school USING btree (partnership_id, cohort_number);
alter table cohort_school enable row level security;
alter table cohort_school force row level security;
create policy own_partnership on cohort_school to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on cohort_school to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on cohort_school to peilstok_app;
grant insert, select on cohort_school to peilstok_backup;

create table commitment (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  kind text not null,
  text text not null,
  made_on date not null,
  dialogue_id uuid,
  body_id uuid,
  guarantee guarantee,
  instrument_id uuid,
  instrument_item_id text,
  shared_on date,
  state text not null default 'open'::text,
  verdict text,
  brought text not null default ''::text,
  settled_on date,
  revision integer not null default 1,
  constraint commitment_pkey PRIMARY KEY (partnership_id, id),
  constraint commitment_partnership_id_body_id_fkey FOREIGN KEY (partnership_id, body_id) REFERENCES body(partnership_id, id),
  constraint commitment_partnership_id_dialogue_id_fkey FOREIGN KEY (partnership_id, dialogue_id) REFERENCES dialogue(partnership_id, id),
  constraint commitment_partnership_id_instrument_id_fkey FOREIGN KEY (partnership_id, instrument_id) REFERENCES instrument(partnership_id, id),
  constraint commitment_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE,
  constraint commitment_brought_check CHECK (length(brought) <= 2000),
  constraint commitment_check CHECK ((state = 'open'::text) = (settled_on IS NULL)),
  constraint commitment_kind_check CHECK (kind = ANY (ARRAY['going-to'::text, 'want-to'::text])),
  constraint commitment_state_check CHECK (state = ANY (ARRAY['open'::text, 'done'::text, 'dropped'::text])),
  constraint commitment_text_check CHECK (length(text) >= 1 AND length(text) <= 500),
  constraint commitment_verdict_check CHECK (verdict = ANY (ARRAY['works'::text, 'not-yet'::text, 'stopped'::text]))
);
CREATE INDEX commitment_item ON public.commitment USING btree (partnership_id, instrument_id, instrument_item_id);
CREATE INDEX commitment_person ON public.commitment USING btree (partnership_id, person_id);
alter table commitment enable row level security;
alter table commitment force row level security;
create policy change_own_commitments on commitment as restrictive for update to peilstok_app using ((person_id = current_person())) with check ((person_id = current_person()));
create policy own_partnership on commitment to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy remove_own_commitments on commitment as restrictive for delete to peilstok_app using ((person_id = current_person()));
create policy shown_commitments on commitment as restrictive for select to peilstok_app using (((person_id = current_person()) OR (shared_on IS NOT NULL)));
create policy whole_database on commitment to peilstok_backup using (true) with check (true);
create policy write_own_commitments on commitment as restrictive for insert to peilstok_app with check ((person_id = current_person()));
grant delete, insert, select, update on commitment to peilstok_app;
grant insert, select on commitment to peilstok_backup;
grant select on commitment to peilstok_tally;

create table contact (
  partnership_id uuid not null,
  ask_id uuid not null,
  person_id uuid not null,
  constraint contact_pkey PRIMARY KEY (partnership_id, ask_id, person_id),
  constraint contact_partnership_id_ask_id_fkey FOREIGN KEY (partnership_id, ask_id) REFERENCES contact_ask(partnership_id, id) ON DELETE CASCADE,
  constraint contact_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE
);
CREATE INDEX contact_person ON public.contact USING btree (partnership_id, person_id);
alter table contact enable row level security;
alter table contact force row level security;
create policy own_partnership on contact to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on contact to peilstok_backup using (true) with check (true);
grant delete, insert, select on contact to peilstok_app;
grant insert, select on contact to peilstok_backup;

create table contact_ask (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  kind text not null,
  thing_id uuid not null,
  title text not null,
  school_year school_year not null,
  on_day date not null,
  minutes smallint not null,
  priority smallint not null,
  state text not null default 'planned'::text,
  created_at timestamp with time zone not null default now(),
  constraint contact_ask_pkey PRIMARY KEY (partnership_id, id),
  constraint contact_ask_partnership_id_kind_thing_id_key UNIQUE (partnership_id, kind, thing_id),
  constraint contact_ask_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint contact_ask_kind_check CHECK (kind = ANY (ARRAY['survey'::text, 'pulse'::text, 'panel'::text, 'interview'::text])),
  constraint contact_ask_minutes_check CHECK (minutes >= 1 AND minutes <= 600),
  constraint contact_ask_priority_check CHECK (priority >= 1 AND priority <= 9),
  constraint contact_ask_state_check CHECK (state = ANY (ARRAY['planned'::text, 'asked'::text])),
  constraint contact_ask_title_check CHECK (length(title) >= 1 AND length(title) <= 200)
);
CREATE INDEX contact_ask_year ON public.contact_ask USING btree (partnership_id, school_year);
alter table contact_ask enable row level security;
alter table contact_ask force row level security;
create policy own_partnership on contact_ask to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on contact_ask to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on contact_ask to peilstok_app;
grant insert, select on contact_ask to peilstok_backup;

create table contact_budget (
  partnership_id uuid not null,
  times smallint not null default 6,
  minutes smallint not null default 120,
  days_between smallint not null default 14,
  revision integer not null default 1,
  constraint contact_budget_pkey PRIMARY KEY (partnership_id),
  constraint contact_budget_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint contact_budget_days_between_check CHECK (days_between >= 0 AND days_between <= 120),
  constraint contact_budget_minutes_check CHECK (minutes >= 5 AND minutes <= 600),
  constraint contact_budget_times_check CHECK (times >= 1 AND times <= 50)
);
alter table contact_budget enable row level security;
alter table contact_budget force row level security;
create policy own_partnership on contact_budget to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on contact_budget to peilstok_backup using (true) with check (true);
grant insert, select, update on contact_budget to peilstok_app;
grant insert, select on contact_budget to peilstok_backup;

create table cycle_row (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  kind text not null,
  moment text not null,
  goal text not null,
  activity text not null,
  title text not null,
  subject text not null,
  body_kind text,
  role_key text,
  every_years smallint,
  anchor_year school_year,
  by_cohort boolean not null default false,
  from_month smallint not null,
  until_month smallint not null,
  "position" integer not null,
  until_year school_year,
  revision integer not null default 1,
  constraint cycle_row_pkey PRIMARY KEY (partnership_id, id),
  constraint cycle_row_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint cycle_row_partnership_id_role_key_fkey FOREIGN KEY (partnership_id, role_key) REFERENCES role(partnership_id, key),
  constraint cycle_row_activity_check CHECK (activity = ANY (ARRAY['scan'::text, 'exploring-talk'::text, 'adjustment-talk'::text, 'evaluation-talk'::text, 'development-talk'::text, 'hrm-talk'::text, 'survey'::text, 'panel-students'::text, 'panel-schools'::text, 'plan'::text, 'finance'::text, 'meeting'::text, 'peer-review'::text, 'national-development'::text, 'national-assessing'::text, 'other'::text])),
  constraint cycle_row_check CHECK ((subject = 'body'::text) = (body_kind IS NOT NULL)),
  constraint cycle_row_check1 CHECK ((subject = 'role'::text) = (role_key IS NOT NULL)),
  constraint cycle_row_check2 CHECK ((every_years IS NULL) = (moment = ANY (ARRAY['before-start'::text, 'start'::text]))),
  constraint cycle_row_check3 CHECK (NOT by_cohort OR subject = 'school'::text AND every_years = 4),
  constraint cycle_row_check4 CHECK ((every_years IS NOT NULL AND NOT by_cohort) = (anchor_year IS NOT NULL)),
  constraint cycle_row_check5 CHECK (((from_month + 4) % 12) <= ((until_month + 4) % 12)),
  constraint cycle_row_every_years_check CHECK (every_years >= 1 AND every_years <= 12),
  constraint cycle_row_from_month_check CHECK (from_month >= 1 AND from_month <= 12),
  constraint cycle_row_goal_check CHECK (length(goal) >= 1 AND length(goal) <= 1000),
  constraint cycle_row_kind_check CHECK (kind ~ '^[a-z][a-z0-9-]{1,60}$'::text),
  constraint cycle_row_moment_check CHECK (moment = ANY (ARRAY['before-start'::text, 'start'::text, 'during'::text, 'four-yearly'::text, 'six-yearly'::text])),
  constraint cycle_row_subject_check CHECK (subject = ANY (ARRAY['school'::text, 'body'::text, 'role'::text, 'partnership'::text])),
  constraint cycle_row_title_check CHECK (length(title) >= 1 AND length(title) <= 200),
  constraint cycle_row_until_month_check CHECK (until_month >= 1 AND until_month <= 12)
);
alter table cycle_row enable row level security;
alter table cycle_row force row level security;
create policy own_partnership on cycle_row to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on cycle_row to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on cycle_row to peilstok_app;
grant insert, select on cycle_row to peilstok_backup;

create table cycle_row_role (
  partnership_id uuid not null,
  row_id uuid not null,
  role_key text not null,
  leads boolean not null default false,
  constraint cycle_row_role_pkey PRIMARY KEY (partnership_id, row_id, role_key),
  constraint cycle_row_role_partnership_id_role_key_fkey FOREIGN KEY (partnership_id, role_key) REFERENCES role(partnership_id, key),
  constraint cycle_row_role_partnership_id_row_id_fkey FOREIGN KEY (partnership_id, row_id) REFERENCES cycle_row(partnership_id, id) ON DELETE CASCADE
);
alter table cycle_row_role enable row level security;
alter table cycle_row_role force row level security;
create policy own_partnership on cycle_row_role to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on cycle_row_role to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on cycle_row_role to peilstok_app;
grant insert, select on cycle_row_role to peilstok_backup;

create table decision (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  entry_id uuid not null,
  text text not null,
  revision integer not null default 1,
  decided_at timestamp with time zone not null default now(),
  written_by uuid,
  constraint decision_pkey PRIMARY KEY (partnership_id, id),
  constraint decision_partnership_id_entry_id_fkey FOREIGN KEY (partnership_id, entry_id) REFERENCES agenda_entry(partnership_id, id) ON DELETE CASCADE,
  constraint decision_text_check CHECK (length(text) >= 1 AND length(text) <= 2000)
);
CREATE INDEX decision_entry ON public.decision USING btree (partnership_id, entry_id);
alter table decision enable row level security;
alter table decision force row level security;
create policy own_partnership on decision to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on decision to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on decision to peilstok_app;
grant insert, select on decision to peilstok_backup;

create table dialogue (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  meeting_id uuid not null,
  item_id uuid,
  version_id uuid not null,
  goal text not null default ''::text,
  facilitator_id uuid not null,
  state text not null default 'preparing'::text,
  round integer not null default 0,
  round_minutes integer not null default 15,
  round_started_at timestamp with time zone,
  extra_minutes integer not null default 0,
  code text,
  report jsonb,
  closed_at timestamp with time zone,
  revision integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  constraint dialogue_pkey PRIMARY KEY (partnership_id, id),
  constraint dialogue_partnership_id_facilitator_id_fkey FOREIGN KEY (partnership_id, facilitator_id) REFERENCES person(partnership_id, id),
  constraint dialogue_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint dialogue_partnership_id_item_id_fkey FOREIGN KEY (partnership_id, item_id) REFERENCES agenda_item(partnership_id, id),
  constraint dialogue_partnership_id_meeting_id_fkey FOREIGN KEY (partnership_id, meeting_id) REFERENCES meeting(partnership_id, id),
  constraint dialogue_partnership_id_version_id_fkey FOREIGN KEY (partnership_id, version_id) REFERENCES instrument_version(partnership_id, id),
  constraint dialogue_check CHECK (code IS NULL OR (state = ANY (ARRAY['joining'::text, 'groups'::text, 'plenary'::text]))),
  constraint dialogue_check1 CHECK ((state = 'closed'::text) = (closed_at IS NOT NULL)),
  constraint dialogue_check2 CHECK ((state = 'closed'::text) = (report IS NOT NULL)),
  constraint dialogue_extra_minutes_check CHECK (extra_minutes >= 0 AND extra_minutes <= 240),
  constraint dialogue_goal_check CHECK (length(goal) <= 1000),
  constraint dialogue_round_check CHECK (round >= 0),
  constraint dialogue_round_minutes_check CHECK (round_minutes >= 1 AND round_minutes <= 120),
  constraint dialogue_state_check CHECK (state = ANY (ARRAY['preparing'::text, 'joining'::text, 'groups'::text, 'plenary'::text, 'closed'::text]))
);
CREATE INDEX dialogue_meeting ON public.dialogue USING btree (partnership_id, meeting_id);
alter table dialogue enable row level security;
alter table dialogue force row level security;
create policy own_partnership on dialogue to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on dialogue to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on dialogue to peilstok_app;
grant insert, select on dialogue to peilstok_backup;
grant select on dialogue to peilstok_tally;

create table dialogue_group (
  partnership_id uuid not null,
  dialogue_id uuid not null,
  number integer not null,
  constraint dialogue_group_pkey PRIMARY KEY (partnership_id, dialogue_id, number),
  constraint dialogue_group_partnership_id_dialogue_id_fkey FOREIGN KEY (partnership_id, dialogue_id) REFERENCES dialogue(partnership_id, id) ON DELETE CASCADE,
  constraint dialogue_group_number_check CHECK (number >= 1 AND number <= 100)
);
alter table dialogue_group enable row level security;
alter table dialogue_group force row level security;
create policy own_partnership on dialogue_group to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on dialogue_group to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on dialogue_group to peilstok_app;
grant insert, select on dialogue_group to peilstok_backup;

create table dialogue_item (
  partnership_id uuid not null,
  dialogue_id uuid not null,
  framework_item_id text not null,
  "position" integer not null,
  constraint dialogue_item_pkey PRIMARY KEY (partnership_id, dialogue_id, framework_item_id),
  constraint dialogue_item_partnership_id_dialogue_id_fkey FOREIGN KEY (partnership_id, dialogue_id) REFERENCES dialogue(partnership_id, id) ON DELETE CASCADE
);
alter table dialogue_item enable row level security;
alter table dialogue_item force row level security;
create policy own_partnership on dialogue_item to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on dialogue_item to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on dialogue_item to peilstok_app;
grant insert, select on dialogue_item to peilstok_backup;

create table dialogue_participant (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  dialogue_id uuid not null,
  person_id uuid,
  guest_name text,
  group_number integer,
  joined_at timestamp with time zone,
  wrote_at timestamp with time zone,
  constraint dialogue_participant_pkey PRIMARY KEY (partnership_id, id),
  constraint dialogue_participant_partnership_id_dialogue_id_person_id_key UNIQUE (partnership_id, dialogue_id, person_id),
  constraint dialogue_participant_partnership_id_dialogue_id_fkey FOREIGN KEY (partnership_id, dialogue_id) REFERENCES dialogue(partnership_id, id) ON DELETE CASCADE,
  constraint dialogue_participant_partnership_id_dialogue_id_group_numb_fkey FOREIGN KEY (partnership_id, dialogue_id, group_number) REFERENCES dialogue_group(partnership_id, dialogue_id, number),
  constraint dialogue_participant_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE,
  constraint dialogue_participant_check CHECK (person_id IS NULL OR guest_name IS NULL),
  constraint dialogue_participant_guest_name_check CHECK (length(guest_name) >= 1 AND length(guest_name) <= 80)
);
alter table dialogue_participant enable row level security;
alter table dialogue_participant force row level security;
create policy own_partnership on dialogue_participant to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on dialogue_participant to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on dialogue_participant to peilstok_app;
grant insert, select on dialogue_participant to peilstok_backup;
grant select on dialogue_participant to peilstok_tally;

create table dossier_document (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  review_id uuid not null,
  title text not null,
  file_id uuid not null,
  "position" integer not null,
  added_by uuid,
  constraint dossier_document_pkey PRIMARY KEY (partnership_id, id),
  constraint dossier_document_partnership_id_added_by_fkey FOREIGN KEY (partnership_id, added_by) REFERENCES person(partnership_id, id),
  constraint dossier_document_partnership_id_file_id_fkey FOREIGN KEY (partnership_id, file_id) REFERENCES file(partnership_id, id),
  constraint dossier_document_partnership_id_review_id_fkey FOREIGN KEY (partnership_id, review_id) REFERENCES peer_review(partnership_id, id) ON DELETE CASCADE,
  constraint dossier_document_title_check CHECK (length(title) >= 1 AND length(title) <= 200)
);
alter table dossier_document enable row level security;
alter table dossier_document force row level security;
create policy own_partnership on dossier_document to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on dossier_document to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on dossier_document to peilstok_app;
grant insert, select on dossier_document to peilstok_backup;

create table dossier_guest (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  review_id uuid not null,
  name text not null,
  email e_mail not null,
  until_on date not null,
  withdrawn_on date,
  constraint dossier_guest_pkey PRIMARY KEY (partnership_id, id),
  constraint dossier_guest_partnership_id_review_id_email_key UNIQUE (partnership_id, review_id, email),
  constraint dossier_guest_partnership_id_review_id_fkey FOREIGN KEY (partnership_id, review_id) REFERENCES peer_review(partnership_id, id) ON DELETE CASCADE,
  constraint dossier_guest_name_check CHECK (length(name) >= 1 AND length(name) <= 200)
);
alter table dossier_guest enable row level security;
alter table dossier_guest force row level security;
create policy own_partnership on dossier_guest to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on dossier_guest to peilstok_backup using (true) with check (true);
grant insert, select, update on dossier_guest to peilstok_app;
grant insert, select on dossier_guest to peilstok_backup;

create table earlier_sheet (
  partnership_id uuid not null,
  id uuid not null,
  made_by uuid not null,
  version_id uuid not null,
  title text not null,
  held_on date not null,
  program text not null,
  columns jsonb not null,
  rows jsonb not null,
  dropped jsonb not null,
  targets jsonb not null,
  readings jsonb not null default '{}'::jsonb,
  made_on date not null,
  revision integer not null default 1,
  constraint earlier_sheet_pkey PRIMARY KEY (partnership_id, id),
  constraint earlier_sheet_partnership_id_made_by_fkey FOREIGN KEY (partnership_id, made_by) REFERENCES person(partnership_id, id) ON DELETE CASCADE,
  constraint earlier_sheet_partnership_id_version_id_fkey FOREIGN KEY (partnership_id, version_id) REFERENCES instrument_version(partnership_id, id),
  constraint earlier_sheet_program_check CHECK (program = ANY (ARRAY['limesurvey'::text, 'forms'::text, 'qualtrics'::text, 'other'::text])),
  constraint earlier_sheet_title_check CHECK (length(title) >= 1 AND length(title) <= 200)
);
CREATE INDEX earlier_sheet_maker ON public.earlier_sheet USING btree (partnership_id, made_by);
alter table earlier_sheet enable row level security;
alter table earlier_sheet force row level security;
create policy own_partnership on earlier_sheet to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy own_sheet on earlier_sheet as restrictive for select to peilstok_app using (((current_person() IS NULL) OR (made_by = current_person())));
create policy whole_database on earlier_sheet to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on earlier_sheet to peilstok_app;
grant insert, select on earlier_sheet to peilstok_backup;

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

create table finding (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  dialogue_id uuid not null,
  framework_item_id text not null,
  group_number integer,
  text text not null default ''::text,
  evidence text not null default ''::text,
  assurance text not null default ''::text,
  merged_into uuid,
  shared boolean not null default false,
  revision integer not null default 1,
  created_at timestamp with time zone not null default now(),
  changed_at timestamp with time zone not null default now(),
  constraint finding_pkey PRIMARY KEY (partnership_id, id),
  constraint finding_partnership_id_dialogue_id_framework_item_id_fkey FOREIGN KEY (partnership_id, dialogue_id, framework_item_id) REFERENCES dialogue_item(partnership_id, dialogue_id, framework_item_id),
  constraint finding_partnership_id_dialogue_id_group_number_fkey FOREIGN KEY (partnership_id, dialogue_id, group_number) REFERENCES dialogue_group(partnership_id, dialogue_id, number),
  constraint finding_partnership_id_merged_into_fkey FOREIGN KEY (partnership_id, merged_into) REFERENCES finding(partnership_id, id),
  constraint finding_assurance_check CHECK (length(assurance) <= 4000),
  constraint finding_check CHECK (merged_into <> id),
  constraint finding_evidence_check CHECK (length(evidence) <= 4000),
  constraint finding_text_check CHECK (length(text) <= 4000)
);
CREATE INDEX finding_dialogue ON public.finding USING btree (partnership_id, dialogue_id, framework_item_id);
CREATE INDEX finding_item ON public.finding USING btree (partnership_id, framework_item_id);
alter table finding enable row level security;
alter table finding force row level security;
create policy own_partnership on finding to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on finding to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on finding to peilstok_app;
grant insert, select on finding to peilstok_backup;

create table finding_revision (
  partnership_id uuid not null,
  finding_id uuid not null,
  revision integer not null,
  text text not null,
  evidence text not null,
  assurance text not null,
  participant_id uuid,
  written_at timestamp with time zone not null default now(),
  constraint finding_revision_pkey PRIMARY KEY (partnership_id, finding_id, revision),
  constraint finding_revision_partnership_id_finding_id_fkey FOREIGN KEY (partnership_id, finding_id) REFERENCES finding(partnership_id, id) ON DELETE CASCADE
);
alter table finding_revision enable row level security;
alter table finding_revision force row level security;
create policy own_partnership on finding_revision to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on finding_revision to peilstok_backup using (true) with check (true);
grant insert, select on finding_revision to peilstok_app;
grant insert, select on finding_revision to peilstok_backup;

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

create table goal_evaluation (
  partnership_id uuid not null,
  goal_id uuid not null,
  moment text not null,
  judgement text not null,
  evidence text not null,
  seen_where text not null default ''::text,
  seen_by_whom text not null default ''::text,
  evaluated_on date not null,
  person_id uuid,
  revision integer not null default 1,
  constraint goal_evaluation_pkey PRIMARY KEY (partnership_id, goal_id, moment),
  constraint goal_evaluation_partnership_id_goal_id_fkey FOREIGN KEY (partnership_id, goal_id) REFERENCES plan_goal(partnership_id, id) ON DELETE CASCADE,
  constraint goal_evaluation_check CHECK (moment = 'half-year'::text OR judgement = 'not'::text OR seen_where <> ''::text AND seen_by_whom <> ''::text),
  constraint goal_evaluation_evidence_check CHECK (length(evidence) >= 1 AND length(evidence) <= 4000),
  constraint goal_evaluation_judgement_check CHECK (judgement = ANY (ARRAY['reached'::text, 'partly'::text, 'not'::text])),
  constraint goal_evaluation_moment_check CHECK (moment = ANY (ARRAY['half-year'::text, 'year'::text])),
  constraint goal_evaluation_seen_by_whom_check CHECK (length(seen_by_whom) <= 1000),
  constraint goal_evaluation_seen_where_check CHECK (length(seen_where) <= 1000)
);
alter table goal_evaluation enable row level security;
alter table goal_evaluation force row level security;
create policy own_partnership on goal_evaluation to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on goal_evaluation to peilstok_backup using (true) with check (true);
grant insert, select, update on goal_evaluation to peilstok_app;
grant insert, select on goal_evaluation to peilstok_backup;

create table goal_uptake (
  partnership_id uuid not null,
  plan_id uuid not null,
  goal_id uuid not null,
  choice text not null,
  reason text not null default ''::text,
  own_goal_id uuid,
  chosen_by uuid,
  chosen_at timestamp with time zone not null default now(),
  revision integer not null default 1,
  constraint goal_uptake_pkey PRIMARY KEY (partnership_id, plan_id, goal_id),
  constraint goal_uptake_partnership_id_goal_id_fkey FOREIGN KEY (partnership_id, goal_id) REFERENCES plan_goal(partnership_id, id),
  constraint goal_uptake_partnership_id_own_goal_id_fkey FOREIGN KEY (partnership_id, own_goal_id) REFERENCES plan_goal(partnership_id, id),
  constraint goal_uptake_partnership_id_plan_id_fkey FOREIGN KEY (partnership_id, plan_id) REFERENCES plan(partnership_id, id) ON DELETE CASCADE,
  constraint goal_uptake_check CHECK (choice <> 'left'::text OR reason <> ''::text),
  constraint goal_uptake_check1 CHECK ((choice = 'left'::text) = (own_goal_id IS NULL)),
  constraint goal_uptake_choice_check CHECK (choice = ANY (ARRAY['taken-up'::text, 'adapted'::text, 'left'::text])),
  constraint goal_uptake_reason_check CHECK (length(reason) <= 1000)
);
alter table goal_uptake enable row level security;
alter table goal_uptake force row level security;
create policy own_partnership on goal_uptake to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on goal_uptake to peilstok_backup using (true) with check (true);
grant insert, select, update on goal_uptake to peilstok_app;
grant insert, select on goal_uptake to peilstok_backup;

create table guest_commitment (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  participant_id uuid not null,
  framework_item_id text,
  kind text not null,
  text text not null,
  made_at timestamp with time zone not null default now(),
  constraint guest_commitment_pkey PRIMARY KEY (partnership_id, id),
  constraint guest_commitment_partnership_id_participant_id_fkey FOREIGN KEY (partnership_id, participant_id) REFERENCES dialogue_participant(partnership_id, id) ON DELETE CASCADE,
  constraint guest_commitment_kind_check CHECK (kind = ANY (ARRAY['going-to'::text, 'want-to'::text])),
  constraint guest_commitment_text_check CHECK (length(text) >= 1 AND length(text) <= 500)
);
alter table guest_commitment enable row level security;
alter table guest_commitment force row level security;
create policy own_guest_commitments on guest_commitment as restrictive to peilstok_app using ((participant_id = current_participant())) with check ((participant_id = current_participant()));
create policy own_partnership on guest_commitment to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on guest_commitment to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on guest_commitment to peilstok_app;
grant insert, select on guest_commitment to peilstok_backup;
grant delete, select on guest_commitment to peilstok_tally;

create table instrument (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  kind text not null,
  shipped_key text,
  created_at timestamp with time zone not null default now(),
  constraint instrument_pkey PRIMARY KEY (partnership_id, id),
  constraint instrument_partnership_id_shipped_key_key UNIQUE (partnership_id, shipped_key),
  constraint instrument_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint instrument_kind_check CHECK (kind = ANY (ARRAY['scenario-theme'::text, 'conversation-framework'::text, 'questionnaire'::text]))
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

create table invitee (
  partnership_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  guest boolean not null default false,
  sent_sequence integer,
  reply text,
  replied_at timestamp with time zone,
  attendance text,
  constraint invitee_pkey PRIMARY KEY (partnership_id, meeting_id, person_id),
  constraint invitee_partnership_id_meeting_id_fkey FOREIGN KEY (partnership_id, meeting_id) REFERENCES meeting(partnership_id, id) ON DELETE CASCADE,
  constraint invitee_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE,
  constraint invitee_attendance_check CHECK (attendance = ANY (ARRAY['present'::text, 'absent'::text])),
  constraint invitee_reply_check CHECK (reply = ANY (ARRAY['accepted'::text, 'declined'::text]))
);
CREATE INDEX invitee_person ON public.invitee USING btree (partnership_id, person_id);
alter table invitee enable row level security;
alter table invitee force row level security;
create policy own_partnership on invitee to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on invitee to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on invitee to peilstok_app;
grant insert, select on invitee to peilstok_backup;

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
  calendar text,
  calendar_method text,
  confidential boolean not null default false,
  constraint letter_pkey PRIMARY KEY (partnership_id, id),
  constraint letter_partnership_id_once_key_key UNIQUE (partnership_id, once_key),
  constraint letter_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint letter_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE,
  constraint letter_calendar_has_method CHECK ((calendar IS NULL) = (calendar_method IS NULL)),
  constraint letter_calendar_method_check CHECK (calendar_method = ANY (ARRAY['REQUEST'::text, 'CANCEL'::text]))
);
CREATE INDEX letter_unsent ON public.letter USING btree (partnership_id, created_at) WHERE (sent_at IS NULL);
alter table letter enable row level security;
alter table letter force row level security;
create policy confidential_letters on letter as restrictive to peilstok_app using (((NOT confidential) OR (person_id = current_person()) OR ((current_person() IS NULL) AND (current_participant() IS NULL))));
create policy own_partnership on letter to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on letter to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on letter to peilstok_app;
grant insert, select on letter to peilstok_backup;
grant delete, insert, select on letter to peilstok_tally;

create table meeting (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  body_id uuid not null,
  series_id uuid,
  title text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  place text not null default ''::text,
  online_address text not null default ''::text,
  remarks text not null default ''::text,
  state text not null default 'planned'::text,
  cancelled_because text,
  sequence integer not null default 0,
  changed_by_hand boolean not null default false,
  minutes_state text not null default 'growing'::text,
  minutes jsonb,
  approved_in uuid,
  revision integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  constraint meeting_pkey PRIMARY KEY (partnership_id, id),
  constraint meeting_partnership_id_approved_in_fkey FOREIGN KEY (partnership_id, approved_in) REFERENCES meeting(partnership_id, id),
  constraint meeting_partnership_id_body_id_fkey FOREIGN KEY (partnership_id, body_id) REFERENCES body(partnership_id, id),
  constraint meeting_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint meeting_partnership_id_series_id_fkey FOREIGN KEY (partnership_id, series_id) REFERENCES meeting_series(partnership_id, id),
  constraint meeting_cancelled_because_check CHECK (length(cancelled_because) >= 1 AND length(cancelled_because) <= 500),
  constraint meeting_check CHECK (ends_at > starts_at),
  constraint meeting_check1 CHECK ((state = 'cancelled'::text) = (cancelled_because IS NOT NULL)),
  constraint meeting_check2 CHECK ((minutes_state = 'approved'::text) = (minutes IS NOT NULL)),
  constraint meeting_minutes_state_check CHECK (minutes_state = ANY (ARRAY['growing'::text, 'offered'::text, 'approved'::text])),
  constraint meeting_online_address_check CHECK (length(online_address) <= 500),
  constraint meeting_place_check CHECK (length(place) <= 300),
  constraint meeting_remarks_check CHECK (length(remarks) <= 2000),
  constraint meeting_state_check CHECK (state = ANY (ARRAY['planned'::text, 'convened'::text, 'closed'::text, 'cancelled'::text])),
  constraint meeting_title_check CHECK (length(title) >= 1 AND length(title) <= 200)
);
CREATE INDEX meeting_body ON public.meeting USING btree (partnership_id, body_id, starts_at);
CREATE INDEX meeting_series_of ON public.meeting USING btree (partnership_id, series_id, starts_at);
alter table meeting enable row level security;
alter table meeting force row level security;
create policy own_partnership on meeting to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on meeting to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on meeting to peilstok_app;
grant insert, select on meeting to peilstok_backup;

create table meeting_series (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  body_id uuid not null,
  title text not null,
  rule text not null,
  first_day date not null,
  starts_at time without time zone not null,
  minutes integer not null,
  until_day date not null,
  place text not null default ''::text,
  online_address text not null default ''::text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  constraint meeting_series_pkey PRIMARY KEY (partnership_id, id),
  constraint meeting_series_partnership_id_body_id_fkey FOREIGN KEY (partnership_id, body_id) REFERENCES body(partnership_id, id),
  constraint meeting_series_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint meeting_series_check CHECK (until_day >= first_day),
  constraint meeting_series_minutes_check CHECK (minutes >= 5 AND minutes <= 1440),
  constraint meeting_series_online_address_check CHECK (length(online_address) <= 500),
  constraint meeting_series_place_check CHECK (length(place) <= 300),
  constraint meeting_series_rule_check CHECK (length(rule) <= 300),
  constraint meeting_series_title_check CHECK (length(title) >= 1 AND length(title) <= 200)
);
alter table meeting_series enable row level security;
alter table meeting_series force row level security;
create policy own_partnership on meeting_series to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on meeting_series to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on meeting_series to peilstok_app;
grant insert, select on meeting_series to peilstok_backup;

create table occurrence (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  row_id uuid not null,
  school_year school_year not null,
  school_id uuid,
  body_id uuid,
  person_id uuid,
  opens_on date not null,
  due_on date not null,
  state text not null default 'open'::text,
  skipped_because text,
  held_on date,
  held_as text,
  scan_id uuid,
  meeting_id uuid,
  panel_id uuid,
  review_id uuid,
  plan_id uuid,
  budget_id uuid,
  talk_id uuid,
  candidacy_id uuid,
  revision integer not null default 1,
  survey_id uuid,
  constraint occurrence_pkey PRIMARY KEY (partnership_id, id),
  constraint occurrence_partnership_id_row_id_school_year_school_id_body_key UNIQUE NULLS NOT DISTINCT (partnership_id, row_id, school_year, school_id, body_id, person_id),
  constraint occurrence_partnership_id_body_id_fkey FOREIGN KEY (partnership_id, body_id) REFERENCES body(partnership_id, id),
  constraint occurrence_partnership_id_budget_id_fkey FOREIGN KEY (partnership_id, budget_id) REFERENCES budget(partnership_id, id),
  constraint occurrence_partnership_id_candidacy_id_fkey FOREIGN KEY (partnership_id, candidacy_id) REFERENCES candidacy(partnership_id, id),
  constraint occurrence_partnership_id_meeting_id_fkey FOREIGN KEY (partnership_id, meeting_id) REFERENCES meeting(partnership_id, id),
  constraint occurrence_partnership_id_panel_id_fkey FOREIGN KEY (partnership_id, panel_id) REFERENCES panel_interview(partnership_id, id),
  constraint occurrence_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE,
  constraint occurrence_partnership_id_plan_id_fkey FOREIGN KEY (partnership_id, plan_id) REFERENCES plan(partnership_id, id),
  constraint occurrence_partnership_id_review_id_fkey FOREIGN KEY (partnership_id, review_id) REFERENCES peer_review(partnership_id, id),
  constraint occurrence_partnership_id_row_id_fkey FOREIGN KEY (partnership_id, row_id) REFERENCES cycle_row(partnership_id, id),
  constraint occurrence_partnership_id_scan_id_fkey FOREIGN KEY (partnership_id, scan_id) REFERENCES scan(partnership_id, id),
  constraint occurrence_partnership_id_school_id_fkey FOREIGN KEY (partnership_id, school_id) REFERENCES organisation(partnership_id, id),
  constraint occurrence_partnership_id_survey_id_fkey FOREIGN KEY (partnership_id, survey_id) REFERENCES survey(partnership_id, id),
  constraint occurrence_partnership_id_talk_id_fkey FOREIGN KEY (partnership_id, talk_id) REFERENCES talk(partnership_id, id),
  constraint occurrence_check CHECK (num_nonnulls(school_id, body_id, person_id) <= 1),
  constraint occurrence_check1 CHECK (num_nonnulls(scan_id, meeting_id, panel_id, review_id, plan_id, budget_id, talk_id, candidacy_id, survey_id) <= 1),
  constraint occurrence_check2 CHECK ((state = 'skipped'::text) = (skipped_because IS NOT NULL)),
  constraint occurrence_check3 CHECK ((state = 'held'::text) = (held_on IS NOT NULL)),
  constraint occurrence_check4 CHECK (state <> 'planned'::text OR num_nonnulls(scan_id, meeting_id, panel_id, review_id, plan_id, budget_id, talk_id, candidacy_id, survey_id) = 1),
  constraint occurrence_check5 CHECK (opens_on <= due_on),
  constraint occurrence_held_as_check CHECK (length(held_as) >= 1 AND length(held_as) <= 500),
  constraint occurrence_skipped_because_check CHECK (length(skipped_because) >= 1 AND length(skipped_because) <= 500),
  constraint occurrence_state_check CHECK (state = ANY (ARRAY['open'::text, 'planned'::text, 'held'::text, 'skipped'::text]))
);
CREATE INDEX occurrence_body ON public.occurrence USING btree (partnership_id, body_id, school_year) WHERE (body_id IS NOT NULL);
CREATE INDEX occurrence_person ON public.occurrence USING btree (partnership_id, person_id, school_year) WHERE (person_id IS NOT NULL);
CREATE INDEX occurrence_school ON public.occurrence USING btree (partnership_id, school_id, school_year) WHERE (school_id IS NOT NULL);
CREATE INDEX occurrence_year ON public.occurrence USING btree (partnership_id, school_year, state);
alter table occurrence enable row level security;
alter table occurrence force row level security;
create policy own_partnership on occurrence to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on occurrence to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on occurrence to peilstok_app;
grant insert, select on occurrence to peilstok_backup;

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
  candidate_since date,
  started_on date,
  constraint organisation_pkey PRIMARY KEY (partnership_id, id),
  constraint organisation_partnership_id_kind_brin_location_code_name_key UNIQUE NULLS NOT DISTINCT (partnership_id, kind, brin, location_code, name),
  constraint organisation_partnership_id_board_id_fkey FOREIGN KEY (partnership_id, board_id) REFERENCES organisation(partnership_id, id),
  constraint organisation_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint organisation_authority_number_check CHECK (authority_number ~ '^[0-9]{5}$'::text),
  constraint organisation_brin_check CHECK (brin ~ '^[0-9]{2}[A-Z]{2}$'::text),
  constraint organisation_check CHECK (kind = 'school'::text OR board_id IS NULL AND brin IS NULL AND location_code IS NULL),
  constraint organisation_check1 CHECK (kind = 'board'::text OR authority_number IS NULL),
  constraint organisation_check2 CHECK (kind = 'school'::text OR num_nonnulls(candidate_since, started_on) = 0),
  constraint organisation_check3 CHECK (started_on >= candidate_since),
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

create table outside_visit (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  visited_on date not null,
  visited_partnership text not null,
  kind text not null,
  learned text not null default ''::text,
  constraint outside_visit_pkey PRIMARY KEY (partnership_id, id),
  constraint outside_visit_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint outside_visit_kind_check CHECK (kind = ANY (ARRAY['development'::text, 'assessing'::text])),
  constraint outside_visit_learned_check CHECK (length(learned) <= 4000),
  constraint outside_visit_visited_partnership_check CHECK (length(visited_partnership) >= 1 AND length(visited_partnership) <= 200)
);
alter table outside_visit enable row level security;
alter table outside_visit force row level security;
create policy own_partnership on outside_visit to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on outside_visit to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on outside_visit to peilstok_app;
grant insert, select on outside_visit to peilstok_backup;

create table outside_visitor (
  partnership_id uuid not null,
  visit_id uuid not null,
  person_id uuid not null,
  constraint outside_visitor_pkey PRIMARY KEY (partnership_id, visit_id, person_id),
  constraint outside_visitor_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE,
  constraint outside_visitor_partnership_id_visit_id_fkey FOREIGN KEY (partnership_id, visit_id) REFERENCES outside_visit(partnership_id, id) ON DELETE CASCADE
);
alter table outside_visitor enable row level security;
alter table outside_visitor force row level security;
create policy own_partnership on outside_visitor to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on outside_visitor to peilstok_backup using (true) with check (true);
grant delete, insert, select on outside_visitor to peilstok_app;
grant insert, select on outside_visitor to peilstok_backup;

create table panel_candidate (
  partnership_id uuid not null,
  round_id uuid not null,
  person_id uuid not null,
  role_key text not null,
  constraint panel_candidate_pkey PRIMARY KEY (partnership_id, round_id, person_id),
  constraint panel_candidate_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE,
  constraint panel_candidate_partnership_id_role_key_fkey FOREIGN KEY (partnership_id, role_key) REFERENCES role(partnership_id, key),
  constraint panel_candidate_partnership_id_round_id_fkey FOREIGN KEY (partnership_id, round_id) REFERENCES review_round(partnership_id, id) ON DELETE CASCADE
);
alter table panel_candidate enable row level security;
alter table panel_candidate force row level security;
create policy own_partnership on panel_candidate to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on panel_candidate to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on panel_candidate to peilstok_app;
grant insert, select on panel_candidate to peilstok_backup;

create table panel_check (
  partnership_id uuid not null,
  finding_id uuid not null,
  person_id uuid not null,
  recognised boolean not null,
  objection text not null default ''::text,
  at timestamp with time zone not null default now(),
  constraint panel_check_pkey PRIMARY KEY (partnership_id, finding_id, person_id),
  constraint panel_check_partnership_id_finding_id_fkey FOREIGN KEY (partnership_id, finding_id) REFERENCES panel_finding(partnership_id, id) ON DELETE CASCADE,
  constraint panel_check_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE,
  constraint panel_check_check CHECK (recognised OR objection <> ''::text),
  constraint panel_check_objection_check CHECK (length(objection) <= 1000)
);
alter table panel_check enable row level security;
alter table panel_check force row level security;
create policy change_own_checks on panel_check as restrictive for update to peilstok_app using ((person_id = current_person())) with check ((person_id = current_person()));
create policy own_partnership on panel_check to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy read_own_checks on panel_check as restrictive for select to peilstok_app using ((person_id = current_person()));
create policy remove_own_checks on panel_check as restrictive for delete to peilstok_app using ((person_id = current_person()));
create policy whole_database on panel_check to peilstok_backup using (true) with check (true);
create policy write_own_checks on panel_check as restrictive for insert to peilstok_app with check ((person_id = current_person()));
grant delete, insert, select, update on panel_check to peilstok_app;
grant insert, select on panel_check to peilstok_backup;
grant delete, select on panel_check to peilstok_tally;

create table panel_finding (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  panel_id uuid not null,
  question_id uuid not null,
  guarantee guarantee not null,
  framework_item_id text,
  text text not null,
  "position" integer not null,
  answer text,
  dropped boolean not null default false,
  revision integer not null default 1,
  constraint panel_finding_pkey PRIMARY KEY (partnership_id, id),
  constraint panel_finding_partnership_id_panel_id_fkey FOREIGN KEY (partnership_id, panel_id) REFERENCES panel_interview(partnership_id, id) ON DELETE CASCADE,
  constraint panel_finding_partnership_id_question_id_fkey FOREIGN KEY (partnership_id, question_id) REFERENCES panel_question(partnership_id, id),
  constraint panel_finding_answer_check CHECK (length(answer) >= 1 AND length(answer) <= 1000),
  constraint panel_finding_text_check CHECK (length(text) >= 1 AND length(text) <= 2000)
);
CREATE INDEX panel_finding_item ON public.panel_finding USING btree (partnership_id, framework_item_id);
alter table panel_finding enable row level security;
alter table panel_finding force row level security;
create policy own_partnership on panel_finding to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on panel_finding to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on panel_finding to peilstok_app;
grant insert, select on panel_finding to peilstok_backup;
grant select on panel_finding to peilstok_tally;

create table panel_guest (
  partnership_id uuid not null,
  panel_id uuid not null,
  person_id uuid not null,
  role_key text not null,
  school_id uuid,
  institute_id uuid,
  study_year smallint,
  invited_at timestamp with time zone,
  reply text,
  present boolean,
  constraint panel_guest_pkey PRIMARY KEY (partnership_id, panel_id, person_id),
  constraint panel_guest_partnership_id_institute_id_fkey FOREIGN KEY (partnership_id, institute_id) REFERENCES organisation(partnership_id, id),
  constraint panel_guest_partnership_id_panel_id_fkey FOREIGN KEY (partnership_id, panel_id) REFERENCES panel_interview(partnership_id, id) ON DELETE CASCADE,
  constraint panel_guest_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE,
  constraint panel_guest_partnership_id_role_key_fkey FOREIGN KEY (partnership_id, role_key) REFERENCES role(partnership_id, key),
  constraint panel_guest_partnership_id_school_id_fkey FOREIGN KEY (partnership_id, school_id) REFERENCES organisation(partnership_id, id),
  constraint panel_guest_reply_check CHECK (reply = ANY (ARRAY['accepted'::text, 'declined'::text])),
  constraint panel_guest_study_year_check CHECK (study_year >= 1 AND study_year <= 10)
);
CREATE INDEX panel_guest_person ON public.panel_guest USING btree (partnership_id, person_id);
alter table panel_guest enable row level security;
alter table panel_guest force row level security;
create policy own_partnership on panel_guest to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on panel_guest to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on panel_guest to peilstok_app;
grant insert, select on panel_guest to peilstok_backup;
grant select on panel_guest to peilstok_tally;

create table panel_interview (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  school_year school_year not null,
  audience text not null,
  title text not null,
  version_id uuid not null,
  host_id uuid not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  place text not null default ''::text,
  state text not null default 'preparing'::text,
  cancelled_because text,
  check_until date,
  settled_on date,
  revision integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  constraint panel_interview_pkey PRIMARY KEY (partnership_id, id),
  constraint panel_interview_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint panel_interview_partnership_id_host_id_fkey FOREIGN KEY (partnership_id, host_id) REFERENCES person(partnership_id, id),
  constraint panel_interview_partnership_id_version_id_fkey FOREIGN KEY (partnership_id, version_id) REFERENCES instrument_version(partnership_id, id),
  constraint panel_interview_audience_check CHECK (audience = ANY (ARRAY['students'::text, 'schools'::text])),
  constraint panel_interview_cancelled_because_check CHECK (length(cancelled_because) >= 1 AND length(cancelled_because) <= 500),
  constraint panel_interview_check CHECK (ends_at > starts_at),
  constraint panel_interview_check1 CHECK ((state = 'cancelled'::text) = (cancelled_because IS NOT NULL)),
  constraint panel_interview_check2 CHECK ((state = 'settled'::text) = (settled_on IS NOT NULL)),
  constraint panel_interview_place_check CHECK (length(place) <= 300),
  constraint panel_interview_state_check CHECK (state = ANY (ARRAY['preparing'::text, 'invited'::text, 'held'::text, 'checking'::text, 'checked'::text, 'settled'::text, 'cancelled'::text])),
  constraint panel_interview_title_check CHECK (length(title) >= 1 AND length(title) <= 200)
);
alter table panel_interview enable row level security;
alter table panel_interview force row level security;
create policy own_partnership on panel_interview to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on panel_interview to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on panel_interview to peilstok_app;
grant insert, select on panel_interview to peilstok_backup;
grant select on panel_interview to peilstok_tally;

create table panel_member (
  partnership_id uuid not null,
  review_id uuid not null,
  person_id uuid not null,
  role_key text not null,
  chair boolean not null default false,
  exception text,
  invited_at timestamp with time zone,
  reply text,
  constraint panel_member_pkey PRIMARY KEY (partnership_id, review_id, person_id),
  constraint panel_member_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE,
  constraint panel_member_partnership_id_review_id_fkey FOREIGN KEY (partnership_id, review_id) REFERENCES peer_review(partnership_id, id) ON DELETE CASCADE,
  constraint panel_member_partnership_id_role_key_fkey FOREIGN KEY (partnership_id, role_key) REFERENCES role(partnership_id, key),
  constraint panel_member_exception_check CHECK (length(exception) >= 1 AND length(exception) <= 500),
  constraint panel_member_reply_check CHECK (reply = ANY (ARRAY['accepted'::text, 'declined'::text]))
);
CREATE INDEX panel_member_person ON public.panel_member USING btree (partnership_id, person_id);
CREATE UNIQUE INDEX panel_member_chair ON public.panel_member USING btree (partnership_id, review_id) WHERE chair;
alter table panel_member enable row level security;
alter table panel_member force row level security;
create policy own_partnership on panel_member to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on panel_member to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on panel_member to peilstok_app;
grant insert, select on panel_member to peilstok_backup;

create table panel_question (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  panel_id uuid not null,
  framework_item_id text,
  guarantee guarantee not null,
  text text not null,
  "position" integer not null,
  note text not null default ''::text,
  revision integer not null default 1,
  constraint panel_question_pkey PRIMARY KEY (partnership_id, id),
  constraint panel_question_partnership_id_panel_id_fkey FOREIGN KEY (partnership_id, panel_id) REFERENCES panel_interview(partnership_id, id) ON DELETE CASCADE,
  constraint panel_question_note_check CHECK (length(note) <= 8000),
  constraint panel_question_text_check CHECK (length(text) >= 1 AND length(text) <= 1000)
);
alter table panel_question enable row level security;
alter table panel_question force row level security;
create policy own_partnership on panel_question to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on panel_question to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on panel_question to peilstok_app;
grant insert, select on panel_question to peilstok_backup;

create table panel_school (
  partnership_id uuid not null,
  panel_id uuid not null,
  school_id uuid not null,
  constraint panel_school_pkey PRIMARY KEY (partnership_id, panel_id, school_id),
  constraint panel_school_partnership_id_panel_id_fkey FOREIGN KEY (partnership_id, panel_id) REFERENCES panel_interview(partnership_id, id) ON DELETE CASCADE,
  constraint panel_school_partnership_id_school_id_fkey FOREIGN KEY (partnership_id, school_id) REFERENCES organisation(partnership_id, id)
);
alter table panel_school enable row level security;
alter table panel_school force row level security;
create policy own_partnership on panel_school to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on panel_school to peilstok_backup using (true) with check (true);
grant delete, insert, select on panel_school to peilstok_app;
grant insert, select on panel_school to peilstok_backup;

create table paper (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  item_id uuid not null,
  meeting_id uuid,
  file_id uuid not null,
  title text not null,
  added_at timestamp with time zone not null default now(),
  added_by uuid,
  constraint paper_pkey PRIMARY KEY (partnership_id, id),
  constraint paper_partnership_id_file_id_fkey FOREIGN KEY (partnership_id, file_id) REFERENCES file(partnership_id, id),
  constraint paper_partnership_id_item_id_fkey FOREIGN KEY (partnership_id, item_id) REFERENCES agenda_item(partnership_id, id),
  constraint paper_partnership_id_meeting_id_fkey FOREIGN KEY (partnership_id, meeting_id) REFERENCES meeting(partnership_id, id),
  constraint paper_title_check CHECK (length(title) >= 1 AND length(title) <= 200)
);
CREATE INDEX paper_item ON public.paper USING btree (partnership_id, item_id);
alter table paper enable row level security;
alter table paper force row level security;
create policy own_partnership on paper to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on paper to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on paper to peilstok_app;
grant insert, select on paper to peilstok_backup;

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

create table peer_review (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  kind text not null,
  school_year school_year not null,
  school_id uuid,
  round_id uuid,
  host_id uuid not null,
  version_id uuid,
  visit_on date,
  state text not null default 'preparing'::text,
  cancelled_because text,
  questions text not null default ''::text,
  visitors text not null default ''::text,
  conclusion text not null default ''::text,
  passed boolean,
  closed_on date,
  revision integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  constraint peer_review_pkey PRIMARY KEY (partnership_id, id),
  constraint peer_review_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint peer_review_partnership_id_host_id_fkey FOREIGN KEY (partnership_id, host_id) REFERENCES person(partnership_id, id),
  constraint peer_review_partnership_id_round_id_fkey FOREIGN KEY (partnership_id, round_id) REFERENCES review_round(partnership_id, id),
  constraint peer_review_partnership_id_school_id_fkey FOREIGN KEY (partnership_id, school_id) REFERENCES organisation(partnership_id, id),
  constraint peer_review_partnership_id_version_id_fkey FOREIGN KEY (partnership_id, version_id) REFERENCES instrument_version(partnership_id, id),
  constraint peer_review_cancelled_because_check CHECK (length(cancelled_because) >= 1 AND length(cancelled_because) <= 500),
  constraint peer_review_check CHECK ((kind = 'internal'::text) = (school_id IS NOT NULL)),
  constraint peer_review_check1 CHECK (passed IS NULL OR kind = 'assessing'::text),
  constraint peer_review_check2 CHECK ((state = 'cancelled'::text) = (cancelled_because IS NOT NULL)),
  constraint peer_review_check3 CHECK ((state = 'closed'::text) = (closed_on IS NOT NULL)),
  constraint peer_review_check4 CHECK ((state = ANY (ARRAY['preparing'::text, 'cancelled'::text])) OR visit_on IS NOT NULL),
  constraint peer_review_conclusion_check CHECK (length(conclusion) <= 8000),
  constraint peer_review_kind_check CHECK (kind = ANY (ARRAY['internal'::text, 'development'::text, 'assessing'::text])),
  constraint peer_review_questions_check CHECK (length(questions) <= 8000),
  constraint peer_review_state_check CHECK (state = ANY (ARRAY['preparing'::text, 'ready'::text, 'visited'::text, 'written'::text, 'closed'::text, 'cancelled'::text])),
  constraint peer_review_visitors_check CHECK (length(visitors) <= 2000)
);
CREATE INDEX peer_review_round ON public.peer_review USING btree (partnership_id, round_id) WHERE (round_id IS NOT NULL);
CREATE UNIQUE INDEX peer_review_school ON public.peer_review USING btree (partnership_id, school_id, school_year) WHERE ((kind = 'internal'::text) AND (state <> 'cancelled'::text));
alter table peer_review enable row level security;
alter table peer_review force row level security;
create policy own_partnership on peer_review to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on peer_review to peilstok_backup using (true) with check (true);
grant insert, select, update on peer_review to peilstok_app;
grant insert, select on peer_review to peilstok_backup;

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
CREATE TRIGGER passes_follow_person AFTER DELETE ON person FOR EACH ROW EXECUTE FUNCTION passes_follow_person();
alter table person enable row level security;
alter table person force row level security;
create policy own_partnership on person to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on person to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on person to peilstok_app;
grant insert, select on person to peilstok_backup;
grant select on person to peilstok_tally;

create table plan (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  school_year school_year not null,
  organisation_id uuid,
  state text not null default 'drafting'::text,
  item_id uuid,
  adopted_on date,
  decision_id uuid,
  adopted_by uuid,
  revision integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  constraint plan_pkey PRIMARY KEY (partnership_id, id),
  constraint plan_partnership_id_school_year_organisation_id_key UNIQUE NULLS NOT DISTINCT (partnership_id, school_year, organisation_id),
  constraint plan_partnership_id_adopted_by_fkey FOREIGN KEY (partnership_id, adopted_by) REFERENCES person(partnership_id, id),
  constraint plan_partnership_id_decision_id_fkey FOREIGN KEY (partnership_id, decision_id) REFERENCES decision(partnership_id, id),
  constraint plan_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint plan_partnership_id_item_id_fkey FOREIGN KEY (partnership_id, item_id) REFERENCES agenda_item(partnership_id, id),
  constraint plan_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES organisation(partnership_id, id),
  constraint plan_check CHECK ((state = 'adopted'::text) = (adopted_on IS NOT NULL)),
  constraint plan_check1 CHECK (state = 'adopted'::text OR decision_id IS NULL),
  constraint plan_check2 CHECK (organisation_id IS NOT NULL OR state <> 'adopted'::text OR decision_id IS NOT NULL),
  constraint plan_state_check CHECK (state = ANY (ARRAY['drafting'::text, 'offered'::text, 'adopted'::text]))
);
alter table plan enable row level security;
alter table plan force row level security;
create policy own_partnership on plan to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on plan to peilstok_backup using (true) with check (true);
grant insert, select, update on plan to peilstok_app;
grant insert, select on plan to peilstok_backup;

create table plan_activity (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  goal_id uuid not null,
  "position" integer not null,
  what text not null default ''::text,
  owner_id uuid,
  owner_body_id uuid,
  starts_on date,
  due_on date,
  level text,
  budget_line_id uuid,
  removed boolean not null default false,
  progress text not null default 'to-do'::text,
  brought text not null default ''::text,
  revision integer not null default 0,
  arranged integer not null default 0,
  constraint plan_activity_pkey PRIMARY KEY (partnership_id, id),
  constraint plan_activity_partnership_id_budget_line_id_fkey FOREIGN KEY (partnership_id, budget_line_id) REFERENCES budget_line(partnership_id, id) ON DELETE SET NULL (budget_line_id),
  constraint plan_activity_partnership_id_goal_id_fkey FOREIGN KEY (partnership_id, goal_id) REFERENCES plan_goal(partnership_id, id) ON DELETE CASCADE,
  constraint plan_activity_partnership_id_owner_body_id_fkey FOREIGN KEY (partnership_id, owner_body_id) REFERENCES body(partnership_id, id),
  constraint plan_activity_partnership_id_owner_id_fkey FOREIGN KEY (partnership_id, owner_id) REFERENCES person(partnership_id, id) ON DELETE SET NULL (owner_id),
  constraint plan_activity_brought_check CHECK (length(brought) <= 4000),
  constraint plan_activity_check CHECK (num_nonnulls(owner_id, owner_body_id) <= 1),
  constraint plan_activity_check1 CHECK (due_on >= starts_on),
  constraint plan_activity_level_check CHECK (level = ANY (ARRAY['operational'::text, 'tactical'::text, 'strategic'::text])),
  constraint plan_activity_progress_check CHECK (progress = ANY (ARRAY['to-do'::text, 'under-way'::text, 'done'::text, 'dropped'::text])),
  constraint plan_activity_what_check CHECK (length(what) <= 1000)
);
CREATE INDEX plan_activity_goal ON public.plan_activity USING btree (partnership_id, goal_id, "position");
CREATE INDEX plan_activity_owner ON public.plan_activity USING btree (partnership_id, owner_id) WHERE (owner_id IS NOT NULL);
CREATE CONSTRAINT TRIGGER plan_activity_adopted AFTER INSERT OR UPDATE OF what, goal_id, removed, starts_on, due_on, level, owner_body_id ON plan_activity DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_change_of_adopted_plan();
CREATE CONSTRAINT TRIGGER plan_activity_owner_adopted AFTER UPDATE OF owner_id ON plan_activity DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.owner_id IS NOT NULL) EXECUTE FUNCTION refuse_change_of_adopted_plan();
alter table plan_activity enable row level security;
alter table plan_activity force row level security;
create policy own_partnership on plan_activity to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on plan_activity to peilstok_backup using (true) with check (true);
grant insert, select, update on plan_activity to peilstok_app;
grant insert, select on plan_activity to peilstok_backup;

create table plan_ambition (
  partnership_id uuid not null,
  plan_id uuid not null,
  guarantee guarantee not null,
  text text not null default ''::text,
  source text not null default ''::text,
  revision integer not null default 0,
  constraint plan_ambition_pkey PRIMARY KEY (partnership_id, plan_id, guarantee),
  constraint plan_ambition_partnership_id_plan_id_fkey FOREIGN KEY (partnership_id, plan_id) REFERENCES plan(partnership_id, id) ON DELETE CASCADE,
  constraint plan_ambition_source_check CHECK (length(source) <= 300),
  constraint plan_ambition_text_check CHECK (length(text) <= 4000)
);
CREATE CONSTRAINT TRIGGER plan_ambition_adopted AFTER INSERT OR UPDATE OF text, source ON plan_ambition DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_change_of_adopted_plan();
alter table plan_ambition enable row level security;
alter table plan_ambition force row level security;
create policy own_partnership on plan_ambition to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on plan_ambition to peilstok_backup using (true) with check (true);
grant insert, select, update on plan_ambition to peilstok_app;
grant insert, select on plan_ambition to peilstok_backup;

create table plan_comment (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  plan_id uuid not null,
  goal_id uuid,
  activity_id uuid,
  person_id uuid not null,
  text text not null,
  at timestamp with time zone not null default now(),
  resolved_at timestamp with time zone,
  resolved_by uuid,
  constraint plan_comment_pkey PRIMARY KEY (partnership_id, id),
  constraint plan_comment_partnership_id_activity_id_fkey FOREIGN KEY (partnership_id, activity_id) REFERENCES plan_activity(partnership_id, id) ON DELETE CASCADE,
  constraint plan_comment_partnership_id_goal_id_fkey FOREIGN KEY (partnership_id, goal_id) REFERENCES plan_goal(partnership_id, id) ON DELETE CASCADE,
  constraint plan_comment_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE,
  constraint plan_comment_partnership_id_plan_id_fkey FOREIGN KEY (partnership_id, plan_id) REFERENCES plan(partnership_id, id) ON DELETE CASCADE,
  constraint plan_comment_text_check CHECK (length(text) >= 1 AND length(text) <= 2000)
);
CREATE INDEX plan_comment_plan ON public.plan_comment USING btree (partnership_id, plan_id, at);
alter table plan_comment enable row level security;
alter table plan_comment force row level security;
create policy own_partnership on plan_comment to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on plan_comment to peilstok_backup using (true) with check (true);
grant insert, select, update on plan_comment to peilstok_app;
grant insert, select on plan_comment to peilstok_backup;

create table plan_goal (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  plan_id uuid not null,
  guarantee guarantee not null,
  "position" integer not null,
  text text not null default ''::text,
  seen_by text not null default ''::text,
  from_goal_id uuid,
  removed boolean not null default false,
  revision integer not null default 0,
  constraint plan_goal_pkey PRIMARY KEY (partnership_id, id),
  constraint plan_goal_partnership_id_from_goal_id_fkey FOREIGN KEY (partnership_id, from_goal_id) REFERENCES plan_goal(partnership_id, id),
  constraint plan_goal_partnership_id_plan_id_fkey FOREIGN KEY (partnership_id, plan_id) REFERENCES plan(partnership_id, id) ON DELETE CASCADE,
  constraint plan_goal_seen_by_check CHECK (length(seen_by) <= 2000),
  constraint plan_goal_text_check CHECK (length(text) <= 2000)
);
CREATE INDEX plan_goal_from ON public.plan_goal USING btree (partnership_id, from_goal_id) WHERE (from_goal_id IS NOT NULL);
CREATE INDEX plan_goal_plan ON public.plan_goal USING btree (partnership_id, plan_id, guarantee, "position");
CREATE CONSTRAINT TRIGGER plan_goal_adopted AFTER INSERT OR UPDATE OF text, seen_by, guarantee, removed ON plan_goal DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_change_of_adopted_plan();
alter table plan_goal enable row level security;
alter table plan_goal force row level security;
create policy own_partnership on plan_goal to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on plan_goal to peilstok_backup using (true) with check (true);
grant insert, select, update on plan_goal to peilstok_app;
grant insert, select on plan_goal to peilstok_backup;

create table plan_link (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  goal_id uuid not null,
  activity_id uuid,
  instrument_id uuid,
  instrument_item_id text,
  action_id uuid,
  signal_id uuid,
  constraint plan_link_pkey PRIMARY KEY (partnership_id, id),
  constraint plan_link_partnership_id_goal_id_activity_id_instrument_id__key UNIQUE NULLS NOT DISTINCT (partnership_id, goal_id, activity_id, instrument_id, instrument_item_id, action_id, signal_id),
  constraint plan_link_partnership_id_action_id_fkey FOREIGN KEY (partnership_id, action_id) REFERENCES action(partnership_id, id),
  constraint plan_link_partnership_id_activity_id_fkey FOREIGN KEY (partnership_id, activity_id) REFERENCES plan_activity(partnership_id, id) ON DELETE CASCADE,
  constraint plan_link_partnership_id_goal_id_fkey FOREIGN KEY (partnership_id, goal_id) REFERENCES plan_goal(partnership_id, id) ON DELETE CASCADE,
  constraint plan_link_partnership_id_instrument_id_fkey FOREIGN KEY (partnership_id, instrument_id) REFERENCES instrument(partnership_id, id),
  constraint plan_link_partnership_id_signal_id_fkey FOREIGN KEY (partnership_id, signal_id) REFERENCES signal(partnership_id, id),
  constraint plan_link_check CHECK (num_nonnulls(instrument_item_id, action_id, signal_id) = 1),
  constraint plan_link_check1 CHECK ((instrument_id IS NULL) = (instrument_item_id IS NULL))
);
CREATE INDEX plan_link_item ON public.plan_link USING btree (partnership_id, instrument_id, instrument_item_id) WHERE (instrument_id IS NOT NULL);
alter table plan_link enable row level security;
alter table plan_link force row level security;
create policy own_partnership on plan_link to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on plan_link to peilstok_backup using (true) with check (true);
grant delete, insert, select on plan_link to peilstok_app;
grant insert, select on plan_link to peilstok_backup;

create table plan_offer (
  partnership_id uuid not null,
  plan_id uuid not null,
  source text not null,
  key text not null,
  kind text not null,
  title text not null,
  because text not null default ''::text,
  href text,
  goal_id uuid,
  activity_id uuid,
  chosen_by uuid,
  chosen_at timestamp with time zone not null default now(),
  constraint plan_offer_pkey PRIMARY KEY (partnership_id, plan_id, source, key),
  constraint plan_offer_partnership_id_activity_id_fkey FOREIGN KEY (partnership_id, activity_id) REFERENCES plan_activity(partnership_id, id) ON DELETE CASCADE,
  constraint plan_offer_partnership_id_goal_id_fkey FOREIGN KEY (partnership_id, goal_id) REFERENCES plan_goal(partnership_id, id) ON DELETE CASCADE,
  constraint plan_offer_partnership_id_plan_id_fkey FOREIGN KEY (partnership_id, plan_id) REFERENCES plan(partnership_id, id) ON DELETE CASCADE,
  constraint plan_offer_because_check CHECK (length(because) <= 4000),
  constraint plan_offer_check CHECK (num_nonnulls(goal_id, activity_id) <= 1),
  constraint plan_offer_href_check CHECK (length(href) <= 500),
  constraint plan_offer_key_check CHECK (length(key) >= 1 AND length(key) <= 200),
  constraint plan_offer_kind_check CHECK (length(kind) >= 1 AND length(kind) <= 100),
  constraint plan_offer_source_check CHECK (length(source) >= 1 AND length(source) <= 60),
  constraint plan_offer_title_check CHECK (length(title) >= 1 AND length(title) <= 4000)
);
alter table plan_offer enable row level security;
alter table plan_offer force row level security;
create policy own_partnership on plan_offer to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on plan_offer to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on plan_offer to peilstok_app;
grant insert, select on plan_offer to peilstok_backup;

create table plan_text (
  partnership_id uuid not null,
  plan_id uuid not null,
  subject_kind text not null,
  subject_key text not null,
  revision integer not null,
  texts jsonb not null,
  person_id uuid,
  at timestamp with time zone not null default now(),
  constraint plan_text_pkey PRIMARY KEY (partnership_id, plan_id, subject_kind, subject_key, revision),
  constraint plan_text_partnership_id_plan_id_fkey FOREIGN KEY (partnership_id, plan_id) REFERENCES plan(partnership_id, id) ON DELETE CASCADE,
  constraint plan_text_subject_kind_check CHECK (subject_kind = ANY (ARRAY['ambition'::text, 'goal'::text, 'activity'::text]))
);
alter table plan_text enable row level security;
alter table plan_text force row level security;
create policy own_partnership on plan_text to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on plan_text to peilstok_backup using (true) with check (true);
grant insert, select on plan_text to peilstok_app;
grant insert, select on plan_text to peilstok_backup;

create table plan_version (
  partnership_id uuid not null,
  plan_id uuid not null,
  number integer not null,
  reason text not null,
  because text not null default ''::text,
  decision_id uuid,
  decided_on date,
  content jsonb not null,
  at timestamp with time zone not null default now(),
  person_id uuid,
  constraint plan_version_pkey PRIMARY KEY (partnership_id, plan_id, number),
  constraint plan_version_partnership_id_decision_id_fkey FOREIGN KEY (partnership_id, decision_id) REFERENCES decision(partnership_id, id),
  constraint plan_version_partnership_id_plan_id_fkey FOREIGN KEY (partnership_id, plan_id) REFERENCES plan(partnership_id, id) ON DELETE CASCADE,
  constraint plan_version_because_check CHECK (length(because) <= 2000),
  constraint plan_version_check CHECK (reason <> 'amended'::text OR because <> ''::text AND decided_on IS NOT NULL),
  constraint plan_version_reason_check CHECK (reason = ANY (ARRAY['offered'::text, 'adopted'::text, 'amended'::text, 'kept'::text]))
);
alter table plan_version enable row level security;
alter table plan_version force row level security;
create policy own_partnership on plan_version to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on plan_version to peilstok_backup using (true) with check (true);
grant insert, select on plan_version to peilstok_app;
grant insert, select on plan_version to peilstok_backup;

create table proposed_action (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  finding_id uuid not null,
  what text not null,
  owner_id uuid,
  due_on date,
  revision integer not null default 1,
  constraint proposed_action_pkey PRIMARY KEY (partnership_id, id),
  constraint proposed_action_partnership_id_finding_id_fkey FOREIGN KEY (partnership_id, finding_id) REFERENCES finding(partnership_id, id) ON DELETE CASCADE,
  constraint proposed_action_partnership_id_owner_id_fkey FOREIGN KEY (partnership_id, owner_id) REFERENCES person(partnership_id, id),
  constraint proposed_action_what_check CHECK (length(what) >= 1 AND length(what) <= 500)
);
CREATE INDEX proposed_action_finding ON public.proposed_action USING btree (partnership_id, finding_id);
alter table proposed_action enable row level security;
alter table proposed_action force row level security;
create policy own_partnership on proposed_action to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on proposed_action to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on proposed_action to peilstok_app;
grant insert, select on proposed_action to peilstok_backup;

create table report_template (
  partnership_id uuid not null,
  file_id uuid not null,
  kind text not null default 'scan'::text,
  constraint report_template_pkey PRIMARY KEY (partnership_id, kind),
  constraint report_template_partnership_id_file_id_fkey FOREIGN KEY (partnership_id, file_id) REFERENCES file(partnership_id, id),
  constraint report_template_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint report_template_kind_check CHECK (kind = ANY (ARRAY['scan'::text, 'text'::text]))
);
alter table report_template enable row level security;
alter table report_template force row level security;
create policy own_partnership on report_template to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on report_template to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on report_template to peilstok_app;
grant insert, select on report_template to peilstok_backup;

create table review_advice (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  review_id uuid not null,
  guarantee guarantee not null,
  text text not null,
  "position" integer not null,
  revision integer not null default 1,
  constraint review_advice_pkey PRIMARY KEY (partnership_id, id),
  constraint review_advice_partnership_id_review_id_fkey FOREIGN KEY (partnership_id, review_id) REFERENCES peer_review(partnership_id, id) ON DELETE CASCADE,
  constraint review_advice_text_check CHECK (length(text) >= 1 AND length(text) <= 2000)
);
alter table review_advice enable row level security;
alter table review_advice force row level security;
create policy own_partnership on review_advice to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on review_advice to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on review_advice to peilstok_app;
grant insert, select on review_advice to peilstok_backup;

create table review_guarantee (
  partnership_id uuid not null,
  review_id uuid not null,
  guarantee guarantee not null,
  criteria text not null default ''::text,
  self_picture text not null default ''::text,
  seen text not null default ''::text,
  strong text not null default ''::text,
  revision integer not null default 0,
  constraint review_guarantee_pkey PRIMARY KEY (partnership_id, review_id, guarantee),
  constraint review_guarantee_partnership_id_review_id_fkey FOREIGN KEY (partnership_id, review_id) REFERENCES peer_review(partnership_id, id) ON DELETE CASCADE,
  constraint review_guarantee_criteria_check CHECK (length(criteria) <= 8000),
  constraint review_guarantee_seen_check CHECK (length(seen) <= 8000),
  constraint review_guarantee_self_picture_check CHECK (length(self_picture) <= 8000),
  constraint review_guarantee_strong_check CHECK (length(strong) <= 8000)
);
alter table review_guarantee enable row level security;
alter table review_guarantee force row level security;
create policy own_partnership on review_guarantee to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on review_guarantee to peilstok_backup using (true) with check (true);
grant insert, select, update on review_guarantee to peilstok_app;
grant insert, select on review_guarantee to peilstok_backup;

create table review_reply (
  partnership_id uuid not null,
  review_id uuid not null,
  text text not null,
  replied_on date not null,
  replied_by uuid,
  revision integer not null default 1,
  constraint review_reply_pkey PRIMARY KEY (partnership_id, review_id),
  constraint review_reply_partnership_id_replied_by_fkey FOREIGN KEY (partnership_id, replied_by) REFERENCES person(partnership_id, id),
  constraint review_reply_partnership_id_review_id_fkey FOREIGN KEY (partnership_id, review_id) REFERENCES peer_review(partnership_id, id) ON DELETE CASCADE,
  constraint review_reply_text_check CHECK (length(text) >= 1 AND length(text) <= 8000)
);
alter table review_reply enable row level security;
alter table review_reply force row level security;
create policy own_partnership on review_reply to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on review_reply to peilstok_backup using (true) with check (true);
grant insert, select, update on review_reply to peilstok_app;
grant insert, select on review_reply to peilstok_backup;

create table review_round (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  school_year school_year not null,
  members_per_visit smallint not null default 3,
  most_visits smallint not null default 1,
  state text not null default 'planning'::text,
  proposal jsonb,
  revision integer not null default 1,
  constraint review_round_pkey PRIMARY KEY (partnership_id, id),
  constraint review_round_partnership_id_school_year_key UNIQUE (partnership_id, school_year),
  constraint review_round_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint review_round_members_per_visit_check CHECK (members_per_visit >= 2 AND members_per_visit <= 8),
  constraint review_round_most_visits_check CHECK (most_visits >= 1 AND most_visits <= 10),
  constraint review_round_state_check CHECK (state = ANY (ARRAY['planning'::text, 'confirmed'::text]))
);
alter table review_round enable row level security;
alter table review_round force row level security;
create policy own_partnership on review_round to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on review_round to peilstok_backup using (true) with check (true);
grant insert, select, update on review_round to peilstok_app;
grant insert, select on review_round to peilstok_backup;

create table review_statement (
  partnership_id uuid not null,
  review_id uuid not null,
  meets boolean not null,
  reasons text not null,
  stated_on date not null,
  stated_by uuid,
  revision integer not null default 1,
  constraint review_statement_pkey PRIMARY KEY (partnership_id, review_id),
  constraint review_statement_partnership_id_review_id_fkey FOREIGN KEY (partnership_id, review_id) REFERENCES peer_review(partnership_id, id) ON DELETE CASCADE,
  constraint review_statement_partnership_id_stated_by_fkey FOREIGN KEY (partnership_id, stated_by) REFERENCES person(partnership_id, id),
  constraint review_statement_reasons_check CHECK (length(reasons) >= 1 AND length(reasons) <= 8000)
);
alter table review_statement enable row level security;
alter table review_statement force row level security;
create policy own_partnership on review_statement to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on review_statement to peilstok_backup using (true) with check (true);
grant insert, select, update on review_statement to peilstok_app;
grant insert, select on review_statement to peilstok_backup;

create table review_text (
  partnership_id uuid not null,
  review_id uuid not null,
  guarantee guarantee not null,
  revision integer not null,
  texts jsonb not null,
  person_id uuid,
  at timestamp with time zone not null default now(),
  constraint review_text_pkey PRIMARY KEY (partnership_id, review_id, guarantee, revision),
  constraint review_text_partnership_id_review_id_guarantee_fkey FOREIGN KEY (partnership_id, review_id, guarantee) REFERENCES review_guarantee(partnership_id, review_id, guarantee) ON DELETE CASCADE
);
alter table review_text enable row level security;
alter table review_text force row level security;
create policy own_partnership on review_text to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on review_text to peilstok_backup using (true) with check (true);
grant insert, select on review_text to peilstok_app;
grant insert, select on review_text to peilstok_backup;

create table review_tie (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  organisation_id uuid not null,
  reason text not null,
  until_on date,
  constraint review_tie_pkey PRIMARY KEY (partnership_id, id),
  constraint review_tie_partnership_id_person_id_organisation_id_key UNIQUE (partnership_id, person_id, organisation_id),
  constraint review_tie_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint review_tie_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES organisation(partnership_id, id),
  constraint review_tie_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE,
  constraint review_tie_reason_check CHECK (length(reason) >= 1 AND length(reason) <= 300)
);
alter table review_tie enable row level security;
alter table review_tie force row level security;
create policy own_partnership on review_tie to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on review_tie to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on review_tie to peilstok_app;
grant insert, select on review_tie to peilstok_backup;

create table review_wish (
  partnership_id uuid not null,
  round_id uuid not null,
  review_id uuid not null,
  person_id uuid not null,
  wish text not null,
  exception text,
  constraint review_wish_pkey PRIMARY KEY (partnership_id, review_id, person_id),
  constraint review_wish_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE,
  constraint review_wish_partnership_id_review_id_fkey FOREIGN KEY (partnership_id, review_id) REFERENCES peer_review(partnership_id, id) ON DELETE CASCADE,
  constraint review_wish_partnership_id_round_id_fkey FOREIGN KEY (partnership_id, round_id) REFERENCES review_round(partnership_id, id) ON DELETE CASCADE,
  constraint review_wish_exception_check CHECK (length(exception) >= 1 AND length(exception) <= 500),
  constraint review_wish_wish_check CHECK (wish = ANY (ARRAY['must'::text, 'never'::text]))
);
alter table review_wish enable row level security;
alter table review_wish force row level security;
create policy own_partnership on review_wish to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on review_wish to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on review_wish to peilstok_app;
grant insert, select on review_wish to peilstok_backup;

create table reviewed_school (
  partnership_id uuid not null,
  review_id uuid not null,
  school_id uuid not null,
  constraint reviewed_school_pkey PRIMARY KEY (partnership_id, review_id, school_id),
  constraint reviewed_school_partnership_id_review_id_fkey FOREIGN KEY (partnership_id, review_id) REFERENCES peer_review(partnership_id, id) ON DELETE CASCADE,
  constraint reviewed_school_partnership_id_school_id_fkey FOREIGN KEY (partnership_id, school_id) REFERENCES organisation(partnership_id, id)
);
alter table reviewed_school enable row level security;
alter table reviewed_school force row level security;
create policy own_partnership on reviewed_school to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on reviewed_school to peilstok_backup using (true) with check (true);
grant delete, insert, select on reviewed_school to peilstok_app;
grant insert, select on reviewed_school to peilstok_backup;

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

create table seat (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  body_id uuid not null,
  role_key text,
  person_id uuid,
  function text not null default 'member'::text,
  constraint seat_pkey PRIMARY KEY (partnership_id, id),
  constraint seat_partnership_id_body_id_role_key_person_id_function_key UNIQUE NULLS NOT DISTINCT (partnership_id, body_id, role_key, person_id, function),
  constraint seat_partnership_id_body_id_fkey FOREIGN KEY (partnership_id, body_id) REFERENCES body(partnership_id, id) ON DELETE CASCADE,
  constraint seat_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE,
  constraint seat_partnership_id_role_key_fkey FOREIGN KEY (partnership_id, role_key) REFERENCES role(partnership_id, key),
  constraint seat_check CHECK (num_nonnulls(role_key, person_id) = 1),
  constraint seat_function_check CHECK (function = ANY (ARRAY['member'::text, 'chair'::text, 'minutes-taker'::text]))
);
CREATE INDEX seat_person ON public.seat USING btree (partnership_id, person_id) WHERE (person_id IS NOT NULL);
alter table seat enable row level security;
alter table seat force row level security;
create policy own_partnership on seat to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on seat to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on seat to peilstok_app;
grant insert, select on seat to peilstok_backup;

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

create table signal (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  question text not null,
  explanation text not null default ''::text,
  urgency text not null default 'soon'::text,
  anonymous boolean not null default false,
  meeting_id uuid,
  finding_id uuid,
  from_body_id uuid,
  school_id uuid,
  guarantee guarantee,
  instrument_id uuid,
  instrument_item_id text,
  body_id uuid not null,
  arrived_on date not null,
  due_on date not null,
  state text not null default 'open'::text,
  raised_on date not null,
  revision integer not null default 1,
  constraint signal_pkey PRIMARY KEY (partnership_id, id),
  constraint signal_partnership_id_body_id_fkey FOREIGN KEY (partnership_id, body_id) REFERENCES body(partnership_id, id),
  constraint signal_partnership_id_finding_id_fkey FOREIGN KEY (partnership_id, finding_id) REFERENCES finding(partnership_id, id),
  constraint signal_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint signal_partnership_id_from_body_id_fkey FOREIGN KEY (partnership_id, from_body_id) REFERENCES body(partnership_id, id),
  constraint signal_partnership_id_instrument_id_fkey FOREIGN KEY (partnership_id, instrument_id) REFERENCES instrument(partnership_id, id),
  constraint signal_partnership_id_meeting_id_fkey FOREIGN KEY (partnership_id, meeting_id) REFERENCES meeting(partnership_id, id),
  constraint signal_partnership_id_school_id_fkey FOREIGN KEY (partnership_id, school_id) REFERENCES organisation(partnership_id, id),
  constraint signal_explanation_check CHECK (length(explanation) <= 4000),
  constraint signal_question_check CHECK (length(question) >= 1 AND length(question) <= 1000),
  constraint signal_state_check CHECK (state = ANY (ARRAY['open'::text, 'answered'::text])),
  constraint signal_urgency_check CHECK (urgency = ANY (ARRAY['can-wait'::text, 'soon'::text, 'urgent'::text]))
);
CREATE INDEX signal_about ON public.signal USING btree (partnership_id, instrument_id, instrument_item_id);
CREATE INDEX signal_body ON public.signal USING btree (partnership_id, body_id, state, due_on);
alter table signal enable row level security;
alter table signal force row level security;
create policy own_partnership on signal to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on signal to peilstok_backup using (true) with check (true);
grant insert, select on signal to peilstok_app;
grant insert, select on signal to peilstok_backup;
grant update (arrived_on) on signal to peilstok_app;
grant update (body_id) on signal to peilstok_app;
grant update (due_on) on signal to peilstok_app;
grant update (revision) on signal to peilstok_app;
grant update (state) on signal to peilstok_app;

create table signal_item (
  partnership_id uuid not null,
  signal_id uuid not null,
  item_id uuid not null,
  constraint signal_item_pkey PRIMARY KEY (partnership_id, signal_id, item_id),
  constraint signal_item_partnership_id_item_id_fkey FOREIGN KEY (partnership_id, item_id) REFERENCES agenda_item(partnership_id, id),
  constraint signal_item_partnership_id_signal_id_fkey FOREIGN KEY (partnership_id, signal_id) REFERENCES signal(partnership_id, id) ON DELETE CASCADE
);
CREATE INDEX signal_item_of ON public.signal_item USING btree (partnership_id, item_id);
alter table signal_item enable row level security;
alter table signal_item force row level security;
create policy own_partnership on signal_item to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on signal_item to peilstok_backup using (true) with check (true);
grant insert, select on signal_item to peilstok_app;
grant insert, select on signal_item to peilstok_backup;

create table signal_route (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  from_body_id uuid not null,
  to_body_id uuid not null,
  role_key text,
  person_id uuid,
  constraint signal_route_pkey PRIMARY KEY (partnership_id, id),
  constraint signal_route_partnership_id_from_body_id_to_body_id_role_ke_key UNIQUE NULLS NOT DISTINCT (partnership_id, from_body_id, to_body_id, role_key, person_id),
  constraint signal_route_partnership_id_from_body_id_fkey FOREIGN KEY (partnership_id, from_body_id) REFERENCES body(partnership_id, id) ON DELETE CASCADE,
  constraint signal_route_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE,
  constraint signal_route_partnership_id_role_key_fkey FOREIGN KEY (partnership_id, role_key) REFERENCES role(partnership_id, key),
  constraint signal_route_partnership_id_to_body_id_fkey FOREIGN KEY (partnership_id, to_body_id) REFERENCES body(partnership_id, id) ON DELETE CASCADE,
  constraint signal_route_check CHECK (num_nonnulls(role_key, person_id) = 1),
  constraint signal_route_check1 CHECK (from_body_id <> to_body_id)
);
CREATE INDEX signal_route_to ON public.signal_route USING btree (partnership_id, to_body_id);
alter table signal_route enable row level security;
alter table signal_route force row level security;
create policy own_partnership on signal_route to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on signal_route to peilstok_backup using (true) with check (true);
grant delete, insert, select on signal_route to peilstok_app;
grant insert, select on signal_route to peilstok_backup;

create table signal_sender (
  partnership_id uuid not null,
  signal_id uuid not null,
  person_id uuid not null,
  anonymous boolean not null,
  constraint signal_sender_pkey PRIMARY KEY (partnership_id, signal_id),
  constraint signal_sender_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE,
  constraint signal_sender_partnership_id_signal_id_fkey FOREIGN KEY (partnership_id, signal_id) REFERENCES signal(partnership_id, id) ON DELETE CASCADE
);
CREATE INDEX signal_sender_person ON public.signal_sender USING btree (partnership_id, person_id);
alter table signal_sender enable row level security;
alter table signal_sender force row level security;
create policy known_senders on signal_sender as restrictive for select to peilstok_app using (((NOT anonymous) OR (person_id = current_person())));
create policy own_partnership on signal_sender to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy own_signals on signal_sender as restrictive for insert to peilstok_app with check ((person_id = current_person()));
create policy whole_database on signal_sender to peilstok_backup using (true) with check (true);
grant insert, select on signal_sender to peilstok_app;
grant insert, select on signal_sender to peilstok_backup;
grant select on signal_sender to peilstok_tally;

create table signal_step (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  signal_id uuid not null,
  taken_on date not null,
  at timestamp with time zone not null default clock_timestamp(),
  kind text not null,
  body_id uuid not null,
  from_body_id uuid,
  through_id uuid,
  by_id uuid,
  text text not null default ''::text,
  constraint signal_step_pkey PRIMARY KEY (partnership_id, id),
  constraint signal_step_partnership_id_body_id_fkey FOREIGN KEY (partnership_id, body_id) REFERENCES body(partnership_id, id),
  constraint signal_step_partnership_id_by_id_fkey FOREIGN KEY (partnership_id, by_id) REFERENCES person(partnership_id, id),
  constraint signal_step_partnership_id_from_body_id_fkey FOREIGN KEY (partnership_id, from_body_id) REFERENCES body(partnership_id, id),
  constraint signal_step_partnership_id_signal_id_fkey FOREIGN KEY (partnership_id, signal_id) REFERENCES signal(partnership_id, id) ON DELETE CASCADE,
  constraint signal_step_partnership_id_through_id_fkey FOREIGN KEY (partnership_id, through_id) REFERENCES person(partnership_id, id),
  constraint signal_step_check CHECK (kind = 'raised'::text OR text <> ''::text),
  constraint signal_step_check1 CHECK ((kind = 'raised'::text) = (by_id IS NULL)),
  constraint signal_step_check2 CHECK ((kind = 'passed-on'::text) = (through_id IS NOT NULL)),
  constraint signal_step_kind_check CHECK (kind = ANY (ARRAY['raised'::text, 'passed-on'::text, 'taken-up'::text, 'declined'::text])),
  constraint signal_step_text_check CHECK (length(text) <= 4000)
);
CREATE INDEX signal_step_body ON public.signal_step USING btree (partnership_id, body_id);
CREATE INDEX signal_step_signal ON public.signal_step USING btree (partnership_id, signal_id, at);
CREATE UNIQUE INDEX signal_step_answer ON public.signal_step USING btree (partnership_id, signal_id) WHERE (kind = ANY (ARRAY['taken-up'::text, 'declined'::text]));
CREATE UNIQUE INDEX signal_step_arrival ON public.signal_step USING btree (partnership_id, signal_id, body_id) WHERE (kind = ANY (ARRAY['raised'::text, 'passed-on'::text]));
alter table signal_step enable row level security;
alter table signal_step force row level security;
create policy own_partnership on signal_step to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on signal_step to peilstok_backup using (true) with check (true);
grant insert, select on signal_step to peilstok_app;
grant insert, select on signal_step to peilstok_backup;

create table student_count (
  partnership_id uuid not null,
  budget_id uuid not null,
  organisation_id uuid not null,
  students integer not null,
  constraint student_count_pkey PRIMARY KEY (partnership_id, budget_id, organisation_id),
  constraint student_count_partnership_id_budget_id_fkey FOREIGN KEY (partnership_id, budget_id) REFERENCES budget(partnership_id, id) ON DELETE CASCADE,
  constraint student_count_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES organisation(partnership_id, id),
  constraint student_count_students_check CHECK (students >= 0 AND students <= 10000)
);
CREATE TRIGGER student_count_adopted BEFORE INSERT OR DELETE OR UPDATE ON student_count FOR EACH ROW EXECUTE FUNCTION refuse_change_of_adopted_budget();
alter table student_count enable row level security;
alter table student_count force row level security;
create policy own_partnership on student_count to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on student_count to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on student_count to peilstok_app;
grant insert, select on student_count to peilstok_backup;

create table survey (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  school_year school_year not null,
  kind text not null,
  title text not null,
  purpose text not null default ''::text,
  moment text,
  version_id uuid not null,
  opens_on date not null,
  closes_on date not null,
  smallest_group smallint not null default 5,
  blocks_each smallint,
  minutes smallint not null,
  study_years smallint[] not null default '{}'::smallint[],
  remind_after smallint[] not null default '{7,14}'::smallint[],
  moderator_id uuid,
  state text not null default 'planned'::text,
  code text,
  cancelled_because text,
  closed_on date,
  fed_back_on date,
  revision integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  constraint survey_pkey PRIMARY KEY (partnership_id, id),
  constraint survey_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint survey_partnership_id_moderator_id_fkey FOREIGN KEY (partnership_id, moderator_id) REFERENCES person(partnership_id, id),
  constraint survey_partnership_id_version_id_fkey FOREIGN KEY (partnership_id, version_id) REFERENCES instrument_version(partnership_id, id),
  constraint survey_blocks_each_check CHECK (blocks_each >= 1),
  constraint survey_cancelled_because_check CHECK (length(cancelled_because) >= 1 AND length(cancelled_because) <= 500),
  constraint survey_check CHECK (closes_on >= opens_on),
  constraint survey_check1 CHECK ((state = 'cancelled'::text) = (cancelled_because IS NOT NULL)),
  constraint survey_check2 CHECK ((kind = 'pulse'::text) = (moment IS NOT NULL)),
  constraint survey_kind_check CHECK (kind = ANY (ARRAY['yearly'::text, 'pulse'::text, 'other'::text, 'earlier'::text])),
  constraint survey_minutes_check CHECK (minutes >= 1 AND minutes <= 60),
  constraint survey_moment_check CHECK (moment = ANY (ARRAY['start'::text, 'halfway'::text, 'assessment'::text])),
  constraint survey_purpose_check CHECK (length(purpose) <= 1000),
  constraint survey_smallest_group_check CHECK (smallest_group >= 5),
  constraint survey_state_check CHECK (state = ANY (ARRAY['planned'::text, 'open'::text, 'counting'::text, 'closed'::text, 'cancelled'::text])),
  constraint survey_title_check CHECK (length(title) >= 1 AND length(title) <= 200)
);
CREATE INDEX survey_year ON public.survey USING btree (partnership_id, school_year);
alter table survey enable row level security;
alter table survey force row level security;
create policy own_partnership on survey to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on survey to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on survey to peilstok_app;
grant insert, select on survey to peilstok_backup;
grant select on survey to peilstok_tally;

create table survey_ambition (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  instrument_id uuid not null,
  section_id text not null,
  school_id uuid,
  mean double precision not null,
  constraint survey_ambition_pkey PRIMARY KEY (partnership_id, id),
  constraint survey_ambition_partnership_id_instrument_id_section_id_sch_key UNIQUE NULLS NOT DISTINCT (partnership_id, instrument_id, section_id, school_id),
  constraint survey_ambition_partnership_id_instrument_id_fkey FOREIGN KEY (partnership_id, instrument_id) REFERENCES instrument(partnership_id, id),
  constraint survey_ambition_partnership_id_school_id_fkey FOREIGN KEY (partnership_id, school_id) REFERENCES organisation(partnership_id, id),
  constraint survey_ambition_mean_check CHECK (mean >= 1::double precision AND mean <= 7::double precision),
  constraint survey_ambition_section_id_check CHECK (length(section_id) >= 1 AND length(section_id) <= 80)
);
alter table survey_ambition enable row level security;
alter table survey_ambition force row level security;
create policy own_partnership on survey_ambition to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on survey_ambition to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on survey_ambition to peilstok_app;
grant insert, select on survey_ambition to peilstok_backup;

create table survey_envelope (
  partnership_id uuid not null,
  id uuid not null default gen_random_uuid(),
  survey_id uuid not null,
  receipt_hash text not null,
  sealed bytea not null,
  constraint survey_envelope_pkey PRIMARY KEY (partnership_id, id),
  constraint survey_envelope_receipt_hash_check CHECK (receipt_hash ~ '^[0-9a-f]{64}$'::text)
);
CREATE INDEX survey_envelope_place ON public.survey_envelope USING btree (partnership_id, survey_id, id);
alter table survey_envelope enable row level security;
alter table survey_envelope force row level security;
create policy closed_until_counted on survey_envelope as restrictive for select to peilstok_app using ((EXISTS ( SELECT
   FROM survey s
  WHERE ((s.partnership_id = survey_envelope.partnership_id) AND (s.id = survey_envelope.survey_id) AND (s.state = 'counting'::text)))));
create policy own_partnership on survey_envelope to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on survey_envelope to peilstok_backup using (true) with check (true);
grant delete, select on survey_envelope to peilstok_app;
grant insert, select on survey_envelope to peilstok_backup;
grant delete, insert, select, update on survey_envelope to peilstok_tally;

create table survey_feedback (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  survey_id uuid not null,
  you_said text not null,
  we_do text not null,
  action_id uuid,
  "position" integer not null,
  revision integer not null default 1,
  constraint survey_feedback_pkey PRIMARY KEY (partnership_id, id),
  constraint survey_feedback_partnership_id_action_id_fkey FOREIGN KEY (partnership_id, action_id) REFERENCES action(partnership_id, id),
  constraint survey_feedback_partnership_id_survey_id_fkey FOREIGN KEY (partnership_id, survey_id) REFERENCES survey(partnership_id, id) ON DELETE CASCADE,
  constraint survey_feedback_we_do_check CHECK (length(we_do) >= 1 AND length(we_do) <= 1000),
  constraint survey_feedback_you_said_check CHECK (length(you_said) >= 1 AND length(you_said) <= 1000)
);
alter table survey_feedback enable row level security;
alter table survey_feedback force row level security;
create policy own_partnership on survey_feedback to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on survey_feedback to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on survey_feedback to peilstok_app;
grant insert, select on survey_feedback to peilstok_backup;

create table survey_group (
  partnership_id uuid not null,
  survey_id uuid not null,
  group_kind text not null,
  group_key text not null,
  invited integer not null,
  constraint survey_group_pkey PRIMARY KEY (partnership_id, survey_id, group_kind, group_key),
  constraint survey_group_partnership_id_survey_id_fkey FOREIGN KEY (partnership_id, survey_id) REFERENCES survey(partnership_id, id) ON DELETE CASCADE,
  constraint survey_group_group_kind_check CHECK (group_kind = ANY (ARRAY['partnership'::text, 'board'::text, 'institute'::text, 'school'::text, 'year'::text])),
  constraint survey_group_invited_check CHECK (invited >= 0)
);
alter table survey_group enable row level security;
alter table survey_group force row level security;
create policy own_partnership on survey_group to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on survey_group to peilstok_backup using (true) with check (true);
grant delete, insert, select on survey_group to peilstok_app;
grant insert, select on survey_group to peilstok_backup;

create table survey_invitation (
  partnership_id uuid not null,
  survey_id uuid not null,
  person_id uuid not null,
  secret text,
  school_id uuid,
  institute_id uuid,
  study_year smallint,
  sent_on date,
  reminders smallint not null default 0,
  reminded_on date,
  answered boolean,
  constraint survey_invitation_pkey PRIMARY KEY (partnership_id, survey_id, person_id),
  constraint survey_invitation_partnership_id_institute_id_fkey FOREIGN KEY (partnership_id, institute_id) REFERENCES organisation(partnership_id, id),
  constraint survey_invitation_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE,
  constraint survey_invitation_partnership_id_school_id_fkey FOREIGN KEY (partnership_id, school_id) REFERENCES organisation(partnership_id, id),
  constraint survey_invitation_partnership_id_survey_id_fkey FOREIGN KEY (partnership_id, survey_id) REFERENCES survey(partnership_id, id) ON DELETE CASCADE,
  constraint survey_invitation_study_year_check CHECK (study_year >= 1 AND study_year <= 10)
);
CREATE INDEX survey_invitation_person ON public.survey_invitation USING btree (partnership_id, person_id);
alter table survey_invitation enable row level security;
alter table survey_invitation force row level security;
create policy own_partnership on survey_invitation to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on survey_invitation to peilstok_backup using (true) with check (true);
grant delete, insert, update on survey_invitation to peilstok_app;
grant insert, select on survey_invitation to peilstok_backup;
grant select, update on survey_invitation to peilstok_tally;
grant select (answered) on survey_invitation to peilstok_app;
grant select (institute_id) on survey_invitation to peilstok_app;
grant select (partnership_id) on survey_invitation to peilstok_app;
grant select (person_id) on survey_invitation to peilstok_app;
grant select (reminded_on) on survey_invitation to peilstok_app;
grant select (reminders) on survey_invitation to peilstok_app;
grant select (school_id) on survey_invitation to peilstok_app;
grant select (sent_on) on survey_invitation to peilstok_app;
grant select (study_year) on survey_invitation to peilstok_app;
grant select (survey_id) on survey_invitation to peilstok_app;

create table survey_paper (
  partnership_id uuid not null,
  id uuid not null default gen_random_uuid(),
  survey_id uuid not null,
  school_id uuid,
  institute_id uuid,
  study_year smallint,
  form smallint not null default 0,
  language text not null default 'nl'::text,
  sealed bytea,
  constraint survey_paper_pkey PRIMARY KEY (partnership_id, id),
  constraint survey_paper_partnership_id_survey_id_fkey FOREIGN KEY (partnership_id, survey_id) REFERENCES survey(partnership_id, id) ON DELETE CASCADE,
  constraint survey_paper_language_check CHECK (language = ANY (ARRAY['nl'::text, 'en'::text]))
);
CREATE INDEX survey_paper_survey ON public.survey_paper USING btree (partnership_id, survey_id);
alter table survey_paper enable row level security;
alter table survey_paper force row level security;
create policy own_paper on survey_paper as restrictive for select to peilstok_app using ((id = (NULLIF(current_setting('peilstok.pass_subject_id'::text, true), ''::text))::uuid));
create policy own_partnership on survey_paper to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on survey_paper to peilstok_backup using (true) with check (true);
grant delete, select, update on survey_paper to peilstok_app;
grant insert, select on survey_paper to peilstok_backup;
grant delete, insert, select on survey_paper to peilstok_tally;

create table survey_remark (
  partnership_id uuid not null,
  id uuid not null default gen_random_uuid(),
  survey_id uuid not null,
  question_id text not null,
  school_id uuid,
  text text not null,
  original text,
  quotable boolean not null default false,
  state text not null default 'waiting'::text,
  withheld_because text,
  guarantee guarantee,
  instrument_id uuid,
  instrument_item_id text,
  moderated_on date,
  revision integer not null default 1,
  constraint survey_remark_pkey PRIMARY KEY (partnership_id, id),
  constraint survey_remark_partnership_id_instrument_id_fkey FOREIGN KEY (partnership_id, instrument_id) REFERENCES instrument(partnership_id, id),
  constraint survey_remark_partnership_id_school_id_fkey FOREIGN KEY (partnership_id, school_id) REFERENCES organisation(partnership_id, id),
  constraint survey_remark_partnership_id_survey_id_fkey FOREIGN KEY (partnership_id, survey_id) REFERENCES survey(partnership_id, id) ON DELETE CASCADE,
  constraint survey_remark_check CHECK ((state = 'withheld'::text) = (withheld_because IS NOT NULL)),
  constraint survey_remark_check1 CHECK ((instrument_id IS NULL) = (instrument_item_id IS NULL)),
  constraint survey_remark_check2 CHECK (moderated_on IS NULL OR state <> 'waiting'::text AND original IS NULL),
  constraint survey_remark_original_check CHECK (length(original) >= 1 AND length(original) <= 8000),
  constraint survey_remark_state_check CHECK (state = ANY (ARRAY['waiting'::text, 'shown'::text, 'withheld'::text])),
  constraint survey_remark_text_check CHECK (length(text) >= 1 AND length(text) <= 8000),
  constraint survey_remark_withheld_because_check CHECK (length(withheld_because) >= 1 AND length(withheld_because) <= 500)
);
CREATE INDEX survey_remark_item ON public.survey_remark USING btree (partnership_id, instrument_id, instrument_item_id);
CREATE INDEX survey_remark_survey ON public.survey_remark USING btree (partnership_id, survey_id, state);
alter table survey_remark enable row level security;
alter table survey_remark force row level security;
create policy moderator_reads_first on survey_remark as restrictive for select to peilstok_app using ((((state = 'shown'::text) AND (moderated_on IS NOT NULL)) OR (EXISTS ( SELECT
   FROM survey s
  WHERE ((s.partnership_id = survey_remark.partnership_id) AND (s.id = survey_remark.survey_id) AND (s.moderator_id = current_person()))))));
create policy own_partnership on survey_remark to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on survey_remark to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on survey_remark to peilstok_app;
grant insert, select on survey_remark to peilstok_backup;
grant select on survey_remark to peilstok_tally;

create table survey_response (
  partnership_id uuid not null,
  id uuid not null default gen_random_uuid(),
  survey_id uuid not null,
  school_id uuid,
  institute_id uuid,
  study_year smallint,
  form smallint not null default 0,
  answers jsonb not null,
  constraint survey_response_pkey PRIMARY KEY (partnership_id, id),
  constraint survey_response_partnership_id_survey_id_fkey FOREIGN KEY (partnership_id, survey_id) REFERENCES survey(partnership_id, id) ON DELETE CASCADE
);
CREATE INDEX survey_response_survey ON public.survey_response USING btree (partnership_id, survey_id);
alter table survey_response enable row level security;
alter table survey_response force row level security;
create policy own_partnership on survey_response to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy sealed_until_counted on survey_response as restrictive for select to peilstok_app using ((EXISTS ( SELECT
   FROM survey s
  WHERE ((s.partnership_id = survey_response.partnership_id) AND (s.id = survey_response.survey_id) AND (s.state = 'counting'::text)))));
create policy whole_database on survey_response to peilstok_backup using (true) with check (true);
grant delete, insert, select on survey_response to peilstok_app;
grant insert, select on survey_response to peilstok_backup;

create table survey_result (
  partnership_id uuid not null,
  survey_id uuid not null,
  question_id text not null,
  group_kind text not null,
  group_key text not null,
  n integer not null,
  counts jsonb not null,
  constraint survey_result_pkey PRIMARY KEY (partnership_id, survey_id, question_id, group_kind, group_key),
  constraint survey_result_partnership_id_survey_id_fkey FOREIGN KEY (partnership_id, survey_id) REFERENCES survey(partnership_id, id) ON DELETE CASCADE,
  constraint survey_result_group_kind_check CHECK (group_kind = ANY (ARRAY['partnership'::text, 'board'::text, 'institute'::text, 'school'::text, 'year'::text])),
  constraint survey_result_n_check CHECK (n >= 5)
);
alter table survey_result enable row level security;
alter table survey_result force row level security;
create policy own_partnership on survey_result to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on survey_result to peilstok_backup using (true) with check (true);
grant delete, insert, select on survey_result to peilstok_app;
grant insert, select on survey_result to peilstok_backup;

create table survey_school (
  partnership_id uuid not null,
  survey_id uuid not null,
  school_id uuid not null,
  constraint survey_school_pkey PRIMARY KEY (partnership_id, survey_id, school_id),
  constraint survey_school_partnership_id_school_id_fkey FOREIGN KEY (partnership_id, school_id) REFERENCES organisation(partnership_id, id),
  constraint survey_school_partnership_id_survey_id_fkey FOREIGN KEY (partnership_id, survey_id) REFERENCES survey(partnership_id, id) ON DELETE CASCADE
);
alter table survey_school enable row level security;
alter table survey_school force row level security;
create policy own_partnership on survey_school to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on survey_school to peilstok_backup using (true) with check (true);
grant delete, insert, select on survey_school to peilstok_app;
grant insert, select on survey_school to peilstok_backup;

create table survey_section_result (
  partnership_id uuid not null,
  survey_id uuid not null,
  section_id text not null,
  group_kind text not null,
  group_key text not null,
  n integer not null,
  result jsonb not null,
  constraint survey_section_result_pkey PRIMARY KEY (partnership_id, survey_id, section_id, group_kind, group_key),
  constraint survey_section_result_partnership_id_survey_id_fkey FOREIGN KEY (partnership_id, survey_id) REFERENCES survey(partnership_id, id) ON DELETE CASCADE,
  constraint survey_section_result_group_kind_check CHECK (group_kind = ANY (ARRAY['partnership'::text, 'board'::text, 'institute'::text, 'school'::text, 'year'::text])),
  constraint survey_section_result_n_check CHECK (n >= 5)
);
alter table survey_section_result enable row level security;
alter table survey_section_result force row level security;
create policy own_partnership on survey_section_result to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on survey_section_result to peilstok_backup using (true) with check (true);
grant delete, insert, select on survey_section_result to peilstok_app;
grant insert, select on survey_section_result to peilstok_backup;

create table talk (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  kind text not null,
  school_year school_year not null,
  school_id uuid,
  person_id uuid,
  role_key text,
  organisation_id uuid,
  led_by uuid,
  planned_on date,
  held_on date,
  meeting_id uuid,
  shared text not null default ''::text,
  shared_with text,
  revision integer not null default 1,
  created_at timestamp with time zone not null default now(),
  constraint talk_pkey PRIMARY KEY (partnership_id, id),
  constraint talk_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint talk_partnership_id_led_by_fkey FOREIGN KEY (partnership_id, led_by) REFERENCES person(partnership_id, id) ON DELETE SET NULL (led_by),
  constraint talk_partnership_id_meeting_id_fkey FOREIGN KEY (partnership_id, meeting_id) REFERENCES meeting(partnership_id, id),
  constraint talk_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES organisation(partnership_id, id),
  constraint talk_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE,
  constraint talk_partnership_id_role_key_fkey FOREIGN KEY (partnership_id, role_key) REFERENCES role(partnership_id, key),
  constraint talk_partnership_id_school_id_fkey FOREIGN KEY (partnership_id, school_id) REFERENCES organisation(partnership_id, id),
  constraint talk_check CHECK ((kind = 'evaluation'::text) = (school_id IS NOT NULL)),
  constraint talk_check1 CHECK ((kind = 'evaluation'::text) = (person_id IS NULL)),
  constraint talk_check2 CHECK ((kind = 'hrm'::text) = (role_key IS NOT NULL)),
  constraint talk_check3 CHECK ((kind = 'hrm'::text) = (organisation_id IS NOT NULL)),
  constraint talk_check4 CHECK ((kind = 'evaluation'::text) = (meeting_id IS NOT NULL)),
  constraint talk_check5 CHECK ((kind = 'evaluation'::text) = (num_nonnulls(planned_on, held_on) = 0)),
  constraint talk_check6 CHECK (kind = 'hrm'::text OR shared = ''::text AND shared_with IS NULL),
  constraint talk_check7 CHECK (shared = ''::text OR (shared_with = ANY (ARRAY['leader'::text, 'coordinators'::text]))),
  constraint talk_kind_check CHECK (kind = ANY (ARRAY['evaluation'::text, 'development'::text, 'hrm'::text])),
  constraint talk_shared_check CHECK (length(shared) <= 4000),
  constraint talk_shared_with_check CHECK (shared_with = ANY (ARRAY['nobody'::text, 'leader'::text, 'coordinators'::text]))
);
CREATE INDEX talk_meeting ON public.talk USING btree (partnership_id, meeting_id);
CREATE INDEX talk_person ON public.talk USING btree (partnership_id, person_id);
CREATE UNIQUE INDEX talk_evaluation ON public.talk USING btree (partnership_id, school_id, school_year) WHERE (kind = 'evaluation'::text);
CREATE UNIQUE INDEX talk_hrm ON public.talk USING btree (partnership_id, person_id, role_key, school_year) WHERE (kind = 'hrm'::text);
alter table talk enable row level security;
alter table talk force row level security;
create policy own_partnership on talk to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on talk to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on talk to peilstok_app;
grant insert, select on talk to peilstok_backup;

create table talk_partner (
  partnership_id uuid not null,
  talk_id uuid not null,
  person_id uuid not null,
  constraint talk_partner_pkey PRIMARY KEY (partnership_id, talk_id, person_id),
  constraint talk_partner_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE,
  constraint talk_partner_partnership_id_talk_id_fkey FOREIGN KEY (partnership_id, talk_id) REFERENCES talk(partnership_id, id) ON DELETE CASCADE
);
CREATE INDEX talk_partner_person ON public.talk_partner USING btree (partnership_id, person_id);
alter table talk_partner enable row level security;
alter table talk_partner force row level security;
create policy own_partnership on talk_partner to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on talk_partner to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on talk_partner to peilstok_app;
grant insert, select on talk_partner to peilstok_backup;

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
CREATE INDEX team_judgement_criterion ON public.team_judgement USING btree (partnership_id, version_id, criterion_id);
alter table team_judgement enable row level security;
alter table team_judgement force row level security;
create policy own_partnership on team_judgement to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on team_judgement to peilstok_backup using (true) with check (true);
grant insert, select, update on team_judgement to peilstok_app;
grant insert, select on team_judgement to peilstok_backup;

create table visit_part (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  review_id uuid not null,
  starts_at time without time zone not null,
  minutes smallint not null,
  title text not null,
  with_whom text not null default ''::text,
  place text not null default ''::text,
  constraint visit_part_pkey PRIMARY KEY (partnership_id, id),
  constraint visit_part_partnership_id_review_id_fkey FOREIGN KEY (partnership_id, review_id) REFERENCES peer_review(partnership_id, id) ON DELETE CASCADE,
  constraint visit_part_minutes_check CHECK (minutes >= 5 AND minutes <= 600),
  constraint visit_part_place_check CHECK (length(place) <= 200),
  constraint visit_part_title_check CHECK (length(title) >= 1 AND length(title) <= 200),
  constraint visit_part_with_whom_check CHECK (length(with_whom) <= 300)
);
alter table visit_part enable row level security;
alter table visit_part force row level security;
create policy own_partnership on visit_part to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on visit_part to peilstok_backup using (true) with check (true);
grant delete, insert, select, update on visit_part to peilstok_app;
grant insert, select on visit_part to peilstok_backup;

create table voice_message (
  partnership_id uuid not null,
  id uuid not null default gen_random_uuid(),
  to_kind text not null,
  to_person_id uuid,
  to_school_id uuid,
  sender_id uuid,
  text text not null,
  as_signal boolean not null default false,
  signal_id uuid,
  told_on date not null,
  state text not null default 'open'::text,
  revision integer not null default 1,
  constraint voice_message_pkey PRIMARY KEY (partnership_id, id),
  constraint voice_message_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint voice_message_partnership_id_sender_id_fkey FOREIGN KEY (partnership_id, sender_id) REFERENCES person(partnership_id, id),
  constraint voice_message_partnership_id_signal_id_fkey FOREIGN KEY (partnership_id, signal_id) REFERENCES signal(partnership_id, id),
  constraint voice_message_partnership_id_to_person_id_fkey FOREIGN KEY (partnership_id, to_person_id) REFERENCES person(partnership_id, id),
  constraint voice_message_partnership_id_to_school_id_fkey FOREIGN KEY (partnership_id, to_school_id) REFERENCES organisation(partnership_id, id),
  constraint voice_message_check CHECK ((to_kind = 'person'::text) = (to_person_id IS NOT NULL)),
  constraint voice_message_check1 CHECK ((to_kind = 'school'::text) = (to_school_id IS NOT NULL)),
  constraint voice_message_check2 CHECK (sender_id IS NOT NULL OR EXTRACT(isodow FROM told_on) = 1::numeric),
  constraint voice_message_state_check CHECK (state = ANY (ARRAY['open'::text, 'answered'::text, 'closed'::text])),
  constraint voice_message_text_check CHECK (length(text) >= 1 AND length(text) <= 4000),
  constraint voice_message_to_kind_check CHECK (to_kind = ANY (ARRAY['person'::text, 'school'::text, 'partnership'::text]))
);
CREATE INDEX voice_message_state ON public.voice_message USING btree (partnership_id, state);
alter table voice_message enable row level security;
alter table voice_message force row level security;
create policy own_partnership on voice_message to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy told_as_oneself on voice_message as restrictive for insert to peilstok_app with check (((sender_id IS NULL) OR (sender_id = current_person())));
create policy told_in_confidence on voice_message as restrictive for select to peilstok_app using (((to_kind <> 'person'::text) OR (to_person_id = current_person()) OR (sender_id = current_person()) OR (id = current_pass_subject())));
create policy whole_database on voice_message to peilstok_backup using (true) with check (true);
grant insert, select, update on voice_message to peilstok_app;
grant insert, select on voice_message to peilstok_backup;
grant insert, select on voice_message to peilstok_tally;

create table voice_poster (
  partnership_id uuid not null,
  code text not null,
  constraint voice_poster_pkey PRIMARY KEY (partnership_id),
  constraint voice_poster_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
);
alter table voice_poster enable row level security;
alter table voice_poster force row level security;
create policy own_partnership on voice_poster to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on voice_poster to peilstok_backup using (true) with check (true);
grant delete, insert, select on voice_poster to peilstok_app;
grant insert, select on voice_poster to peilstok_backup;

create table voice_reply (
  partnership_id uuid not null,
  id uuid not null default gen_random_uuid(),
  message_id uuid not null,
  by_id uuid,
  text text not null,
  "position" integer not null,
  constraint voice_reply_pkey PRIMARY KEY (partnership_id, id),
  constraint voice_reply_partnership_id_message_id_position_key UNIQUE (partnership_id, message_id, "position"),
  constraint voice_reply_partnership_id_by_id_fkey FOREIGN KEY (partnership_id, by_id) REFERENCES person(partnership_id, id),
  constraint voice_reply_partnership_id_message_id_fkey FOREIGN KEY (partnership_id, message_id) REFERENCES voice_message(partnership_id, id) ON DELETE CASCADE,
  constraint voice_reply_text_check CHECK (length(text) >= 1 AND length(text) <= 4000)
);
alter table voice_reply enable row level security;
alter table voice_reply force row level security;
create policy answered_in_confidence on voice_reply as restrictive for select to peilstok_app using ((EXISTS ( SELECT
   FROM voice_message m
  WHERE ((m.partnership_id = voice_reply.partnership_id) AND (m.id = voice_reply.message_id)))));
create policy own_partnership on voice_reply to peilstok_app, peilstok_tally using ((partnership_id = current_partnership()));
create policy whole_database on voice_reply to peilstok_backup using (true) with check (true);
grant insert, select on voice_reply to peilstok_app;
grant insert, select on voice_reply to peilstok_backup;
