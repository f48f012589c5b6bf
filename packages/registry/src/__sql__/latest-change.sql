select "id" from "changes" where "kind" <> $1 order by "id" desc limit $2;
