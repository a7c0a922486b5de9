import type { ReleasedSubject } from '#contracts';
import type { BalanceLean } from '#domain/development';
import { isSuppressed } from '#domain/disclosure';

/** What of a release a match may know: which competencies, and which side. Figures stay behind. */
export interface MentorStanding {
  /** Competencies that others see as strong. */
  readonly strengths: readonly string[];
  readonly needs: readonly string[];
  /** Null where the balance is not shown, or does not lean. */
  readonly lean: BalanceLean | null;
}

export type StandingFigures = Pick<ReleasedSubject, 'positions' | 'development' | 'balance'>;

const STRONG: ReadonlySet<string> = new Set(['agreed_strength', 'hidden_strength', 'overestimated_strength']);
const LEANS: Readonly<Record<string, BalanceLean>> = {
  leans_leadership: 'leadership',
  leans_management: 'management',
};

export function mentorStanding({ positions, development, balance }: StandingFigures): MentorStanding {
  const ofLevel = (level: 'leverage' | 'need') =>
    Object.entries(development).flatMap(([code, cell]) =>
      !isSuppressed(cell) && cell.level === level ? [code] : [],
    );
  const strong = Object.keys(positions).filter((code) => STRONG.has(positions[code]?.position ?? ''));
  return {
    strengths: [...new Set([...strong, ...ofLevel('leverage')])],
    needs: ofLevel('need'),
    lean: LEANS[balance.reading ?? ''] ?? null,
  };
}
