import { oneDecimal, signed } from './format-figures.js';
import { roleSide, sideOf, sidesOf, signedRange } from './balance-sides.js';
import { blockText, situationNames, type Reading } from './reading.js';
import { renderContent } from './render-content.js';

/** What the library says about the balance, or why nothing can be said. */
export function balanceTextOf(reading: Reading): string[] {
  const { words, release, context, facts } = reading;
  const { leadership, management, balance } = sidesOf(reading, 'all_others');
  if (release.balanceGuard.verdict === 'failed') return [blockText(reading, 'unclearBalanceNote')];
  const { reading: read } = release.subject.balance;
  if (!balance || !leadership || !management || read === null)
    return [words.openQuestion + '.', balanceText(reading, 'unclear', {})];
  const means = { L: oneDecimal(leadership.mean, words), M: oneDecimal(management.mean, words) };
  if (read === 'unclear') {
    const [low, high] = signedRange(reading, balance);
    return [
      balanceText(reading, 'unclear', {}),
      words.balance.unclearRange(signed(balance.mean, words), low, high),
    ];
  }
  // "The work you and your manager described" is only said of what both described.
  const described = context.shares.self !== null && context.shares.manager !== null;
  const side = described ? roleSide(reading) : null;
  const own = read === 'leans_leadership' ? 'leadership' : 'management';
  const main = facts.choices.self?.situations[0] ?? facts.choices.manager?.situations[0];
  return [
    balanceText(reading, KEYS[read], {
      ...means,
      contextMatch: side === own || null,
      contextMismatch: (side !== null && side !== own && side !== 'both') || null,
      situation: main ? situationNames(reading, [main]) : null,
      emphasis: main ? words.balance.emphasis[emphasisOf(reading, main)] : null,
    }),
  ];
}

const KEYS = { balanced: 'balanced', leans_leadership: 'leansL', leans_management: 'leansM' } as const;

function balanceText(
  { library }: Reading,
  key: string,
  variables: Readonly<Record<string, unknown>>,
): string {
  const texts = library.narrativeBlocks['balance'];
  const template = typeof texts === 'object' ? texts[key] : undefined;
  if (template === undefined)
    throw new RangeError(`The library has no sentence for a balance that is ${key}.`);
  return renderContent(template, variables);
}

function emphasisOf({ instrument }: Reading, code: string): 'leadership' | 'management' | 'both' {
  const situation = instrument.situations?.find((given) => given.code === code);
  return sideOf(situation?.weights[instrument.domains[0]?.code ?? ''] ?? 0.5);
}
