-- De stem: an always open way to tell something to a person, a school or the partnership, by name or without, with an answer
-- all the same. Whoever tells something without a name gets a return address that only they hold: a pass of kind `voice`.

create table voice_message (
  partnership_id uuid not null references partnership,
  -- Of chance, and so without a time.
  id uuid not null default gen_random_uuid(),
  to_kind text not null check (to_kind in ('person', 'school', 'partnership')),
  to_person_id uuid,
  to_school_id uuid,
  -- Null for whoever did not give their name.
  sender_id uuid,
  text text not null check (length(text) between 1 and 4000),
  -- Whether its sender wants it to go to a body as a signal.
  as_signal boolean not null default false,
  signal_id uuid,
  -- By name the day; without a name the Monday of its week.
  told_on date not null,
  state text not null default 'open' check (state in ('open', 'answered', 'closed')),
  revision integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, to_person_id) references person,
  foreign key (partnership_id, to_school_id) references organisation,
  foreign key (partnership_id, sender_id) references person,
  foreign key (partnership_id, signal_id) references signal,
  check ((to_kind = 'person') = (to_person_id is not null)),
  check ((to_kind = 'school') = (to_school_id is not null)),
  check (sender_id is not null or extract(isodow from told_on) = 1)
);
create index voice_message_state on voice_message (partnership_id, state);

create table voice_reply (
  partnership_id uuid not null,
  id uuid not null default gen_random_uuid(),
  message_id uuid not null,
  -- Who answers; null for what its sender adds.
  by_id uuid,
  text text not null check (length(text) between 1 and 4000),
  position integer not null,
  primary key (partnership_id, id),
  unique (partnership_id, message_id, position),
  foreign key (partnership_id, message_id) references voice_message on delete cascade,
  foreign key (partnership_id, by_id) references person
);

-- The code on the posters: through it one tells something without signing in.
create table voice_poster (
  partnership_id uuid primary key references partnership,
  code text not null
);

call hold_in_partnership('voice_message', 'update');
call hold_in_partnership('voice_reply');
call hold_in_partnership('voice_poster', 'delete');

-- What a pass lets into.
create function current_pass_subject() returns uuid language sql stable
  return nullif(current_setting('peilstok.pass_subject_id', true), '')::uuid;

-- What is told to a person, nobody else reads.
create policy told_in_confidence on voice_message as restrictive for select to peilstok_app
  using (to_kind <> 'person' or to_person_id = current_person() or sender_id = current_person()
    or id = current_pass_subject());
create policy answered_in_confidence on voice_reply as restrictive for select to peilstok_app
  using (exists (
    select from voice_message m where m.partnership_id = voice_reply.partnership_id and m.id = voice_reply.message_id));
create policy told_as_oneself on voice_message as restrictive for insert to peilstok_app
  with check (sender_id is null or sender_id = current_person());

-- Tells something once, also to somebody whose messages the teller may not read afterwards. Returns false when it was told
-- before.
create function tell_voice(
  key uuid, kind text, person uuid, school uuid, by_name boolean, words text, signal boolean, on_day date
) returns boolean
  language sql security definer set search_path = public, pg_temp
as $$
  with told as (
    insert into voice_message (partnership_id, id, to_kind, to_person_id, to_school_id, sender_id, text, as_signal, told_on)
    values (current_partnership(), key, kind, person, school, case when by_name then current_person() end, words, signal, on_day)
    on conflict do nothing returning id)
  select exists (select from told)
$$;
grant insert, select on voice_message to peilstok_tally;
revoke execute on function tell_voice from public;
grant execute on function tell_voice to peilstok_app;
grant create on schema public to peilstok_tally;
alter function tell_voice owner to peilstok_tally;
revoke create on schema public from peilstok_tally;
