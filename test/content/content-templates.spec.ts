import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from './content-files.js';
import { rendered, variablesOf } from './render-template.js';
import { sampleValues } from './sample-values.js';
import { textsIn } from './text-kinds.js';

describe.each(LANGUAGES)('the templates in %s', (language) => {
  const templates = textsIn(language).filter(({ text }) => text.includes('{{'));

  it('are many, and their variables are simple', () => {
    expect(templates.length).toBeGreaterThan(50);
    for (const { text } of templates) {
      const tags = text.match(/\{\{[^}]*\}\}/g) ?? [];
      for (const tag of tags) expect(tag).toMatch(/^\{\{(#if [\w.]+|\/if|else|[\w.]+)\}\}$/);
    }
  });

  it.each(['set', 'null'] as const)('read well with every optional variable %s', (optional) => {
    for (const { key, text } of templates) {
      const read = `${key} | ${rendered(text, sampleValues(language), optional)}`;
      expect(read).not.toMatch(/ {2}|undefined|null|\[object|[{}]/);
      expect(read).not.toMatch(/\s[.,;?](\s|$)|[.] [.]|\(\)|„“|""|,[.]/);
      expect(read).toMatch(/[.?”“"]$/);
    }
  });

  it('refuse a variable that is missing', () => {
    const [template] = templates;
    expect(variablesOf(template!.text).all).not.toHaveLength(0);
    expect(() => rendered(template!.text.replace(/\{\{/, '{{gone'), sampleValues(language), 'set')).toThrow();
  });
});
