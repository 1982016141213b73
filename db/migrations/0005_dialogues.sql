-- Conversations with a conversation framework (gesprekskader): groups, findings, and what each person means to do.

alter table instrument drop constraint instrument_kind_check;
alter table instrument add constraint instrument_kind_check check (kind in ('scenario-theme', 'conversation-framework'));

create table dialogue (
  partnership_id uuid not null references partnership,
  id uuid not null default uuidv7(),
  meeting_id uuid not null,
  -- The item on the meeting's agenda that it fills.
  item_id uuid,
  version_id uuid not null,
  goal text not null default '' check (length(goal) <= 1000),
  facilitator_id uuid not null,
  state text not null default 'preparing' check (state in ('preparing', 'joining', 'groups', 'plenary', 'closed')),
  -- Which of the chosen items the groups talk about, from 0.
  round integer not null default 0 check (round >= 0),
  round_minutes integer not null default 15 check (round_minutes between 1 and 120),
  round_started_at timestamptz,
  -- What the facilitator added to this round alone.
  extra_minutes integer not null default 0 check (extra_minutes between 0 and 240),
  -- What people type to come in, from the opening until it is closed.
  code text check (code is null or state in ('joining', 'groups', 'plenary')),
  -- What the report says, from the day that it is closed; without guests' names.
  report jsonb,
  closed_at timestamptz,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, meeting_id) references meeting,
  foreign key (partnership_id, item_id) references agenda_item,
  foreign key (partnership_id, version_id) references instrument_version,
  foreign key (partnership_id, facilitator_id) references person,
  check ((state = 'closed') = (closed_at is not null)),
  check ((state = 'closed') = (report is not null))
);
create index dialogue_meeting on dialogue (partnership_id, meeting_id);

-- The items of the framework that were chosen, in the order in which they are talked about.
create table dialogue_item (
  partnership_id uuid not null,
  dialogue_id uuid not null,
  framework_item_id text not null,
  position integer not null,
  primary key (partnership_id, dialogue_id, framework_item_id),
  foreign key (partnership_id, dialogue_id) references dialogue on delete cascade
);

create table dialogue_group (
  partnership_id uuid not null,
  dialogue_id uuid not null,
  number integer not null check (number between 1 and 100),
  primary key (partnership_id, dialogue_id, number),
  foreign key (partnership_id, dialogue_id) references dialogue on delete cascade
);

-- Somebody who takes part: a person, or a guest with a name that is forgotten after the report.
create table dialogue_participant (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  dialogue_id uuid not null,
  person_id uuid,
  guest_name text check (length(guest_name) between 1 and 80),
  group_number integer,
  joined_at timestamptz,
  -- When they last wrote something.
  wrote_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, dialogue_id) references dialogue on delete cascade,
  foreign key (partnership_id, person_id) references person on delete cascade,
  foreign key (partnership_id, dialogue_id, group_number) references dialogue_group,
  unique (partnership_id, dialogue_id, person_id),
  -- A guest has no person; after the report no name either.
  check (person_id is null or guest_name is null)
);

-- An opbrengst on an item: what a group found, or what became of several of them in the plenary round.
create table finding (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  dialogue_id uuid not null,
  framework_item_id text not null,
  -- Null for one that merges those of several groups.
  group_number integer,
  text text not null default '' check (length(text) <= 4000),
  -- "Waaruit blijkt dat?"
  evidence text not null default '' check (length(evidence) <= 4000),
  -- "Hoe wordt het geborgd?"
  assurance text not null default '' check (length(assurance) <= 4000),
  merged_into uuid,
  -- Whether the plenary round said that many share it.
  shared boolean not null default false,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (partnership_id, id),
  foreign key (partnership_id, dialogue_id, framework_item_id) references dialogue_item,
  foreign key (partnership_id, dialogue_id, group_number) references dialogue_group,
  foreign key (partnership_id, merged_into) references finding,
  check (merged_into <> id)
);
create index finding_dialogue on finding (partnership_id, dialogue_id, framework_item_id);

-- Every text that was ever acknowledged, and what two people who write at once are reconciled by. Append-only.
create table finding_revision (
  partnership_id uuid not null,
  finding_id uuid not null,
  revision integer not null,
  text text not null,
  evidence text not null,
  assurance text not null,
  participant_id uuid,
  written_at timestamptz not null default now(),
  primary key (partnership_id, finding_id, revision),
  foreign key (partnership_id, finding_id) references finding on delete cascade
);

-- A vervolgactie as a group wrote it down; when the conversation is closed it becomes an action.
create table proposed_action (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  finding_id uuid not null,
  what text not null check (length(what) between 1 and 500),
  owner_id uuid,
  due_on date,
  revision integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, finding_id) references finding on delete cascade,
  foreign key (partnership_id, owner_id) references person
);
create index proposed_action_finding on proposed_action (partnership_id, finding_id);

-- What a guest means to do: theirs alone, counted and then forgotten when the conversation is closed.
create table guest_commitment (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  participant_id uuid not null,
  framework_item_id text,
  kind text not null check (kind in ('going-to', 'want-to')),
  text text not null check (length(text) between 1 and 500),
  made_at timestamptz not null default now(),
  primary key (partnership_id, id),
  foreign key (partnership_id, participant_id) references dialogue_participant on delete cascade
);

call hold_in_partnership('dialogue', 'update, delete');
call hold_in_partnership('dialogue_item', 'update, delete');
call hold_in_partnership('dialogue_group', 'update, delete');
call hold_in_partnership('dialogue_participant', 'update, delete');
call hold_in_partnership('finding', 'update, delete');
call hold_in_partnership('finding_revision');
call hold_in_partnership('proposed_action', 'update, delete');
call hold_in_partnership('guest_commitment', 'update, delete');

-- The participant whose pass came with the request.
create function current_participant() returns uuid language sql stable
  return nullif(current_setting('peilstok.pass_subject_id', true), '')::uuid;
create policy own_guest_commitments on guest_commitment as restrictive to peilstok_app
  using (participant_id = current_participant()) with check (participant_id = current_participant());
