-- The yearly talks: at a school about Samen Opleiden, of a CoOP'er with directors, and about somebody's role.

create table talk (
  partnership_id uuid not null references partnership,
  id uuid not null default uuidv7(),
  -- Evaluatiegesprek at a school; ontwikkelgesprek of a CoOP'er; HRM-gesprek about a role in SO&P.
  kind text not null check (kind in ('evaluation', 'development', 'hrm')),
  school_year school_year not null,
  -- For an evaluation: the school.
  school_id uuid,
  -- For the others: whom it is about.
  person_id uuid,
  -- In which role and where, for HRM.
  role_key text,
  organisation_id uuid,
  -- With whom, or who plans and leads it.
  led_by uuid,
  planned_on date,
  held_on date,
  -- An evaluation is a meeting of the school's opleidingsteam, with a conversation on its agenda: that says when it is held.
  meeting_id uuid,
  -- What the person wants others to know about professionalisation; written by that person only, and nothing else is kept.
  shared text not null default '' check (length(shared) <= 4000),
  -- With whom: nobody, who led the talk, or also who coordinates there. Null until the person said so.
  shared_with text check (shared_with in ('nobody', 'leader', 'coordinators')),
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (partnership_id, id),
  foreign key (partnership_id, school_id) references organisation,
  foreign key (partnership_id, person_id) references person on delete cascade,
  foreign key (partnership_id, role_key) references role,
  foreign key (partnership_id, led_by) references person on delete set null (led_by),
  foreign key (partnership_id, meeting_id) references meeting,
  foreign key (partnership_id, organisation_id) references organisation,
  check ((kind = 'evaluation') = (school_id is not null)),
  check ((kind = 'evaluation') = (person_id is null)),
  check ((kind = 'hrm') = (role_key is not null)),
  check ((kind = 'hrm') = (organisation_id is not null)),
  check ((kind = 'evaluation') = (meeting_id is not null)),
  check ((kind = 'evaluation') = (num_nonnulls(planned_on, held_on) = 0)),
  check (kind = 'hrm' or (shared = '' and shared_with is null)),
  check (shared = '' or shared_with in ('leader', 'coordinators'))
);
-- Once in a school year at each school, and for each role that somebody holds.
create unique index talk_evaluation on talk (partnership_id, school_id, school_year) where kind = 'evaluation';
create unique index talk_hrm on talk (partnership_id, person_id, role_key, school_year) where kind = 'hrm';
create index talk_person on talk (partnership_id, person_id);
create index talk_meeting on talk (partnership_id, meeting_id);

-- Who takes part besides whom it is about, such as the directors in a CoOP'er's talk.
create table talk_partner (
  partnership_id uuid not null,
  talk_id uuid not null,
  person_id uuid not null,
  primary key (partnership_id, talk_id, person_id),
  foreign key (partnership_id, talk_id) references talk on delete cascade,
  foreign key (partnership_id, person_id) references person on delete cascade
);
create index talk_partner_person on talk_partner (partnership_id, person_id);

call hold_in_partnership('talk', 'update, delete');
call hold_in_partnership('talk_partner', 'update, delete');
