-- Het jaarplan: of the partnership, and what each school and institute makes of it.

create table plan (
  partnership_id uuid not null references partnership,
  id uuid not null default uuidv7(),
  school_year school_year not null,
  -- The school, institute or board that it is of; null for the plan of the partnership.
  organisation_id uuid,
  state text not null default 'drafting' check (state in ('drafting', 'offered', 'adopted')),
  -- The item on the agenda where it is talked over.
  item_id uuid,
  adopted_on date,
  -- What the stuurgroep decided; a plan of one partner is adopted by its leader, without a meeting.
  decision_id uuid,
  adopted_by uuid,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisation,
  foreign key (partnership_id, item_id) references agenda_item,
  foreign key (partnership_id, decision_id) references decision,
  foreign key (partnership_id, adopted_by) references person,
  unique nulls not distinct (partnership_id, school_year, organisation_id),
  check ((state = 'adopted') = (adopted_on is not null)),
  check (state = 'adopted' or decision_id is null),
  check (organisation_id is not null or state <> 'adopted' or decision_id is not null)
);

-- Per guarantee: where it is to go, and where that was written down.
create table plan_ambition (
  partnership_id uuid not null,
  plan_id uuid not null,
  guarantee guarantee not null,
  text text not null default '' check (length(text) <= 4000),
  source text not null default '' check (length(source) <= 300),
  revision integer not null default 0,
  primary key (partnership_id, plan_id, guarantee),
  foreign key (partnership_id, plan_id) references plan on delete cascade
);

create table plan_goal (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  plan_id uuid not null,
  guarantee guarantee not null,
  position integer not null,
  text text not null default '' check (length(text) <= 2000),
  -- "Waaraan zien we dat het gelukt is?"
  seen_by text not null default '' check (length(seen_by) <= 2000),
  -- The goal that it goes on with: of last year, or of the partnership's plan.
  from_goal_id uuid,
  removed boolean not null default false,
  revision integer not null default 0,
  primary key (partnership_id, id),
  foreign key (partnership_id, plan_id) references plan on delete cascade,
  foreign key (partnership_id, from_goal_id) references plan_goal
);
create index plan_goal_plan on plan_goal (partnership_id, plan_id, guarantee, position);
create index plan_goal_from on plan_goal (partnership_id, from_goal_id) where from_goal_id is not null;

create table plan_activity (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  goal_id uuid not null,
  position integer not null,
  what text not null default '' check (length(what) <= 1000),
  owner_id uuid,
  owner_body_id uuid,
  starts_on date,
  due_on date,
  level text check (level in ('operational', 'tactical', 'strategic')),
  budget_line_id uuid,
  removed boolean not null default false,
  -- How far it is, during the year.
  progress text not null default 'to-do' check (progress in ('to-do', 'under-way', 'done', 'dropped')),
  brought text not null default '' check (length(brought) <= 4000),
  revision integer not null default 0,
  -- How often who does it, when, and with what was changed: apart from its text, which several people write at once.
  arranged integer not null default 0,
  primary key (partnership_id, id),
  foreign key (partnership_id, goal_id) references plan_goal on delete cascade,
  foreign key (partnership_id, owner_id) references person on delete set null (owner_id),
  foreign key (partnership_id, owner_body_id) references body,
  foreign key (partnership_id, budget_line_id) references budget_line on delete set null (budget_line_id),
  check (num_nonnulls(owner_id, owner_body_id) <= 1),
  check (due_on >= starts_on)
);
create index plan_activity_goal on plan_activity (partnership_id, goal_id, position);
create index plan_activity_owner on plan_activity (partnership_id, owner_id) where owner_id is not null;

