-- Those who share an e-mail or a telephone: a family, so some dozens at the very most. Nobody else who names the same
-- person passes until the transaction ends: two bookings of one new person at one moment make one client. The lock comes
-- first and the search sees what was committed while it waited, which one plain statement would not.
CREATE FUNCTION app.clients_of_contact(person text, wanted_email text, wanted_phone text)
RETURNS TABLE (id uuid, name text, email text, phone text, locale text)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
  ours uuid := app.tenant_id();
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(ours || ':client:' || person, 0));
  RETURN QUERY
    (SELECT c.id, c.name, c.email, c.phone, c.locale FROM public.client c
      WHERE c.tenant_id = ours AND c.email = wanted_email LIMIT 100)
    UNION
    (SELECT c.id, c.name, c.email, c.phone, c.locale FROM public.client c
      WHERE c.tenant_id = ours AND c.phone = wanted_phone LIMIT 100)
    ORDER BY id;
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.clients_of_contact(text, text, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.clients_of_contact(text, text, text) TO app_user;
