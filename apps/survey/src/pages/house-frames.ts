import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { type Frame, openFrame } from '#infra/web';

interface House {
  readonly organisation_id: string;
  readonly name: string;
  readonly demo: boolean;
  readonly brand_colour: string | null;
  readonly logo_hash: string | null;
}

/** Frames of pages for people without a session: in the colours of the organisation whose page it is. */
@Injectable()
export class HouseFrames {
  constructor(@InjectDataSource('survey') private readonly db: DataSource) {}

  /** A page of one organisation. */
  async of(organisationId: string, title: string, path: string): Promise<Frame> {
    const [house] = await this.find('where o.organisation_id = $1', [organisationId]);
    return frameOf(house, title, path);
  }

  /** A page of nobody's: it looks like the organisation that has Parallax to itself, if one has. */
  async shared(title: string, path: string): Promise<Frame> {
    const houses = await this.find('limit 2').catch(() => []); // such a page opens without a database too
    return frameOf(houses.length === 1 ? houses[0] : undefined, title, path);
  }

  private find(which: string, values: readonly unknown[] = []): Promise<House[]> {
    return this.db.query<House[]>(
      `select o.*, b.* from survey.find_organisations() o, survey.find_brand(o.organisation_id) b ${which}`,
      [...values],
    );
  }
}

const frameOf = (house: House | undefined, title: string, path: string): Frame =>
  openFrame(
    title,
    path,
    house && {
      organisation: house.name,
      demo: house.demo,
      brand: { colour: house.brand_colour, logo: house.logo_hash },
    },
  );
