-- Two partnerships with something in every table, and texts that are easily damaged on their way: quotes, backslashes,
-- tabs, line feeds, emoji, empty and absent. To be run as superuser.

insert into auth."user" (id, name, email) values ('u1', 'Zoë d''Hondt-Łukasz', 'zoe@voorbeeld.nl'), ('u2', e'Tab\there', 'tab@voorbeeld.nl');
insert into auth.session (id, "userId", token, "expiresAt", "userAgent") values ('s1', 'u1', 'token', '2026-12-01 10:00:00.123456+01', e'\\N \\. \\\\');
insert into auth.account (id, "userId", "accountId", "providerId") values ('a1', 'u1', 'x', 'surfconext');
insert into auth.verification (id, identifier, value, "expiresAt") values ('v1', 'zoe@voorbeeld.nl', '{"code":"1234"}', '2026-12-01');
insert into auth."rateLimit" (id, key, count, "lastRequest") values ('r1', '::1/sign-in', 3, 1795334400123);

do $$
declare
  p uuid;
  board uuid := '00000000-0000-7000-8000-000000000001';
  school uuid := '00000000-0000-7000-8000-000000000002';
  zoe uuid := '00000000-0000-7000-8000-000000000003';
  document uuid := '00000000-0000-7000-8000-000000000004';
  theme uuid := '00000000-0000-7000-8000-000000000005';
  version uuid := '00000000-0000-7000-8000-000000000006';
  scan uuid := '00000000-0000-7000-8000-000000000007';
  focus uuid := '00000000-0000-7000-8000-000000000008';
begin
  -- The same ids in both: only the partnership tells them apart.
  foreach p in array array['10000000-0000-7000-8000-000000000000', '20000000-0000-7000-8000-000000000000']::uuid[] loop
    insert into partnership (id, name, blueprint) values (p, 'Opleiden in de "Regio" 🌱', 'samen');
    -- A school may come before its board: they are in one table.
    insert into organisation (partnership_id, id, kind, name, board_id, brin, location_code, place)
      values (p, school, 'school', 'De Regenboog', board, '12AB', '00', ''), (p, board, 'board', 'Bestuur', null, null, null, null);
    insert into person (partnership_id, id, name, email) values (p, zoe, 'Zoë d''Hondt-Łukasz', 'zoe@voorbeeld.nl');
    insert into role (partnership_id, key, name, level, organisation_kinds, training_team, description, responsibilities, position)
      values (p, 'mentor', 'Mentor', 'operational', '{school,board}', true, e'Eén\nregel\\n en één \\ meer', '[{"group": "Begeleiding", "items": ["\u2028", "\\", "\""]}]', 1);
    insert into appointment (partnership_id, person_id, role_key, organisation_id, starts_on) values (p, zoe, 'mentor', school, '2024-02-29');
    insert into event (partnership_id, person_id, verb, subject_kind, subject_id, detail) values (p, zoe, 'opened', 'scan', scan, '{"a": null, "b": 1.10}');
    insert into file (partnership_id, id, name, media_type, size, sha256, content)
      values (p, document, 'thema.docx', 'application/pdf', 6, repeat('0', 64), '\x00010a0d5cff');
    insert into report_template (partnership_id, file_id) values (p, document);
    insert into letter (partnership_id, person_id, recipient, subject, body) values (p, zoe, 'zoe@voorbeeld.nl', 'Uitnodiging', e'Beste Zoë,\r\n\r\n\tTot dan.');
    insert into task (partnership_id, kind, title, requested_by) values (p, 'import', 'Scholen inlezen', zoe);
    insert into instrument (partnership_id, id, kind) values (p, theme, 'scenario-theme');
    insert into instrument_version (partnership_id, id, instrument_id, number, state, definition, provenance, source_file_id, published_at)
      values (p, version, theme, 1, 'published', '{"title": "Opleidingsteam"}', '{"source": "eigen woorden"}', document, now());
    insert into scan (partnership_id, id, school_id, occasion, school_year, facilitator_id, opens_on, closes_on, talk_on, ambition_year, state)
      values (p, scan, school, 'baseline', 2026, zoe, '2026-09-01', '2026-10-01', '2026-11-01', 2030, 'settled');
    insert into scan_theme (partnership_id, scan_id, version_id, position) values (p, scan, version, 1);
    insert into participant (partnership_id, scan_id, person_id, role_name) values (p, scan, zoe, 'Mentor');
    insert into choice (partnership_id, scan_id, person_id, version_id, criterion_id, phase, remark)
      values (p, scan, zoe, version, 'c1', 3, '\N'), (p, scan, zoe, version, 'c2', null, null), (p, scan, zoe, version, 'c3', 1, '');
    insert into shown_spread (partnership_id, scan_id, version_id, criterion_id, phases, cannot_judge)
      values (p, scan, version, 'c1', '{0,1,2,0}', 1), (p, scan, version, 'c2', null, null);
    insert into team_judgement (partnership_id, scan_id, version_id, criterion_id, level, reasons) values (p, scan, version, 'c1', 2.5, '\.');
    insert into focus_point (partnership_id, id, scan_id, version_id, criterion_id, position) values (p, focus, scan, version, 'c1', 1);
    insert into action (partnership_id, focus_point_id, what, owner_id, due_on) values (p, focus, 'Samen lessen bezoeken', zoe, '2027-07-31');
  end loop;
end $$;
