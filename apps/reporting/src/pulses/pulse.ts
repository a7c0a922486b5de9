/** A follow-up of a plan, as it stands. */
export interface Pulse {
  readonly id: string;
  readonly items: readonly string[];
  readonly state: 'planned' | 'asking' | 'shown' | 'cancelled';
  readonly dueAt: Date;
  readonly askedAt: Date | null;
}
