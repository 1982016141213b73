-- What comes back: signals, actions, and what people mean to do.

-- Something that a body must answer. Until it has, it stands open on that body's table, and overdue after `due_on`.
create table signal (
  partnership_id uuid not null references partnership,
  id uuid not null default uuidv7(),
  question text not null check (length(question) between 1 and 1000),
  explanation text not null default '' check (length(explanation) <= 4000),
  urgency text not null default 'soon' check (urgency in ('can-wait', 'soon', 'urgent')),
  -- Whether the receiving body may not know who raised it.
  anonymous boolean not null default false,
  -- Where it comes from, if not from a person alone.
  meeting_id uuid,
  finding_id uuid,
  from_body_id uuid,
  -- What it is about, where that is known: a school, a guarantee, an item of an instrument.
  school_id uuid,
  guarantee guarantee,
  instrument_id uuid,
  instrument_item_id text,
  -- At whose table it is now, since when, and by when an answer is owed.
  body_id uuid not null,
  arrived_on date not null,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'answered')),
  raised_on date not null,
  revision integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, meeting_id) references meeting,
  foreign key (partnership_id, finding_id) references finding,
  foreign key (partnership_id, from_body_id) references body,
  foreign key (partnership_id, body_id) references body,
  foreign key (partnership_id, school_id) references organisation,
  foreign key (partnership_id, instrument_id) references instrument
);
create index signal_body on signal (partnership_id, body_id, state, due_on);
create index signal_about on signal (partnership_id, instrument_id, instrument_item_id);

-- Who raised it. Apart from the signal, since the receiving body may not always know.
create table signal_sender (
  partnership_id uuid not null,
  signal_id uuid not null,
  person_id uuid not null,
  anonymous boolean not null,
  primary key (partnership_id, signal_id),
  foreign key (partnership_id, signal_id) references signal on delete cascade,
  foreign key (partnership_id, person_id) references person on delete cascade
);
create index signal_sender_person on signal_sender (partnership_id, person_id);

-- The road of a signal: raised, passed on, taken up or explained why not. Append-only.
create table signal_step (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  signal_id uuid not null,
  taken_on date not null,
  at timestamptz not null default clock_timestamp(),
  kind text not null check (kind in ('raised', 'passed-on', 'taken-up', 'declined')),
  -- The body at whose table it then is (raised, passed on), or that answers.
  body_id uuid not null,
  from_body_id uuid,
  -- The linking pin who carries it on.
  through_id uuid,
  -- Who took the step; null for whoever raised it.
  by_id uuid,
  text text not null default '' check (length(text) <= 4000),
  primary key (partnership_id, id),
  foreign key (partnership_id, signal_id) references signal on delete cascade,
  foreign key (partnership_id, body_id) references body,
  foreign key (partnership_id, from_body_id) references body,
  foreign key (partnership_id, through_id) references person,
  foreign key (partnership_id, by_id) references person,
  check (kind = 'raised' or text <> ''),
  check ((kind = 'raised') = (by_id is null)),
  check ((kind = 'passed-on') = (through_id is not null))
);
create index signal_step_signal on signal_step (partnership_id, signal_id, at);
create index signal_step_body on signal_step (partnership_id, body_id);
-- A signal is answered once, and no table gets it twice: so its road ends.
create unique index signal_step_answer on signal_step (partnership_id, signal_id) where kind in ('taken-up', 'declined');
create unique index signal_step_arrival on signal_step (partnership_id, signal_id, body_id) where kind in ('raised', 'passed-on');

-- The items on agendas that are about a signal.
create table signal_item (
  partnership_id uuid not null,
  signal_id uuid not null,
  item_id uuid not null,
  primary key (partnership_id, signal_id, item_id),
  foreign key (partnership_id, signal_id) references signal on delete cascade,
  foreign key (partnership_id, item_id) references agenda_item
);
create index signal_item_of on signal_item (partnership_id, item_id);

-- What stands on the trail of an item: what was settled and said about it, over all scans and conversations.
create index team_judgement_criterion on team_judgement (partnership_id, version_id, criterion_id);
create index finding_item on finding (partnership_id, framework_item_id);

