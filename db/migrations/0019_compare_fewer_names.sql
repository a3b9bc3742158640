-- As before, but names that only resemble what was typed are looked for among those that share one whole word with it,
-- and some hundreds of them at most are compared: to compare is what costs.
-- Its extension is loaded by its first use: before, its setting is nobody's.
SELECT public.word_similarity('', '');
--> statement-breakpoint
GRANT CREATE ON SCHEMA app TO citaria_definer;
--> statement-breakpoint
SET LOCAL ROLE citaria_definer;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.search_clients(words text[], starts text, reach text, digits text, alike text, most integer, skip integer)
RETURNS TABLE (id uuid, matches_name boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET "pg_trgm.word_similarity_threshold" = 0.5 AS $$
DECLARE
  ours uuid := app.tenant_id();
  named uuid[];
  others uuid[] := '{}';
  reached integer;
  is_loose boolean;
  alike_found boolean;
BEGIN
  named := ARRAY(
    SELECT c.id FROM public.client c
    WHERE c.tenant_id = ours AND c.sound_name LIKE words[1] AND (words[2] IS NULL OR c.sound_name LIKE words[2])
      AND (words[3] IS NULL OR c.sound_name LIKE words[3]) AND (words[4] IS NULL OR c.sound_name LIKE words[4])
      AND (words[5] IS NULL OR c.sound_name LIKE words[5]) AND (words[6] IS NULL OR c.sound_name LIKE words[6])
    ORDER BY c.sound_name NOT LIKE starts, c.plain_name, c.id
    LIMIT skip + most);
  IF cardinality(named) < skip + most THEN
    others := ARRAY(
      SELECT c.id FROM public.client c
      WHERE c.tenant_id = ours AND (c.reach_text LIKE reach OR c.reach_text LIKE digits) AND c.id <> ALL (named)
      ORDER BY c.plain_name, c.id
      LIMIT skip + most - cardinality(named));
  END IF;
  reached := cardinality(others);
  -- A slip is in one word of several; where all have one, whatever resembles the whole.
  FOREACH is_loose IN ARRAY ARRAY[false, true] LOOP
    EXIT WHEN skip > 0 OR cardinality(named || others) >= most OR is_loose AND (words[2] IS NULL OR alike_found);
    others := others || ARRAY(
      SELECT near.id FROM (
        SELECT c.id, c.sound_name, c.plain_name FROM public.client c
        WHERE c.tenant_id = ours AND c.sound_name OPERATOR(public.%>) alike AND c.id <> ALL (named || others)
          AND (is_loose OR words[2] IS NULL OR c.sound_name LIKE ANY (words))
        LIMIT 300) near
      ORDER BY public.word_similarity(alike, near.sound_name) DESC, near.plain_name, near.id
      LIMIT most - cardinality(named || others));
    alike_found := cardinality(others) > reached;
  END LOOP;
  RETURN QUERY
    SELECT f.id, f.place <= cardinality(named) FROM unnest(named || others) WITH ORDINALITY AS f(id, place)
    WHERE f.place > skip ORDER BY f.place;
END
$$;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA app FROM citaria_definer;
