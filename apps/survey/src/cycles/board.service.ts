import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { withinOrganisation } from '#infra/database';
import type { ListState } from './cycle-subject.entity.js';
import type { GroupCounts } from './progress.js';

/** A subject and how many are asked about them, by group. */
export interface SubjectProgress {
  readonly subjectId: string;
  readonly personId: string;
  readonly name: string;
  readonly state: ListState;
  readonly groups: readonly GroupCounts[];
}

export const SUBJECTS_PER_PAGE = 50;

/** Counts for HR's board, of which nothing but `answeredOf` may be shown as answers. */
@Injectable()
export class BoardService {
  constructor(@InjectDataSource('survey') private readonly db: DataSource) {}

  /** Subjects by name; pages count from 1. */
  progress(organisationId: string, cycleId: string, page: number): Promise<SubjectProgress[]> {
    return withinOrganisation(this.db, organisationId, (tx) =>
      tx.query<SubjectProgress[]>(
        `select s.subject_id as "subjectId", p.person_id as "personId", p.display_name as name, s.state,
           coalesce((select json_agg(g) from (
             select i.relationship, (count(*) filter (where i.state in ('proposed', 'approved')))::int as chosen,
               (count(*) filter (where i.state = 'invited'))::int as asked,
               (count(*) filter (where i.state = 'declined'))::int as declined,
               case when c.state = 'sealed' then (count(*) filter (where i.completed))::int
                    else coalesce(max(d.completed), 0) end as completed
             from survey.invitation i left join survey.progress d using (organisation_id, cycle_id, subject_id, relationship)
             where (i.organisation_id, i.cycle_id, i.subject_id) = (s.organisation_id, s.cycle_id, s.subject_id)
             group by i.relationship) g), '[]') as groups
         from survey.cycle_subject s
         join survey.cycle c on (c.organisation_id, c.id) = (s.organisation_id, s.cycle_id)
         join survey.person p on (p.organisation_id, p.id) = (s.organisation_id, s.subject_id)
         where s.organisation_id = $1 and s.cycle_id = $2
         order by p.family_name, p.given_name, p.id limit $3 offset $4`,
        [organisationId, cycleId, SUBJECTS_PER_PAGE, (page - 1) * SUBJECTS_PER_PAGE],
      ),
    );
  }
}
