import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { givenOrganisation, type GivenOrganisation } from '../support/steps/given-organisation.js';
import { givenRound } from '../support/steps/given-round.js';
import { signIn } from '../support/steps/sign-in.js';
import type { Visit } from '../support/visit.js';

/** More than a socket holds, so that a download is still under way when a later file fails. In bytes. */
const LARGE = 4 * 1024 * 1024;

/** Reports as files to hand out: their names, and what happens when one is missing or cannot be read. */
describe('report files', () => {
  let folder: string;
  let on: RunningPlatform;
  let organisation: GivenOrganisation;
  let hr: Visit;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'report-files-'));
    on = await runningPlatform({ PARALLAX_DATA: folder });
    organisation = await givenOrganisation(on);
    hr = await signIn(on, organisation.hrEmail);
  });
  afterAll(async () => {
    await on?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  let round: string;
  let ids: string[];
  const fileOf = (id = '') => join(folder, 'files/reports', organisation.id, `${id}.pdf`);
  const logged = (event: string) => on.logs.filter((line) => line.includes(`"${event}"`));

  /** Released reports with PDFs of so many bytes, without the answers behind them. */
  const givenReports = async (...names: string[]) => {
    const given = await givenRound(
      on,
      organisation,
      names.map(() => ({})),
    );
    await mkdir(join(folder, 'files/reports', organisation.id), { recursive: true });
    round = given.id;
    ids = [];
    for (const [at, name] of names.entries()) {
      const id = randomUUID();
      ids.push(id);
      await on.db.sql(
        `insert into reporting.report
           (organisation_id, id, cycle_id, subject_id, release_number, state, file_name, released_at)
         values ($1, $2, $3, $4, 1, 'released', $5, now())`,
        [organisation.id, id, round, given.subjects[at]?.id, name],
      );
      await writeFile(fileOf(id), Buffer.alloc(LARGE, `%PDF of ${name}`));
    }
  };

  describe('of which one fails', () => {
    beforeEach(() => givenReports('A-r1.pdf', 'B-r1.pdf'));

    it('sends no archive when a PDF is missing, says so, and goes on', async () => {
      await rename(fileOf(ids[1]), `${fileOf(ids[1])}.lost`);
      const answer = await hr.ask('GET', `/reports/cycles/${round}/zip`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([409, 'text/html; charset=utf-8']);
      expect(answer.html).toContain('1 of the 2 PDFs is missing on the server');
      const opened = await on.db.sql('select from reporting.opening where report_id = any ($1)', [ids]);
      const exported = await on.db.sql('select from reporting.export_log where cycle_id = $1', [round]);
      expect([opened, exported]).toEqual([[], []]); // nobody read anything, so no subject is told so
      expect(logged('report-file-missing').map((line) => line.includes(ids[1] ?? ''))).toEqual([true]);
      expect((await fetch(`${on.url}/health/live`)).status).toBe(200);
    });

    it('breaks the download off when a PDF cannot be read, logs it, and goes on', async () => {
      await rm(fileOf(ids[1]));
      await mkdir(fileOf(ids[1])); // is there, and cannot be read
      await expect(hr.download(`/reports/cycles/${round}/zip`)).rejects.toThrow();
      await eventually(() => expect(logged('archive-broken-off')).toHaveLength(1));
      expect((await fetch(`${on.url}/health/live`)).status).toBe(200);
    });
  });

  it('keep the letters of every script in their names', async () => {
    await givenReports('Łukasz-李-r1.pdf');
    const { status, headers } = await hr.download(`/reports/${ids[0]}/pdf`);
    expect([status, headers.get('content-disposition')]).toEqual([
      200,
      `attachment; filename="-ukasz---r1.pdf"; filename*=UTF-8''%C5%81ukasz-%E6%9D%8E-r1.pdf`,
    ]);
    const archive = await hr.download(`/reports/cycles/${round}/zip`);
    expect(namesIn(archive.bytes)).toEqual(['Łukasz-李-r1.pdf']);
  });

  it('have a name each in the archive, where case does not count', async () => {
    await givenReports('a-b-r1.pdf', 'a-b-r1.pdf', 'A-B-r1.pdf', 'c-r1.pdf');
    const { status, bytes } = await hr.download(`/reports/cycles/${round}/zip`);
    const names = namesIn(bytes);
    expect([status, names.length]).toEqual([200, 4]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4);
    expect(names).toContain('c-r1.pdf');
    expect(names.every((name) => name.endsWith('.pdf'))).toBe(true);
  });
});

/** The names in an archive's directory, in its order: APPNOTE.TXT 4.3.12. */
function namesIn(archive: Uint8Array): string[] {
  const bytes = Buffer.from(archive);
  const names: string[] = [];
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 46))
    names.push(bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28)));
  return names;
}
