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
  network uuid := '00000000-0000-7000-8000-000000000009';
  board_table uuid := '00000000-0000-7000-8000-00000000000a';
  series uuid := '00000000-0000-7000-8000-00000000000b';
  november uuid := '00000000-0000-7000-8000-00000000000c';
  may uuid := '00000000-0000-7000-8000-00000000000d';
  visits uuid := '00000000-0000-7000-8000-0000000000a1';
  visit uuid := '00000000-0000-7000-8000-0000000000a2';
  item uuid := '00000000-0000-7000-8000-00000000000e';
  entry uuid := '00000000-0000-7000-8000-00000000000f';
  told uuid := '00000000-0000-7000-8000-0000000000d1';
  talk uuid := '00000000-0000-7000-8000-000000000010';
  guest uuid := '00000000-0000-7000-8000-000000000011';
  found uuid := '00000000-0000-7000-8000-000000000012';
  merged uuid := '00000000-0000-7000-8000-000000000013';
  asked uuid := '00000000-0000-7000-8000-000000000014';
  deed uuid := '00000000-0000-7000-8000-000000000015';
  row_of_cycle uuid := '00000000-0000-7000-8000-000000000c01';
  yearplan uuid := '00000000-0000-7000-8000-000000000b01';
  schoolplan uuid := '00000000-0000-7000-8000-000000000b02';
  aim uuid := '00000000-0000-7000-8000-000000000b03';
  ownaim uuid := '00000000-0000-7000-8000-000000000b04';
  step uuid := '00000000-0000-7000-8000-000000000b05';
  candidate uuid := '00000000-0000-7000-8000-000000000701';
  taken uuid := '00000000-0000-7000-8000-000000000702';
  yearly uuid := '00000000-0000-7000-8000-000000000801';
  money uuid := '00000000-0000-7000-8000-000000000a01';
  visited uuid := '00000000-0000-7000-8000-000000001201';
  counsel uuid := '00000000-0000-7000-8000-000000001202';
  elsewhere uuid := '00000000-0000-7000-8000-000000001203';
  interview uuid := '00000000-0000-7000-8000-000000000901';
  question uuid := '00000000-0000-7000-8000-000000000902';
  heard uuid := '00000000-0000-7000-8000-000000000903';
  asking uuid := '00000000-0000-7000-8000-000000001601';
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
    insert into body (partnership_id, id, kind, name, level, organisation_id)
      values (p, network, 'netwerk-schoolopleiders', e'Netwerk\t"Noord"', 'operational', board), (p, board_table, 'stuurgroep', 'Stuurgroep', 'strategic', null);
    insert into seat (partnership_id, body_id, role_key, person_id, function)
      values (p, network, 'mentor', null, 'member'), (p, network, null, zoe, 'chair');
    insert into signal_route (partnership_id, from_body_id, to_body_id, person_id) values (p, network, board_table, zoe);
    insert into meeting_series (partnership_id, id, body_id, title, rule, first_day, starts_at, minutes, until_day)
      values (p, series, network, 'Netwerk', 'FREQ=WEEKLY;INTERVAL=6', '2026-09-01', '15:30', 90, '2027-07-31');
    -- Minutes are approved in a meeting that may come later in the table.
    insert into meeting (partnership_id, id, body_id, series_id, title, starts_at, ends_at, state, minutes_state, minutes, approved_in)
      values (p, november, network, series, 'November', '2026-11-10 15:30+01', '2026-11-10 17:00+01', 'closed', 'approved', '{"items": []}', may),
        (p, may, network, series, 'Mei', '2027-05-10 15:30+02', '2027-05-10 17:00+02', 'planned', 'growing', null, null);
    insert into agenda_item (partnership_id, id, body_id, title, purpose) values (p, item, network, 'Experimenteren', 'talk');
    insert into agenda_entry (partnership_id, id, meeting_id, item_id, position, note) values (p, entry, november, item, 1, e'Gezegd:\n\\.');
    insert into decision (partnership_id, entry_id, text) values (p, entry, 'We beginnen in januari.');
    insert into paper (partnership_id, item_id, meeting_id, file_id, title) values (p, item, november, document, 'Notitie');
    insert into invitee (partnership_id, meeting_id, person_id, reply) values (p, november, zoe, 'accepted');
    insert into calendar_feed (partnership_id, person_id) values (p, zoe);
    insert into dialogue (partnership_id, id, meeting_id, item_id, version_id, facilitator_id) values (p, talk, november, item, version, zoe);
    insert into dialogue_item (partnership_id, dialogue_id, framework_item_id, position) values (p, talk, 'sfeer', 1);
    insert into dialogue_group (partnership_id, dialogue_id, number) values (p, talk, 1);
    insert into dialogue_participant (partnership_id, id, dialogue_id, guest_name, group_number) values (p, guest, talk, 'Åsa "de gast"', 1);
    insert into finding (partnership_id, id, dialogue_id, framework_item_id, group_number, text, merged_into)
      values (p, found, talk, 'sfeer', 1, 'Mentoren maken tijd.', merged), (p, merged, talk, 'sfeer', null, 'Tijd', null);
    insert into finding_revision (partnership_id, finding_id, revision, text, evidence, assurance) values (p, found, 1, 'Mentoren', '', '');
    insert into proposed_action (partnership_id, finding_id, what) values (p, found, 'Trainers vragen');
    insert into guest_commitment (partnership_id, participant_id, kind, text) values (p, guest, 'want-to', 'meer leren');
    insert into signal (partnership_id, id, question, body_id, arrived_on, due_on, raised_on, guarantee)
      values (p, asked, 'Kunnen studenten mee?', board_table, '2026-11-10', '2027-02-02', '2026-11-10', 2);
    insert into signal_item (partnership_id, signal_id, item_id) values (p, asked, item);
    insert into signal_sender (partnership_id, signal_id, person_id, anonymous) values (p, asked, zoe, true);
    insert into signal_step (partnership_id, signal_id, kind, body_id, taken_on) values (p, asked, 'raised', board_table, '2026-11-10');
    insert into action (partnership_id, id, focus_point_id, what, owner_id, due_on, agreed_on)
      values (p, deed, focus, 'Samen lessen bezoeken', zoe, '2027-07-31', '2026-11-10');
    insert into action_review (partnership_id, action_id, reviewed_on, state, verdict) values (p, deed, '2027-05-10', 'open', 'not-yet');
    insert into commitment (partnership_id, person_id, kind, text, made_on) values (p, zoe, 'going-to', 'vragen stellen', '2026-11-10');
    insert into action_reminder (partnership_id, person_id, reminded_on) values (p, zoe, '2026-11-16');
    insert into cycle_row (partnership_id, id, kind, moment, goal, activity, title, subject, every_years, by_cohort, from_month, until_month, position)
      values (p, row_of_cycle, 'peerreview', 'four-yearly', e'Zien hoe het\tgaat', 'peer-review', 'Peerreview', 'school', 4, true, 2, 5, 1);
    insert into cycle_row_role (partnership_id, row_id, role_key, leads) values (p, row_of_cycle, 'mentor', true);
    insert into cohort (partnership_id, number, first_year) values (p, 1, 2026);
    insert into cohort_school (partnership_id, school_id, cohort_number, because, placed_on) values (p, school, 1, 'by-hand', '2026-09-01');
    insert into occurrence (partnership_id, row_id, school_year, school_id, opens_on, due_on, state, skipped_because)
      values (p, row_of_cycle, 2026, school, '2027-02-01', '2027-05-31', 'skipped', 'De school bouwt.');
    insert into budget (partnership_id, id, school_year, subsidy_per_student, hourly_rate, remarks) values (p, money, 2026, 125000, 6000, e'Zie\t"nota"');
    insert into student_count (partnership_id, budget_id, organisation_id, students) values (p, money, school, 12);
    insert into budget_line (partnership_id, budget_id, kind, title, organisation_id, role_key, hours, planned, actual, position)
      values (p, money, 'facilitation', e'Uren \\ "mentor"', school, 'mentor', 1250, 75000, -1, 1);
    -- From here on the line is held as it is, also when it is put back.
    update budget set adopted_on = '2026-06-01' where partnership_id = p;
    insert into plan (partnership_id, id, school_year, organisation_id) values (p, yearplan, 2026, null), (p, schoolplan, 2026, school);
    insert into plan_ambition (partnership_id, plan_id, guarantee, text, source) values (p, yearplan, 4, e'Samen\nleren', 'Koers "2030"');
    -- A goal of a partner may come before the one that it grew from.
    insert into plan_goal (partnership_id, id, plan_id, guarantee, position, text, from_goal_id)
      values (p, aim, yearplan, 4, 1, 'Elke school voert het gesprek.', null), (p, ownaim, schoolplan, 4, 1, 'Wij ook', aim);
    insert into plan_activity (partnership_id, id, goal_id, position, what, owner_id) values (p, step, aim, 1, e'\\N', zoe);
    insert into plan_link (partnership_id, goal_id, activity_id, signal_id) values (p, aim, step, asked);
    insert into plan_text (partnership_id, plan_id, subject_kind, subject_key, revision, texts)
      values (p, yearplan, 'ambition', '4', 1, '{"text": "Samen", "source": ""}');
    insert into plan_comment (partnership_id, plan_id, goal_id, person_id, text) values (p, yearplan, aim, zoe, 'Kan dit eerder?');
    insert into plan_version (partnership_id, plan_id, number, reason, content) values (p, yearplan, 1, 'kept', '{"goals": []}');
    insert into goal_uptake (partnership_id, plan_id, goal_id, choice, own_goal_id) values (p, schoolplan, aim, 'taken-up', ownaim);
    insert into plan_offer (partnership_id, plan_id, source, key, kind, title) values (p, yearplan, 'signals', 'een signaal', 'Signaal', e'Wie\tbetaalt?');
    insert into activity_progress (partnership_id, activity_id, progress, told_on) values (p, step, 'done', '2027-03-01');
    insert into goal_evaluation (partnership_id, goal_id, moment, judgement, evidence, evaluated_on)
      values (p, aim, 'half-year', 'partly', 'Op drie scholen.', '2027-02-01');
    insert into candidacy (partnership_id, id, school_id, began_on, coordinator_id, profile) values (p, candidate, school, '2026-09-01', zoe, e'Buiten\nleren');
    insert into candidacy_step (partnership_id, id, candidacy_id, kind, taken_on, by_id, notes, file_id)
      values (p, taken, candidate, 'exploring-talk', '2026-09-10', zoe, e'Gezegd:\t"graag"', document);
    insert into candidacy_attendee (partnership_id, step_id, person_id) values (p, taken, zoe);
    insert into talk (partnership_id, id, kind, school_year, person_id, role_key, organisation_id, led_by, held_on, shared, shared_with)
      values (p, yearly, 'hrm', 2026, zoe, 'mentor', school, zoe, '2026-11-10', e'Een cursus \\ "coachen"', 'leader');
    insert into talk_partner (partnership_id, talk_id, person_id) values (p, yearly, zoe);
    insert into review_round (partnership_id, id, school_year, proposal) values (p, visits, 2025, '{"outcome": "unknown", "a": null}');
    insert into peer_review (partnership_id, id, kind, school_year, school_id, round_id, host_id) values (p, visit, 'internal', 2025, school, visits, zoe);
    insert into panel_candidate (partnership_id, round_id, person_id, role_key) values (p, visits, zoe, 'mentor');
    insert into review_tie (partnership_id, person_id, organisation_id, reason) values (p, zoe, school, e'Mijn zus\twerkt er');
    insert into review_wish (partnership_id, round_id, review_id, person_id, wish, exception) values (p, visits, visit, zoe, 'must', '\N');
    insert into peer_review (partnership_id, id, kind, school_year, school_id, host_id, visit_on, state, questions)
      values (p, visited, 'internal', 2024, school, zoe, '2025-03-10', 'visited', e'Wat zie je?\n"Eerlijk"');
    insert into reviewed_school (partnership_id, review_id, school_id) values (p, visited, school);
    insert into panel_member (partnership_id, review_id, person_id, role_key, chair, exception, reply)
      values (p, visited, zoe, 'mentor', true, 'Niemand anders kon', 'accepted');
    insert into review_guarantee (partnership_id, review_id, guarantee, self_picture, revision) values (p, visited, 1, e'Wij\tkijken', 1);
    insert into review_text (partnership_id, review_id, guarantee, revision, texts) values (p, visited, 1, 1, '{"selfPicture": "Wij"}');
    insert into review_advice (partnership_id, id, review_id, guarantee, text, position) values (p, counsel, visited, 1, 'Ga door', 1);
    insert into visit_part (partnership_id, review_id, starts_at, minutes, title) values (p, visited, '09:00', 45, 'Ontvangst');
    insert into review_statement (partnership_id, review_id, meets, reasons, stated_on, stated_by) values (p, visited, true, 'Want ja', '2026-03-20', zoe);
    insert into review_reply (partnership_id, review_id, text, replied_on) values (p, visited, 'Dank', '2026-04-01');
    insert into outside_visit (partnership_id, id, visited_on, visited_partnership, kind) values (p, elsewhere, '2026-02-01', 'Heuvel', 'assessing');
    insert into outside_visitor (partnership_id, visit_id, person_id) values (p, elsewhere, zoe);
    insert into dossier_document (partnership_id, review_id, title, file_id, position) values (p, visited, 'Plan', document, 1);
    insert into dossier_guest (partnership_id, review_id, name, email, until_on) values (p, visited, 'Åke "gast"', 'ake@elders.example', '2026-05-01');
    insert into panel_interview (partnership_id, id, school_year, audience, title, version_id, host_id, starts_at, ends_at, state)
      values (p, interview, 2026, 'students', e'Wat\nhelpt?', version, zoe, '2026-10-01 15:00+02', '2026-10-01 16:00+02', 'checked');
    insert into panel_school (partnership_id, panel_id, school_id) values (p, interview, school);
    insert into panel_question (partnership_id, id, panel_id, guarantee, text, position, note)
      values (p, question, interview, 2, 'Wat helpt je?', 1, e'Gezegd:\t"rust" \\ tijd');
    insert into panel_guest (partnership_id, panel_id, person_id, role_key, school_id, study_year, reply, present)
      values (p, interview, zoe, 'mentor', school, 2, 'accepted', true);
    insert into panel_finding (partnership_id, id, panel_id, question_id, guarantee, text, position)
      values (p, heard, interview, question, 2, 'Rust helpt', 1);
    insert into panel_check (partnership_id, finding_id, person_id, recognised, objection) values (p, heard, zoe, false, '\N');
    insert into contact_budget (partnership_id, times, minutes) values (p, 4, 90);
    insert into contact_ask (partnership_id, id, kind, thing_id, title, school_year, on_day, minutes, priority, state)
      values (p, interview, 'panel', interview, e'Wat\nhelpt?', 2026, '2026-10-01', 60, 2, 'asked');
    insert into contact (partnership_id, ask_id, person_id) values (p, interview, zoe);
    insert into survey (partnership_id, id, school_year, kind, title, purpose, version_id, opens_on, closes_on, minutes, state, code)
      values (p, asking, 2026, 'yearly', e'Hoe\t"gaat" het?', '', version, '2026-11-01', '2026-12-01', 8, 'open', 'ABC347');
    insert into survey_school (partnership_id, survey_id, school_id) values (p, asking, school);
    insert into survey_invitation (partnership_id, survey_id, person_id, secret, school_id, study_year, sent_on)
      values (p, asking, zoe, e'ge\\heim', school, 2, '2026-11-01');
    insert into survey_paper (partnership_id, survey_id, school_id, study_year, sealed) values (p, asking, school, 2, '\x00ff5c');
    insert into survey_envelope (partnership_id, survey_id, receipt_hash, sealed) values (p, asking, repeat('0', 64), '\x00ff5c0a');
    insert into survey_response (partnership_id, survey_id, school_id, study_year, answers)
      values (p, asking, school, 2, '{"open": "Regel\\n\t\"twee\""}');
    insert into survey_result (partnership_id, survey_id, question_id, group_kind, group_key, n, counts)
      values (p, asking, 'thuis', 'school', school::text, 6, '{"1": 2, "na": 4}');
    insert into survey_section_result (partnership_id, survey_id, section_id, group_kind, group_key, n, result)
      values (p, asking, 'welkom', 'partnership', '', 12, '{"mean": 3.25, "alpha": null}');
    insert into survey_group (partnership_id, survey_id, group_kind, group_key, invited) values (p, asking, 'year', '2', 14);
    insert into survey_remark (partnership_id, survey_id, question_id, school_id, text, state, withheld_because)
      values (p, asking, 'beter', school, e'Meer\t"tijd"', 'withheld', 'Het wijst iemand aan');
    insert into survey_ambition (partnership_id, instrument_id, section_id, school_id, mean)
      select p, v.instrument_id, 'welkom', school, 4.2 from instrument_version v where v.partnership_id = p and v.id = version;
    insert into survey_feedback (partnership_id, survey_id, you_said, we_do, position)
      values (p, asking, e'Meer "tijd"\\', '\N', 1);
    insert into voice_message (partnership_id, id, to_kind, to_school_id, text, told_on)
      values (p, told, 'school', school, e'Meekijken\\graag', '2026-11-16');
    insert into voice_reply (partnership_id, message_id, by_id, text, position) values (p, told, zoe, '\N', 1);
    insert into voice_poster (partnership_id, code) values (p, 'ABCDEF');
    insert into earlier_sheet (partnership_id, id, made_by, version_id, title, held_on, program, columns, rows, dropped, targets, made_on)
      values (p, asking, zoe, version, e'Van\t"toen"', '2025-05-30', 'other', '[]', '[["a\\b"]]', '[]', '[]', '2026-11-20');
    insert into auth.pass (secret_hash, partnership_id, person_id, kind, subject_id)
      values (encode(sha256(p::text::bytea), 'hex'), p, zoe, 'calendar', zoe);
    insert into auth.entrance (code, partnership_id, kind, subject_id) values (upper(left(p::text, 6)), p, 'dialogue', talk);
  end loop;
end $$;
