select body::text as body, virkning_from, virkning_until, source, certainty, made_up, registered_in, superseded_in,
to_char(opened.registered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as from_instant,
to_char(closed.registered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as until_instant
from facts
join changes as opened on opened.id = registered_in
left join changes as closed on closed.id = superseded_in
where facts.kind = $1 and key = $2
order by registered_in, virkning_from;
