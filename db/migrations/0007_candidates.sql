-- Schools that want to become an opleidingsschool, and the road there.

-- A school is a candidate from `candidate_since` until the day that it starts. One with neither takes part since before
-- this was kept.
alter table organisation
  add column candidate_since date,
  add column started_on date,
  add check (kind = 'school' or num_nonnulls(candidate_since, started_on) = 0),
  add check (started_on >= candidate_since);

-- One attempt of a school: from the first talk to the start, a no-go or its own withdrawal.
create table candidacy (
  partnership_id uuid not null references partnership,
  id uuid not null default uuidv7(),
  school_id uuid not null,
  began_on date not null,
  -- Who keeps it going: a CoOP'er or the project coordinator.
  coordinator_id uuid not null,
  state text not null default 'exploring'
    check (state in ('exploring', 'scanning', 'adjusting', 'deciding', 'starting', 'started', 'refused', 'withdrawn')),
  -- What the school wants to be known for, in its own words.
  profile text not null default '' check (length(profile) <= 4000),
  -- What the team wants to learn and to offer as an opleidingsschool: its professional perspective.
  perspective text not null default '' check (length(perspective) <= 4000),
  ended_on date,
  withdrawn_because text check (length(withdrawn_because) between 1 and 1000),
  revision integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, school_id) references organisation,
  foreign key (partnership_id, coordinator_id) references person,
  check ((state = 'withdrawn') = (withdrawn_because is not null)),
  check ((state in ('started', 'refused', 'withdrawn')) = (ended_on is not null))
);
-- A school goes one road at a time.
create unique index candidacy_open on candidacy (partnership_id, school_id) where ended_on is null;

-- A step on that road, as it was taken: who was there, what was said, what it rests on. It is never changed: the last one
-- can be undone with a reason, and stays to be read.
create table candidacy_step (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  candidacy_id uuid not null,
  kind text not null check (kind in ('exploring-talk', 'scan', 'adjustment-talk', 'decision', 'start')),
  taken_on date not null,
  at timestamptz not null default clock_timestamp(),
  by_id uuid,
  -- What was talked about and concluded.
  notes text not null default '' check (length(notes) <= 8000),
  scan_id uuid,
  file_id uuid,
  -- For kind `decision`: what the board decided and why, and for a no-go what would make it a go.
  decision text check (decision in ('go', 'no-go')),
  reasons text check (length(reasons) between 1 and 4000),
  conditions text check (length(conditions) between 1 and 4000),
  -- For kind `decision` with a go: the intended start; for kind `start`: the day itself.
  start_on date,
  undone_on date,
  undone_by uuid,
  undone_because text check (length(undone_because) between 1 and 1000),
  primary key (partnership_id, id),
  foreign key (partnership_id, candidacy_id) references candidacy on delete cascade,
  foreign key (partnership_id, by_id) references person,
  foreign key (partnership_id, scan_id) references scan,
  foreign key (partnership_id, file_id) references file,
  foreign key (partnership_id, undone_by) references person,
  check ((kind = 'decision') = (decision is not null)),
  check ((decision is not null) = (reasons is not null)),
  check ((decision is not distinct from 'no-go') = (conditions is not null)),
  check ((kind = 'start' or decision is not distinct from 'go') = (start_on is not null)),
  check ((kind = 'scan') = (scan_id is not null)),
  check ((undone_on is null) = (undone_because is null)),
  -- The start is not undone: from then on the school takes part.
  check (kind <> 'start' or undone_on is null)
);
create unique index candidacy_step_taken on candidacy_step (partnership_id, candidacy_id, kind) where undone_on is null;

create table candidacy_attendee (
  partnership_id uuid not null,
  step_id uuid not null,
  person_id uuid not null,
  primary key (partnership_id, step_id, person_id),
  foreign key (partnership_id, step_id) references candidacy_step on delete cascade,
  foreign key (partnership_id, person_id) references person on delete cascade
);
create index candidacy_attendee_person on candidacy_attendee (partnership_id, person_id);

call hold_in_partnership('candidacy', 'update');
call hold_in_partnership('candidacy_step');
grant update (undone_on, undone_by, undone_because) on candidacy_step to peilstok_app;
call hold_in_partnership('candidacy_attendee');
