select "id" from "changes" where "registered_at" <= $1::timestamptz order by "id" desc limit $2;
