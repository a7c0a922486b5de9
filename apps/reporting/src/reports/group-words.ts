const GROUPS: Readonly<Record<string, string>> = {
  manager: 'manager',
  peer: 'peers',
  direct_report: 'direct reports',
  other: 'other colleagues',
};

/** Groups and blocks as a reader says them: ["peer", "direct_report+other"] → "peers; direct reports and other colleagues". */
export const groupWords = (ids: readonly string[]): string =>
  ids
    .map((id) =>
      id
        .split('+')
        .map((code) => GROUPS[code] ?? code)
        .join(' and '),
    )
    .join('; ') || 'none';
