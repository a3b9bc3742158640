-- Who has a client, an appointment or a message open sees what becomes of messages as it happens. To take a message for
-- sending is no news: only how it ends, why it waits, and what the provider tells of it afterwards.
CREATE TRIGGER notification_live
  AFTER INSERT OR DELETE OR UPDATE OF status, delivery_status, last_error, handled_at ON "notification"
  FOR EACH STATEMENT EXECUTE FUNCTION app.tell_change('messages');
