-- De stem: an always open way to tell something to a person, a school or the partnership, by name or without, with an answer
-- all the same. Who tells something without a name gets a return address that only they hold: a pass of kind `voice`.

create table voice_message (
  partnership_id uuid not null references partnership,
  id uuid not null default gen_random_uuid(),
  to_kind text not null check (to_kind in ('person', 'school', 'partnership')),
  to_person_id uuid,
  to_school_id uuid,
  -- Null for whoever did not give their name.
  sender_id uuid,
  text text not null check (length(text) between 1 and 4000),
  -- Whether its sender wants it to become a signal; who reads it decides to which body it goes.
  as_signal boolean not null default false,
  signal_id uuid,
  -- In the case of no name: only the day, and nothing at all while few were told that day.
  told_on date,
  state text not null default 'open' check (state in ('open', 'answered', 'closed')),
  revision integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, to_person_id) references person,
  foreign key (partnership_id, to_school_id) references organisation,
  foreign key (partnership_id, sender_id) references person,
  foreign key (partnership_id, signal_id) references signal,
  check ((to_kind = 'person') = (to_person_id is not null)),
  check ((to_kind = 'school') = (to_school_id is not null))
);

create table voice_reply (
  partnership_id uuid not null,
  id uuid not null default gen_random_uuid(),
  message_id uuid not null,
  -- Who answers; null for what the sender adds.
  by_id uuid,
  text text not null check (length(text) between 1 and 4000),
  position integer not null,
  primary key (partnership_id, id),
  unique (partnership_id, message_id, position),
  foreign key (partnership_id, message_id) references voice_message on delete cascade,
  foreign key (partnership_id, by_id) references person
);

call hold_in_partnership('voice_message', 'update, delete');
call hold_in_partnership('voice_reply', 'delete');
