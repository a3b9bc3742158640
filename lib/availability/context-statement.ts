/**
 * The one statement of context-store.ts: two texts that never change, so that each is prepared once a connection, and
 * each value is sent once. $1 tenant, $2 service, $3 the asked professional or null, $4 and $5 reading from and to,
 * $6 and $7 range from and to, $8 and $9 the dates of reading, $10 and $11 whole weeks around the range, $12
 * appointments and $13 a hold, with all of its visit, that do not count, $14 the professionals that may be asked for, or
 * null.
 */
export const contextStatement = {
  standing: statement(""),
  moving: statement(`AND (b.group_session_id IS NULL OR EXISTS (
  SELECT FROM occupancy seat WHERE seat.tenant_id = $1 AND seat.subject_id = b.group_session_id
    AND seat.active AND (seat.expires_at IS NULL OR seat.expires_at > now())
    AND (seat.appointment_id = ANY ($12::uuid[])) IS NOT TRUE))`),
};

function statement(isStill: string): string {
  // Not a plain `active`: that lets the planner take the constraint's GiST index, which knows no starts_at here.
  const counts = `b.tenant_id = $1 AND b.active IS NOT FALSE
    AND (b.hold_id IS NULL OR (b.expires_at > now() AND b.hold_id <> ALL ((SELECT own.ids FROM own)::uuid[])))
    AND (b.appointment_id = ANY ($12::uuid[])) IS NOT TRUE ${isStill}`;
  const inTheWay = `${counts} AND b.subject_id = p.id
    AND b.starts_at >= p.busy_from - interval '40 hours' AND b.starts_at < p.busy_to AND b.ends_at > p.busy_from`;
  const busyTime = `floor(date_part('epoch', b.starts_at) / 60)::int8 * 4096
    + ceil(date_part('epoch', b.ends_at - b.starts_at) / 60)::int8`;
  return `
    WITH own AS MATERIALIZED (
      SELECT array_append(array_agg(id), $13::uuid) AS ids FROM slot_hold WHERE tenant_id = $1 AND visit_id = $13
    ), s AS MATERIALIZED (
      SELECT * FROM service WHERE tenant_id = $1 AND id = $2
    ), l AS MATERIALIZED (
      SELECT id, name, address, time_zone, row_number() OVER (ORDER BY position, name, id)::int AS n
      FROM site WHERE tenant_id = $1 AND active
    ), has AS MATERIALIZED (
      SELECT count(*) > 0 AS travel, coalesce(max(minutes), 0) AS longest_way
      FROM travel_time WHERE tenant_id = $1
    ), p AS MATERIALIZED (
      SELECT p.*, ps.duration_minutes, row_number() OVER (ORDER BY p.position, p.name, p.id)::int AS n,
        CASE WHEN s.pack_tightly THEN $4::timestamptz
          ELSE $6::timestamptz - make_interval(mins => s.buffer_before_minutes + has.longest_way) END AS busy_from,
        CASE WHEN s.pack_tightly THEN $5::timestamptz
          ELSE $7::timestamptz + make_interval(mins => coalesce(ps.duration_minutes, s.duration_minutes)
            + s.buffer_after_minutes + has.longest_way) END AS busy_to
      FROM s CROSS JOIN has
      JOIN professional_service ps ON ps.tenant_id = $1 AND ps.service_id = s.id
      JOIN professional p ON p.tenant_id = $1 AND p.id = ps.professional_id
      WHERE p.active AND ($3::uuid IS NULL OR ps.professional_id = $3::uuid)
        AND ($14::uuid[] IS NULL OR ps.professional_id = ANY ($14::uuid[]))
    )
    SELECT json_build_object(
      'service', (
        SELECT json_build_object('id', s.id, 'name', s.name, 'active', s.active, 'priceMinor', s.price_minor,
          'durationMinutes', s.duration_minutes, 'bufferBeforeMinutes', s.buffer_before_minutes,
          'bufferAfterMinutes', s.buffer_after_minutes, 'stepMinutes', s.step_minutes,
          'minimumNoticeMinutes', s.minimum_notice_minutes, 'horizonDays', s.horizon_days,
          'packTightly', s.pack_tightly, 'dailyMax', s.daily_max, 'weeklyMax', s.weekly_max,
          'resourceKindId', s.resource_kind_id, 'capacity', s.capacity, 'followUpDays', s.follow_up_days)
        FROM s
      ),
      'professionalKnown', EXISTS (
        SELECT FROM professional k WHERE k.tenant_id = $1 AND k.id = $3::uuid
          AND ($14::uuid[] IS NULL OR k.id = ANY ($14::uuid[]))
      ),
      'professionals', (
        SELECT coalesce(json_agg(json_build_object(
          'id', p.id, 'name', p.name, 'title', p.title, 'specialty', p.specialty, 'feeMinor', p.fee_minor,
          'mode', p.availability_mode, 'durationMinutes', p.duration_minutes,
          'openings', (
            SELECT json_agg(json_build_array(floor(date_part('epoch', o.starts_at) / 60)::int,
              ceil(date_part('epoch', o.ends_at) / 60)::int, o.site_id) ORDER BY o.starts_at)
            FROM opening o WHERE o.tenant_id = $1 AND o.professional_id = p.id
              AND o.starts_at >= $4::timestamptz - interval '24 hours' AND o.starts_at < $5
          ),
          'busy', (
            SELECT array_to_json(array_agg(${busyTime} ORDER BY b.starts_at)) FROM occupancy b WHERE ${inTheWay}
          ),
          'busyElsewhere', CASE WHEN (SELECT has.travel FROM has) THEN (
            SELECT json_agg(json_build_array(${busyTime}, coalesce(a.site_id, g.site_id, h.site_id)))
            FROM occupancy b
            LEFT JOIN appointment a ON a.tenant_id = $1 AND a.id = b.appointment_id
            LEFT JOIN group_session g ON g.tenant_id = $1 AND g.id = b.group_session_id
            LEFT JOIN slot_hold h ON h.tenant_id = $1 AND h.id = b.hold_id
            WHERE ${inTheWay}
          ) END,
          'sessions', CASE WHEN (SELECT s.capacity FROM s) > 1 THEN (
            SELECT json_agg(json_build_array(g.id, floor(date_part('epoch', g.starts_at) / 60)::int,
              ceil(date_part('epoch', g.ends_at) / 60)::int, greatest(g.capacity - (
                SELECT count(*) FROM occupancy b WHERE ${counts} AND b.subject_id = g.id
              ), 0), g.site_id) ORDER BY g.starts_at)
            FROM group_session g
            WHERE g.tenant_id = $1 AND g.professional_id = p.id AND g.service_id = $2
              AND g.starts_at >= $10 AND g.starts_at < $11 AND EXISTS (
                SELECT FROM occupancy b WHERE ${counts} AND b.group_session_id = g.id)
          ) END,
          'bookedStarts', CASE WHEN (SELECT num_nonnulls(s.daily_max, s.weekly_max) > 0 FROM s) THEN (
            SELECT json_agg(floor(date_part('epoch', counted.starts_at) / 60)::int ORDER BY counted.starts_at)
            FROM (
              SELECT coalesce(a.group_session_id, a.id), a.starts_at FROM appointment a
              WHERE a.tenant_id = $1 AND a.professional_id = p.id AND a.service_id = $2
                AND a.starts_at >= $10 AND a.starts_at < $11
                AND a.status NOT IN ('cancelled', 'no_show') AND a.id <> ALL ($12::uuid[])
              UNION
              SELECT coalesce(h.group_session_id, h.id), h.starts_at FROM slot_hold h
              WHERE h.tenant_id = $1 AND h.professional_id = p.id AND h.service_id = $2
                AND h.starts_at >= $10 AND h.starts_at < $11
                AND h.expires_at > now() AND h.id <> ALL ((SELECT own.ids FROM own)::uuid[])
            ) counted
          ) END) ORDER BY p.n), '[]')
        FROM p
      ),
      'weekly', (
        SELECT array_to_json(array_agg(ARRAY[p.n, (w.kind = 'work')::int, w.weekday, w.start_minute, w.end_minute,
          w.every_weeks, w.week_anchor - date '1970-01-01', w.valid_from - date '1970-01-01',
          w.valid_to - date '1970-01-01', CASE WHEN w.site_id IS NOT NULL THEN coalesce((SELECT l.n FROM l
            WHERE l.id = w.site_id), 0) END] ORDER BY w.start_minute))
        FROM p JOIN weekly_hours w ON w.tenant_id = $1 AND w.professional_id = p.id
      ),
      'specialHours', (
        SELECT json_agg(json_build_array(h.professional_id, h.site_id, h.on_date - date '1970-01-01', h.start_minute,
          h.end_minute) ORDER BY h.on_date, h.start_minute)
        FROM special_hours h
        WHERE h.tenant_id = $1 AND h.on_date >= $8::date AND h.on_date <= $9::date
      ),
      'timeOff', (
        SELECT json_agg(json_build_array(t.professional_id, t.resource_id,
          floor(date_part('epoch', t.starts_at) / 60)::int, ceil(date_part('epoch', t.ends_at) / 60)::int,
          t.recur_every, t.recur_unit, t.recur_until - date '1970-01-01'))
        FROM (
          SELECT * FROM time_off t
          WHERE t.tenant_id = $1 AND t.ends_at > $4 AND t.starts_at < $5 AND t.recur_every IS NULL
          UNION ALL
          SELECT * FROM time_off t
          WHERE t.tenant_id = $1 AND t.recur_every IS NOT NULL AND t.starts_at < $5
            AND (t.recur_until IS NULL OR t.recur_until + (t.ends_at - t.starts_at) >= $8::date)
        ) t
      ),
      'resources', (
        SELECT json_agg(json_build_object('id', r.id, 'name', r.name, 'site', r.site_id, 'busy', (
          SELECT array_to_json(array_agg(${busyTime} ORDER BY b.starts_at))
          FROM occupancy b WHERE ${counts} AND b.subject_id = r.id
            AND b.starts_at >= $4::timestamptz - interval '40 hours' AND b.starts_at < $5 AND b.ends_at > $4
        )) ORDER BY r.position, r.name, r.id)
        FROM s JOIN resource r ON r.tenant_id = $1 AND r.kind_id = s.resource_kind_id
        WHERE r.active
      ),
      'sites', (
        SELECT json_agg(json_build_object('id', l.id, 'name', l.name, 'address', l.address, 'timeZone', l.time_zone)
          ORDER BY l.n)
        FROM l
      ),
      'travel', (
        SELECT json_agg(json_build_array(t.from_site_id, t.to_site_id, t.minutes))
        FROM travel_time t WHERE t.tenant_id = $1
      ),
      'ownHolidays', (
        SELECT json_agg(json_build_array(h.on_date - date '1970-01-01', h.closed, h.name)) FROM holiday h
        WHERE h.tenant_id = $1 AND h.on_date >= $8::date AND h.on_date <= $9::date
      ),
      'reserved', (
        SELECT json_agg(json_build_array(h.level, h.professional_id, h.weekday, h.start_minute, h.end_minute,
          h.release_minutes))
        FROM reserved_hours h WHERE h.tenant_id = $1
      ),
      'levels', (
        SELECT json_agg(json_build_array(l.level, l.name, l.notice_minutes) ORDER BY l.level)
        FROM priority_level l WHERE l.tenant_id = $1
      )
    ) AS found`;
}
