-- Meetings of bodies: series, agendas, invitations, attendance, decisions and minutes.

create table meeting_series (
  partnership_id uuid not null references partnership,
  id uuid not null default uuidv7(),
  body_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  -- A recurrence rule of RFC 5545 without its start: FREQ=WEEKLY;INTERVAL=6
  rule text not null check (length(rule) <= 300),
  -- In Europe/Amsterdam; an hour stays the same hour when the clock is changed.
  first_day date not null,
  starts_at time not null,
  minutes integer not null check (minutes between 5 and 1440),
  -- The last day on which one of them can be.
  until_day date not null,
  place text not null default '' check (length(place) <= 300),
  online_address text not null default '' check (length(online_address) <= 500),
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, body_id) references body,
  check (until_day >= first_day)
);

create table meeting (
  partnership_id uuid not null references partnership,
  id uuid not null default uuidv7(),
  body_id uuid not null,
  series_id uuid,
  title text not null check (length(title) between 1 and 200),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null default '' check (length(place) <= 300),
  online_address text not null default '' check (length(online_address) <= 500),
  -- What to read or bring, for whoever is invited.
  remarks text not null default '' check (length(remarks) <= 2000),
  state text not null default 'planned' check (state in ('planned', 'convened', 'closed', 'cancelled')),
  cancelled_because text check (length(cancelled_because) between 1 and 500),
  -- RFC 5545: goes up with each change that calendars must take over. The UID is the id.
  sequence integer not null default 0,
  -- Whether its time was chosen for this once, so that a change of the series leaves it alone.
  changed_by_hand boolean not null default false,
  -- Of the minutes: growing while it is held, offered to whoever was there, or approved in a later meeting.
  minutes_state text not null default 'growing' check (minutes_state in ('growing', 'offered', 'approved')),
  -- What they say, from the day that they are approved.
  minutes jsonb,
  approved_in uuid,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, body_id) references body,
  foreign key (partnership_id, series_id) references meeting_series,
  foreign key (partnership_id, approved_in) references meeting,
  check (ends_at > starts_at),
  check ((state = 'cancelled') = (cancelled_because is not null)),
  check ((minutes_state = 'approved') = (minutes is not null))
);
create index meeting_body on meeting (partnership_id, body_id, starts_at);
create index meeting_series_of on meeting (partnership_id, series_id, starts_at);

-- Something to talk about at a body's table. It lives on until it is finished: each meeting that has it on the agenda
-- gives it an entry, and an open item without an entry in a coming meeting is the backlog. So it cannot get lost.
create table agenda_item (
  partnership_id uuid not null references partnership,
  id uuid not null default uuidv7(),
  body_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  -- Approving the minutes of a meeting, looking back, a conversation with the framework, a signal, or anything else.
  kind text not null default 'ordinary' check (kind in ('ordinary', 'minutes', 'look-back', 'conversation', 'signal')),
  purpose text not null check (purpose in ('inform', 'talk', 'decide')),
  explanation text not null default '' check (length(explanation) <= 2000),
  owner_id uuid,
  -- For kind `minutes`.
  minutes_of uuid,
  -- For kind `look-back`: from which day on.
  since date,
  state text not null default 'open' check (state in ('open', 'finished', 'dropped')),
  dropped_because text check (length(dropped_because) between 1 and 500),
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, body_id) references body,
  foreign key (partnership_id, owner_id) references person,
  foreign key (partnership_id, minutes_of) references meeting,
  check ((kind = 'minutes') = (minutes_of is not null)),
  check ((kind = 'look-back') = (since is not null)),
  check ((state = 'dropped') = (dropped_because is not null))
);
create index agenda_item_open on agenda_item (partnership_id, body_id) where state = 'open';
create unique index agenda_item_minutes on agenda_item (partnership_id, minutes_of) where state = 'open' and minutes_of is not null;

create table agenda_entry (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  meeting_id uuid not null,
  item_id uuid not null,
  position integer not null,
  minutes integer not null default 10 check (minutes between 0 and 600),
  -- What was said, for the minutes.
  note text not null default '' check (length(note) <= 20000),
  -- How it left this meeting; null while it is still to be talked about there.
  outcome text check (outcome in ('finished', 'moved', 'dropped')),
  revision integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, meeting_id) references meeting,
  foreign key (partnership_id, item_id) references agenda_item,
  unique (partnership_id, meeting_id, item_id)
);
create index agenda_entry_item on agenda_entry (partnership_id, item_id);

create table decision (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  entry_id uuid not null,
  text text not null check (length(text) between 1 and 2000),
  revision integer not null default 1,
  decided_at timestamptz not null default now(),
  written_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, entry_id) references agenda_entry on delete cascade
);
create index decision_entry on decision (partnership_id, entry_id);

-- A paper belongs to an item, and was added for a meeting; it waits with the item while that is on no agenda.
create table paper (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  item_id uuid not null,
  meeting_id uuid,
  file_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  added_at timestamptz not null default now(),
  added_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, item_id) references agenda_item,
  foreign key (partnership_id, meeting_id) references meeting,
  foreign key (partnership_id, file_id) references file
);
create index paper_item on paper (partnership_id, item_id);

create table invitee (
  partnership_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  -- Invited for this once, and not because of a seat.
  guest boolean not null default false,
  -- The sequence of the meeting that this person's calendar has; null when nothing was sent yet.
  sent_sequence integer,
  reply text check (reply in ('accepted', 'declined')),
  replied_at timestamptz,
  attendance text check (attendance in ('present', 'absent')),
  primary key (partnership_id, meeting_id, person_id),
  foreign key (partnership_id, meeting_id) references meeting on delete cascade,
  foreign key (partnership_id, person_id) references person on delete cascade
);
create index invitee_person on invitee (partnership_id, person_id);

-- One's own calendar has a secret address; giving it out is a pass of kind `calendar`. This says that there is one.
create table calendar_feed (
  partnership_id uuid not null,
  person_id uuid not null,
  id uuid not null default uuidv7(),
  created_at timestamptz not null default now(),
  primary key (partnership_id, person_id),
  foreign key (partnership_id, person_id) references person on delete cascade
);

-- A letter can carry an invitation for calendars.
alter table letter
  add column calendar text,
  add column calendar_method text check (calendar_method in ('REQUEST', 'CANCEL')),
  add constraint letter_calendar_has_method check ((calendar is null) = (calendar_method is null));

-- Minutes and other documents of text have a Word template of their own: what stands in it differs from a scan's.
alter table report_template
  add column kind text not null default 'scan' check (kind in ('scan', 'text')),
  drop constraint report_template_pkey,
  add primary key (partnership_id, kind);

call hold_in_partnership('meeting_series', 'update, delete');
call hold_in_partnership('meeting', 'update, delete');
call hold_in_partnership('agenda_item', 'update, delete');
call hold_in_partnership('agenda_entry', 'update, delete');
call hold_in_partnership('decision', 'update, delete');
call hold_in_partnership('paper', 'update, delete');
call hold_in_partnership('invitee', 'update, delete');
call hold_in_partnership('calendar_feed', 'delete');
create policy own_calendar on calendar_feed as restrictive to peilstok_app
  using (person_id = current_person()) with check (person_id = current_person());
