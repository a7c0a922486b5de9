import pg from 'pg';

/** After the run: what the run made is gone, also from a server that was given. */
export default async function stopPostgres() {
  const admin = new pg.Client({ connectionString: process.env.PARALLAX_TEST_SERVER });
  await admin.connect();
  await admin.query(`drop database ${process.env.PARALLAX_TEST_TEMPLATE} with (force)`);
  await admin.end();
  await globalThis.stopPostgres();
}