-- A vervolgactie, wherever it was agreed.
alter table action
  alter column focus_point_id drop not null,
  alter column owner_id drop not null,
  -- It comes from exactly one of: a focus point, a finding, an item on a meeting's agenda, a signal.
  add column finding_id uuid,
  add column entry_id uuid,
  add column signal_id uuid,
  -- A body can own it instead of a person.
  add column owner_body_id uuid,
  -- Where it belongs: at whose table, at which school, under which guarantee, on which item of an instrument.
  add column body_id uuid,
  add column school_id uuid,
  add column guarantee guarantee,
  add column instrument_id uuid,
  add column instrument_item_id text,
  -- What it brought: it works, not yet, or stopped.
  add column verdict text check (verdict in ('works', 'not-yet', 'stopped')),
  add column brought text not null default '' check (length(brought) <= 2000),
  add column dropped_because text check (length(dropped_because) between 1 and 500),
  add column agreed_on date,
  add column settled_on date,
  add column created_by uuid,
  add foreign key (partnership_id, finding_id) references finding,
  add foreign key (partnership_id, entry_id) references agenda_entry,
  add foreign key (partnership_id, signal_id) references signal,
  add foreign key (partnership_id, owner_body_id) references body,
  add foreign key (partnership_id, body_id) references body,
  add foreign key (partnership_id, school_id) references organisation,
  add foreign key (partnership_id, instrument_id) references instrument;

-- The actions of development plans there were before: where they belong follows from their scan.
update action a set
  school_id = s.school_id, guarantee = (v.definition ->> 'guarantee')::smallint,
  instrument_id = v.instrument_id, instrument_item_id = f.criterion_id, agreed_on = least(s.talk_on, a.due_on),
  dropped_because = case when a.state = 'dropped' then 'Niet opgeschreven' end,
  settled_on = case when a.state in ('done', 'dropped') then a.due_on end
from focus_point f
join scan s on s.partnership_id = f.partnership_id and s.id = f.scan_id
join instrument_version v on v.partnership_id = f.partnership_id and v.id = f.version_id
where f.partnership_id = a.partnership_id and f.id = a.focus_point_id;

alter table action
  alter column agreed_on set not null,
  add check (num_nonnulls(focus_point_id, finding_id, entry_id, signal_id) = 1),
  add check (num_nonnulls(owner_id, owner_body_id) = 1),
  add check ((state = 'dropped') = (dropped_because is not null)),
  add check ((state in ('done', 'dropped')) = (settled_on is not null)),
  add check (due_on >= agreed_on),
  -- What was agreed is not forgotten: an action is settled, never deleted, and what it comes from stays with it.
  drop constraint action_partnership_id_focus_point_id_fkey,
  add foreign key (partnership_id, focus_point_id) references focus_point;
revoke delete on action from peilstok_app;
create index action_entry on action (partnership_id, entry_id) where entry_id is not null;
create index action_owner_body on action (partnership_id, owner_body_id) where owner_body_id is not null;
create index action_body on action (partnership_id, body_id);
create index action_school on action (partnership_id, school_id);
create index action_item on action (partnership_id, instrument_id, instrument_item_id);
create index action_due on action (partnership_id, due_on) where state in ('open', 'under-way');

-- The life of an action after it was agreed: each change of its state or day, and each time that one looked back on it.
-- Append-only.
create table action_review (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  action_id uuid not null,
  reviewed_on date not null,
  at timestamptz not null default clock_timestamp(),
  -- The meeting in which; null outside of one.
  meeting_id uuid,
  by_id uuid,
  state text not null check (state in ('open', 'under-way', 'done', 'dropped')),
  verdict text check (verdict in ('works', 'not-yet', 'stopped')),
  line text not null default '' check (length(line) <= 2000),
  new_due_on date,
  primary key (partnership_id, id),
  foreign key (partnership_id, action_id) references action on delete cascade,
  foreign key (partnership_id, meeting_id) references meeting,
  foreign key (partnership_id, by_id) references person
);
create index action_review_action on action_review (partnership_id, action_id, at);
create index action_review_meeting on action_review (partnership_id, meeting_id) where meeting_id is not null;

-- A voornemen: "Ik ga …" or "Ik wil …". Its owner's, and of nobody else unless shared.
create table commitment (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  kind text not null check (kind in ('going-to', 'want-to')),
  text text not null check (length(text) between 1 and 500),
  made_on date not null,
  dialogue_id uuid,
  body_id uuid,
  guarantee guarantee,
  instrument_id uuid,
  instrument_item_id text,
  shared_on date,
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  verdict text check (verdict in ('works', 'not-yet', 'stopped')),
  brought text not null default '' check (length(brought) <= 2000),
  settled_on date,
  revision integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, person_id) references person on delete cascade,
  foreign key (partnership_id, dialogue_id) references dialogue,
  foreign key (partnership_id, body_id) references body,
  foreign key (partnership_id, instrument_id) references instrument,
  check ((state = 'open') = (settled_on is null))
);
create index commitment_person on commitment (partnership_id, person_id);
create index commitment_item on commitment (partnership_id, instrument_id, instrument_item_id);

