import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A template that ships with the app, from the sources or, copied there by the build, beside the code. */
export const template = (name: string): string => readFileSync(fileOf(name), 'utf8');

/** The files of Typst source of all reports. */
export const reportSources = (): readonly string[] => SOURCES.map(fileOf);

const fileOf = (name: string): string => fileURLToPath(new URL(`../views/${name}`, import.meta.url));

const SOURCES = [
  'report.typ',
  'style.typ',
  'report-parts.typ',
  'report-cover.typ',
  'report-ways.typ',
  'report-balance.typ',
  'report-entries.typ',
  'report-detail.typ',
  'report-paths.typ',
  'report-month.typ',
  'report-method.typ',
  'group.typ',
  'guide.typ',
];
