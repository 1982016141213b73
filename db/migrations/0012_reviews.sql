-- Peer reviews: within the partnership, per cohort of schools; and the national ones of the partnership.

-- The visits of one school year, planned together so that everybody's load is even.
create table review_round (
  partnership_id uuid not null references partnership,
  id uuid not null default uuidv7(),
  school_year school_year not null,
  members_per_visit smallint not null default 3 check (members_per_visit between 2 and 8),
  -- The most visits one person makes in this round.
  most_visits smallint not null default 1 check (most_visits between 1 and 10),
  state text not null default 'planning' check (state in ('planning', 'confirmed')),
  -- What the last calculation said: optimal or how far from it, why each, and what stood in the way.
  proposal jsonb,
  revision integer not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, school_year)
);

create table peer_review (
  partnership_id uuid not null references partnership,
  id uuid not null default uuidv7(),
  -- Internal: of one school. National: development-oriented or assessing, of the partnership.
  kind text not null check (kind in ('internal', 'development', 'assessing')),
  school_year school_year not null,
  school_id uuid,
  round_id uuid,
  -- Who keeps it going, on the side of whoever is visited.
  host_id uuid not null,
  -- What its questions are taken from.
  version_id uuid,
  visit_on date,
  state text not null default 'preparing'
    check (state in ('preparing', 'ready', 'visited', 'written', 'closed', 'cancelled')),
  cancelled_because text check (length(cancelled_because) between 1 and 500),
  -- Own questions for the panel, or what the visitors said they come for.
  questions text not null default '' check (length(questions) <= 8000),
  -- Of a national one: who came, and what they concluded.
  visitors text not null default '' check (length(visitors) <= 2000),
  conclusion text not null default '' check (length(conclusion) <= 8000),
  -- Of an assessing one that took place: whether it was passed.
  passed boolean,
  closed_on date,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, school_id) references organisation,
  foreign key (partnership_id, round_id) references review_round,
  foreign key (partnership_id, host_id) references person,
  foreign key (partnership_id, version_id) references instrument_version,
  check ((kind = 'internal') = (school_id is not null)),
  check (passed is null or kind = 'assessing'),
  check ((state = 'cancelled') = (cancelled_because is not null)),
  check ((state = 'closed') = (closed_on is not null)),
  check (state in ('preparing', 'cancelled') or visit_on is not null)
);
create unique index peer_review_school on peer_review (partnership_id, school_id, school_year)
  where kind = 'internal' and state <> 'cancelled';
create index peer_review_round on peer_review (partnership_id, round_id) where round_id is not null;

-- The schools that the visitors of a national review saw: those count as reviewed that year.
create table reviewed_school (
  partnership_id uuid not null,
  review_id uuid not null,
  school_id uuid not null,
  primary key (partnership_id, review_id, school_id),
  foreign key (partnership_id, review_id) references peer_review on delete cascade,
  foreign key (partnership_id, school_id) references organisation
);

-- Who may be asked for a panel in a round, in which role.
create table panel_candidate (
  partnership_id uuid not null,
  round_id uuid not null,
  person_id uuid not null,
  role_key text not null,
  primary key (partnership_id, round_id, person_id),
  foreign key (partnership_id, round_id) references review_round on delete cascade,
  foreign key (partnership_id, person_id) references person on delete cascade,
  foreign key (partnership_id, role_key) references role
);

-- A tie that somebody has to a school or board, besides their appointments: nobody visits where they have one.
create table review_tie (
  partnership_id uuid not null references partnership,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  organisation_id uuid not null,
  reason text not null check (length(reason) between 1 and 300),
  -- The last day that it counts; null without an end.
  until_on date,
  primary key (partnership_id, id),
  foreign key (partnership_id, person_id) references person on delete cascade,
  foreign key (partnership_id, organisation_id) references organisation,
  unique (partnership_id, person_id, organisation_id)
);

-- A wish of whoever plans: this person to this visit, or not.
create table review_wish (
  partnership_id uuid not null,
  round_id uuid not null,
  review_id uuid not null,
  person_id uuid not null,
  wish text not null check (wish in ('must', 'never')),
  -- For a `must` that breaks a rule: why it is done all the same.
  exception text check (length(exception) between 1 and 500),
  primary key (partnership_id, review_id, person_id),
  foreign key (partnership_id, round_id) references review_round on delete cascade,
  foreign key (partnership_id, review_id) references peer_review on delete cascade,
  foreign key (partnership_id, person_id) references person on delete cascade
);

-- Who visits, once the round is confirmed.
create table panel_member (
  partnership_id uuid not null,
  review_id uuid not null,
  person_id uuid not null,
  role_key text not null,
  chair boolean not null default false,
  exception text check (length(exception) between 1 and 500),
  invited_at timestamptz,
  reply text check (reply in ('accepted', 'declined')),
  primary key (partnership_id, review_id, person_id),
  foreign key (partnership_id, review_id) references peer_review on delete cascade,
  foreign key (partnership_id, person_id) references person on delete cascade,
  foreign key (partnership_id, role_key) references role
);
create index panel_member_person on panel_member (partnership_id, person_id);
create unique index panel_member_chair on panel_member (partnership_id, review_id) where chair;

