import { Injectable } from '@nestjs/common';
import type { Answers, Draft } from './answers.js';
import { Detour } from './detour.js';
import { DraftsService } from './drafts.service.js';
import type { RaterRequest } from './rater-request.js';

/** What became of a page: kept, or not kept because another window or device has changed it since. */
export type Keeping =
  | { readonly kind: 'kept'; readonly draft: Draft }
  | { readonly kind: 'conflict'; readonly kept: Draft; readonly here: Answers };

/** Puts one page's answers on top of the draft that the page was made from, and overwrites no other. */
@Injectable()
export class KeepingService {
  constructor(private readonly drafts: DraftsService) {}

  async find(request: RaterRequest): Promise<Draft> {
    return (await this.drafts.find(request.invitation)) ?? blank(request);
  }

  /**
   * version  of the draft that the page showed
   * page     its number, to come back to
   * change   the answers with this page's put in
   */
  async keep(
    request: RaterRequest,
    version: number,
    page: number,
    change: (answers: Answers) => Answers,
  ): Promise<Keeping> {
    const current = await this.find(request);
    const here = change(current);
    if (version !== current.version && same(here, current)) return { kind: 'kept', draft: current };
    // Version 0: the draft went because all of it was sent, so that nothing newer can be overwritten.
    if (version !== current.version && current.version !== 0)
      return { kind: 'conflict', kept: current, here };
    const saved = await this.drafts.save(request.invitation, { ...here, page, version: current.version });
    if (saved === 'closed') throw new Detour('closed', request);
    if (saved === 'stale') return { kind: 'conflict', kept: await this.find(request), here };
    return { kind: 'kept', draft: saved };
  }
}

const same = (one: Answers, other: Answers): boolean =>
  one.ratings.every((rating, at) => rating === other.ratings[at]) &&
  one.comments.every((text, at) => text === other.comments[at]);

function blank({ instrument }: RaterRequest): Draft {
  const items = instrument.competencies.flatMap((competency) => competency.items);
  return {
    version: 0,
    page: 0,
    ratings: items.map(() => 0),
    comments: (instrument.openQuestions ?? []).map(() => ''),
  };
}
