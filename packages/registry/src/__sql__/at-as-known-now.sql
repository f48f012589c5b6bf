select kind, json_agg(
json_build_array(virkning_from, virkning_until, source, certainty, made_up, bodies)
)::text as found
from (
select kind, virkning_from, virkning_until, source, certainty, made_up, json_agg(body) as bodies
from facts
where virkning_from <= $1::date
and (virkning_until is null or virkning_until > $2::date)
and body is not null and superseded_in is null
and kind in (select jsonb_array_elements_text($3::jsonb))
group by kind, virkning_from, virkning_until, source, certainty, made_up
) as alike
group by kind;
