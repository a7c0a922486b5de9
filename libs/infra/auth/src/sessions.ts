import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { CONFIG, type Config } from '#infra/config';
import { hashOf, keyFor, macOf } from './secrets.js';
import type { Visitor } from './visitor.js';

/** The data source through which sessions are looked up: that of any app that serves pages. */
export const SESSION_SOURCE = Symbol('session source');

interface SessionRow {
  organisation_id: string;
  organisation: string;
  person_id: string;
  display_name: string;
  hr: boolean;
  demo: boolean;
  brand_colour: string | null;
  logo_hash: string | null;
}

type Bearer = Pick<SessionRow, 'organisation_id' | 'organisation' | 'person_id'>;

/** Looks up who is signed in. The functions it calls know a hash and give ids; nothing else is readable so. */
@Injectable()
export class Sessions {
  constructor(
    @Inject(SESSION_SOURCE) private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async find(cookie: string): Promise<Visitor | null> {
    const hash = hashOf(cookie);
    const [row] = await this.db.query<SessionRow[]>(
      'select s.*, b.* from survey.find_session($1) s, survey.find_brand(s.organisation_id) b',
      [hash],
    );
    if (!row) return null;
    const csrf = macOf(keyFor(this.config.PARALLAX_MASTER_KEY, 'form token'), hash.toString('hex'));
    return visitorOf(row, csrf);
  }

  async findBearer(token: string): Promise<Visitor | null> {
    const [row] = await this.db.query<Bearer[]>('select * from survey.find_api_token($1)', [hashOf(token)]);
    const rest = { display_name: 'API', hr: true, demo: false, brand_colour: null, logo_hash: null };
    return row ? visitorOf({ ...row, ...rest }, '') : null;
  }
}

const visitorOf = (row: SessionRow, csrf: string): Visitor => ({
  organisationId: row.organisation_id,
  organisation: row.organisation,
  brand: { colour: row.brand_colour, logo: row.logo_hash },
  personId: row.person_id,
  name: row.display_name,
  hr: row.hr,
  demo: row.demo,
  csrf,
});
