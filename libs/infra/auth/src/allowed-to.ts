import { SetMetadata } from '@nestjs/common';

/**
 * Who may call a route. Every route says it; one that does not is refused at start.
 *
 * anyone     nobody is asked who they are
 * signed-in  a live session
 * hr         a live session of an HR administrator
 * api        a bearer token of the JSON API, made by an HR administrator
 * rater      the cookie that a personal link was exchanged for
 * approver   the cookie that a manager's link to one list was exchanged for
 */
export type Audience = 'anyone' | 'signed-in' | 'hr' | 'api' | 'rater' | 'approver';

export const AUDIENCE = Symbol('audience');
export const AllowedTo = (audience: Audience) => SetMetadata(AUDIENCE, audience);
