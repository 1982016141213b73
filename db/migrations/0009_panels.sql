-- Panelgesprekken: with students, or with people of a cluster of schools.

create table panel_interview (
  partnership_id uuid not null references partnership,
  id uuid not null default uuidv7(),
  school_year school_year not null,
  audience text not null check (audience in ('students', 'schools')),
  title text not null check (length(title) between 1 and 200),
  -- The framework that its questions come from.
  version_id uuid not null,
  host_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null default '' check (length(place) <= 300),
  state text not null default 'preparing'
    check (state in ('preparing', 'invited', 'held', 'checking', 'checked', 'settled', 'cancelled')),
  cancelled_because text check (length(cancelled_because) between 1 and 500),
  -- Until when whoever took part can say what is not right in the findings.
  check_until date,
  settled_on date,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, version_id) references instrument_version,
  foreign key (partnership_id, host_id) references person,
  check (ends_at > starts_at),
  check ((state = 'cancelled') = (cancelled_because is not null)),
  check ((state = 'settled') = (settled_on is not null))
);

-- The schools that it is about.
create table panel_school (
  partnership_id uuid not null,
  panel_id uuid not null,
  school_id uuid not null,
  primary key (partnership_id, panel_id, school_id),
  foreign key (partnership_id, panel_id) references panel_interview on delete cascade,
  foreign key (partnership_id, school_id) references organisation
);

create table panel_question (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  panel_id uuid not null,
  framework_item_id text,
  guarantee guarantee not null,
  text text not null check (length(text) between 1 and 1000),
  position integer not null,
  -- What was said, for whoever leads the talk, and nobody else; gone when the interview is settled.
  note text not null default '' check (length(note) <= 8000),
  revision integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, panel_id) references panel_interview on delete cascade
);

create table panel_guest (
  partnership_id uuid not null,
  panel_id uuid not null,
  person_id uuid not null,
  -- As it was when they were chosen: how the guests are spread.
  role_key text not null,
  school_id uuid,
  institute_id uuid,
  study_year smallint check (study_year between 1 and 10),
  invited_at timestamptz,
  reply text check (reply in ('accepted', 'declined')),
  present boolean,
  primary key (partnership_id, panel_id, person_id),
  foreign key (partnership_id, panel_id) references panel_interview on delete cascade,
  foreign key (partnership_id, person_id) references person on delete cascade,
  foreign key (partnership_id, role_key) references role,
  foreign key (partnership_id, school_id) references organisation,
  foreign key (partnership_id, institute_id) references organisation
);
create index panel_guest_person on panel_guest (partnership_id, person_id);

-- What the panel found, without names. It counts from the day that the interview is settled.
create table panel_finding (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  panel_id uuid not null,
  question_id uuid not null,
  guarantee guarantee not null,
  framework_item_id text,
  text text not null check (length(text) between 1 and 2000),
  position integer not null,
  -- After a guest objected: what was changed or why not; null when there was nothing to answer.
  answer text check (length(answer) between 1 and 1000),
  -- Left out when the guests did not recognise it.
  dropped boolean not null default false,
  revision integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, panel_id) references panel_interview on delete cascade,
  foreign key (partnership_id, question_id) references panel_question
);
create index panel_finding_item on panel_finding (partnership_id, framework_item_id);

-- Whether a guest recognises a finding. Who said what is known to that guest only; the host reads the words. Gone when the
-- interview is settled.
create table panel_check (
  partnership_id uuid not null,
  finding_id uuid not null,
  person_id uuid not null,
  recognised boolean not null,
  objection text not null default '' check (length(objection) <= 1000),
  at timestamptz not null default now(),
  primary key (partnership_id, finding_id, person_id),
  foreign key (partnership_id, finding_id) references panel_finding on delete cascade,
  foreign key (partnership_id, person_id) references person on delete cascade,
  check (recognised or objection <> '')
);

call hold_in_partnership('panel_interview', 'update, delete');
call hold_in_partnership('panel_school', 'delete');
call hold_in_partnership('panel_question', 'update, delete');
call hold_in_partnership('panel_guest', 'update, delete');
call hold_in_partnership('panel_finding', 'update, delete');
call hold_in_partnership('panel_check', 'update, delete');

create policy read_own_checks on panel_check as restrictive for select to peilstok_app
  using (person_id = current_person());
create policy write_own_checks on panel_check as restrictive for insert to peilstok_app
  with check (person_id = current_person());
create policy change_own_checks on panel_check as restrictive for update to peilstok_app
  using (person_id = current_person()) with check (person_id = current_person());
create policy remove_own_checks on panel_check as restrictive for delete to peilstok_app
  using (person_id = current_person());

-- What the guests said of each finding, without who: from the moment that they cannot say more, so that nobody can watch
-- who just did. How many recognise it is told where five or more were there; the words are in order of the alphabet.
create function tell_checks(of_panel uuid) returns table (finding_id uuid, recognised integer, objections text[])
  language sql stable security definer set search_path = public, pg_temp
as $$
  select f.id,
    case when (
      select count(*) from panel_guest g
      where g.partnership_id = p.partnership_id and g.panel_id = p.id and g.present) >= 5
    then (count(*) filter (where c.recognised))::integer end,
    coalesce(array_agg(c.objection order by c.objection) filter (where not c.recognised), '{}')
  from panel_interview p
  join panel_finding f on f.partnership_id = p.partnership_id and f.panel_id = p.id
  left join panel_check c on c.partnership_id = f.partnership_id and c.finding_id = f.id
  where p.partnership_id = current_partnership() and p.id = of_panel and p.state = 'checked'
  group by p.partnership_id, p.id, f.id
$$;

-- Whether everybody who was there has said something of every finding: then nobody needs to wait.
create function checked_by_all(of_panel uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
as $$
  select not exists (
    select from panel_guest g
    join panel_finding f on f.partnership_id = g.partnership_id and f.panel_id = g.panel_id
    where g.partnership_id = current_partnership() and g.panel_id = of_panel and g.present
      and not exists (
        select from panel_check c
        where c.partnership_id = f.partnership_id and c.finding_id = f.id and c.person_id = g.person_id))
$$;

-- What guests said of findings is forgotten when the interview is settled.
create function forget_checks(of_panel uuid) returns void
  language sql security definer set search_path = public, pg_temp
as $$
  delete from panel_check c using panel_finding f, panel_interview p
  where c.partnership_id = current_partnership()
    and f.partnership_id = c.partnership_id and f.id = c.finding_id
    and p.partnership_id = f.partnership_id and p.id = f.panel_id and p.id = of_panel and p.state = 'settled'
$$;

grant select on panel_interview, panel_guest, panel_finding, panel_check to peilstok_tally;
grant delete on panel_check to peilstok_tally;
revoke execute on function tell_checks, checked_by_all, forget_checks from public;
grant execute on function tell_checks, checked_by_all, forget_checks to peilstok_app;
grant create on schema public to peilstok_tally;
alter function tell_checks owner to peilstok_tally;
alter function checked_by_all owner to peilstok_tally;
alter function forget_checks owner to peilstok_tally;
revoke create on schema public from peilstok_tally;
