-- Enquêtes. Who was invited stands apart from what was answered:
--
--   survey_invitation   who was asked, with the secret of their link until the survey closes
--   survey_paper        a blank answer sheet: what its bearer fills in so far, and the groups they belong to. Made in an order
--                       of chance; only the secret of a link leads to it. Sending it in destroys it.
--   survey_response     what was sent in, under an id of chance. It refers to nobody, and nothing refers to it but the receipt
--                       that its sender alone holds. Nobody can read it until the survey is counted; counting destroys it.
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
  -- { question id: value }
  answers jsonb not null default '{}',
  primary key (partnership_id, id),
  foreign key (partnership_id, survey_id) references survey on delete cascade
);
create index survey_paper_survey on survey_paper (partnership_id, survey_id);

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
call hold_in_partnership('survey_response', 'delete');

-- What was sent in is read only while it is counted.
create policy sealed_until_counted on survey_response as restrictive for select to peilstok_app
  using (exists (
    select from survey s
    where s.partnership_id = survey_response.partnership_id and s.id = survey_response.survey_id and s.state = 'counting'));
