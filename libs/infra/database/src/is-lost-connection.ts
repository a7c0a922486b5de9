/** SQL states of class 08 and of a server that goes or is not yet back, and what the system says of a socket. */
const CODES = /^(08\w{3}|57P\d\d|E(CONN[A-Z]+|PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH))$/;
/** How pg, its pool, TypeORM and ioredis say it where they give no code. */
const SENTENCES =
  /^(connection (is closed|terminated)|timeout (expired|exceeded)|client (was closed|has encountered a connection error)|query runner already released)/i;

/** Whether an error only says that the server is away: it can be asked again when it is back. */
export function isLostConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? CODES.test(code) : SENTENCES.test(error.message);
}
