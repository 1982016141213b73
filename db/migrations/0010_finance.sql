-- Het financieel kader: what a school year costs and what there is for it. No bookkeeping: amounts that people talk about.

create table budget (
  partnership_id uuid not null references partnership,
  id uuid not null default uuidv7(),
  school_year school_year not null,
  -- In cents, for each student in that year.
  subsidy_per_student integer not null default 0 check (subsidy_per_student >= 0),
  -- In cents, of an hour of facilitation; lines may have their own.
  hourly_rate integer not null default 0 check (hourly_rate >= 0),
  remarks text not null default '' check (length(remarks) <= 4000),
  -- From the day that it is adopted, planned amounts stay as they are.
  adopted_on date,
  decision_id uuid,
  revision integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, decision_id) references decision,
  unique (partnership_id, school_year)
);

-- How many students count for the subsidy, per institute or school.
create table student_count (
  partnership_id uuid not null,
  budget_id uuid not null,
  organisation_id uuid not null,
  students integer not null check (students between 0 and 10000),
  primary key (partnership_id, budget_id, organisation_id),
  foreign key (partnership_id, budget_id) references budget on delete cascade,
  foreign key (partnership_id, organisation_id) references organisation
);

create table budget_line (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  budget_id uuid not null,
  kind text not null check (kind in ('facilitation', 'training', 'coordination', 'meetings', 'other')),
  title text not null check (length(title) between 1 and 200),
  -- Whom it is for: one school, board or institute; null for the partnership as a whole.
  organisation_id uuid,
  role_key text,
  -- Facilitation: hours a year, at a rate in cents (that of the budget when null).
  hours numeric(8, 2) check (hours >= 0),
  hourly_rate integer check (hourly_rate >= 0),
  -- In cents; for a line of hours it follows from them.
  planned integer not null check (planned >= 0),
  -- In cents; null until it is known.
  actual integer,
  remarks text not null default '' check (length(remarks) <= 1000),
  position integer not null,
  revision integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, budget_id) references budget on delete cascade,
  foreign key (partnership_id, organisation_id) references organisation,
  foreign key (partnership_id, role_key) references role
);
create index budget_line_budget on budget_line (partnership_id, budget_id, position);

call hold_in_partnership('budget', 'update');
call hold_in_partnership('student_count', 'update, delete');
call hold_in_partnership('budget_line', 'update, delete');
