import { type enGb } from './en-gb/en-gb.js';

/** Every sentence of the report that is not content. Another language is another value of this type. */
export type Words = typeof enGb;