-- What a goal or activity has to do with: an item or criterion, an action, a signal, or what it grew from.
create table plan_link (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  goal_id uuid not null,
  activity_id uuid,
  instrument_id uuid,
  instrument_item_id text,
  action_id uuid,
  signal_id uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, goal_id) references plan_goal on delete cascade,
  foreign key (partnership_id, activity_id) references plan_activity on delete cascade,
  foreign key (partnership_id, instrument_id) references instrument,
  foreign key (partnership_id, action_id) references action,
  foreign key (partnership_id, signal_id) references signal,
  check (num_nonnulls(instrument_item_id, action_id, signal_id) = 1),
  check ((instrument_id is null) = (instrument_item_id is null)),
  unique nulls not distinct (partnership_id, goal_id, activity_id, instrument_id, instrument_item_id, action_id, signal_id)
);
create index plan_link_item on plan_link (partnership_id, instrument_id, instrument_item_id) where instrument_id is not null;

-- Every text of a plan that was ever acknowledged, and what two people who write at once are reconciled by. Append-only.
create table plan_text (
  partnership_id uuid not null,
  plan_id uuid not null,
  -- The ambition's plan and guarantee, or the goal or activity: whatever it is the text of.
  subject_kind text not null check (subject_kind in ('ambition', 'goal', 'activity')),
  subject_key text not null,
  revision integer not null,
  texts jsonb not null,
  person_id uuid,
  at timestamptz not null default now(),
  primary key (partnership_id, plan_id, subject_kind, subject_key, revision),
  foreign key (partnership_id, plan_id) references plan on delete cascade
);

create table plan_comment (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  plan_id uuid not null,
  goal_id uuid,
  activity_id uuid,
  person_id uuid not null,
  text text not null check (length(text) between 1 and 2000),
  at timestamptz not null default now(),
  resolved_at timestamptz,
  resolved_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, plan_id) references plan on delete cascade,
  foreign key (partnership_id, goal_id) references plan_goal on delete cascade,
  foreign key (partnership_id, activity_id) references plan_activity on delete cascade,
  foreign key (partnership_id, person_id) references person on delete cascade
);
create index plan_comment_plan on plan_comment (partnership_id, plan_id, at);

-- The plan as it was: when it was offered, adopted, or changed after that. Append-only.
create table plan_version (
  partnership_id uuid not null,
  plan_id uuid not null,
  number integer not null,
  reason text not null check (reason in ('offered', 'adopted', 'amended', 'kept')),
  -- For an amendment: why, and by which decision.
  because text not null default '' check (length(because) <= 2000),
  decision_id uuid,
  decided_on date,
  content jsonb not null,
  at timestamptz not null default now(),
  person_id uuid,
  primary key (partnership_id, plan_id, number),
  foreign key (partnership_id, plan_id) references plan on delete cascade,
  foreign key (partnership_id, decision_id) references decision,
  check (reason <> 'amended' or (because <> '' and decided_on is not null))
);

-- What a partner does with a goal of the partnership.
create table goal_uptake (
  partnership_id uuid not null,
  -- The partner's plan, and the partnership's goal.
  plan_id uuid not null,
  goal_id uuid not null,
  choice text not null check (choice in ('taken-up', 'adapted', 'left')),
  reason text not null default '' check (length(reason) <= 1000),
  own_goal_id uuid,
  chosen_by uuid,
  chosen_at timestamptz not null default now(),
  revision integer not null default 1,
  primary key (partnership_id, plan_id, goal_id),
  foreign key (partnership_id, plan_id) references plan on delete cascade,
  foreign key (partnership_id, goal_id) references plan_goal,
  foreign key (partnership_id, own_goal_id) references plan_goal,
  check (choice <> 'left' or reason <> ''),
  check ((choice = 'left') = (own_goal_id is null))
);

