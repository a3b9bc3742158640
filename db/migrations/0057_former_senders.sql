ALTER TABLE "channel_setting" ADD COLUMN "former_senders" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
-- Whose clients answer to a number or a messaging service, also to a former one: ids alone.
CREATE OR REPLACE FUNCTION app.tenants_with_sender(senders text[])
RETURNS TABLE (tenant_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT DISTINCT s.tenant_id FROM public.channel_setting s WHERE s.sender = ANY (senders) OR s.former_senders && senders
$$;
