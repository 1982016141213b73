-- Panelgesprekken: with students, or with people of a cluster of schools.

create table panel_interview (
  partnership_id uuid not null references partnership,
  id uuid not null default uuidv7(),
  school_year school_year not null,
  audience text not null check (audience in ('students', 'schools')),
  title text not null check (length(title) between 1 and 200),
  -- The framework that its questions come from.
  version_id uuid not null,
  host_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null default '' check (length(place) <= 300),
  state text not null default 'preparing'
    check (state in ('preparing', 'invited', 'held', 'checking', 'settled', 'cancelled')),
  cancelled_because text check (length(cancelled_because) between 1 and 500),
  -- Until when whoever took part can say what is not right in the findings.
  check_until date,
  settled_on date,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, version_id) references instrument_version,
  foreign key (partnership_id, host_id) references person,
  check (ends_at > starts_at),
  check ((state = 'cancelled') = (cancelled_because is not null)),
  check ((state = 'settled') = (settled_on is not null))
);

-- The schools that it is about.
create table panel_school (
  partnership_id uuid not null,
  panel_id uuid not null,
  school_id uuid not null,
  primary key (partnership_id, panel_id, school_id),
  foreign key (partnership_id, panel_id) references panel_interview on delete cascade,
  foreign key (partnership_id, school_id) references organisation
);

create table panel_question (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  panel_id uuid not null,
  framework_item_id text,
  guarantee guarantee not null,
  text text not null check (length(text) between 1 and 1000),
  position integer not null,
  -- What was said, for whoever leads the talk; without names.
  note text not null default '' check (length(note) <= 20000),
  revision integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, panel_id) references panel_interview on delete cascade
);

create table panel_guest (
  partnership_id uuid not null,
  panel_id uuid not null,
  person_id uuid not null,
  -- As it was when they were chosen: how the guests are spread.
  school_id uuid,
  institute_id uuid,
  study_year smallint check (study_year between 1 and 10),
  invited_at timestamptz,
  reply text check (reply in ('accepted', 'declined')),
  present boolean,
  primary key (partnership_id, panel_id, person_id),
  foreign key (partnership_id, panel_id) references panel_interview on delete cascade,
  foreign key (partnership_id, person_id) references person on delete cascade,
  foreign key (partnership_id, school_id) references organisation,
  foreign key (partnership_id, institute_id) references organisation
);
create index panel_guest_person on panel_guest (partnership_id, person_id);

-- What the panel found, without names. It counts from the day that the interview is settled.
create table panel_finding (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  panel_id uuid not null,
  question_id uuid not null,
  guarantee guarantee not null,
  framework_item_id text,
  text text not null check (length(text) between 1 and 2000),
  position integer not null,
  -- After a guest objected: what was changed or why not; null when there was nothing to answer.
  answer text check (length(answer) between 1 and 1000),
  -- Left out when the guests did not recognise it.
  dropped boolean not null default false,
  revision integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, panel_id) references panel_interview on delete cascade,
  foreign key (partnership_id, question_id) references panel_question
);
create index panel_finding_item on panel_finding (partnership_id, framework_item_id);

-- Whether a guest recognises a finding. Who said what is known to that guest only; the host reads the words.
create table panel_check (
  partnership_id uuid not null,
  finding_id uuid not null,
  person_id uuid not null,
  recognised boolean not null,
  objection text not null default '' check (length(objection) <= 1000),
  at timestamptz not null default now(),
  primary key (partnership_id, finding_id, person_id),
  foreign key (partnership_id, finding_id) references panel_finding on delete cascade,
  foreign key (partnership_id, person_id) references person on delete cascade,
  check (recognised or objection <> '')
);

call hold_in_partnership('panel_interview', 'update, delete');
call hold_in_partnership('panel_school', 'delete');
call hold_in_partnership('panel_question', 'update, delete');
call hold_in_partnership('panel_guest', 'update, delete');
call hold_in_partnership('panel_finding', 'update, delete');
call hold_in_partnership('panel_check', 'update, delete');
