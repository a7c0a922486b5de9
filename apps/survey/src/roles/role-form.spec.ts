import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instrument } from '#domain/instrument';
import { formOfChoice, readRoleForm, RoleForm } from './role-form.js';

const instrument = JSON.parse(readFileSync('content/instrument.json', 'utf8')) as Instrument;
const read = (form: unknown) => readRoleForm(RoleForm.parse(form), instrument);

describe('readRoleForm', () => {
  it('keeps the order of the menus, and closes a gap between them', () => {
    expect(read({ first: 'project_execution', third: 'crisis_response', important: ['PLN', 'MON'] })).toEqual(
      {
        choice: { situations: ['project_execution', 'crisis_response'], important: ['PLN', 'MON'] },
      },
    );
  });

  it('takes one box as well as several, and none', () => {
    expect(read({ first: 'steady_mix', important: 'VIS' })).toEqual({
      choice: { situations: ['steady_mix'], important: ['VIS'] },
    });
    expect(read({ first: 'steady_mix' })).toEqual({ choice: { situations: ['steady_mix'], important: [] } });
  });

  it.each([
    [{}, 'first', /describes the work best/],
    [{ second: 'crisis_response' }, 'first', /describes the work best/],
    [{ first: 'leisure' }, 'first', /from the list/],
    [{ first: '__proto__' }, 'first', /from the list/],
    [{ first: 'crisis_response', second: 'crisis_response' }, 'second', /only once/],
    [{ first: 'steady_mix', second: 'crisis_response', third: 'crisis_response' }, 'third', /only once/],
    [
      { first: 'steady_mix', important: ['VIS', 'EMP', 'COM', 'TRU', 'ADP'] },
      'important',
      /up to 4. You have chosen 5/,
    ],
  ])('refuses %j at its field', (form, field, sentence) =>
    expect(read(form)).toEqual({ faults: [{ field, message: expect.stringMatching(sentence) }] }),
  );

  it('says all that is wrong at once', () => {
    const read_ = read({ second: 'x', third: 'x', important: ['VIS', 'EMP', 'COM', 'TRU', 'ADP'] });
    expect('faults' in read_ && read_.faults.map(({ field }) => field)).toEqual([
      'first',
      'second',
      'third',
      'important',
    ]);
  });

  it('leaves out competencies that nobody asked about, and counts each once', () => {
    expect(read({ first: 'steady_mix', important: ['VIS', 'VIS', 'XYZ', 'constructor', 'EMP'] })).toEqual({
      choice: { situations: ['steady_mix'], important: ['VIS', 'EMP'] },
    });
  });

  it('never makes a choice that the database would refuse', () => {
    const code = fc.oneof(
      fc.constantFrom('', ...(instrument.situations ?? []).map((one) => one.code)),
      fc.string(),
    );
    const boxes = fc.array(fc.constantFrom(...instrument.competencies.map((one) => one.code), 'XYZ'));
    fc.assert(
      fc.property(code, code, code, boxes, (first, second, third, important) => {
        const result = readRoleForm({ first, second, third, important }, instrument);
        if ('faults' in result) return expect(result.faults.length).toBeGreaterThan(0);
        const { situations, important: kept } = result.choice;
        expect(situations.length).toBeGreaterThan(0);
        expect(situations.length).toBeLessThanOrEqual(3);
        expect(new Set(situations).size).toBe(situations.length);
        expect(kept.length).toBeLessThanOrEqual(4);
        expect(readRoleForm(formOfChoice(result.choice), instrument)).toEqual(result);
      }),
    );
  });

  it('asks for no competency where the questionnaire does not', () => {
    const silent = { ...instrument, importance: { ...instrument.importance!, enabled: false } };
    expect(readRoleForm(RoleForm.parse({ first: 'steady_mix', important: ['VIS'] }), silent)).toEqual({
      choice: { situations: ['steady_mix'], important: [] },
    });
  });
});
