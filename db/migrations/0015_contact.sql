-- The contact budget: how often, and for how long, the whole partnership asks one person something in a school year.

create table contact_budget (
  partnership_id uuid primary key references partnership,
  -- In one school year.
  times smallint not null default 6 check (times between 1 and 50),
  minutes smallint not null default 120 check (minutes between 5 and 600),
  -- How many days lie between two of them at least.
  days_between smallint not null default 14 check (days_between between 0 and 120),
  revision integer not null default 1
);

-- Something that asks people: a survey, a pulse, a panel interview, an interview.
create table contact_ask (
  partnership_id uuid not null references partnership,
  id uuid not null default uuidv7(),
  kind text not null check (kind in ('survey', 'pulse', 'panel', 'interview')),
  -- The survey or panel interview that it is.
  thing_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  school_year school_year not null,
  on_day date not null,
  minutes smallint not null check (minutes between 1 and 600),
  -- What is asked first when not everything fits: 1 goes before 2.
  priority smallint not null check (priority between 1 and 9),
  -- Planned: it may still have to give way. Asked: it counts.
  state text not null default 'planned' check (state in ('planned', 'asked')),
  created_at timestamptz not null default now(),
  primary key (partnership_id, id),
  unique (partnership_id, kind, thing_id)
);
create index contact_ask_year on contact_ask (partnership_id, school_year);

-- Whom it wants to ask; after it was asked, whom it asked.
create table contact (
  partnership_id uuid not null,
  ask_id uuid not null,
  person_id uuid not null,
  primary key (partnership_id, ask_id, person_id),
  foreign key (partnership_id, ask_id) references contact_ask on delete cascade,
  foreign key (partnership_id, person_id) references person on delete cascade
);
create index contact_person on contact (partnership_id, person_id);

-- Panel interviews that were planned before there was a budget draw on it too. Their tables open for that, to their owner alone.
alter table panel_interview no force row level security;
alter table panel_guest no force row level security;
insert into contact_ask (partnership_id, kind, thing_id, title, school_year, on_day, minutes, priority, state)
select partnership_id, 'panel', id, title, school_year, (starts_at at time zone 'Europe/Amsterdam')::date,
  least(600, greatest(1, extract(epoch from ends_at - starts_at) / 60)), 2,
  case when state = 'preparing' then 'planned' else 'asked' end
from panel_interview where state <> 'cancelled';
insert into contact (partnership_id, ask_id, person_id)
select a.partnership_id, a.id, g.person_id
from contact_ask a
join panel_guest g on g.partnership_id = a.partnership_id and g.panel_id = a.thing_id;
alter table panel_interview force row level security;
alter table panel_guest force row level security;

call hold_in_partnership('contact_budget', 'update');
call hold_in_partnership('contact_ask', 'update, delete');
call hold_in_partnership('contact', 'delete');
