import { describe, expect, it } from '@jest/globals';
import { READING, readersInWords } from './readers-in-words.js';

const MODES = ['debrief', 'together', 'direct'] as const;

describe('readersInWords', () => {
  it('says that HR can open a report exactly where HR can', () => {
    for (const releaseMode of MODES)
      for (const name of ['Ada', null])
        for (const hrReads of [true, false]) {
          const words = readersInWords({ releaseMode, hrReads }, name).join(' ');
          expect(words.includes('HR can open it')).toBe(hrReads);
          expect(words.includes('HR does not read it')).toBe(!hrReads);
        }
  });

  it('names the debriefer, and whoever the report is about', () => {
    for (const releaseMode of MODES) {
      const ada = readersInWords({ releaseMode, hrReads: false }, 'Ada').join(' ');
      const you = readersInWords({ releaseMode, hrReads: false }, null).join(' ');
      expect(ada).toContain('debriefer');
      expect(ada).toContain('unless Ada shares it');
      expect(ada).not.toMatch(/\byou(r)?\b/i);
      expect(you).toContain('debriefer');
      expect(you).toContain('unless you share it');
      expect(READING[releaseMode]).toMatch(/^After the close/);
    }
  });
});
