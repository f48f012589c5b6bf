select "id", to_char(registered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "registeredAt" from "changes" order by "id" desc limit $1;

select *, to_char(registered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "registeredAt" from "changes" order by "id" desc;

select id, undoes from changes where undoes is not null order by id;

select coalesce(json_agg(json_build_array(
registered_in, kind, key, virkning_from, virkning_until, body, source, certainty, made_up,
case when superseded_in <= $1::integer then superseded_in end
) order by registered_in, kind, key, virkning_from), '[]'::json)::text as found
from (
select * from facts where registered_in <= $2::integer
order by registered_in, kind, key, virkning_from limit $3
) as page;
