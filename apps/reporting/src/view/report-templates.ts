import { readFileSync } from 'node:fs';

/** A template that ships with the app, from the sources or, copied there by the build, beside the code. */
export const template = (name: string): string =>
  readFileSync(new URL(`../views/${name}`, import.meta.url), 'utf8');

/** The Typst sources of all reports by the names under which they import each other. */
export const reportSources = (): Readonly<Record<string, string>> =>
  Object.fromEntries(SOURCES.map((name) => [name, template(name)]));

const SOURCES = [
  ...[
    'report.typ',
    'style.typ',
    'report-parts.typ',
    'report-cover.typ',
    'report-ways.typ',
    'report-balance.typ',
  ],
  ...['report-entries.typ', 'report-detail.typ', 'report-paths.typ', 'report-month.typ', 'report-method.typ'],
  ...['group.typ', 'guide.typ'],
];
