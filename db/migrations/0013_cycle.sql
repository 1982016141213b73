-- De kwaliteitscyclus: what comes back when, and each time that it does.

-- A row of the cycle: a moment, why, what is done, by whom, and how often.
create table cycle_row (
  partnership_id uuid not null references partnership,
  id uuid not null default uuidv7(),
  -- Its key in the blueprint; `free` for one that the partnership thought of itself.
  kind text not null check (kind ~ '^[a-z][a-z0-9-]{1,60}$'),
  moment text not null check (moment in ('before-start', 'start', 'during', 'four-yearly', 'six-yearly')),
  goal text not null check (length(goal) between 1 and 1000),
  activity text not null check (activity in (
    'scan', 'exploring-talk', 'adjustment-talk', 'evaluation-talk', 'development-talk', 'hrm-talk', 'survey',
    'panel-students', 'panel-schools', 'plan', 'finance', 'meeting', 'peer-review', 'national-development',
    'national-assessing', 'other')),
  title text not null check (length(title) between 1 and 200),
  -- Of whom each occurrence is: of every school, every body of a kind, everybody with a role, or the partnership.
  subject text not null check (subject in ('school', 'body', 'role', 'partnership')),
  body_kind text,
  role_key text,
  -- In years; null for what happens once, before or at the start of a school.
  every_years smallint check (every_years between 1 and 12),
  -- A school year in which it falls, and so every so many years before and after; null when the school's cohort says it.
  anchor_year school_year,
  by_cohort boolean not null default false,
  -- Within the school year: from the first day of one month to the last day of another.
  from_month smallint not null check (from_month between 1 and 12),
  until_month smallint not null check (until_month between 1 and 12),
  position integer not null,
  -- The last school year in which it counts.
  until_year school_year,
  revision integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, role_key) references role,
  check ((subject = 'body') = (body_kind is not null)),
  check ((subject = 'role') = (role_key is not null)),
  check ((every_years is null) = (moment in ('before-start', 'start'))),
  check (not by_cohort or (subject = 'school' and every_years = 4)),
  check ((every_years is not null and not by_cohort) = (anchor_year is not null)),
  -- August is the first month of a school year.
  check ((from_month + 4) % 12 <= (until_month + 4) % 12)
);

-- Which roles are involved, and which of them sees to it that it happens.
create table cycle_row_role (
  partnership_id uuid not null,
  row_id uuid not null,
  role_key text not null,
  leads boolean not null default false,
  primary key (partnership_id, row_id, role_key),
  foreign key (partnership_id, row_id) references cycle_row on delete cascade,
  foreign key (partnership_id, role_key) references role
);

-- Four groups of schools. A cohort has its turn in `first_year` and every fourth year after that.
create table cohort (
  partnership_id uuid not null references partnership,
  number smallint not null check (number between 1 and 4),
  first_year school_year not null,
  primary key (partnership_id, number)
);

create table cohort_school (
  partnership_id uuid not null,
  school_id uuid not null,
  cohort_number smallint not null,
  -- Why it is in this one: proposed, by hand, or because of its start.
  because text not null check (because in ('proposed', 'by-hand', 'start')),
  placed_on date not null,
  primary key (partnership_id, school_id),
  foreign key (partnership_id, school_id) references organisation,
  foreign key (partnership_id, cohort_number) references cohort
);
create index cohort_school_cohort on cohort_school (partnership_id, cohort_number);

-- A row of the cycle in one school year, for one subject. It is fulfilled by the thing itself.
create table occurrence (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  row_id uuid not null,
  school_year school_year not null,
  -- Its subject; all null for the partnership.
  school_id uuid,
  body_id uuid,
  person_id uuid,
  opens_on date not null,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'planned', 'held', 'skipped')),
  skipped_because text check (length(skipped_because) between 1 and 500),
  held_on date,
  -- For what was done outside of the program: in a few words what.
  held_as text check (length(held_as) between 1 and 500),
  -- The thing that it was planned as.
  scan_id uuid,
  meeting_id uuid,
  panel_id uuid,
  review_id uuid,
  plan_id uuid,
  budget_id uuid,
  talk_id uuid,
  candidacy_id uuid,
  revision integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, row_id) references cycle_row,
  foreign key (partnership_id, school_id) references organisation,
  foreign key (partnership_id, body_id) references body,
  foreign key (partnership_id, person_id) references person on delete cascade,
  foreign key (partnership_id, scan_id) references scan,
  foreign key (partnership_id, meeting_id) references meeting,
  foreign key (partnership_id, panel_id) references panel_interview,
  foreign key (partnership_id, review_id) references peer_review,
  foreign key (partnership_id, plan_id) references plan,
  foreign key (partnership_id, budget_id) references budget,
  foreign key (partnership_id, talk_id) references talk,
  foreign key (partnership_id, candidacy_id) references candidacy,
  unique nulls not distinct (partnership_id, row_id, school_year, school_id, body_id, person_id),
  check (num_nonnulls(school_id, body_id, person_id) <= 1),
  check (num_nonnulls(scan_id, meeting_id, panel_id, review_id, plan_id, budget_id, talk_id, candidacy_id) <= 1),
  check ((state = 'skipped') = (skipped_because is not null)),
  check ((state = 'held') = (held_on is not null)),
  check (state <> 'planned' or num_nonnulls(scan_id, meeting_id, panel_id, review_id, plan_id, budget_id, talk_id, candidacy_id) = 1),
  check (opens_on <= due_on)
);
create index occurrence_year on occurrence (partnership_id, school_year, state);
create index occurrence_school on occurrence (partnership_id, school_id, school_year) where school_id is not null;
create index occurrence_body on occurrence (partnership_id, body_id, school_year) where body_id is not null;
create index occurrence_person on occurrence (partnership_id, person_id, school_year) where person_id is not null;

-- Of whom the rows of the cycle ask something in one school year, and within which days. The rule `fallsIn` says the same
-- of one row and one subject, and a test holds the two against each other. Who or what has to do it must still be there
-- on the last day. Written out by kind of subject, so that each is found by equality.
create function falling(of_year integer)
  returns table (partnership_id uuid, row_id uuid, school_id uuid, body_id uuid, person_id uuid, opens_on date, due_on date)
  language sql stable
as $$
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
$$;

-- Who is involved in an occurrence on a day: whoever then holds one of the row's roles where its subject belongs. For a
-- school: there, at its board, and at the institute of its institute trainers; for a body: who sits in it; for a person:
-- that person, and the others where that person holds the role; for the partnership: anybody. The project coordinator
-- is of all. One row per role and appointment.
create function involved(on_day date)
  returns table (partnership_id uuid, occurrence_id uuid, person_id uuid, role_key text, leads boolean)
  language sql stable
as $$
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
$$;

call hold_in_partnership('cycle_row', 'update, delete');
call hold_in_partnership('cycle_row_role', 'update, delete');
call hold_in_partnership('cohort', 'update');
call hold_in_partnership('cohort_school', 'update, delete');
call hold_in_partnership('occurrence', 'update, delete');
