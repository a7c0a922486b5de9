import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Brand } from '#infra/web';

/** Who is signed in. */
export interface Visitor {
  readonly organisationId: string;
  readonly organisation: string;
  readonly brand: Brand;
  readonly personId: string;
  readonly name: string;
  readonly hr: boolean;
  readonly demo: boolean;
  /** Token that the forms of this session send back. Empty for a bearer of the API, which has no forms. */
  readonly csrf: string;
}

/** Someone who came by a personal link: the scope of one invitation, or of one list to check. */
export interface LinkHolder {
  readonly organisationId: string;
  readonly cycleId: string;
  /** The invitation for a rater; the subject whose list it is for an approver. */
  readonly targetId: string;
  /** The person who holds an approver's link. Null for raters: their cookie names nobody. */
  readonly personId: string | null;
  /** Random, one per start. Forms send it back, so that two open tabs never mix two subjects. */
  readonly formId: string;
}

const HELD = Symbol('visitor');
type Held = { [HELD]?: Visitor | LinkHolder };

export const holdVisitor = (request: FastifyRequest, visitor: Visitor | LinkHolder): void =>
  void ((request as Held)[HELD] = visitor);

const held = (_: unknown, context: ExecutionContext) =>
  (context.switchToHttp().getRequest<FastifyRequest>() as Held)[HELD];

/** The visitor that the guard let in. */
export const SignedIn = createParamDecorator(held);

/** The holder of a personal link that the guard let in. */
export const ByLink = createParamDecorator(held);
