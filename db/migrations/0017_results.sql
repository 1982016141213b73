-- What surveys gave. Only groups that are large enough have rows here, chosen so that nothing smaller can be worked out from
-- them: pages, charts, exports and reports read nothing else.

create table survey_result (
  partnership_id uuid not null,
  survey_id uuid not null,
  -- A question of the questionnaire; '' counts who answered at all.
  question_id text not null,
  group_kind text not null check (group_kind in ('partnership', 'board', 'institute', 'school', 'year')),
  -- The organisation, or the year of study; '' for the partnership.
  group_key text not null,
  -- How many answered it.
  n integer not null check (n >= 5),
  -- { answer: how many }, with what else adds up: sum, squares.
  counts jsonb not null,
  primary key (partnership_id, survey_id, question_id, group_kind, group_key),
  foreign key (partnership_id, survey_id) references survey on delete cascade
);

-- How the questions of a section hang together, for the whole partnership or a group of it.
create table survey_section_result (
  partnership_id uuid not null,
  survey_id uuid not null,
  section_id text not null,
  group_kind text not null check (group_kind in ('partnership', 'board', 'institute', 'school', 'year')),
  group_key text not null,
  n integer not null check (n >= 5),
  -- { mean, standardError, degreesOfFreedom, alpha, alphaLow, alphaHigh, omega }
  result jsonb not null,
  primary key (partnership_id, survey_id, section_id, group_kind, group_key),
  foreign key (partnership_id, survey_id) references survey on delete cascade
);

-- How many were asked, for each group; who answered stands in survey_result.
create table survey_group (
  partnership_id uuid not null,
  survey_id uuid not null,
  group_kind text not null check (group_kind in ('partnership', 'board', 'institute', 'school', 'year')),
  group_key text not null,
  invited integer not null check (invited >= 0),
  primary key (partnership_id, survey_id, group_kind, group_key),
  foreign key (partnership_id, survey_id) references survey on delete cascade
);

-- An open answer, apart from everything else that the same person answered. Its words are its moderator's until they were read.
create table survey_remark (
  partnership_id uuid not null,
  id uuid not null default gen_random_uuid(),
  survey_id uuid not null,
  question_id text not null,
  -- Only where the answers to this question are shown for that school.
  school_id uuid,
  text text not null check (length(text) between 1 and 8000),
  -- As it was written, when the moderator changed it; gone when the moderator is done with it.
  original text check (length(original) between 1 and 8000),
  -- Whether its writer lets it be quoted.
  quotable boolean not null default false,
  state text not null default 'waiting' check (state in ('waiting', 'shown', 'withheld')),
  withheld_because text check (length(withheld_because) between 1 and 500),
  guarantee guarantee,
  instrument_id uuid,
  instrument_item_id text,
  -- When the moderator was done with it: from then on others read it, and it stays as it is.
  moderated_on date,
  revision integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, survey_id) references survey on delete cascade,
  foreign key (partnership_id, school_id) references organisation,
  foreign key (partnership_id, instrument_id) references instrument,
  check ((state = 'withheld') = (withheld_because is not null)),
  check ((instrument_id is null) = (instrument_item_id is null)),
  check (moderated_on is null or (state <> 'waiting' and original is null))
);
create index survey_remark_survey on survey_remark (partnership_id, survey_id, state);
create index survey_remark_item on survey_remark (partnership_id, instrument_id, instrument_item_id);

-- "Jullie zeiden … wij doen …": what goes back to whoever was asked.
create table survey_feedback (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  survey_id uuid not null,
  you_said text not null check (length(you_said) between 1 and 1000),
  we_do text not null check (length(we_do) between 1 and 1000),
  -- The action that it is about, if it is about one.
  action_id uuid,
  position integer not null,
  revision integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, survey_id) references survey on delete cascade,
  foreign key (partnership_id, action_id) references action
);

-- What a section of a questionnaire should reach, on its scale: in the partnership, or in a school that wants something of its own.
create table survey_ambition (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  instrument_id uuid not null,
  section_id text not null check (length(section_id) between 1 and 80),
  school_id uuid,
  mean double precision not null check (mean between 1 and 7),
  primary key (partnership_id, id),
  unique nulls not distinct (partnership_id, instrument_id, section_id, school_id),
  foreign key (partnership_id, instrument_id) references instrument,
  foreign key (partnership_id, school_id) references organisation
);

call hold_in_partnership('survey_ambition', 'update, delete');
call hold_in_partnership('survey_result', 'delete');
call hold_in_partnership('survey_section_result', 'delete');
call hold_in_partnership('survey_group', 'delete');
call hold_in_partnership('survey_remark', 'update, delete');
call hold_in_partnership('survey_feedback', 'update, delete');

create policy moderator_reads_first on survey_remark as restrictive for select to peilstok_app
  using ((state = 'shown' and moderated_on is not null) or exists (
    select from survey s
    where s.partnership_id = survey_remark.partnership_id and s.id = survey_remark.survey_id
      and s.moderator_id = current_person()));

-- How many open answers their moderator is not done with, for whoever waits to read them.
create function unread_remarks(of_survey uuid) returns integer
  language sql stable security definer set search_path = public, pg_temp
as $$
  select count(*)::integer from survey_remark
  where partnership_id = current_partnership() and survey_id = of_survey and moderated_on is null
$$;

-- Why open answers are not shown, and how many for each reason.
create function withheld_remarks(of_survey uuid) returns table (because text, number integer)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select withheld_because, count(*)::integer from survey_remark
  where partnership_id = current_partnership() and survey_id = of_survey and state = 'withheld' and moderated_on is not null
  group by withheld_because order by 2 desc, 1
$$;

grant select on survey_remark to peilstok_tally;
revoke execute on function unread_remarks, withheld_remarks from public;
grant execute on function unread_remarks, withheld_remarks to peilstok_app;
grant create on schema public to peilstok_tally;
alter function unread_remarks owner to peilstok_tally;
alter function withheld_remarks owner to peilstok_tally;
revoke create on schema public from peilstok_tally;

-- What people answered to a survey that was held elsewhere before, while somebody matches it with a questionnaire. Columns about
-- persons are left out before it is written; counting it, or leaving it, destroys it. The survey that it becomes has its id.
create table earlier_sheet (
  partnership_id uuid not null,
  id uuid not null,
  made_by uuid not null,
  version_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  held_on date not null,
  program text not null check (program in ('limesurvey', 'forms', 'qualtrics', 'other')),
  -- [{ code, text, part }]
  columns jsonb not null,
  -- What each person answered: as many texts as there are columns.
  rows jsonb not null,
  -- [{ name, kind }]: columns about persons, of which nothing was kept.
  dropped jsonb not null,
  -- What each column becomes.
  targets jsonb not null,
  -- { set of labels: { label: value } }: what labels stand for.
  readings jsonb not null default '{}',
  made_on date not null,
  revision integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, made_by) references person on delete cascade,
  foreign key (partnership_id, version_id) references instrument_version
);
create index earlier_sheet_maker on earlier_sheet (partnership_id, made_by);

call hold_in_partnership('earlier_sheet', 'update, delete');
-- Seen by whoever brought it; and by the program itself, which clears away what was left.
create policy own_sheet on earlier_sheet as restrictive for select to peilstok_app
  using (current_person() is null or made_by = current_person());
