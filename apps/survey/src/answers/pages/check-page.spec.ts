import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Instrument } from '#domain/instrument';
import { NO_BRAND } from '#infra/web';
import type { Relationship } from '../../invitations/invitation.entity.js';
import type { RaterRequest } from '../rater-request.js';
import { checkPage, faultsIn } from './check-page.js';
import { itemsPage } from './items-page.js';
import { wordingFor } from './wording.js';

const instrument = JSON.parse(readFileSync('content/instrument.json', 'utf8')) as Instrument;
const requestOf = (relationship: Relationship): RaterRequest => ({
  invitation: {
    organisationId: 'o',
    id: 'i',
    cycleId: 'c',
    subjectId: 's',
    raterId: 'r',
    relationship,
    state: 'invited',
    completed: false,
  },
  organisation: { name: 'Example Works', demo: false, brand: NO_BRAND },
  subject: { name: 'Ada Moss', firstName: 'Ada' },
  rater: { name: 'Bo Lind', timeZone: 'UTC' },
  round: {
    readers: { releaseMode: 'debrief', hrReads: true },
    pulse: false,
    title: 'Autumn',
    purpose: '',
    k: 3,
    graceMinutes: 15,
    stage: 'open',
    closesAt: new Date('2026-12-04T17:00:00Z'),
  },
  instrument,
});
const draftOf = (ratings: number[], comments = ['', '', '']) => ({ version: 3, page: 1, ratings, comments });
const allOf = (rating: number) => Array.from({ length: 40 }, () => rating);
const looking = { sent: false, changed: false, asked: false };

describe('the wording of a questionnaire', () => {
  it('asks every stored line once, in the order of the questionnaire', () => {
    const { pages } = wordingFor(requestOf('peer'));
    const places = pages.flatMap(({ lines }) => lines.map(({ index }) => index));
    expect([...places].sort((a, b) => a - b)).toEqual(allOf(0).map((_, index) => index));
    // COM comes first and is stored third; its four items are at 8 to 11.
    expect(pages[0]).toMatchObject({
      heading: 'Sharing messages',
      lines: [{ index: 8 }, {}, {}, { index: 11 }],
    });
  });

  it('speaks to the subject as "you", and of the subject by name to everyone else', () => {
    const [self, peer] = [wordingFor(requestOf('self')), wordingFor(requestOf('peer'))];
    expect(self.stem).toContain('how often do you do this?');
    expect(peer.stem).toContain('how often does Ada do this?');
    expect(self.notObserved.label).toBe('Not part of my role');
    expect(peer.notObserved.label).toBe('No opportunity to observe');
    expect(self.pages[0]?.lines[0]?.text).toBe('I explain complex things in plain words.');
    expect(JSON.stringify(peer)).not.toContain('{{');
  });
});

describe('a page of lines', () => {
  it('shows as chosen what was kept, and nothing else', () => {
    const ratings = allOf(0).map((_, index) => (index === 8 ? 4 : index === 9 ? -1 : 0));
    const { lines } = itemsPage(requestOf('peer'), 'form', 1, draftOf(ratings), false);
    const chosen = lines.map(({ options, notObserved }) =>
      [...options, notObserved].filter((option) => option.chosen).map(({ value }) => value),
    );
    expect(chosen).toEqual([[4], [-1], [], []]);
  });
});

describe('checking before sending', () => {
  it('names the lines that are missing while they are few, each with its place', () => {
    const ratings = allOf(3).map((rating, index) => (index === 8 ? 0 : rating));
    const { unanswered, rated } = checkPage(requestOf('peer'), 'form', draftOf(ratings), looking);
    expect(rated).toBe(39);
    expect(unanswered).toEqual([
      {
        heading: 'Sharing messages',
        links: [{ href: '/answer/1#line-8', text: 'Explains complex things in plain words.' }],
      },
    ]);
  });

  it('names the pages instead when many are missing', () => {
    const { unanswered } = checkPage(requestOf('peer'), 'form', draftOf(allOf(0)), looking);
    expect(unanswered).toHaveLength(10);
    expect(unanswered[0]?.links).toEqual([{ href: '/answer/1#line-8', text: 'Sharing messages: 4 lines' }]);
  });

  it('counts what could not be observed as an answer', () => {
    const view = checkPage(requestOf('peer'), 'form', draftOf(allOf(-1)), looking);
    expect([view.unanswered, view.notObserved, view.rated]).toEqual([[], 40, 0]);
    expect(faultsIn(draftOf(allOf(-1)), [])).toEqual([]);
  });

  it('stops an empty form and words that are too long, and says by how much', () => {
    const questions = [{ text: 'What helps?', maxChars: 5 }];
    expect(faultsIn(draftOf(allOf(0), [' ']), questions)[0]?.href).toBe('/answer/1');
    expect(faultsIn(draftOf(allOf(0), ['12345']), questions)).toEqual([]);
    expect(faultsIn(draftOf(allOf(0), ['1234567']), questions)).toEqual([
      { href: '/answer/comments#words-1', text: '“What helps?” is 2 characters too long.' },
    ]);
  });
});
