-- Het financieel kader: what a school year costs and what there is for it. No bookkeeping: amounts that people talk about.

create table budget (
  partnership_id uuid not null references partnership,
  id uuid not null default uuidv7(),
  school_year school_year not null,
  -- In cents, for each student in that year.
  subsidy_per_student integer not null default 0 check (subsidy_per_student between 0 and 10000000),
  -- In cents, of an hour of facilitation; lines may have their own.
  hourly_rate integer not null default 0 check (hourly_rate between 0 and 50000),
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
  -- In hundredths of an hour a year, at a rate in cents (that of the budget when null). Facilitation is always in hours.
  hours integer check (hours between 0 and 2000000),
  hourly_rate integer check (hourly_rate between 0 and 50000),
  -- In cents; for a line of hours it follows from them.
  planned integer not null check (planned between 0 and 1000000000),
  -- In cents; null until it is known. Below zero when something came back.
  actual integer check (actual between -1000000000 and 1000000000),
  remarks text not null default '' check (length(remarks) <= 1000),
  position integer not null,
  revision integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, budget_id) references budget on delete cascade,
  foreign key (partnership_id, organisation_id) references organisation,
  foreign key (partnership_id, role_key) references role,
  check (kind <> 'facilitation' or hours is not null),
  check (hours is not null or hourly_rate is null)
);
create index budget_line_budget on budget_line (partnership_id, budget_id, position);

-- What was adopted stays planned as it was; what it cost is told through the year. What nobody planned may come as a line of
-- nothing planned. The lock makes whoever changes a line wait for whoever adopts.
create function refuse_change_of_adopted_budget() returns trigger language plpgsql as $$
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
end $$;
revoke execute on function refuse_change_of_adopted_budget from public;
create trigger budget_line_adopted before insert or update or delete on budget_line
  for each row execute function refuse_change_of_adopted_budget();
create trigger student_count_adopted before insert or update or delete on student_count
  for each row execute function refuse_change_of_adopted_budget();

create function refuse_change_of_adoption() returns trigger language plpgsql as $$
begin
  raise exception 'budget % is adopted: it stays', old.id using errcode = 'check_violation', constraint = 'budget_adopted';
end $$;
revoke execute on function refuse_change_of_adoption from public;
create trigger budget_adopted before update of school_year, subsidy_per_student, hourly_rate, adopted_on, decision_id on budget
  for each row when (old.adopted_on is not null and
    (old.school_year, old.subsidy_per_student, old.hourly_rate, old.adopted_on, old.decision_id)
      is distinct from (new.school_year, new.subsidy_per_student, new.hourly_rate, new.adopted_on, new.decision_id))
  execute function refuse_change_of_adoption();

call hold_in_partnership('budget', 'update');
call hold_in_partnership('student_count', 'update, delete');
call hold_in_partnership('budget_line', 'update, delete');
