-- Vragenlijsten are instruments, versioned as all; what is asked and answered stands in their definition.

alter table instrument drop constraint instrument_kind_check;
alter table instrument add constraint instrument_kind_check
  check (kind in ('scenario-theme', 'conversation-framework', 'questionnaire'));
