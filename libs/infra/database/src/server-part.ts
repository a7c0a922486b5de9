import type { ClientBase } from 'pg';

/** Schemas of the product. Each has a role that serves, `…_app`, and one that owns its tables, `…_owner`. */
const SCHEMAS = ['survey', 'aggregation', 'reporting'] as const;
/** Own functions, and nothing else: the look-ups of owed work, and the look-ups of a token by its hash. */
const FUNCTION_OWNERS = ['sweeper', 'bearer'] as const;

/**
 * Roles, schemas and settings: what must be there before the first migration. Can run any number of
 * times, and needs no superuser: a role with CREATEROLE that may create in this database suffices.
 * Nobody logs in as any of these roles; the apps take theirs with `-c role=`.
 */
export async function prepareServer(admin: ClientBase): Promise<void> {
  const owners = SCHEMAS.map((schema) => `${schema}_owner`);
  const apps = SCHEMAS.map((schema) => `${schema}_app`);
  for (const role of [...owners, ...apps, 'queue_app', ...FUNCTION_OWNERS]) await createRole(admin, role);

  for (const schema of SCHEMAS)
    await admin.query(`
      create schema if not exists ${schema} authorization ${schema}_owner;
      grant usage on schema ${schema} to ${[...apps, ...FUNCTION_OWNERS].join(', ')}`);
  // Migrations make functions over to these two, which only a member may. A member that does not inherit:
  // else the policies made for these two would open the owners' views to rows of every organisation.
  for (const owner of owners)
    for (const functions of FUNCTION_OWNERS) await grantMembership(admin, functions, owner, false);

  await admin.query(`
    create schema if not exists bullmq;
    grant usage, create on schema bullmq to queue_app -- the backend makes a sequence for each queue`);
  await quietenServerLog(admin);
}

/** Roles belong to the whole server, so that another database may be preparing them at this moment. */
async function createRole(admin: ClientBase, role: string): Promise<void> {
  await admin.query(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${role}') then
        create role ${role} nologin nosuperuser nobypassrls nocreatedb nocreaterole;
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$`);
  await grantMembership(admin, role, 'current_user');
}

/** Being allowed to make a role does not yet allow one to act as it: PostgreSQL 16 and later want a grant. */
async function grantMembership(
  admin: ClientBase,
  role: string,
  member: string,
  inherit = true,
): Promise<void> {
  const { rows } = await admin.query<{ member: boolean }>(
    `select pg_has_role(${member === 'current_user' ? member : `'${member}'`}, '${role}', 'set') as member`,
  );
  if (rows[0]?.member) return;
  await retryWhenConcurrent(() =>
    admin.query(`grant ${role} to ${member} with set true, inherit ${inherit}`),
  );
}

/** A statement that fails prints its parameters, comments of raters among them, unless the server is told not to. */
async function quietenServerLog(admin: ClientBase): Promise<void> {
  await admin.query(`
    do $$
    declare setting text;
    begin
      foreach setting in array array['log_parameter_max_length = 0', 'log_parameter_max_length_on_error = 0',
                                     'log_error_verbosity = terse'] loop
        begin
          execute format('alter database %I set %s', current_database(), setting);
        exception when insufficient_privilege then null; -- the check at the start says what to do
        end;
      end loop;
    end $$`);
}

async function retryWhenConcurrent<Result>(work: () => Promise<Result>, attempts = 5): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (attempts <= 1 || !/concurrently updated/.test(String(error))) throw error;
    return retryWhenConcurrent(work, attempts - 1);
  }
}
