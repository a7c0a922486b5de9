import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { planAddress } from '#contracts';
import { AllowedTo, SignedIn, type Visitor } from '#infra/auth';
import { PlanMoves } from './plan-moves.js';
import { PlanPages } from './plan-pages.js';
import type { PlanFault } from './plan-view.js';
import { refusalOf } from './refusal-of.js';
import { Version } from './version.js';

const HTML = 'text/html; charset=utf-8';
const PlanMoveName = z.enum(['start', 'go-on', 'finish', 'stop', 'take-up']);
const GoalMoveName = z.enum(['accept', 'decline', 'reconsider', 'start', 'pause', 'finish', 'resume']);
const Mark = z.enum(['done', 'not-done']);
const Move = z.object({ version: Version });
type Move = z.infer<typeof Move>;
const MoveOfGoal = z.object({ version: Version, reason: z.string().max(5_000).default('') });
type MoveOfGoal = z.infer<typeof MoveOfGoal>;

/** The subject's own plan: paths to choose from, goals to work on, and the moves that a button makes. */
@Controller('reports/:id/plan')
@AllowedTo('signed-in')
export class PlanController {
  constructor(
    private readonly pages: PlanPages,
    private readonly moves: PlanMoves,
  ) {}

  @Get()
  @Header('content-type', HTML)
  show(@SignedIn() visitor: Visitor, @Param('id', ParseUUIDPipe) id: string): Promise<string> {
    return this.pages.page(visitor, id, null);
  }

  @Post(':move')
  async movePlan(
    @SignedIn() visitor: Visitor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('move', { schema: PlanMoveName }) move: z.infer<typeof PlanMoveName>,
    @Body({ schema: Move }) { version }: Move,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const change = { visitor, reportId: id, version, now: new Date() };
    await this.answer(reply, visitor, id, this.moves.movePlan(change, move));
  }

  @Post('goals/:goal/:move')
  async moveGoal(
    @SignedIn() visitor: Visitor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('goal', ParseUUIDPipe) goalId: string,
    @Param('move', { schema: GoalMoveName }) move: z.infer<typeof GoalMoveName>,
    @Body({ schema: MoveOfGoal }) { version, reason }: MoveOfGoal,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const given = reason.replaceAll(/\s+/gu, ' ').trim();
    const over = [...given].length - LONGEST_REASON;
    if (move === 'decline' && over > 0) {
      const sentence = `Shorten your reason by ${over} characters.`;
      return this.pages.refuse(reply, visitor, id, { status: 400, sentence }, { goalId, reason });
    }
    const change = { visitor, reportId: id, version, now: new Date() };
    const entered = move === 'decline' ? { goalId, reason } : {};
    await this.answer(reply, visitor, id, this.moves.moveGoal(change, goalId, move, given), entered);
  }

  @Post('actions/:action/:mark')
  async mark(
    @SignedIn() visitor: Visitor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('action', ParseUUIDPipe) actionId: string,
    @Param('mark', { schema: Mark }) mark: z.infer<typeof Mark>,
    @Body({ schema: Move }) { version }: Move,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const change = { visitor, reportId: id, version, now: new Date() };
    await this.answer(reply, visitor, id, this.moves.markAction(change, actionId, mark === 'done'));
  }

  /** Back to the plan; or, where the move was refused, the plan as it stands with the sentence that says why. */
  private async answer(
    reply: FastifyReply,
    visitor: Visitor,
    id: string,
    move: Promise<void>,
    entered: Omit<PlanFault, 'sentence'> = {},
  ): Promise<void> {
    const refusal = await move.then(() => null, refusalOf);
    if (refusal) return this.pages.refuse(reply, visitor, id, refusal, entered);
    void reply.redirect(planAddress(id), 303);
  }
}

const LONGEST_REASON = 500;
