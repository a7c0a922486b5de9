import type { Instrument } from '#domain/instrument';
import type { Brand } from '#infra/web';
import type { Readers } from '../cycles/readers-in-words.js';
import type { Invitation } from '../invitations/invitation.entity.js';

/** One invitation with all that its pages say: who asks, about whom, under which promises, until when. */
export interface RaterRequest {
  readonly invitation: Invitation;
  readonly organisation: { readonly name: string; readonly demo: boolean; readonly brand: Brand };
  readonly subject: { readonly name: string; readonly firstName: string };
  readonly rater: { readonly name: string; readonly timeZone: string };
  readonly round: Round;
  readonly instrument: Instrument;
}

export interface Round {
  readonly title: string;
  readonly purpose: string;
  readonly readers: Readers;
  /** Whether it asks a few lines of an earlier round again. */
  readonly pulse: boolean;
  /** Smallest number of protected raters behind anything that is shown. */
  readonly k: number;
  readonly closesAt: Date;
  /** How long after the close a form that was started before it is still taken. */
  readonly graceMinutes: number;
  /** open: forms may be started; grace: started ones may be finished; closed: neither. */
  readonly stage: 'open' | 'grace' | 'closed';
}

export const isAttributed = ({ invitation, instrument }: RaterRequest): boolean =>
  instrument.raterGroups.some(({ code, anonymous }) => code === invitation.relationship && !anonymous);
