-- A pass lets whoever bears it into one thing without signing in: a calendar that Outlook fetches, a conversation that a
-- guest takes part in. Only a hash of its secret is kept. It names a partnership, so it stands outside of them all.

create table auth.pass (
  secret_hash text primary key check (secret_hash ~ '^[0-9a-f]{64}$'),
  partnership_id uuid not null,
  -- As whom its bearer enters; null for a guest.
  person_id uuid,
  kind text not null,
  -- What it lets into.
  subject_id uuid not null,
  expires_at timestamptz,
  created_at timestamptz not null default now()
);
create index pass_subject on auth.pass (partnership_id, kind, subject_id);

-- A short word that people type to come in, such as the code on the wall; `subject_id` is what it leads to.
create table auth.entrance (
  code text primary key check (code ~ '^[A-Z0-9]{4,12}$'),
  partnership_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  created_at timestamptz not null default now()
);
create index entrance_subject on auth.entrance (partnership_id, kind, subject_id);

-- Inside a partnership one gives passes to what is in it, and takes them back.
create function give_pass(of_kind text, to_subject uuid, bearer uuid, hash text, until timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ insert into auth.pass (secret_hash, partnership_id, person_id, kind, subject_id, expires_at)
        values (hash, current_partnership(), bearer, of_kind, to_subject, until) $$;
create function withdraw_passes(of_kind text, to_subject uuid) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ delete from auth.pass where partnership_id = current_partnership() and kind = of_kind and subject_id = to_subject $$;
-- Returns false when the code is taken.
create function open_entrance(of_kind text, to_subject uuid, by_code text) returns boolean
  language sql security definer set search_path = public, pg_temp
  as $$ with added as (
          insert into auth.entrance (code, partnership_id, kind, subject_id)
          values (by_code, current_partnership(), of_kind, to_subject) on conflict do nothing returning 1)
        select exists (select from added) $$;
create function close_entrance(of_kind text, to_subject uuid) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ delete from auth.entrance where partnership_id = current_partnership() and kind = of_kind and subject_id = to_subject $$;

-- A person who is removed leaves no pass behind.
create function passes_follow_person() returns trigger language plpgsql security definer set search_path = auth, public, pg_temp as $$
begin
  delete from auth.pass p where p.partnership_id = old.partnership_id and p.person_id = old.id;
  return old;
end $$;
create trigger passes_follow_person after delete on person for each row execute function passes_follow_person();

revoke execute on function give_pass, withdraw_passes, open_entrance, close_entrance from public;
grant execute on function give_pass, withdraw_passes, open_entrance, close_entrance to peilstok_app;
grant select on auth.pass, auth.entrance to peilstok_web;
grant select, insert on auth.pass, auth.entrance to peilstok_backup;
