lock table changes in share row exclusive mode;

select "id" from "changes" where "id" = $1 and "kind" <> $2;

select id, undoes from changes where undoes is not null order by id;

select "id" from "changes" where "kind" not in ($1, $2) order by "id" desc limit $3;

select kind, key from facts where registered_in = $1
union
select kind, key from facts where superseded_in = $2
order by kind, key;

select coalesce(json_agg(json_build_array(
facts.id, facts.kind, facts.key, facts.virkning_from, facts.virkning_until, facts.body,
facts.source, facts.certainty, facts.made_up, facts.registered_in, facts.superseded_in
) order by facts.virkning_from), '[]'::json)::text as found
from jsonb_to_recordset($1::jsonb) as wanted (kind text, key text)
join facts on facts.kind = wanted.kind and facts.key = wanted.key;

select "id", to_char(registered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "registeredAt" from "changes" order by "id" desc limit $1;

insert into "changes" ("id", "registered_at", "who", "why", "kind", "file_name", "file_sha256", "file_rows", "file_rejected", "facts_in", "facts_added", "facts_changed", "facts_unchanged", "undoes") values ($1, $2::timestamptz, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14);

update facts set superseded_in = $1::integer
from jsonb_array_elements_text($2::jsonb) as closed (id)
where facts.id = closed.id::bigint;

insert into facts (kind, key, body, virkning_from, virkning_until, source, certainty, made_up, registered_in, superseded_in)
select kind, key, body, virkning_from, virkning_until, source, certainty, made_up, registered_in, superseded_in
from jsonb_to_recordset($1::jsonb) as row (
kind text, key text, body jsonb, virkning_from date, virkning_until date,
source text, certainty text, made_up boolean, registered_in integer, superseded_in integer
);
