-- Each tenant is planned for as if it had a thousandth of a table's rows. Where most have a row or two, the planner
-- takes every index that begins with the tenant for as good as the key itself, and reads all of a large tenant for one
-- of its rows. Holds from the next ANALYZE on.
DO $$
DECLARE
  owned text;
BEGIN
  FOR owned IN
    SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
  LOOP
    EXECUTE format('ALTER TABLE public.%I ALTER COLUMN tenant_id SET (n_distinct = -0.001)', owned);
  END LOOP;
END
$$;
