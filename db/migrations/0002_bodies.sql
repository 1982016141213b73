-- The overlegstructuur: bodies on three levels, who sits in them, and the roads that signals take.

-- Makes a table one of a partnership's: row-level security shows a transaction only its own rows, and the backup all.
-- Every role that the web becomes may read and add; `also` says what else.
create procedure hold_in_partnership(tenant_table regclass, also text default '') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  execute format('create policy own_partnership on %s to peilstok_app, peilstok_tally using (partnership_id = current_partnership())', tenant_table);
  execute format('create policy whole_database on %s to peilstok_backup using (true) with check (true)', tenant_table);
  execute format('grant select, insert on %s to peilstok_app, peilstok_backup', tenant_table);
  if also <> '' then execute format('grant %s on %s to peilstok_app', also, tenant_table); end if;
end $$;
revoke execute on procedure hold_in_partnership from public;

-- An overlegorgaan: where people meet, and where signals arrive.
create table body (
  partnership_id uuid not null references partnership,
  id uuid not null default uuidv7(),
  -- Its key in the blueprint, such as `netwerk-schoolopleiders`; `free` for one that the partnership thought of itself.
  kind text not null check (kind ~ '^[a-z][a-z0-9-]{1,60}$'),
  name text not null check (length(name) between 1 and 200),
  level text not null check (level in ('operational', 'tactical', 'strategic')),
  purpose text not null default '' check (length(purpose) <= 1000),
  -- How often it meets, in words.
  rhythm text not null default '' check (length(rhythm) <= 200),
  -- The board, institute or school that it is of; null for one of the whole partnership, or of several.
  organisation_id uuid,
  -- Within how many of its meetings it answers a signal: 2 is the next but one.
  answer_within smallint not null default 2 check (answer_within between 1 and 6),
  -- The last day that it was there.
  ended_on date,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisation,
  unique nulls not distinct (partnership_id, organisation_id, name)
);

-- A place at its table: for whoever holds a role where the body belongs, or for somebody by name.
create table seat (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  body_id uuid not null,
  role_key text,
  person_id uuid,
  function text not null default 'member' check (function in ('member', 'chair', 'minutes-taker')),
  primary key (partnership_id, id),
  foreign key (partnership_id, body_id) references body on delete cascade,
  foreign key (partnership_id, role_key) references role,
  foreign key (partnership_id, person_id) references person on delete cascade,
  check (num_nonnulls(role_key, person_id) = 1),
  unique nulls not distinct (partnership_id, body_id, role_key, person_id, function)
);
create index seat_person on seat (partnership_id, person_id) where person_id is not null;

-- To which body another passes its signals, and who carries them: the linking pin sits in both.
create table signal_route (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  from_body_id uuid not null,
  to_body_id uuid not null,
  role_key text,
  person_id uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, from_body_id) references body on delete cascade,
  foreign key (partnership_id, to_body_id) references body on delete cascade,
  foreign key (partnership_id, role_key) references role,
  foreign key (partnership_id, person_id) references person on delete cascade,
  check (num_nonnulls(role_key, person_id) = 1),
  check (from_body_id <> to_body_id),
  unique nulls not distinct (partnership_id, from_body_id, to_body_id, role_key, person_id)
);
create index signal_route_to on signal_route (partnership_id, to_body_id);

-- Who sits where on a day: by name, or by an appointment in the seat's role at the body's organisation (for a board, at
-- one of its schools too; for a body of the whole partnership, anywhere). One row per seat and appointment. Written out
-- by case, so that each is found by equality: all seats of 100 bodies, or those of one person, in a few milliseconds.
create function seated(on_day date)
  returns table (partnership_id uuid, body_id uuid, person_id uuid, function text, role_key text, seat_id uuid, ends_on date)
  language sql stable
as $$
  select s.partnership_id, s.body_id, s.person_id, s.function, null::text, s.id, null::date
  from seat s where s.person_id is not null
  union all
  select s.partnership_id, s.body_id, a.person_id, s.function, s.role_key, s.id, a.ends_on
  from seat s
  join body b on b.partnership_id = s.partnership_id and b.id = s.body_id and b.organisation_id is null
  join appointment a on a.partnership_id = s.partnership_id and a.role_key = s.role_key
  where a.starts_on <= on_day and (a.ends_on is null or a.ends_on >= on_day)
  union all
  select s.partnership_id, s.body_id, a.person_id, s.function, s.role_key, s.id, a.ends_on
  from seat s
  join body b on b.partnership_id = s.partnership_id and b.id = s.body_id
  join appointment a on a.partnership_id = s.partnership_id and a.role_key = s.role_key
    and a.organisation_id = b.organisation_id
  where a.starts_on <= on_day and (a.ends_on is null or a.ends_on >= on_day)
  union all
  select s.partnership_id, s.body_id, a.person_id, s.function, s.role_key, s.id, a.ends_on
  from seat s
  join body b on b.partnership_id = s.partnership_id and b.id = s.body_id
  join organisation o on o.partnership_id = b.partnership_id and o.board_id = b.organisation_id
  join appointment a on a.partnership_id = s.partnership_id and a.role_key = s.role_key and a.organisation_id = o.id
  where a.starts_on <= on_day and (a.ends_on is null or a.ends_on >= on_day)
$$;

-- Who carries signals along each route on a day: whoever sits in both bodies, and holds the route's role or is named.
-- People are gathered by table first: the number of steps then does not depend on what the planner believes.
create function linking_pins(on_day date)
  returns table (partnership_id uuid, route_id uuid, from_body_id uuid, to_body_id uuid, person_id uuid)
  language sql stable
as $$
  with tables as materialized (
    select s.partnership_id, s.body_id, array_agg(distinct s.person_id) as people
    from seated(on_day) s
    group by s.partnership_id, s.body_id
  ), holders as materialized (
    select a.partnership_id, a.role_key, array_agg(distinct a.person_id) as people
    from appointment a
    where a.starts_on <= on_day and (a.ends_on is null or a.ends_on >= on_day)
    group by a.partnership_id, a.role_key
  )
  select r.partnership_id, r.id, r.from_body_id, r.to_body_id, carrier.person_id
  from signal_route r
  join tables below on below.partnership_id = r.partnership_id and below.body_id = r.from_body_id
  join tables above on above.partnership_id = r.partnership_id and above.body_id = r.to_body_id
  left join holders on holders.partnership_id = r.partnership_id and holders.role_key = r.role_key
  cross join lateral unnest(below.people) carrier (person_id)
  where carrier.person_id = any (above.people)
    and (carrier.person_id = r.person_id or carrier.person_id = any (holders.people))
$$;

call hold_in_partnership('body', 'update, delete');
call hold_in_partnership('seat', 'update, delete');
call hold_in_partnership('signal_route', 'delete');
