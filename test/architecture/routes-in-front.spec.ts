import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

/** The proxy of docker-compose.yml, which must give each service what only that service has. */
describe('the proxy in front of separate services', () => {
  const [, patterns = ''] = /@reporting path (.+)/.exec(readFileSync('deploy/Caddyfile', 'utf8')) ?? [];
  const toReporting = patterns.split(' ').map((pattern) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`));
  const isForReporting = (path: string) => toReporting.some((pattern) => pattern.test(path));
  const pathsOf = (app: string) => {
    const root = `apps/${app}/src`;
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
    return [
      ...files.filter((file) => /^assets\/.*\./.test(file)).map((file) => `/${file}`),
      ...files
        .filter((file) => file.endsWith('.controller.ts'))
        .flatMap((file) => routesIn(readFileSync(`${root}/${file}`, 'utf8'))),
    ];
  };

  it.each(pathsOf('reporting'))('sends %s to reporting', (path) => expect(isForReporting(path)).toBe(true));
  it.each(pathsOf('survey'))('sends %s to survey', (path) => expect(isForReporting(path)).toBe(false));
});

/** Every address that a controller's decorators name. */
function routesIn(source: string): string[] {
  const [, base = ''] = /@Controller\('?([^')]*)'?\)/.exec(source) ?? [];
  return [...source.matchAll(/@(?:Get|Post|Put|Patch|Delete)\('?([^')]*)'?\)/g)].map(
    ([, path = '']) => `/${[base, path].filter((part) => part !== '').join('/')}`,
  );
}
