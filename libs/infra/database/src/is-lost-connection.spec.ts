import { describe, expect, it } from '@jest/globals';
import { isLostConnection } from './is-lost-connection.js';

const coded = (code: string) => Object.assign(new Error('…'), { code });

describe('isLostConnection', () => {
  it.each(['08006', '57P01', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'])('knows the code %s', (code) =>
    expect(isLostConnection(coded(code))).toBe(true),
  );

  it.each([
    'Connection terminated unexpectedly',
    'Connection is closed.',
    'Client has encountered a connection error and is not queryable',
    'timeout exceeded when trying to connect',
    'Query runner already released. Cannot run queries anymore.',
  ])('knows the sentence “%s”', (sentence) => expect(isLostConnection(new Error(sentence))).toBe(true));

  it.each(['23505', '57014', '40P01', 'ENOENT', 'ENOSPC'])('does not take %s for one', (code) =>
    expect(isLostConnection(coded(code))).toBe(false),
  );

  it('does not go by the sentence of an error with another code, nor by what is no error', () => {
    const broken = Object.assign(new Error('Connection terminated, said the trigger'), { code: 'P0001' });
    expect(isLostConnection(broken)).toBe(false);
    expect(isLostConnection('Connection terminated')).toBe(false);
  });
});