-- When somebody was last reminded of what they agreed: at most once a week.
create table action_reminder (
  partnership_id uuid not null,
  person_id uuid not null,
  reminded_on date not null,
  primary key (partnership_id, person_id),
  foreign key (partnership_id, person_id) references person on delete cascade
);

-- What was asked never changes; only where it is and how it stands.
call hold_in_partnership('signal', 'update (body_id, arrived_on, due_on, state, revision)');
call hold_in_partnership('signal_sender');
call hold_in_partnership('signal_step');
call hold_in_partnership('signal_item');
call hold_in_partnership('action_review');
call hold_in_partnership('commitment', 'update, delete');
call hold_in_partnership('action_reminder', 'update');

-- Who raised an anonymous signal is known to that person only.
create policy known_senders on signal_sender as restrictive for select to peilstok_app
  using (not anonymous or person_id = current_person());
create policy own_signals on signal_sender as restrictive for insert to peilstok_app
  with check (person_id = current_person());

create policy shown_commitments on commitment as restrictive for select to peilstok_app
  using (person_id = current_person() or shared_on is not null);
create policy write_own_commitments on commitment as restrictive for insert to peilstok_app
  with check (person_id = current_person());
create policy change_own_commitments on commitment as restrictive for update to peilstok_app
  using (person_id = current_person()) with check (person_id = current_person());
create policy remove_own_commitments on commitment as restrictive for delete to peilstok_app
  using (person_id = current_person());

-- How many commitments a conversation brought on each item: not whose, and not what.
create function count_commitments(of_dialogue uuid) returns table (instrument_item_id text, number integer)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select c.instrument_item_id, count(*)::integer
  from (
    select instrument_item_id from commitment
    where partnership_id = current_partnership() and dialogue_id = of_dialogue
    union all
    select g.framework_item_id from guest_commitment g
    join dialogue_participant p on p.partnership_id = g.partnership_id and p.id = g.participant_id
    where g.partnership_id = current_partnership() and p.dialogue_id = of_dialogue
  ) c
  group by 1
$$;

-- What guests meant to do is forgotten when their conversation is closed.
create function forget_guest_commitments(of_dialogue uuid) returns void
  language sql security definer set search_path = public, pg_temp
as $$
  delete from guest_commitment g using dialogue_participant p, dialogue d
  where g.partnership_id = current_partnership()
    and p.partnership_id = g.partnership_id and p.id = g.participant_id
    and d.partnership_id = p.partnership_id and d.id = p.dialogue_id and d.id = of_dialogue and d.state = 'closed'
$$;

-- A letter that only whoever it is for may know of, and the job that sends it: nobody's, and no bearer's of a pass.
alter table letter add column confidential boolean not null default false;
create policy confidential_letters on letter as restrictive to peilstok_app
  using (not confidential or person_id = current_person() or (current_person() is null and current_participant() is null));

-- Writes a letter to whoever raised a signal, without telling who that is. Returns the letter; null when nobody did.
create function write_to_sender(of_signal uuid, letter_subject text, letter_body text, letter_link text, letter_once text) returns uuid
  language sql security definer set search_path = public, pg_temp
as $$
  insert into letter (partnership_id, person_id, recipient, subject, body, link, once_key, confidential)
  select s.partnership_id, p.id, p.email, letter_subject, letter_body, letter_link, letter_once, s.anonymous
  from signal_sender s
  join person p on p.partnership_id = s.partnership_id and p.id = s.person_id
  where s.partnership_id = current_partnership() and s.signal_id = of_signal
  on conflict (partnership_id, once_key) do nothing
  returning id
$$;

grant select on commitment, guest_commitment, dialogue_participant, dialogue, signal_sender, person to peilstok_tally;
grant delete on guest_commitment to peilstok_tally;
grant select, insert on letter to peilstok_tally;
revoke execute on function count_commitments, forget_guest_commitments, write_to_sender from public;
grant execute on function count_commitments, forget_guest_commitments, write_to_sender to peilstok_app;
grant create on schema public to peilstok_tally;
alter function count_commitments owner to peilstok_tally;
alter function forget_guest_commitments owner to peilstok_tally;
alter function write_to_sender owner to peilstok_tally;
revoke create on schema public from peilstok_tally;
