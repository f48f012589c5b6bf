select *, to_char(registered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "registeredAt" from "changes" where "kind" <> $1 order by "id" desc limit $2;

select id, undoes from changes where undoes is not null order by id;
