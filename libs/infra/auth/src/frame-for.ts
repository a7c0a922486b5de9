import { type Frame, openFrame } from '#infra/web';
import type { Visitor } from './visitor.js';

/** The frame of a page for somebody who is signed in. */
export const frameFor = (visitor: Visitor, title: string, path: string, more: Partial<Frame> = {}): Frame =>
  openFrame(title, path, {
    organisation: visitor.organisation,
    brand: visitor.brand,
    demo: visitor.demo,
    person: visitor.name,
    hr: visitor.hr,
    csrf: visitor.csrf,
    ...more,
  });
