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

call hold_in_partnership('cycle_row', 'update, delete');
call hold_in_partnership('cycle_row_role', 'update, delete');
call hold_in_partnership('cohort', 'update');
call hold_in_partnership('cohort_school', 'update, delete');
call hold_in_partnership('occurrence', 'update, delete');
