import { Body, Controller, Get, Header, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { AllowedTo, frameFor, SignedIn, type Visitor } from '#infra/auth';
import { momentInWords } from '../pages/date-in-words.js';
import { HTML, views } from '../pages/views.js';
import { ApiTokens } from './api-tokens.service.js';

const PATH = '/hr/api-access';
const NewToken = z.object({ name: z.string().trim().min(1).max(100) });
const Revoked = z.object({ token: z.uuid() });
type Revoked = z.infer<typeof Revoked>;

/** HR's page on API tokens. */
@Controller(PATH)
@AllowedTo('hr')
export class ApiAccessController {
  constructor(private readonly tokens: ApiTokens) {}

  @Get()
  @Header('content-type', HTML)
  list(@SignedIn() visitor: Visitor): Promise<string> {
    return this.page(visitor, { made: null, error: null });
  }

  /** Answers with the page itself instead of a redirect: the token may stand in no address and no cookie. */
  @Post()
  async make(@SignedIn() visitor: Visitor, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const asked = NewToken.safeParse(body);
    void reply.header('content-type', HTML);
    if (!asked.success) {
      const error = 'Say in a few words what the token is for.';
      return void reply.status(400).send(await this.page(visitor, { made: null, error }));
    }
    const made = await this.tokens.make(visitor, asked.data.name);
    void reply.send(await this.page(visitor, { made, error: null }));
  }

  @Post('revoke')
  async revoke(
    @SignedIn() visitor: Visitor,
    @Body({ schema: Revoked }) { token }: Revoked,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.tokens.revoke(visitor, token);
    void reply.redirect(PATH, 303);
  }

  private async page(visitor: Visitor, said: { made: string | null; error: string | null }): Promise<string> {
    const tokens = (await this.tokens.list(visitor.organisationId)).map(
      ({ id, name, madeBy, createdAt, revokedAt }) => ({
        id,
        name,
        madeBy,
        live: revokedAt === null,
        made: momentInWords(createdAt, 'UTC'),
      }),
    );
    const title = `${said.error ? 'Error: ' : ''}API access`;
    return views.page('hr-api-access', { ...said, tokens }, frameFor(visitor, title, PATH));
  }
}
