-- What is written as history, such as the past of a sample practice, is news to nobody.
DROP TRIGGER owe_team ON "appointment_event";--> statement-breakpoint
DROP TRIGGER owe_after_visit ON "appointment_event";--> statement-breakpoint
CREATE TRIGGER owe_team AFTER INSERT ON "appointment_event" FOR EACH ROW
  WHEN (NEW.kind IN ('booked', 'rescheduled', 'cancelled') AND NEW.actor_kind IN ('client', 'visitor')
    AND current_setting('app.history', true) IS DISTINCT FROM 'on')
  EXECUTE FUNCTION app.owe_team();--> statement-breakpoint
CREATE TRIGGER owe_after_visit AFTER INSERT ON "appointment_event" FOR EACH ROW
  WHEN (NEW.kind = 'status_changed' AND NEW.to_status IN ('completed', 'no_show')
    AND current_setting('app.history', true) IS DISTINCT FROM 'on')
  EXECUTE FUNCTION app.owe_after_visit();
