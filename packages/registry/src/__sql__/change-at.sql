select "id" from "changes" where "registered_at" <= $1::timestamptz and "kind" <> $2 order by "id" desc limit $3;
