import { describe, expect, it } from '@jest/globals';
import { ConfigError } from './config-error.js';
import { readConfig } from './read-config.js';

const least = {
  DATABASE_URL: 'postgres://parallax@localhost/parallax',
  PARALLAX_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
};

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
};

describe('readConfig', () => {
  it('needs a database and a key, and has a default for all else', () => {
    expect(readConfig({ ...least, HOME: '/root', PATH: '/bin' })).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      BASE_URL: 'http://localhost:3000',
      PARALLAX_MASTER_KEY: Buffer.alloc(32, 7),
      PARALLAX_GRACE_SECONDS: 900,
      PARALLAX_DEMO: false,
    });
  });

  it('follows the port in the address it gives to people', () => {
    expect(readConfig({ ...least, PORT: '8080' }).BASE_URL).toBe('http://localhost:8080');
  });

  it('takes an empty value for an absent one', () => {
    expect(readConfig({ ...least, SMTP_URL: '', PORT: '' })).toMatchObject({ PORT: 3000 });
  });

  it('names every fault at once, and prints no value', () => {
    const faults = faultsOf({
      PORT: 'seventy',
      DATABASE_URL: 'mysql://root:secret@db/x',
      PARALLAX_MASTER_KEY: Buffer.from('secret').toString('base64'),
      PARALLAX_GRACE: '10',
    });
    expect(faults.map((fault) => fault.split(' ')[0]).sort()).toEqual([
      'DATABASE_URL',
      'PARALLAX_GRACE',
      'PARALLAX_MASTER_KEY',
      'PORT',
    ]);
    expect(faults.join()).not.toMatch(/seventy|secret|c2VjcmV0/);
  });

  it('says plainly what is missing', () => {
    expect(faultsOf({})).toEqual(['DATABASE_URL is missing', 'PARALLAX_MASTER_KEY is missing']);
  });

  it('speaks plain http on this machine alone', () => {
    expect(readConfig({ ...least, BASE_URL: 'http://127.0.0.1:3000' }).BASE_URL).toBe(
      'http://127.0.0.1:3000',
    );
    expect(readConfig({ ...least, BASE_URL: 'https://feedback.example' }).BASE_URL).toMatch(/^https/);
    expect(faultsOf({ ...least, BASE_URL: 'http://feedback.example' })).toEqual([
      'BASE_URL must begin with https://, except on this machine itself (http://localhost)',
    ]);
  });
});
