-- The roles of Peilstok. Roles belong to the whole server, so they are no migration: each is made only when it is missing,
-- and running this again changes nothing. It needs CREATEROLE only when something is missing.
--
-- The owner of the database is the role in the setting peilstok.owner, or else whoever runs this. An administrator
-- prepares a server for an owner without CREATEROLE with:  set peilstok.owner = 'name'; \i db/roles.sql
--
--   peilstok_app     what the web becomes inside one partnership; row-level security holds for it
--   peilstok_tally   owns the functions that count choices without showing them; nobody signs in as it
--   peilstok_backup  reads and writes every partnership, for backup and restore; only the owner can become it
--   peilstok_web     the web's login (it has no password: set one, or give its rights to a login of your own)
do $$
declare
  owner text := coalesce(nullif(current_setting('peilstok.owner', true), ''), current_user);
  missing text;
  member text;
  of_role text;
begin
  foreach missing in array array['peilstok_app', 'peilstok_tally', 'peilstok_backup', 'peilstok_web'] loop
    if not exists (select from pg_roles where rolname = missing) then
      execute format('create role %I nologin noinherit nobypassrls', missing);
      if missing = 'peilstok_web' then execute 'alter role peilstok_web login'; end if;
    end if;
  end loop;
  -- Nobody inherits: a policy for peilstok_backup would else hold for the owner in everything it does.
  for member, of_role in values
    ('peilstok_web', 'peilstok_app'), (owner, 'peilstok_app'), (owner, 'peilstok_tally'), (owner, 'peilstok_backup')
  loop
    if not pg_has_role(member, of_role, 'SET') then
      execute format('grant %I to %I with inherit false, set true', of_role, member);
    end if;
  end loop;
end $$;
