ALTER TABLE "session" ADD COLUMN "browser" uuid;--> statement-breakpoint
-- Devices of before belong to no login: their users switch them on again.
ALTER TABLE "push_device" ADD COLUMN "browser" uuid NOT NULL DEFAULT gen_random_uuid();--> statement-breakpoint
ALTER TABLE "push_device" ALTER COLUMN "browser" DROP DEFAULT;--> statement-breakpoint
-- Whether somebody is logged in on a browser: logins stand behind another door than what is sent.
CREATE FUNCTION app.logged_in_on(wanted_user uuid, wanted_browser uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM public.session s JOIN public.user_account u ON u.id = s.user_id
    WHERE s.user_id = wanted_user AND s.browser = wanted_browser
      AND s.ended_at IS NULL AND s.expires_at > now() AND u.disabled_at IS NULL
  )
$$;
--> statement-breakpoint
GRANT CREATE ON SCHEMA app TO citaria_definer;--> statement-breakpoint
REVOKE ALL ON FUNCTION app.logged_in_on(uuid, uuid) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.logged_in_on(uuid, uuid) TO app_user;--> statement-breakpoint
ALTER FUNCTION app.logged_in_on(uuid, uuid) OWNER TO citaria_definer;--> statement-breakpoint
REVOKE CREATE ON SCHEMA app FROM citaria_definer;