-- What became of something that was offered while drafting: taken over as a goal or activity, or set aside for this plan.
create table plan_offer (
  partnership_id uuid not null,
  plan_id uuid not null,
  -- Which area offers it, and its key there: the same each time.
  source text not null check (length(source) between 1 and 60),
  key text not null check (length(key) between 1 and 200),
  -- As it was offered then: where a goal or activity came from.
  kind text not null check (length(kind) between 1 and 100),
  title text not null check (length(title) between 1 and 4000),
  because text not null default '' check (length(because) <= 4000),
  href text check (length(href) <= 500),
  -- What it became; both null when it was set aside.
  goal_id uuid,
  activity_id uuid,
  chosen_by uuid,
  chosen_at timestamptz not null default now(),
  primary key (partnership_id, plan_id, source, key),
  foreign key (partnership_id, plan_id) references plan on delete cascade,
  foreign key (partnership_id, goal_id) references plan_goal on delete cascade,
  foreign key (partnership_id, activity_id) references plan_activity on delete cascade,
  check (num_nonnulls(goal_id, activity_id) <= 1)
);

-- How an activity goes on, during the year. Append-only.
create table activity_progress (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  activity_id uuid not null,
  progress text not null check (progress in ('to-do', 'under-way', 'done', 'dropped')),
  text text not null default '' check (length(text) <= 4000),
  told_on date not null,
  at timestamptz not null default clock_timestamp(),
  person_id uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, activity_id) references plan_activity on delete cascade
);
create index activity_progress_activity on activity_progress (partnership_id, activity_id, at);

-- How a goal stands half-way and at the end of the year; at the end also the proof of the pudding: seen where, by whom.
create table goal_evaluation (
  partnership_id uuid not null,
  goal_id uuid not null,
  moment text not null check (moment in ('half-year', 'year')),
  judgement text not null check (judgement in ('reached', 'partly', 'not')),
  evidence text not null check (length(evidence) between 1 and 4000),
  seen_where text not null default '' check (length(seen_where) <= 1000),
  seen_by_whom text not null default '' check (length(seen_by_whom) <= 1000),
  evaluated_on date not null,
  person_id uuid,
  revision integer not null default 1,
  primary key (partnership_id, goal_id, moment),
  foreign key (partnership_id, goal_id) references plan_goal on delete cascade,
  check (moment = 'half-year' or judgement = 'not' or (seen_where <> '' and seen_by_whom <> ''))
);

-- What was adopted changes only by an amendment, which leaves a version in the same transaction. Looked at when that ends,
-- so that the version can hold what became of it. That somebody who does something leaves is no change of the plan.
create function refuse_change_of_adopted_plan() returns trigger language plpgsql as $$
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
end $$;
revoke execute on function refuse_change_of_adopted_plan from public;
create constraint trigger plan_ambition_adopted after insert or update of text, source on plan_ambition
  deferrable initially deferred for each row execute function refuse_change_of_adopted_plan();
create constraint trigger plan_goal_adopted after insert or update of text, seen_by, guarantee, removed on plan_goal
  deferrable initially deferred for each row execute function refuse_change_of_adopted_plan();
create constraint trigger plan_activity_adopted
  after insert or update of what, goal_id, removed, starts_on, due_on, level, owner_body_id on plan_activity
  deferrable initially deferred for each row execute function refuse_change_of_adopted_plan();
create constraint trigger plan_activity_owner_adopted after update of owner_id on plan_activity
  deferrable initially deferred for each row when (new.owner_id is not null) execute function refuse_change_of_adopted_plan();

call hold_in_partnership('plan', 'update');
call hold_in_partnership('plan_ambition', 'update');
call hold_in_partnership('plan_goal', 'update');
call hold_in_partnership('plan_activity', 'update');
call hold_in_partnership('plan_link', 'delete');
call hold_in_partnership('plan_text');
call hold_in_partnership('plan_comment', 'update');
call hold_in_partnership('plan_version');
call hold_in_partnership('goal_uptake', 'update');
call hold_in_partnership('plan_offer', 'update, delete');
call hold_in_partnership('activity_progress');
call hold_in_partnership('goal_evaluation', 'update');
