import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How pages find an organisation's colour and logo: for whoever is signed in, and for a browser that has only an address. */
export class AddBrandLookUp1793700060000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table survey.organisation
        add logo_small bytea check (length(logo_small) <= 8192),
        add logo_hash  text generated always as (encode(sha256(logo_small), 'hex')) stored,
        add check (logo_small is null or logo is not null);
      comment on column survey.organisation.logo_small is
        'The logo as pages show it, light enough for the slowest line. PNG, made by us.';
      comment on column survey.organisation.logo_hash is 'Of the small logo, which is served under it: its address changes with it.';

      create function survey.find_brand(given uuid)
        returns table (brand_colour text, logo_hash text)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $$
          select brand_colour, logo_hash from survey.organisation where organisation_id = given
        $$;
      create function survey.find_logo(given text)
        returns table (logo_small bytea)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $$
          select logo_small from survey.organisation where logo_hash = given limit 1
        $$;
      comment on function survey.find_logo(text) is 'A logo stands on pages that anybody with a link can open, so it is no secret.';
      create index on survey.organisation (logo_hash) where logo_hash is not null;

      grant create on schema survey to bearer;
      alter function survey.find_brand(uuid) owner to bearer;
      alter function survey.find_logo(text) owner to bearer;
      revoke create on schema survey from bearer;
      revoke all on function survey.find_brand(uuid), survey.find_logo(text) from public;
      grant execute on function survey.find_brand(uuid), survey.find_logo(text) to survey_app;
      grant execute on function survey.find_brand(uuid) to reporting_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function survey.find_logo(text), survey.find_brand(uuid);
      alter table survey.organisation drop logo_hash, drop logo_small;
    `);
  }
}
