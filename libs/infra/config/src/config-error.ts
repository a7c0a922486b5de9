/** The environment is at fault. `faults` are sentences that begin with the setting's name and hold no value. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The settings are not right: ${faults.join('; ')}.`);
    this.name = 'ConfigError';
  }
}
