import { renderContent } from '../../apps/reporting/src/view/render-content.js';

const TAG = /\{\{(#if )?([\w.]+)\}\}/g;

/** Names of the variables in a template; the second list holds those that may be null. */
export function variablesOf(template: string): { readonly all: string[]; readonly optional: string[] } {
  const found = [...template.matchAll(TAG)];
  const unique = (names: readonly (string | undefined)[]) => [
    ...new Set(names.flatMap((name) => (name === undefined || name === 'else' ? [] : [name]))),
  ];
  return {
    all: unique(found.map(([, , name]) => name)).sort(),
    optional: unique(found.map(([, condition, name]) => (condition ? name : undefined))).sort(),
  };
}

/** A template as a reader may see it: with every variable, or with those alone that are never null. */
export function rendered(
  template: string,
  values: (name: string) => string,
  optional: 'set' | 'null',
): string {
  const { all, optional: may } = variablesOf(template);
  const variables: Record<string, unknown> = {};
  for (const name of all) {
    const value = optional === 'null' && may.includes(name) ? null : values(name);
    const [first = name, second] = name.split('.');
    variables[first] =
      second === undefined ? value : { ...(variables[first] as Record<string, unknown>), [second]: value };
  }
  return renderContent(template, variables);
}
