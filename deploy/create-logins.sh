#!/bin/sh
# Runs once, when the database is made: a login for each app, which may act in that app's role and the
# queue's, and in no other.
set -eu
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB" \
  -v survey="$SURVEY_PASSWORD" -v aggregation="$AGGREGATION_PASSWORD" -v reporting="$REPORTING_PASSWORD" <<'SQL'
create role survey_app nologin;
create role aggregation_app nologin;
create role reporting_app nologin;
create role queue_app nologin;
create role survey login noinherit password :'survey' in role survey_app, queue_app;
create role aggregation login noinherit password :'aggregation' in role aggregation_app, queue_app;
create role reporting login noinherit password :'reporting' in role reporting_app, queue_app;
SQL