-- Per guarantee: how the school sees itself, and what the panel saw. Of a national one: what the visitors look for, how the
-- partnership shows it, and what they concluded.
create table review_guarantee (
  partnership_id uuid not null,
  review_id uuid not null,
  guarantee guarantee not null,
  criteria text not null default '' check (length(criteria) <= 8000),
  self_picture text not null default '' check (length(self_picture) <= 8000),
  seen text not null default '' check (length(seen) <= 8000),
  strong text not null default '' check (length(strong) <= 8000),
  revision integer not null default 0,
  primary key (partnership_id, review_id, guarantee),
  foreign key (partnership_id, review_id) references peer_review on delete cascade
);

-- Every text that was ever acknowledged there, and what two people who write at once are reconciled by. Append-only.
create table review_text (
  partnership_id uuid not null,
  review_id uuid not null,
  guarantee guarantee not null,
  revision integer not null,
  texts jsonb not null,
  person_id uuid,
  at timestamptz not null default now(),
  primary key (partnership_id, review_id, guarantee, revision),
  foreign key (partnership_id, review_id, guarantee) references review_guarantee on delete cascade
);

create table review_advice (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  review_id uuid not null,
  guarantee guarantee not null,
  text text not null check (length(text) between 1 and 2000),
  position integer not null,
  revision integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, review_id) references peer_review on delete cascade
);

-- The programme of the visit.
create table visit_part (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  review_id uuid not null,
  starts_at time not null,
  minutes smallint not null check (minutes between 5 and 600),
  title text not null check (length(title) between 1 and 200),
  with_whom text not null default '' check (length(with_whom) <= 300),
  place text not null default '' check (length(place) <= 200),
  primary key (partnership_id, id),
  foreign key (partnership_id, review_id) references peer_review on delete cascade
);

-- Whether the school meets the picture that the partnership has of an opleidingsschool, and why.
create table review_statement (
  partnership_id uuid not null,
  review_id uuid not null,
  meets boolean not null,
  reasons text not null check (length(reasons) between 1 and 8000),
  stated_on date not null,
  stated_by uuid,
  revision integer not null default 1,
  primary key (partnership_id, review_id),
  foreign key (partnership_id, review_id) references peer_review on delete cascade,
  foreign key (partnership_id, stated_by) references person
);

-- What the school says to it.
create table review_reply (
  partnership_id uuid not null,
  review_id uuid not null,
  text text not null check (length(text) between 1 and 8000),
  replied_on date not null,
  replied_by uuid,
  revision integer not null default 1,
  primary key (partnership_id, review_id),
  foreign key (partnership_id, review_id) references peer_review on delete cascade,
  foreign key (partnership_id, replied_by) references person
);

-- Visits that people of this partnership paid to another one.
create table outside_visit (
  partnership_id uuid not null references partnership,
  id uuid not null default uuidv7(),
  visited_on date not null,
  visited_partnership text not null check (length(visited_partnership) between 1 and 200),
  kind text not null check (kind in ('development', 'assessing')),
  learned text not null default '' check (length(learned) <= 4000),
  primary key (partnership_id, id)
);

create table outside_visitor (
  partnership_id uuid not null,
  visit_id uuid not null,
  person_id uuid not null,
  primary key (partnership_id, visit_id, person_id),
  foreign key (partnership_id, visit_id) references outside_visit on delete cascade,
  foreign key (partnership_id, person_id) references person on delete cascade
);

-- What guests of the panel may read ("ter inzage"): a file, under a name, in an order.
create table dossier_document (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  review_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  file_id uuid not null,
  position integer not null,
  added_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, review_id) references peer_review on delete cascade,
  foreign key (partnership_id, file_id) references file,
  foreign key (partnership_id, added_by) references person
);

-- A guest without an account, who bears a pass to the dossier until a day.
create table dossier_guest (
  partnership_id uuid not null,
  id uuid not null default uuidv7(),
  review_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  email e_mail not null,
  until_on date not null,
  withdrawn_on date,
  primary key (partnership_id, id),
  foreign key (partnership_id, review_id) references peer_review on delete cascade,
  unique (partnership_id, review_id, email)
);

-- An action can come from the advice of a review too.
alter table action
  add column advice_id uuid,
  add foreign key (partnership_id, advice_id) references review_advice,
  drop constraint action_check,
  add constraint action_one_origin check (num_nonnulls(focus_point_id, finding_id, entry_id, signal_id, advice_id) = 1);

call hold_in_partnership('review_round', 'update');
call hold_in_partnership('peer_review', 'update');
call hold_in_partnership('reviewed_school', 'delete');
call hold_in_partnership('panel_candidate', 'update, delete');
call hold_in_partnership('review_tie', 'update, delete');
call hold_in_partnership('review_wish', 'update, delete');
call hold_in_partnership('panel_member', 'update, delete');
call hold_in_partnership('review_guarantee', 'update');
call hold_in_partnership('review_text');
call hold_in_partnership('review_advice', 'update, delete');
call hold_in_partnership('visit_part', 'update, delete');
call hold_in_partnership('review_statement', 'update');
call hold_in_partnership('review_reply', 'update');
call hold_in_partnership('outside_visit', 'update, delete');
call hold_in_partnership('outside_visitor', 'delete');
call hold_in_partnership('dossier_document', 'update, delete');
call hold_in_partnership('dossier_guest', 'update');
