import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { StartRefusal } from '#infra/launch';

/** Whom the database server runs as; empty for "as we do". */
export type ServerUser = { readonly uid?: number; readonly gid?: number };

const NAME = 'postgres';

/**
 * PostgreSQL refuses to run as root. Where we are root it runs as the user "postgres", who is made if
 * there is none.
 */
export function findServerUser(): ServerUser {
  if (userInfo().uid !== 0) return {};
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, NAME], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    try {
      execFileSync(
        'useradd',
        ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME],
        {
          stdio: 'ignore',
        },
      );
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      throw new StartRefusal([
        `The database server must not run as root, and the user "${NAME}" could not be made: ` +
          'start Parallax as an ordinary user, or set DATABASE_URL to a PostgreSQL server of your own.',
      ]);
    }
  }
}

/** Every folder above the server's programs and data must let its user pass. Throws StartRefusal, naming the first that does not. */
export function requirePassage(path: string, user: ServerUser): void {
  if (user.uid === undefined) return;
  const folders = foldersAbove(path);
  const closed = folders.find((folder) => {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    return (mode & bit) === 0;
  });
  if (!closed) return;
  throw new StartRefusal([
    `The folder ${closed} is closed to the user "${NAME}", under whom the database runs when Parallax is started ` +
      `by root: run "chmod o+x ${closed}", or start Parallax as an ordinary user.`,
  ]);
}

const foldersAbove = (path: string): string[] =>
  dirname(path) === path ? [path] : [...foldersAbove(dirname(path)), path];
